-- Bodies that comment on drafts before they are approved: ITU-T SG 17, FIRST, APCERT, OAS CICTE, OECD …
CREATE TABLE coordination_bodies (
    id UUID PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
    created_at TIMESTAMPTZ NOT NULL
);

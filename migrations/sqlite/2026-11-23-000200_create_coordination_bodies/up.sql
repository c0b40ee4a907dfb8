-- Bodies that comment on drafts before they are approved: ITU-T SG 17, FIRST, APCERT, OAS CICTE, OECD …
CREATE TABLE coordination_bodies (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
    created_at TEXT NOT NULL
) STRICT;

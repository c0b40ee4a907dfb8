CREATE TABLE cycles (
    id UUID PRIMARY KEY,
    label TEXT COLLATE "C" NOT NULL UNIQUE,
    questionnaire_version_id UUID NOT NULL REFERENCES questionnaire_versions (id),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    -- Made-up answers; everything that is shown of them must say so.
    synthetic BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CHECK (starts_on <= ends_on)
);

CREATE INDEX cycles_questionnaire_version_id ON cycles (questionnaire_version_id);

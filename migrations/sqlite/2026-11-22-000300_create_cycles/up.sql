CREATE TABLE cycles (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    questionnaire_version_id TEXT NOT NULL REFERENCES questionnaire_versions (id),
    starts_on TEXT NOT NULL CHECK (starts_on = date(starts_on)),
    ends_on TEXT NOT NULL CHECK (ends_on = date(ends_on)),
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    -- Made-up answers; everything that is shown of them must say so.
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    created_at TEXT NOT NULL,
    CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX cycles_questionnaire_version_id ON cycles (questionnaire_version_id);

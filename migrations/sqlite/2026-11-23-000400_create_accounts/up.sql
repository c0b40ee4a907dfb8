-- People who can sign in. Their secrets are elsewhere, in `credentials`. A row never goes: what somebody did keeps its account.
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    -- In small letters; none for the demonstration, and for somebody whose personal data was erased.
    email TEXT UNIQUE CHECK (email = lower(email)),
    name TEXT NOT NULL,
    -- In which language to write to the person.
    language TEXT NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    role TEXT NOT NULL CHECK (
        role IN ('administrator', 'secretariat', 'rapporteur', 'focal_point', 'contributor', 'coordination_body')
    ),
    respondent_id TEXT REFERENCES respondents (id),
    coordination_body_id TEXT REFERENCES coordination_bodies (id),
    -- Of the focal points of a respondent, the one who signs off.
    is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'disabled', 'erased')),
    -- Of the demonstration.
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((role IN ('focal_point', 'contributor')) = (respondent_id IS NOT NULL)),
    CHECK ((role = 'coordination_body') = (coordination_body_id IS NOT NULL)),
    CHECK (role = 'focal_point' OR NOT is_lead)
) STRICT;

CREATE INDEX accounts_respondent_id ON accounts (respondent_id);
CREATE INDEX accounts_coordination_body_id ON accounts (coordination_body_id);
CREATE UNIQUE INDEX accounts_one_lead ON accounts (respondent_id) WHERE is_lead AND status IN ('invited', 'active');

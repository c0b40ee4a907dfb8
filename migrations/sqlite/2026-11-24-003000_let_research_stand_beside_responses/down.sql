PRAGMA defer_foreign_keys = ON;

CREATE TABLE responses_before AS SELECT * FROM responses;
DROP TABLE responses;

CREATE TABLE responses (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    respondent_id TEXT NOT NULL REFERENCES respondents (id),
    status TEXT NOT NULL CHECK (
        status IN ('in_progress', 'submitted', 'clarification_requested', 'validated', 'reopened')
    ),
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'delegated', 'desk_research', 'legacy_import')),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (cycle_id, respondent_id)
) STRICT;

INSERT INTO responses (id, cycle_id, respondent_id, status, provenance, language, created_at, updated_at)
SELECT id, cycle_id, respondent_id, status, provenance, language, created_at, updated_at FROM responses_before;
DROP TABLE responses_before;

CREATE INDEX responses_respondent_id ON responses (respondent_id);

-- What the secretariat finds for a state is a response of its own, which never touches the state's: each has one of either kind.
-- A constraint of a table can't be dropped; the references to it hold again before the transaction ends.
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
    updated_at TEXT NOT NULL
) STRICT;

INSERT INTO responses (id, cycle_id, respondent_id, status, provenance, language, created_at, updated_at)
SELECT id, cycle_id, respondent_id, status, provenance, language, created_at, updated_at FROM responses_before;
DROP TABLE responses_before;

CREATE INDEX responses_cycle_id ON responses (cycle_id);
CREATE INDEX responses_respondent_id ON responses (respondent_id);
CREATE UNIQUE INDEX responses_of_states ON responses (cycle_id, respondent_id) WHERE provenance <> 'desk_research';
CREATE UNIQUE INDEX responses_of_research ON responses (cycle_id, respondent_id) WHERE provenance = 'desk_research';

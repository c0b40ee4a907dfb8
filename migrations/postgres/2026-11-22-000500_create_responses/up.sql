-- A respondent that has not started has no row.
CREATE TABLE responses (
    id UUID PRIMARY KEY,
    cycle_id UUID NOT NULL REFERENCES cycles (id),
    respondent_id UUID NOT NULL REFERENCES respondents (id),
    status TEXT NOT NULL CHECK (
        status IN ('in_progress', 'submitted', 'clarification_requested', 'validated', 'reopened')
    ),
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'delegated', 'desk_research', 'legacy_import')),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    UNIQUE (cycle_id, respondent_id)
);

CREATE INDEX responses_respondent_id ON responses (respondent_id);

-- The last day, UTC, on which answers are taken from everybody; without one, until the cycle is closed.
ALTER TABLE cycles ADD COLUMN deadline DATE;

-- More time for one respondent. Rows are only added; the latest counts.
CREATE TABLE deadline_extensions (
    id UUID PRIMARY KEY,
    cycle_id UUID NOT NULL REFERENCES cycles (id),
    respondent_id UUID NOT NULL REFERENCES respondents (id),
    deadline DATE NOT NULL,
    reason TEXT NOT NULL,
    -- Who gave it; none for the operator.
    extended_by_id UUID REFERENCES accounts (id),
    extended_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX deadline_extensions_cycle_id ON deadline_extensions (cycle_id, respondent_id);
CREATE INDEX deadline_extensions_respondent_id ON deadline_extensions (respondent_id);
CREATE INDEX deadline_extensions_extended_by_id ON deadline_extensions (extended_by_id);

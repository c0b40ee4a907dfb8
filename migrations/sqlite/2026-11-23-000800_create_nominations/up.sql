-- Who is nominated by which administration, on which letter. A row never goes: who answered for a state stays known.
CREATE TABLE nominations (
    id TEXT NOT NULL PRIMARY KEY,
    respondent_id TEXT NOT NULL REFERENCES respondents (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The administration that nominates, as its letter names it.
    administration TEXT NOT NULL,
    letter_reference TEXT NOT NULL,
    letter_date TEXT,
    received_on TEXT NOT NULL,
    -- Whether the person was nominated to be in the lead.
    is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    -- None for the operator.
    recorded_by_id TEXT REFERENCES accounts (id),
    recorded_at TEXT NOT NULL,
    ended_at TEXT,
    end_reason TEXT,
    replaced_by_id TEXT REFERENCES nominations (id),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
    CHECK (replaced_by_id IS NULL OR ended_at IS NOT NULL)
) STRICT;

CREATE INDEX nominations_respondent_id ON nominations (respondent_id);
CREATE INDEX nominations_account_id ON nominations (account_id);
CREATE INDEX nominations_recorded_by_id ON nominations (recorded_by_id);
CREATE INDEX nominations_replaced_by_id ON nominations (replaced_by_id);
CREATE UNIQUE INDEX nominations_one_in_force ON nominations (account_id) WHERE ended_at IS NULL;

-- Which sections of a response a contributor answers.
CREATE TABLE section_delegations (
    response_id TEXT NOT NULL REFERENCES responses (id),
    section TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    delegated_by TEXT NOT NULL REFERENCES accounts (id),
    delegated_at TEXT NOT NULL,
    PRIMARY KEY (response_id, section, account_id)
) STRICT;

CREATE INDEX section_delegations_account_id ON section_delegations (account_id);

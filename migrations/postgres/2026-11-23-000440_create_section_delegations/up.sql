-- Which sections of a response a contributor answers.
CREATE TABLE section_delegations (
    response_id UUID NOT NULL REFERENCES responses (id),
    section TEXT NOT NULL,
    account_id UUID NOT NULL REFERENCES accounts (id),
    delegated_by UUID NOT NULL REFERENCES accounts (id),
    delegated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, section, account_id)
);

CREATE INDEX section_delegations_account_id ON section_delegations (account_id);

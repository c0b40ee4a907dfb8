-- Who signed in or tried to, when and with what: for the person, who sees the own ones.
CREATE TABLE sign_ins (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    tried_at TIMESTAMPTZ NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('signed_in', 'wrong_password', 'wrong_code')),
    address TEXT,
    user_agent TEXT NOT NULL
);

CREATE INDEX sign_ins_account_id ON sign_ins (account_id, id);
CREATE INDEX sign_ins_tried_at ON sign_ins (tried_at);

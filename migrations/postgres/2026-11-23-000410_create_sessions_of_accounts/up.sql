-- Sessions now say whose they are, and can be listed and ended one by one. Those that were open are over.
DROP TABLE sessions;

CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    key_sha256 TEXT NOT NULL UNIQUE CHECK (length(key_sha256) = 64),
    account_id UUID NOT NULL REFERENCES accounts (id),
    -- `second_factor`: the password was right; `enrolment`: a second factor must be set up first.
    stage TEXT NOT NULL CHECK (stage IN ('second_factor', 'enrolment', 'full')),
    -- What forms must carry.
    form_token TEXT NOT NULL CHECK (length(form_token) = 64),
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    -- However busy it is, it is over then.
    expires_at TIMESTAMPTZ NOT NULL,
    address TEXT,
    user_agent TEXT NOT NULL
);

CREATE INDEX sessions_account_id ON sessions (account_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

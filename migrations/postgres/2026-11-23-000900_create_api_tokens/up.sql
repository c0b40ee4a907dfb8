-- Tokens with which programs act for their holders. Only hashes are kept: who reads the database can use none.
CREATE TABLE api_tokens (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
    -- What the holder calls it.
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- `read-only`, or the codes of the actions that it is good for, with spaces between them.
    scope TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ,
    last_used_address TEXT,
    revoked_at TIMESTAMPTZ,
    CHECK (last_used_address IS NULL OR last_used_at IS NOT NULL)
);

CREATE INDEX api_tokens_account_id ON api_tokens (account_id);

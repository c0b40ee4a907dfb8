-- By what people show who they are, apart from their accounts: nobody who reads accounts needs to read these.
CREATE TABLE credentials (
    account_id UUID PRIMARY KEY REFERENCES accounts (id),
    -- Argon2id as a PHC string, with its own salt and cost.
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    password_changed_at TIMESTAMPTZ NOT NULL,
    -- In base 32; the server needs it to compute codes, so that a hash would not do.
    totp_secret TEXT,
    -- Since when codes are asked for; until then the secret is being set up.
    totp_confirmed_at TIMESTAMPTZ,
    -- The time step of the last code that was taken, so that no code is taken twice.
    totp_last_step BIGINT,
    CHECK (totp_secret IS NOT NULL OR (totp_confirmed_at IS NULL AND totp_last_step IS NULL))
);

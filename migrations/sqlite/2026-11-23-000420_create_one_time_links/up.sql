-- Links that can be used once. Only hashes of their secrets are kept: who reads the database can use none.
CREATE TABLE one_time_links (
    id TEXT NOT NULL PRIMARY KEY,
    -- None: for the first administrator, who has no account yet.
    account_id TEXT REFERENCES accounts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'password_reset', 'email_change', 'first_administrator')),
    token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
    -- The new address, of a change of address.
    payload TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    -- Since when it is good for nothing: it, or another one of its kind, was used or taken back.
    ended_at TEXT,
    CHECK ((purpose = 'first_administrator') = (account_id IS NULL)),
    CHECK ((purpose = 'email_change') = (payload IS NOT NULL))
) STRICT;

CREATE INDEX one_time_links_account_id ON one_time_links (account_id);

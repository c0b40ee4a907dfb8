-- Addresses of the explorer that somebody wants to find again.
CREATE TABLE saved_views (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    -- What its owner calls it.
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- From its path on.
    address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 4000),
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX saved_views_account_id ON saved_views (account_id);

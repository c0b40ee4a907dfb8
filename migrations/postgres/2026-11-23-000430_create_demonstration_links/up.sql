-- Personal links end with the beginning of accounts; only the demonstration still has links that sign in by themselves.
DROP TABLE access_links;

CREATE TABLE demonstration_links (
    token_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 64),
    account_id UUID NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX demonstration_links_account_id ON demonstration_links (account_id);

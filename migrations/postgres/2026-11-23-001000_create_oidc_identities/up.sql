-- As whom an OpenID Connect provider knows somebody who has signed in by way of it.
CREATE TABLE oidc_identities (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    -- The provider's address, and its name for the person, which stays the same when the e-mail address changes.
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 2000),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    linked_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ NOT NULL,
    UNIQUE (issuer, subject),
    -- Whoever gets the e-mail address of somebody who has left does not get the account with it.
    UNIQUE (account_id, issuer)
);

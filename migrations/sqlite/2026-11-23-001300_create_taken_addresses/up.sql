-- Addresses that focal points typed for contributors, and that accounts of others have: the contributor's account has none itself and opens nothing.
CREATE TABLE taken_addresses (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    email TEXT NOT NULL CHECK (email = lower(email)),
    -- Whose address it was at that time.
    owner_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE INDEX taken_addresses_owner_id ON taken_addresses (owner_id);
CREATE INDEX taken_addresses_email ON taken_addresses (email);

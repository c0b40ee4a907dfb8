-- Codes for people who have lost their second factor, each for once. Their secrets have 120 bits of chance, so that a plain hash is enough.
CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    code_sha256 TEXT NOT NULL CHECK (length(code_sha256) = 64),
    used_at TEXT,
    PRIMARY KEY (account_id, code_sha256)
) STRICT;

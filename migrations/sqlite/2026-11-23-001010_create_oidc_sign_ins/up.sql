-- Visits to an OpenID Connect provider that are still to come back, each for once. The browser has the key; here is only its hash.
CREATE TABLE oidc_sign_ins (
    key_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(key_sha256) = 64),
    -- The page that was asked for; empty for none.
    next TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;

CREATE INDEX oidc_sign_ins_expires_at ON oidc_sign_ins (expires_at);

-- Browsers from which somebody has signed in before: what others do wrong elsewhere does not keep these waiting.
CREATE TABLE known_devices (
    account_id UUID NOT NULL REFERENCES accounts (id),
    key_sha256 TEXT NOT NULL CHECK (length(key_sha256) = 64),
    seen_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (account_id, key_sha256)
);

CREATE INDEX known_devices_key_sha256 ON known_devices (key_sha256);
CREATE INDEX known_devices_seen_at ON known_devices (seen_at);

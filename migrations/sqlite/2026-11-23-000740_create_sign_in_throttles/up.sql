-- Who has to wait before trying again. The key is a hash of what is slowed down: an e-mail address from one network, a network, a device.
CREATE TABLE sign_in_throttles (
    key_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(key_sha256) = 64),
    failures INTEGER NOT NULL CHECK (failures > 0),
    failed_at TEXT NOT NULL,
    -- When the next attempt is looked at.
    opens_at TEXT NOT NULL
) STRICT;

CREATE INDEX sign_in_throttles_failed_at ON sign_in_throttles (failed_at);

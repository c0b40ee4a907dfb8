DROP TABLE sessions;

CREATE TABLE sessions (
    key_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(key_sha256) = 64),
    state TEXT NOT NULL CHECK (json_valid(state)),
    expires_at TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_expires_at ON sessions (expires_at);

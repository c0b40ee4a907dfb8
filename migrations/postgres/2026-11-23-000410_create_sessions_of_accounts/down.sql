DROP TABLE sessions;

CREATE TABLE sessions (
    key_sha256 TEXT PRIMARY KEY CHECK (length(key_sha256) = 64),
    state TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX sessions_expires_at ON sessions (expires_at);

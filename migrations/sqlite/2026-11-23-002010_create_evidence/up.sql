-- Files and links that support the answer to an item.
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES responses (id),
    item TEXT NOT NULL,
    -- Of a file: its content, its name to be shown, and its type as its content says.
    sha256 TEXT REFERENCES evidence_objects (sha256),
    name TEXT CHECK (length(name) BETWEEN 1 AND 200),
    media_type TEXT,
    -- Of a link: its address.
    url TEXT CHECK (length(url) BETWEEN 1 AND 2000),
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    -- A removed row stays as long as a submission has it.
    removed_by TEXT,
    removed_at TEXT,
    CHECK ((sha256 IS NULL) <> (url IS NULL)),
    CHECK ((sha256 IS NULL) = (name IS NULL) AND (sha256 IS NULL) = (media_type IS NULL)),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE INDEX evidence_response_id ON evidence (response_id, item);
CREATE INDEX evidence_sha256 ON evidence (sha256);

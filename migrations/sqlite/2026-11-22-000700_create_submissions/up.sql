CREATE TABLE submissions (
    id TEXT NOT NULL PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES responses (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    submitted_at TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    signed_by TEXT NOT NULL,
    capacity TEXT NOT NULL,
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'delegated', 'desk_research', 'legacy_import')),
    UNIQUE (response_id, number)
) STRICT;

CREATE TRIGGER submissions_refuse_update BEFORE UPDATE ON submissions BEGIN
    SELECT RAISE(ABORT, 'a submission cannot change or vanish');
END;

CREATE TRIGGER submissions_refuse_delete BEFORE DELETE ON submissions BEGIN
    SELECT RAISE(ABORT, 'a submission cannot change or vanish');
END;

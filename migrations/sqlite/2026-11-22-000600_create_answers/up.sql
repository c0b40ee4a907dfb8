-- The working copy: one row per item, each with its own revision, so that people who answer different items never meet.
CREATE TABLE answers (
    response_id TEXT NOT NULL REFERENCES responses (id),
    item TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    author TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (response_id, item)
) STRICT, WITHOUT ROWID;

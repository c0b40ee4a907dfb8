-- What answers were before they changed: who said what, when. A first answer costs nothing here.
CREATE TABLE answer_history (
    response_id TEXT NOT NULL REFERENCES responses (id),
    item TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    author TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (response_id, item, revision)
) STRICT, WITHOUT ROWID;

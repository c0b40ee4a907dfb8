-- The working copy: one row per item, each with its own revision, so that people who answer different items never meet.
CREATE TABLE answers (
    response_id UUID NOT NULL REFERENCES responses (id),
    item TEXT COLLATE "C" NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    answer JSONB NOT NULL,
    author TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, item)
);

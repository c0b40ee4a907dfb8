-- What answers were before they changed: who said what, when. A first answer costs nothing here.
CREATE TABLE answer_history (
    response_id UUID NOT NULL REFERENCES responses (id),
    item TEXT COLLATE "C" NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    answer JSONB NOT NULL,
    author TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, item, revision)
);

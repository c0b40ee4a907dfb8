-- A question of the secretariat about an answer, with what is said about it until it is settled.
CREATE TABLE clarifications (
    id TEXT NOT NULL PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES responses (id),
    item TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT,
    CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX clarifications_open ON clarifications (response_id, item) WHERE settled_at IS NULL;
CREATE INDEX clarifications_response_id ON clarifications (response_id);

-- What was said, never changed and never removed.
CREATE TABLE clarification_messages (
    id TEXT NOT NULL PRIMARY KEY,
    clarification_id TEXT NOT NULL REFERENCES clarifications (id),
    -- With which request it goes to the country, counted from 1; what the country says belongs to the request that it answers.
    request INTEGER NOT NULL CHECK (request >= 1),
    from_country INTEGER NOT NULL CHECK (from_country IN (0, 1)),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX clarification_messages_clarification_id ON clarification_messages (clarification_id);

CREATE TRIGGER clarification_messages_refuse_update BEFORE UPDATE ON clarification_messages BEGIN
    SELECT RAISE(ABORT, 'what was said cannot change or vanish');
END;

CREATE TRIGGER clarification_messages_refuse_delete BEFORE DELETE ON clarification_messages BEGIN
    SELECT RAISE(ABORT, 'what was said cannot change or vanish');
END;

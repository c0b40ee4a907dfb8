-- A question of the secretariat about an answer, with what is said about it until it is settled.
CREATE TABLE clarifications (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES responses (id),
    item TEXT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    settled_by TEXT,
    CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);

CREATE UNIQUE INDEX clarifications_open ON clarifications (response_id, item) WHERE settled_at IS NULL;
CREATE INDEX clarifications_response_id ON clarifications (response_id);

-- What was said, never changed and never removed.
CREATE TABLE clarification_messages (
    id UUID PRIMARY KEY,
    clarification_id UUID NOT NULL REFERENCES clarifications (id),
    -- With which request it goes to the country, counted from 1; what the country says belongs to the request that it answers.
    request INTEGER NOT NULL CHECK (request >= 1),
    from_country BOOLEAN NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    author TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX clarification_messages_clarification_id ON clarification_messages (clarification_id);

CREATE FUNCTION refuse_change_of_clarification_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said cannot change or vanish';
END
$$;

CREATE TRIGGER clarification_messages_refuse_change BEFORE UPDATE OR DELETE ON clarification_messages FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_clarification_message();

CREATE TRIGGER clarification_messages_refuse_truncate BEFORE TRUNCATE ON clarification_messages
EXECUTE FUNCTION refuse_change_of_clarification_message();

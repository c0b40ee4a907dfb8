-- The steps in the life of a response beside its submissions: who asked or opened what, why, until when. Never changed and never removed.
CREATE TABLE response_events (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES responses (id),
    step TEXT NOT NULL CHECK (
        step IN (
            'sign_off', 'request_clarification', 'settle_clarification', 'validate', 'ask_correction', 'decline_correction', 'reopen', 'end_reopening'
        )
    ),
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    -- What the country or the secretariat said with it.
    reason TEXT NOT NULL,
    -- The last day, UTC, on which answers are taken after it.
    due_on DATE,
    author TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX response_events_response_id ON response_events (response_id);

CREATE FUNCTION refuse_change_of_response_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a step of a response cannot change or vanish';
END
$$;

CREATE TRIGGER response_events_refuse_change BEFORE UPDATE OR DELETE ON response_events FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_response_event();

CREATE TRIGGER response_events_refuse_truncate BEFORE TRUNCATE ON response_events
EXECUTE FUNCTION refuse_change_of_response_event();

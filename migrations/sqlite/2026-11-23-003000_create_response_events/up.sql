-- The steps in the life of a response beside its submissions: who asked or opened what, why, until when. Never changed and never removed.
CREATE TABLE response_events (
    id TEXT NOT NULL PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES responses (id),
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
    due_on TEXT,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX response_events_response_id ON response_events (response_id);

CREATE TRIGGER response_events_refuse_update BEFORE UPDATE ON response_events BEGIN
    SELECT RAISE(ABORT, 'a step of a response cannot change or vanish');
END;

CREATE TRIGGER response_events_refuse_delete BEFORE DELETE ON response_events BEGIN
    SELECT RAISE(ABORT, 'a step of a response cannot change or vanish');
END;

-- What people say about a section while it is filled in: done, accepted, given back. Never changed and never removed.
CREATE TABLE section_events (
    id TEXT NOT NULL PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES responses (id),
    section TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('done', 'accepted', 'returned')),
    -- What the section was like: the fingerprint of its answers and of what is attached to them.
    seen TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX section_events_response_id ON section_events (response_id);

CREATE TRIGGER section_events_refuse_update BEFORE UPDATE ON section_events BEGIN
    SELECT RAISE(ABORT, 'what was said about a section cannot change or vanish');
END;

CREATE TRIGGER section_events_refuse_delete BEFORE DELETE ON section_events BEGIN
    SELECT RAISE(ABORT, 'what was said about a section cannot change or vanish');
END;

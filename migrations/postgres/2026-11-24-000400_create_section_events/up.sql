-- What people say about a section while it is filled in: done, accepted, given back. Never changed and never removed.
CREATE TABLE section_events (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES responses (id),
    section TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('done', 'accepted', 'returned')),
    -- What the section was like: the fingerprint of its answers and of what is attached to them.
    seen TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX section_events_response_id ON section_events (response_id);

CREATE FUNCTION refuse_change_of_section_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said about a section cannot change or vanish';
END
$$;

CREATE TRIGGER section_events_refuse_change BEFORE UPDATE OR DELETE ON section_events FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_section_event();

CREATE TRIGGER section_events_refuse_truncate BEFORE TRUNCATE ON section_events
EXECUTE FUNCTION refuse_change_of_section_event();

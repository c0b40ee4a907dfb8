-- Who did what, on what, when and from where: a chain in which every event names the hash of the one before it. Nothing here changes or
-- goes. `account` and `subject` are no references, since events outlive what they tell of; names, addresses of mail and of machines are
-- not among the columns, so that a person can be forgotten and the chain stays whole.
CREATE TABLE audit_events (
    number BIGINT PRIMARY KEY CHECK (number >= 1),
    happened_at TIMESTAMPTZ NOT NULL,
    account UUID,
    role TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    subject_kind TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    before_sha256 TEXT CHECK (length(before_sha256) = 64),
    after_sha256 TEXT CHECK (length(after_sha256) = 64),
    -- Canonical JSON, of which the hash is.
    details TEXT NOT NULL,
    -- The hash of a salt and an address, which are in `audit_origins` until they are erased.
    origin_sha256 TEXT CHECK (length(origin_sha256) = 64),
    previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
);

CREATE INDEX audit_events_account ON audit_events (account, number);
CREATE INDEX audit_events_subject ON audit_events (subject_kind, subject, number);
CREATE INDEX audit_events_action ON audit_events (action, number);
CREATE INDEX audit_events_happened_at ON audit_events (happened_at);

CREATE FUNCTION refuse_insert_into_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_number BIGINT;
    last_sha256 TEXT;
BEGIN
    SELECT number, sha256 INTO last_number, last_sha256 FROM audit_events ORDER BY number DESC LIMIT 1;
    IF (NEW.number, NEW.previous_sha256) IS DISTINCT FROM
        (coalesce(last_number, 0) + 1, coalesce(last_sha256, repeat('0', 64)))
    THEN
        RAISE EXCEPTION 'an event of the audit trail follows the last one';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_events_refuse_insert BEFORE INSERT ON audit_events FOR EACH ROW
EXECUTE FUNCTION refuse_insert_into_audit_trail();

CREATE FUNCTION refuse_change_of_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event of the audit trail cannot change or vanish';
END
$$;

CREATE TRIGGER audit_events_refuse_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_audit_trail();

CREATE TRIGGER audit_events_refuse_truncate BEFORE TRUNCATE ON audit_events
EXECUTE FUNCTION refuse_change_of_audit_trail();

-- From which address an event came. The only part of the trail that can be erased; the event keeps the hash of salt and address.
CREATE TABLE audit_origins (
    number BIGINT PRIMARY KEY REFERENCES audit_events (number),
    salt TEXT NOT NULL,
    address TEXT NOT NULL
);

CREATE FUNCTION refuse_change_of_audit_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the origin of an event can be erased, but not changed';
END
$$;

CREATE TRIGGER audit_origins_refuse_update BEFORE UPDATE ON audit_origins FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_audit_origin();

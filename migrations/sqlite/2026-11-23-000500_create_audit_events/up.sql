-- Who did what, on what, when and from where: a chain in which every event names the hash of the one before it. Nothing here changes or
-- goes. `account` and `subject` are no references, since events outlive what they tell of; names, addresses of mail and of machines are
-- not among the columns, so that a person can be forgotten and the chain stays whole.
CREATE TABLE audit_events (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    happened_at TEXT NOT NULL,
    account TEXT,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_sha256 TEXT CHECK (length(before_sha256) = 64),
    after_sha256 TEXT CHECK (length(after_sha256) = 64),
    -- Canonical JSON, of which the hash is.
    details TEXT NOT NULL CHECK (json_valid(details)),
    -- The hash of a salt and an address, which are in `audit_origins` until they are erased.
    origin_sha256 TEXT CHECK (length(origin_sha256) = 64),
    previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE INDEX audit_events_account ON audit_events (account);
CREATE INDEX audit_events_subject ON audit_events (subject_kind, subject);
CREATE INDEX audit_events_action ON audit_events (action);
CREATE INDEX audit_events_happened_at ON audit_events (happened_at);

-- It also stops INSERT OR REPLACE on a connection on which triggers are not recursive.
CREATE TRIGGER audit_events_refuse_insert BEFORE INSERT ON audit_events
WHEN (NEW.number, NEW.previous_sha256) IS NOT (
    SELECT coalesce(max(number), 0) + 1,
        coalesce((SELECT sha256 FROM audit_events ORDER BY number DESC LIMIT 1), printf('%064d', 0))
    FROM audit_events)
BEGIN
    SELECT RAISE(ABORT, 'an event of the audit trail follows the last one');
END;

CREATE TRIGGER audit_events_refuse_update BEFORE UPDATE ON audit_events BEGIN
    SELECT RAISE(ABORT, 'an event of the audit trail cannot change or vanish');
END;

CREATE TRIGGER audit_events_refuse_delete BEFORE DELETE ON audit_events BEGIN
    SELECT RAISE(ABORT, 'an event of the audit trail cannot change or vanish');
END;

-- From which address an event came. The only part of the trail that can be erased; the event keeps the hash of salt and address.
CREATE TABLE audit_origins (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit_events (number),
    salt TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_origins_refuse_update BEFORE UPDATE ON audit_origins BEGIN
    SELECT RAISE(ABORT, 'the origin of an event can be erased, but not changed');
END;

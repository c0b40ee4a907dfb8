CREATE TABLE submissions (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES responses (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    submitted_at TIMESTAMPTZ NOT NULL,
    -- Canonical JSON as TEXT: JSONB would change the bytes that the hash is of.
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    signed_by TEXT NOT NULL,
    capacity TEXT NOT NULL,
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'delegated', 'desk_research', 'legacy_import')),
    UNIQUE (response_id, number)
);

CREATE FUNCTION refuse_change_of_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a submission cannot change or vanish';
END
$$;

CREATE TRIGGER submissions_refuse_change BEFORE UPDATE OR DELETE ON submissions FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_submission();

CREATE TRIGGER submissions_refuse_truncate BEFORE TRUNCATE ON submissions
EXECUTE FUNCTION refuse_change_of_submission();

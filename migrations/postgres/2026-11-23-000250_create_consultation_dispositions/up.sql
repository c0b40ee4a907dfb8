-- What became of a comment: a history of which the last row counts.
CREATE TABLE consultation_dispositions (
    consultation_comment_id UUID NOT NULL REFERENCES consultation_comments (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    disposition TEXT NOT NULL CHECK (disposition IN ('accepted', 'noted', 'rejected')),
    reply TEXT NOT NULL CHECK (length(reply) <= 10000),
    decided_by TEXT NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (consultation_comment_id, number)
);

CREATE FUNCTION refuse_change_of_disposition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a disposition cannot change or vanish';
END
$$;

CREATE TRIGGER consultation_dispositions_refuse_change BEFORE UPDATE OR DELETE ON consultation_dispositions FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_disposition();

CREATE TRIGGER consultation_dispositions_refuse_truncate BEFORE TRUNCATE ON consultation_dispositions
EXECUTE FUNCTION refuse_change_of_disposition();

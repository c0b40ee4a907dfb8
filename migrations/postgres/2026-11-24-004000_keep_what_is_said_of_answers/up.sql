-- What the secretariat says of an answer comes beside what it said before, and is never changed: a vintage stays as it was.
ALTER TABLE answer_validations
-- 1 for what is said first; the highest counts.
ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
DROP CONSTRAINT answer_validations_pkey,
ADD PRIMARY KEY (submission_id, item, revision);
ALTER TABLE answer_validations ALTER COLUMN revision DROP DEFAULT;

CREATE FUNCTION refuse_change_of_answer_validation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said of an answer cannot change or vanish';
END
$$;

CREATE TRIGGER answer_validations_refuse_change BEFORE UPDATE OR DELETE ON answer_validations FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_answer_validation();

CREATE TRIGGER answer_validations_refuse_truncate BEFORE TRUNCATE ON answer_validations
EXECUTE FUNCTION refuse_change_of_answer_validation();

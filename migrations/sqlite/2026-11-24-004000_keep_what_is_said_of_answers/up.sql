-- What the secretariat says of an answer comes beside what it said before, and is never changed: a vintage stays as it was.
ALTER TABLE answer_validations RENAME TO answer_validations_before;

CREATE TABLE answer_validations (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    item TEXT NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    evidence_seen INTEGER NOT NULL CHECK (evidence_seen IN (0, 1)),
    author TEXT NOT NULL,
    validated_at TEXT NOT NULL,
    -- 1 for what is said first; the highest counts.
    revision INTEGER NOT NULL CHECK (revision > 0),
    PRIMARY KEY (submission_id, item, revision)
) STRICT;

INSERT INTO answer_validations (submission_id, item, accepted, evidence_seen, author, validated_at, revision)
SELECT submission_id, item, accepted, evidence_seen, author, validated_at, 1 FROM answer_validations_before;
DROP TABLE answer_validations_before;

CREATE TRIGGER answer_validations_refuse_update BEFORE UPDATE ON answer_validations BEGIN
    SELECT RAISE(ABORT, 'what was said of an answer cannot change or vanish');
END;

CREATE TRIGGER answer_validations_refuse_delete BEFORE DELETE ON answer_validations BEGIN
    SELECT RAISE(ABORT, 'what was said of an answer cannot change or vanish');
END;

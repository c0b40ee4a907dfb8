DROP TRIGGER answer_validations_refuse_delete;
DROP TRIGGER answer_validations_refuse_update;
ALTER TABLE answer_validations RENAME TO answer_validations_before;

CREATE TABLE answer_validations (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    item TEXT NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    evidence_seen INTEGER NOT NULL CHECK (evidence_seen IN (0, 1)),
    author TEXT NOT NULL,
    validated_at TEXT NOT NULL,
    PRIMARY KEY (submission_id, item)
) STRICT;

INSERT INTO answer_validations (submission_id, item, accepted, evidence_seen, author, validated_at)
SELECT submission_id, item, accepted, evidence_seen, author, validated_at FROM answer_validations_before AS latest
WHERE revision = (
    SELECT max(revision) FROM answer_validations_before AS each_one
    WHERE each_one.submission_id = latest.submission_id AND each_one.item = latest.item
);
DROP TABLE answer_validations_before;

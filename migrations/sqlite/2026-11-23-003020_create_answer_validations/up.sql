-- Which answers of a submission the secretariat has accepted, and whether it has seen evidence for them.
CREATE TABLE answer_validations (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    item TEXT NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    evidence_seen INTEGER NOT NULL CHECK (evidence_seen IN (0, 1)),
    author TEXT NOT NULL,
    validated_at TEXT NOT NULL,
    PRIMARY KEY (submission_id, item)
) STRICT;

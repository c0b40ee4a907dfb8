-- Which answers of a submission the secretariat has accepted, and whether it has seen evidence for them.
CREATE TABLE answer_validations (
    submission_id UUID NOT NULL REFERENCES submissions (id),
    item TEXT NOT NULL,
    accepted BOOLEAN NOT NULL,
    evidence_seen BOOLEAN NOT NULL,
    author TEXT NOT NULL,
    validated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (submission_id, item)
);

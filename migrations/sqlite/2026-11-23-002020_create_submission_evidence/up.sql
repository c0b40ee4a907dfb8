-- Which evidence a submission has; its document has the hashes.
CREATE TABLE submission_evidence (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (submission_id, evidence_id)
) STRICT;

CREATE INDEX submission_evidence_evidence_id ON submission_evidence (evidence_id);

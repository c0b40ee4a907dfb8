-- Which evidence a submission has; its document has the hashes.
CREATE TABLE submission_evidence (
    submission_id UUID NOT NULL REFERENCES submissions (id),
    evidence_id UUID NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (submission_id, evidence_id)
);

CREATE INDEX submission_evidence_evidence_id ON submission_evidence (evidence_id);

-- Which bodies may read a round and comment in it.
CREATE TABLE consultation_invitations (
    consultation_round_id TEXT NOT NULL REFERENCES consultation_rounds (id),
    coordination_body_id TEXT NOT NULL REFERENCES coordination_bodies (id),
    invited_by TEXT NOT NULL,
    invited_at TEXT NOT NULL,
    PRIMARY KEY (consultation_round_id, coordination_body_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX consultation_invitations_coordination_body_id ON consultation_invitations (coordination_body_id);

-- What became of a comment: a history of which the last row counts.
CREATE TABLE consultation_dispositions (
    consultation_comment_id TEXT NOT NULL REFERENCES consultation_comments (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    disposition TEXT NOT NULL CHECK (disposition IN ('accepted', 'noted', 'rejected')),
    reply TEXT NOT NULL CHECK (length(reply) <= 10000),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (consultation_comment_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER consultation_dispositions_refuse_update BEFORE UPDATE ON consultation_dispositions BEGIN
    SELECT RAISE(ABORT, 'a disposition cannot change or vanish');
END;

CREATE TRIGGER consultation_dispositions_refuse_delete BEFORE DELETE ON consultation_dispositions BEGIN
    SELECT RAISE(ABORT, 'a disposition cannot change or vanish');
END;

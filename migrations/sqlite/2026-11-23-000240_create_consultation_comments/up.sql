-- What was said, never changed and never removed.
CREATE TABLE consultation_comments (
    id TEXT NOT NULL PRIMARY KEY,
    consultation_round_id TEXT NOT NULL REFERENCES consultation_rounds (id),
    -- The comment that a reply belongs to; replies have no replies of their own.
    parent_id TEXT REFERENCES consultation_comments (id),
    -- Counted from 1: comments within the round, replies within their thread.
    number INTEGER NOT NULL CHECK (number >= 1),
    -- The address of a part of the document; empty for the whole of it.
    part TEXT NOT NULL,
    -- For which body it was said; none for the secretariat, which only replies.
    coordination_body_id TEXT REFERENCES coordination_bodies (id),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    -- The hash of the form that said it: the same form posted twice says it once.
    form_sha256 TEXT NOT NULL CHECK (length(form_sha256) = 64),
    CHECK (parent_id IS NOT NULL OR coordination_body_id IS NOT NULL),
    UNIQUE (consultation_round_id, form_sha256)
) STRICT;

CREATE UNIQUE INDEX consultation_comments_number ON consultation_comments (consultation_round_id, number) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX consultation_comments_parent_id ON consultation_comments (parent_id, number);
CREATE INDEX consultation_comments_coordination_body_id ON consultation_comments (coordination_body_id);

CREATE TRIGGER consultation_comments_refuse_update BEFORE UPDATE ON consultation_comments BEGIN
    SELECT RAISE(ABORT, 'a comment cannot change or vanish');
END;

CREATE TRIGGER consultation_comments_refuse_delete BEFORE DELETE ON consultation_comments BEGIN
    SELECT RAISE(ABORT, 'a comment cannot change or vanish');
END;

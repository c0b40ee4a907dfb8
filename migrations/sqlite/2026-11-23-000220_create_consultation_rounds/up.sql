-- A round of comments on a document with addressable parts. Each kind of document has a column of its own, so that the
-- database can prove that the document is there; a new kind adds a column with the like CHECK.
CREATE TABLE consultation_rounds (
    id TEXT NOT NULL PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    questionnaire_version_id TEXT REFERENCES questionnaire_versions (id),
    -- What is commented on: the document's revision and hash when the round was opened.
    revision INTEGER NOT NULL CHECK (revision >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    title TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    -- The last day, UTC, on which comments are taken.
    deadline TEXT NOT NULL,
    extended_by TEXT,
    extended_at TEXT,
    closed_by TEXT,
    closed_at TEXT,
    -- The hash of the form that opened it: the same form posted twice opens one round.
    form_sha256 TEXT NOT NULL UNIQUE CHECK (length(form_sha256) = 64),
    CHECK ((subject_kind = 'questionnaire_version') = (questionnaire_version_id IS NOT NULL)),
    CHECK ((extended_by IS NULL) = (extended_at IS NULL)),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;

CREATE INDEX consultation_rounds_questionnaire_version_id ON consultation_rounds (questionnaire_version_id);

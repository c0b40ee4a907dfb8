-- The revision that the version's document is; a version that was published before drafts were kept has one only.
ALTER TABLE questionnaire_versions ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);

-- Every text that a version ever had. Nothing here changes or goes, so that what was commented on or approved can be shown.
CREATE TABLE questionnaire_revisions (
    questionnaire_version_id TEXT NOT NULL REFERENCES questionnaire_versions (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    document TEXT NOT NULL CHECK (json_valid(document)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (questionnaire_version_id, revision)
) STRICT;

-- Every step of a version's life: who, as what, when, from where to where, which text, and why.
CREATE TABLE questionnaire_events (
    questionnaire_version_id TEXT NOT NULL REFERENCES questionnaire_versions (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    -- None: the version began here.
    from_status TEXT CHECK (from_status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    to_status TEXT NOT NULL CHECK (to_status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (questionnaire_version_id, number)
) STRICT;

INSERT INTO questionnaire_revisions (questionnaire_version_id, revision, document, sha256, author, role, saved_at, reason)
SELECT id, 1, document, sha256, 'operator', 'operator', published_at, 'Published before the history of versions was kept.'
FROM questionnaire_versions WHERE published_at IS NOT NULL;

INSERT INTO questionnaire_events
    (questionnaire_version_id, number, from_status, to_status, revision, sha256, author, role, happened_at, reason)
SELECT id, 1, NULL, 'published', 1, sha256, 'operator', 'operator', published_at,
    'Published before the history of versions was kept.'
FROM questionnaire_versions WHERE published_at IS NOT NULL;

CREATE TRIGGER questionnaire_revisions_refuse_update BEFORE UPDATE ON questionnaire_revisions BEGIN
    SELECT RAISE(ABORT, 'a revision of a questionnaire cannot change or vanish');
END;

CREATE TRIGGER questionnaire_revisions_refuse_delete BEFORE DELETE ON questionnaire_revisions BEGIN
    SELECT RAISE(ABORT, 'a revision of a questionnaire cannot change or vanish');
END;

CREATE TRIGGER questionnaire_events_refuse_update BEFORE UPDATE ON questionnaire_events BEGIN
    SELECT RAISE(ABORT, 'a step in the life of a questionnaire cannot change or vanish');
END;

CREATE TRIGGER questionnaire_events_refuse_delete BEFORE DELETE ON questionnaire_events BEGIN
    SELECT RAISE(ABORT, 'a step in the life of a questionnaire cannot change or vanish');
END;

-- Without this, a published version could be made a draft, changed, and published again.
CREATE TRIGGER questionnaire_versions_refuse_step BEFORE UPDATE OF status ON questionnaire_versions
WHEN OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (VALUES
    ('draft', 'in_consultation'), ('in_consultation', 'draft'), ('in_consultation', 'approved'),
    ('approved', 'published'), ('published', 'retired'))
BEGIN
    SELECT RAISE(ABORT, 'a questionnaire version does not take this step in its life');
END;

CREATE TRIGGER questionnaire_versions_refuse_other_history BEFORE UPDATE ON questionnaire_versions
WHEN (OLD.revision <> NEW.revision AND NEW.status <> 'draft')
    OR (OLD.published_at IS NOT NULL AND OLD.published_at IS NOT NEW.published_at)
BEGIN
    SELECT RAISE(ABORT, 'the revision of a questionnaire version, and the day of its publication, do not change any more');
END;

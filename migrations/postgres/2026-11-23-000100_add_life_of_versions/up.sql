-- The revision that the version's document is; a version that was published before drafts were kept has one only.
ALTER TABLE questionnaire_versions ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);

-- Every text that a version ever had. Nothing here changes or goes, so that what was commented on or approved can be shown.
CREATE TABLE questionnaire_revisions (
    questionnaire_version_id UUID NOT NULL REFERENCES questionnaire_versions (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    -- Canonical JSON as TEXT: JSONB would change the bytes that the hash is of.
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (questionnaire_version_id, revision)
);

-- Every step of a version's life: who, as what, when, from where to where, which text, and why.
CREATE TABLE questionnaire_events (
    questionnaire_version_id UUID NOT NULL REFERENCES questionnaire_versions (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    -- None: the version began here.
    from_status TEXT CHECK (from_status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    to_status TEXT NOT NULL CHECK (to_status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (questionnaire_version_id, number)
);

INSERT INTO questionnaire_revisions (questionnaire_version_id, revision, document, sha256, author, role, saved_at, reason)
SELECT id, 1, document, sha256, 'operator', 'operator', published_at, 'Published before the history of versions was kept.'
FROM questionnaire_versions WHERE published_at IS NOT NULL;

INSERT INTO questionnaire_events
    (questionnaire_version_id, number, from_status, to_status, revision, sha256, author, role, happened_at, reason)
SELECT id, 1, NULL, 'published', 1, sha256, 'operator', 'operator', published_at,
    'Published before the history of versions was kept.'
FROM questionnaire_versions WHERE published_at IS NOT NULL;

CREATE FUNCTION refuse_change_of_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a revision of a questionnaire, or a step in its life, cannot change or vanish';
END
$$;

CREATE TRIGGER questionnaire_revisions_refuse_change BEFORE UPDATE OR DELETE ON questionnaire_revisions FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_life();

CREATE TRIGGER questionnaire_revisions_refuse_truncate BEFORE TRUNCATE ON questionnaire_revisions
EXECUTE FUNCTION refuse_change_of_life();

CREATE TRIGGER questionnaire_events_refuse_change BEFORE UPDATE OR DELETE ON questionnaire_events FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_life();

CREATE TRIGGER questionnaire_events_refuse_truncate BEFORE TRUNCATE ON questionnaire_events
EXECUTE FUNCTION refuse_change_of_life();

CREATE FUNCTION refuse_step_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a questionnaire version does not take this step in its life';
END
$$;

-- Without this, a published version could be made a draft, changed, and published again.
CREATE TRIGGER questionnaire_versions_refuse_step BEFORE UPDATE ON questionnaire_versions FOR EACH ROW
WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('draft', 'in_consultation'), ('in_consultation', 'draft'), ('in_consultation', 'approved'),
    ('approved', 'published'), ('published', 'retired')))
EXECUTE FUNCTION refuse_step_of_version();

CREATE FUNCTION refuse_other_history_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the revision of a questionnaire version, and the day of its publication, do not change any more';
END
$$;

CREATE TRIGGER questionnaire_versions_refuse_other_history BEFORE UPDATE ON questionnaire_versions FOR EACH ROW
WHEN ((OLD.revision <> NEW.revision AND NEW.status <> 'draft')
    OR (OLD.published_at IS NOT NULL AND OLD.published_at IS DISTINCT FROM NEW.published_at))
EXECUTE FUNCTION refuse_other_history_of_version();

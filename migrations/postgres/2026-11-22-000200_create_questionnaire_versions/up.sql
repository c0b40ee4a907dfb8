CREATE TABLE questionnaire_versions (
    id UUID PRIMARY KEY,
    series TEXT COLLATE "C" NOT NULL,
    version TEXT COLLATE "C" NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    -- Canonical JSON as TEXT: JSONB would change the bytes that the hash is of.
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    published_at TIMESTAMPTZ,
    UNIQUE (series, version),
    CHECK ((status IN ('published', 'retired')) = (published_at IS NOT NULL))
);

CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a questionnaire version cannot change once it is no draft any more';
END
$$;

CREATE TRIGGER questionnaire_versions_refuse_update BEFORE UPDATE ON questionnaire_versions FOR EACH ROW
WHEN (OLD.status <> 'draft' AND (OLD.id, OLD.series, OLD.version, OLD.document, OLD.sha256)
    IS DISTINCT FROM (NEW.id, NEW.series, NEW.version, NEW.document, NEW.sha256))
EXECUTE FUNCTION refuse_change_of_version();

CREATE TRIGGER questionnaire_versions_refuse_delete BEFORE DELETE ON questionnaire_versions FOR EACH ROW
WHEN (OLD.status <> 'draft')
EXECUTE FUNCTION refuse_change_of_version();

CREATE TRIGGER questionnaire_versions_refuse_truncate BEFORE TRUNCATE ON questionnaire_versions
EXECUTE FUNCTION refuse_change_of_version();

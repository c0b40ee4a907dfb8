CREATE TABLE questionnaire_versions (
    id TEXT NOT NULL PRIMARY KEY,
    series TEXT NOT NULL,
    version TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'in_consultation', 'approved', 'published', 'retired')),
    document TEXT NOT NULL CHECK (json_valid(document)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    published_at TEXT,
    UNIQUE (series, version),
    CHECK ((status IN ('published', 'retired')) = (published_at IS NOT NULL))
) STRICT;

CREATE TRIGGER questionnaire_versions_refuse_update BEFORE UPDATE ON questionnaire_versions
WHEN OLD.status <> 'draft' AND (OLD.id, OLD.series, OLD.version, OLD.document, OLD.sha256)
    IS NOT (NEW.id, NEW.series, NEW.version, NEW.document, NEW.sha256)
BEGIN
    SELECT RAISE(ABORT, 'a questionnaire version cannot change once it is no draft any more');
END;

CREATE TRIGGER questionnaire_versions_refuse_delete BEFORE DELETE ON questionnaire_versions
WHEN OLD.status <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'a questionnaire version cannot change once it is no draft any more');
END;

-- What analysts declare about a version: which way is better on each item. It lies beside the version and leaves it as it is; a change is a new edition.
CREATE TABLE analysis_plans (
    questionnaire_version_id TEXT NOT NULL REFERENCES questionnaire_versions (id),
    edition INTEGER NOT NULL CHECK (edition >= 1),
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    declared_at TEXT NOT NULL,
    PRIMARY KEY (questionnaire_version_id, edition)
) STRICT;

CREATE TRIGGER analysis_plans_refuse_update BEFORE UPDATE ON analysis_plans BEGIN
    SELECT RAISE(ABORT, 'an edition of an analysis plan cannot change');
END;

CREATE TRIGGER analysis_plans_refuse_delete BEFORE DELETE ON analysis_plans BEGIN
    SELECT RAISE(ABORT, 'an edition of an analysis plan cannot vanish');
END;

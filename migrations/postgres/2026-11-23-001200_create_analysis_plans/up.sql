-- What analysts declare about a version: which way is better on each item. It lies beside the version and leaves it as it is; a change is a new edition.
CREATE TABLE analysis_plans (
    questionnaire_version_id UUID NOT NULL REFERENCES questionnaire_versions (id),
    edition INTEGER NOT NULL CHECK (edition >= 1),
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    author TEXT NOT NULL,
    declared_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (questionnaire_version_id, edition)
);

CREATE FUNCTION refuse_change_of_analysis_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an edition of an analysis plan cannot change or vanish';
END
$$;

CREATE TRIGGER analysis_plans_refuse_change BEFORE UPDATE OR DELETE ON analysis_plans FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_analysis_plan();

CREATE TRIGGER analysis_plans_refuse_truncate BEFORE TRUNCATE ON analysis_plans
EXECUTE FUNCTION refuse_change_of_analysis_plan();

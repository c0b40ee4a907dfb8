DROP TABLE questionnaire_versions;
DROP FUNCTION refuse_change_of_version;

DROP TRIGGER answer_validations_refuse_truncate ON answer_validations;
DROP TRIGGER answer_validations_refuse_change ON answer_validations;
DROP FUNCTION refuse_change_of_answer_validation;

DELETE FROM answer_validations AS earlier USING answer_validations AS later
WHERE earlier.submission_id = later.submission_id AND earlier.item = later.item AND earlier.revision < later.revision;
ALTER TABLE answer_validations
DROP CONSTRAINT answer_validations_pkey,
DROP COLUMN revision,
ADD PRIMARY KEY (submission_id, item);

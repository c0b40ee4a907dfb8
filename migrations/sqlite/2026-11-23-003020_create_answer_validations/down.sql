DROP TABLE answer_validations;

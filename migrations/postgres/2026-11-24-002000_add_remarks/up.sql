-- What is said beside an answer: comment, publication level, how it stands to the one before. Rows from before have said nothing.
ALTER TABLE answers ADD COLUMN remark JSONB NOT NULL DEFAULT '{}';
ALTER TABLE answer_history ADD COLUMN remark JSONB NOT NULL DEFAULT '{}';

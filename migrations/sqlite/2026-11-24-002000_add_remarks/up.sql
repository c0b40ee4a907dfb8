-- What is said beside an answer: comment, publication level, how it stands to the one before. Rows from before have said nothing.
ALTER TABLE answers ADD COLUMN remark TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(remark));
ALTER TABLE answer_history ADD COLUMN remark TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(remark));

ALTER TABLE answer_history DROP COLUMN remark;
ALTER TABLE answers DROP COLUMN remark;

DROP TABLE deadline_extensions;

ALTER TABLE cycles DROP COLUMN deadline;

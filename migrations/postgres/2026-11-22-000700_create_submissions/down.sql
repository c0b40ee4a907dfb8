DROP TABLE submissions;
DROP FUNCTION refuse_change_of_submission;

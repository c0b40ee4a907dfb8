DROP TABLE consultation_comments;
DROP FUNCTION refuse_change_of_comment;

DROP TABLE consultation_comments;

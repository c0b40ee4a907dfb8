DROP TABLE respondents;

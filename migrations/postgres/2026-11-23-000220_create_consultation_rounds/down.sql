DROP TABLE consultation_rounds;

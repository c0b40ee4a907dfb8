DROP TABLE consultation_dispositions;

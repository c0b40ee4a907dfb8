DROP TABLE answer_history;

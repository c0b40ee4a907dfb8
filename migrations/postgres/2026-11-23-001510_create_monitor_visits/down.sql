DROP TABLE monitor_visits;

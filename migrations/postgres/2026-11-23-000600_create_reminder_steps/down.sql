DROP TABLE reminder_steps;

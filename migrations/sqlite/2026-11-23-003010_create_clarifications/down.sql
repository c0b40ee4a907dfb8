DROP TABLE clarification_messages;
DROP TABLE clarifications;

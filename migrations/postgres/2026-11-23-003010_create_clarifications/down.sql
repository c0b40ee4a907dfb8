DROP TABLE clarification_messages;
DROP TABLE clarifications;
DROP FUNCTION refuse_change_of_clarification_message();

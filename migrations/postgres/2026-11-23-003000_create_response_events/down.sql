DROP TABLE response_events;
DROP FUNCTION refuse_change_of_response_event();

DROP TABLE section_events;
DROP FUNCTION refuse_change_of_section_event();

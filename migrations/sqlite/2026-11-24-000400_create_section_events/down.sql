DROP TABLE section_events;

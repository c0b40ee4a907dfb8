DROP TABLE audit_origins;
DROP TABLE audit_events;

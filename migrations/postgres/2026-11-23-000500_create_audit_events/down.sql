DROP TABLE audit_origins;
DROP TABLE audit_events;
DROP FUNCTION refuse_insert_into_audit_trail;
DROP FUNCTION refuse_change_of_audit_trail;
DROP FUNCTION refuse_change_of_audit_origin;

DROP TABLE evidence_objects;

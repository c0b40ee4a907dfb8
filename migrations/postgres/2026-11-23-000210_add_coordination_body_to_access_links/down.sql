DROP INDEX access_links_coordination_body_id;
ALTER TABLE access_links DROP COLUMN coordination_body_id;

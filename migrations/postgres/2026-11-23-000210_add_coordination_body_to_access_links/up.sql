-- For which body somebody comments.
ALTER TABLE access_links ADD COLUMN coordination_body_id UUID REFERENCES coordination_bodies (id)
    CHECK ((role = 'coordination_body') = (coordination_body_id IS NOT NULL));

CREATE INDEX access_links_coordination_body_id ON access_links (coordination_body_id);

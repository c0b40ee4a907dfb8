DROP TABLE demonstration_links;

-- Personal links to sign in with. Only the hash of the secret is kept: who reads the database cannot sign in.
CREATE TABLE access_links (
    id TEXT NOT NULL PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
    role TEXT NOT NULL CHECK (
        role IN ('administrator', 'secretariat', 'rapporteur', 'focal_point', 'contributor', 'coordination_body')
    ),
    respondent_id TEXT REFERENCES respondents (id),
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    revoked_at TEXT,
    CHECK ((role IN ('focal_point', 'contributor')) = (respondent_id IS NOT NULL))
) STRICT;

CREATE INDEX access_links_respondent_id ON access_links (respondent_id);

-- For which body somebody comments.
ALTER TABLE access_links ADD COLUMN coordination_body_id TEXT REFERENCES coordination_bodies (id)
    CHECK ((role = 'coordination_body') = (coordination_body_id IS NOT NULL));

CREATE INDEX access_links_coordination_body_id ON access_links (coordination_body_id);

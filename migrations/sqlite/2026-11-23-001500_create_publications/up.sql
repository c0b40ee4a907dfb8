-- Which results everybody may see: a row for each vintage of a cycle that the secretariat has published. Rows are never deleted: what was public once
-- decides what later vintages may show.
CREATE TABLE publications (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- Counted from 1 within the cycle; it is in the address.
    vintage INTEGER NOT NULL CHECK (vintage > 0),
    -- The submissions that were known at this moment.
    known_at TEXT NOT NULL,
    -- Over the hashes of these submissions, so that nothing that is taken in later changes what was published.
    sha256 TEXT NOT NULL,
    -- Counts of fewer answers given for aggregates only are withheld.
    least_count INTEGER NOT NULL CHECK (least_count > 1),
    published_at TEXT NOT NULL,
    published_by_id TEXT REFERENCES accounts (id),
    withdrawn_at TEXT,
    withdrawn_by_id TEXT REFERENCES accounts (id),
    -- Why it was withdrawn; everybody reads it.
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (cycle_id, vintage)
) STRICT;

CREATE INDEX publications_published_by_id ON publications (published_by_id);
CREATE INDEX publications_withdrawn_by_id ON publications (withdrawn_by_id);

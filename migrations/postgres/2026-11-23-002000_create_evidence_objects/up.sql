-- The contents of files that are attached to answers, by their hash; the bytes are in the store of evidence, not here.
CREATE TABLE evidence_objects (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size BIGINT NOT NULL CHECK (size > 0),
    -- How many uploads are bringing it and have not been attached yet; one that was interrupted never takes its claim back.
    claims INTEGER NOT NULL CHECK (claims >= 0),
    claimed_at TIMESTAMPTZ NOT NULL,
    -- Whether it is being removed from the store; whoever brings it again has to wait until it is gone.
    leaving BOOLEAN NOT NULL
);

-- When somebody looked at the monitor, to tell what changed since the last time.
CREATE TABLE monitor_visits (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    seen_at TEXT NOT NULL,
    -- When the visit before this one ended; none during the first.
    since_at TEXT
) STRICT;

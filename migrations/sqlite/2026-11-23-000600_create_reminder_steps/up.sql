-- When those who answer are reminded of a cycle: on a day, or so many days before the deadline of each respondent.
CREATE TABLE reminder_steps (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- Who is reminded: whoever has not started, whoever has started and not signed off, or both.
    kind TEXT NOT NULL CHECK (kind IN ('not_started', 'in_progress', 'deadline_near')),
    on_day TEXT,
    days_before INTEGER CHECK (days_before BETWEEN 0 AND 365),
    -- Whether the platform sends it by itself; if not, somebody does.
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    created_at TEXT NOT NULL,
    -- A step that was taken back stays, so that what it has sent keeps its reason.
    removed_at TEXT,
    CHECK ((on_day IS NULL) <> (days_before IS NULL))
) STRICT;

CREATE INDEX reminder_steps_cycle_id ON reminder_steps (cycle_id);

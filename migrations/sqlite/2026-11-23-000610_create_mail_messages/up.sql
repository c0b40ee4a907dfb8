-- Letters that wait, and those that went. A row holds no secret: links are made when it is sent, and no rendered text is kept.
CREATE TABLE mail_messages (
    id TEXT NOT NULL PRIMARY KEY,
    -- What the letter is for: there is never a second one for it.
    key TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The kind of the letter, and the letter with the ids and codes of what it names.
    kind TEXT NOT NULL,
    letter TEXT NOT NULL,
    reminder_step_id TEXT REFERENCES reminder_steps (id),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
    created_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    next_attempt_at TEXT NOT NULL,
    -- Which server is sending it, and how long others keep their hands off it.
    claimed_by TEXT,
    claimed_until TEXT,
    -- Why the last attempt failed, or why it was not sent.
    error TEXT,
    finished_at TEXT,
    -- Who took it out to send it by hand, or cancelled it.
    finished_by_id TEXT REFERENCES accounts (id),
    CHECK ((status = 'sending') = (claimed_by IS NOT NULL)),
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK ((status IN ('sent', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
) STRICT;

CREATE INDEX mail_messages_account_id ON mail_messages (account_id);
CREATE INDEX mail_messages_reminder_step_id ON mail_messages (reminder_step_id);
CREATE INDEX mail_messages_finished_by_id ON mail_messages (finished_by_id);
CREATE INDEX mail_messages_next_attempt_at ON mail_messages (next_attempt_at) WHERE status IN ('waiting', 'sending');

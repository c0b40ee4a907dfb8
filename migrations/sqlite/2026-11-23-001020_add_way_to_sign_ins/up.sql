-- By which way somebody came: `password`, `oidc`, or `link` for the demonstration's.
ALTER TABLE sign_ins ADD COLUMN way TEXT NOT NULL DEFAULT 'password' CHECK (length(way) > 0);

ALTER TABLE sessions ADD COLUMN way TEXT NOT NULL DEFAULT 'password' CHECK (length(way) > 0);

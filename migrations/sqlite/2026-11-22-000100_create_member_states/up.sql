-- A copy of the program's own list, kept for foreign keys and for queries by hand; `migrate` brings it up to date.
CREATE TABLE member_states (
    iso3 TEXT NOT NULL PRIMARY KEY CHECK (iso3 GLOB '[A-Z][A-Z][A-Z]'),
    iso2 TEXT NOT NULL CHECK (length(iso2) = 2),
    m49 TEXT NOT NULL CHECK (length(m49) = 3),
    is_member INTEGER NOT NULL CHECK (is_member IN (0, 1)),
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_es TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    name_zh TEXT NOT NULL
) STRICT;

-- A membership begins on `starts_on` (none: before the list does) and is over on `ends_on` (none: it lasts).
CREATE TABLE member_state_groups (
    iso3 TEXT NOT NULL REFERENCES member_states (iso3),
    position INTEGER NOT NULL,
    grouping_code TEXT NOT NULL,
    group_code TEXT NOT NULL,
    starts_on TEXT CHECK (starts_on = date(starts_on)),
    ends_on TEXT CHECK (ends_on = date(ends_on)),
    PRIMARY KEY (iso3, position),
    CHECK (starts_on < ends_on)
) STRICT;

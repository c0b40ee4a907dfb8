CREATE TABLE respondents (
    id TEXT NOT NULL PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES member_states (iso3),
    stakeholder TEXT NOT NULL CHECK (
        stakeholder IN ('administration', 'policy_maker', 'regulator', 'service_provider', 'manufacturer', 'other')
    ),
    -- Empty for the administration, of which a Member State has one.
    organisation TEXT NOT NULL,
    UNIQUE (iso3, stakeholder, organisation)
) STRICT;

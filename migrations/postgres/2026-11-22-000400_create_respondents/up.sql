CREATE TABLE respondents (
    id UUID PRIMARY KEY,
    iso3 TEXT COLLATE "C" NOT NULL REFERENCES member_states (iso3),
    stakeholder TEXT COLLATE "C" NOT NULL CHECK (
        stakeholder IN ('administration', 'policy_maker', 'regulator', 'service_provider', 'manufacturer', 'other')
    ),
    -- Empty for the administration, of which a Member State has one.
    organisation TEXT COLLATE "C" NOT NULL,
    UNIQUE (iso3, stakeholder, organisation)
);

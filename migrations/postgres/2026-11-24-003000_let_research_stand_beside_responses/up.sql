-- What the secretariat finds for a state is a response of its own, which never touches the state's: each has one of either kind.
ALTER TABLE responses DROP CONSTRAINT responses_cycle_id_respondent_id_key;
CREATE INDEX responses_cycle_id ON responses (cycle_id);
CREATE UNIQUE INDEX responses_of_states ON responses (cycle_id, respondent_id) WHERE provenance <> 'desk_research';
CREATE UNIQUE INDEX responses_of_research ON responses (cycle_id, respondent_id) WHERE provenance = 'desk_research';

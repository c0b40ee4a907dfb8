DROP INDEX responses_of_research;
DROP INDEX responses_of_states;
DROP INDEX responses_cycle_id;
ALTER TABLE responses ADD CONSTRAINT responses_cycle_id_respondent_id_key UNIQUE (cycle_id, respondent_id);

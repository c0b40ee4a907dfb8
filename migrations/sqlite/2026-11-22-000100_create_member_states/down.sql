DROP TABLE member_state_groups;
DROP TABLE member_states;

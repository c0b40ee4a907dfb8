DROP TABLE section_delegations;

DROP TABLE submission_evidence;

DROP TABLE analysis_plans;

DROP TABLE analysis_plans;
DROP FUNCTION refuse_change_of_analysis_plan;

//! Crosswalks between two codebooks.

use analysis::report::{Outcome, RefusalReason};
use survey_model::concordance::Verdict;

use crate::Two;

const EARLIER: &str =
    "column,level,code\nplan,nominal,yes\nplan,,partial\nplan,,no\nold,text,\nheld,nominal,yes\nheld,,no\n";
const LATER: &str = "column,level,code\nstrategy,nominal,yes\nstrategy,,no\nheld,nominal,yes\nheld,,no\n";
const HEADING: &str = "id,filename,var_name_orig,var_name_target,val_code_orig,val_code_target,verdict,reason\n";

fn two() -> Two {
    Two::new(
        [EARLIER, LATER],
        ["id,plan,old,held\nx,partial,a,yes\ny,no,,no\n", "id,strategy,held\nx,no,yes\ny,yes,no\n"],
    )
}

#[test]
fn what_is_recoded_is_compared_after_the_map() {
    let rows = "1,,plan,strategy,yes,yes,recoded,Partial is no plan.\n\
                1,,plan,strategy,partial,no,recoded,Partial is no plan.\n\
                1,,plan,strategy,no,no,recoded,Partial is no plan.\n\
                2,,strategy,strategy,yes,yes,recoded,Partial is no plan.\n\
                2,,strategy,strategy,no,no,recoded,Partial is no plan.\n";
    let comparison = two().compared_by(&format!("{HEADING}{rows}")).unwrap();
    let measure = comparison.measure("strategy").unwrap();
    assert_eq!((measure.verdict, measure.maps.as_str()), (Verdict::Recoded, "earlier: partial → no"));
    assert!(measure.compared().is_some());
    let refused = |name: &str| match &comparison.measure(name).unwrap().outcome {
        Outcome::Refused(refused) => (refused.why, refused.sentence.clone()),
        Outcome::Compared(_) => panic!("{name} is compared"),
    };
    let (why, sentence) = refused("held");
    assert_eq!(why, RefusalReason::Broken);
    assert!(sentence.ends_with("The crosswalk does not speak of it."), "{sentence}");
    assert_eq!(refused("old").0, RefusalReason::Dropped);
}

#[test]
fn a_crosswalk_without_verdicts_gets_them_from_what_leads_where() {
    let heading = "id;var_name_orig;var_name_target;val_code_orig;val_code_target\n";
    let rows = "a.csv;held;held;yes;yes\na.csv;held;held;no;no\nb.csv;held;held;yes;yes\nb.csv;held;held;no;no\na.csv;plan;;;\nb.csv;strategy;;;\n";
    let comparison = two().compared_by(&format!("{heading}{rows}")).unwrap();
    assert_eq!(comparison.measure("held").unwrap().verdict, Verdict::Identical);
    assert!(
        matches!(&comparison.measures[0].outcome, Outcome::Refused(refused) if refused.why == RefusalReason::Broken)
    );
}

#[test]
fn every_problem_of_a_crosswalk_is_told() {
    let rows = "1,,plan,strategy,yes,yes,recoded,\n\
                1,,plan,strategy,no,,recoded,\n\
                1,,nothing,nothing,,,identical,\n\
                1,,held,held,maybe,yes,alike,\n\
                2,,strategy,strategy,yes,yes,recoded,\n";
    let problems = two().compared_by(&format!("{HEADING}{rows}")).unwrap_err();
    for part in [
        "crosswalk.csv:3: val_code_target: map-misses-code: the code `no` leads to no common code",
        "crosswalk.csv:4: var_name_orig: unknown-column",
        "crosswalk.csv:5: val_code_orig: unknown-code: the codebook has no code `maybe`",
        "crosswalk.csv:5: verdict: verdict: `alike` is no verdict",
        "crosswalk.csv:2: val_code_orig: map-misses-code: there is no line for partial of the column `plan`",
        "crosswalk.csv:6: val_code_orig: map-misses-code: there is no line for no of the column `strategy`",
    ] {
        assert!(problems.contains(part), "{part} is missing in\n{problems}");
    }
}

#[test]
fn a_crosswalk_of_other_files_is_refused() {
    let rows = "1,,plan,strategy,yes,yes,recoded,\n2,,strategy,strategy,yes,yes,recoded,\n3,,held,held,,,identical,\n";
    let problems = two().compared_by(&format!("{HEADING}{rows}")).unwrap_err();
    assert!(problems.starts_with("crosswalk.csv:1: id: crosswalk-files: the column names 1, 2, 3"), "{problems}");
}

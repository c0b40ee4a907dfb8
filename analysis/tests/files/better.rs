//! What a codebook declares to be better.

use analysis::judgement::Verdict;
use survey_model::analysis_plan::{Better, Way};

use crate::{Two, codebook, problems_of_codebook};

const DECLARED: &str = "column,level,code,better,score\n\
                        held,nominal,Yes,higher,\n\
                        held,,No,,\n\
                        trust,ordinal,Low,,\n\
                        trust,,Middle,yes,\n\
                        trust,,High,yes,\n\
                        budget,numeric,,lower,\n\
                        plan,nominal,Yes,,\n\
                        plan,,No,,\n";

#[test]
fn a_codebook_declares_a_way_or_which_answers_are_better() {
    let directions = codebook(DECLARED).directions();
    assert_eq!(directions["held"], Better::Way(Way::Higher));
    assert_eq!(directions["budget"], Better::Way(Way::Lower));
    let Better::Options(codes) = &directions["trust"] else { panic!("{directions:?}") };
    assert_eq!(codes.iter().map(|code| code.as_str()).collect::<Vec<_>>(), ["middle", "high"]);
    assert!(!directions.contains_key("plan"));
}

#[test]
fn what_is_declared_better_improves_or_worsens_and_all_else_only_changes() {
    let file = |held: &str, trust: &str, budget: usize| {
        let rows: String = (0..40).map(|at| format!("r{at},{held},{trust},{},{held}\n", budget + at)).collect();
        format!("id,held,trust,budget,plan\n{rows}")
    };
    let (earlier, later) = (file("No", "High", 1), file("Yes", "Low", 5));
    let told = |answers: [&str; 2]| {
        let comparison = Two::new([DECLARED; 2], answers).compared();
        ["held", "trust", "budget", "plan"]
            .map(|name| comparison.verdicts.iter().find(|verdict| verdict.name == name).unwrap().judgement.verdict)
    };
    let [improved, worsened, changed] = [Verdict::Improved, Verdict::Worsened, Verdict::Changed];
    assert_eq!(told([&earlier, &later]), [improved, worsened, worsened, changed]);
    assert_eq!(told([&later, &earlier]), [worsened, improved, improved, changed]);
}

#[test]
fn what_cannot_be_better_is_refused_with_the_reason() {
    let problems = problems_of_codebook(
        "column,level,code,missing,better\n\
         a,nominal,red,,higher\n\
         a,,blue,,\n\
         b,nominal,x,,yes\n\
         b,,y,,yes\n\
         c,nominal,yes,,higher\n\
         c,,no,,lower\n\
         d,nominal,x,,yes\n\
         d,,y,,higher\n\
         e,nominal,x,,\n\
         e,,y,,rather\n\
         e,,99,dont_know,yes\n\
         f,date,,,lower\n",
    );
    for part in [
        "codebook.csv:2: a: better: no answer says more than another",
        "codebook.csv:4: b: better: some of the answers must be better than others",
        "codebook.csv:7: better: codebook-disagrees: this row and an earlier one",
        "codebook.csv:8: d: better: say either higher or lower, or which answers are better",
        "codebook.csv:11: better: better: `rather` says nothing of what is better",
        "codebook.csv:12: better: better: only an answer can be better",
        "codebook.csv:13: f: better: dates and texts have no direction",
    ] {
        assert!(problems.contains(part), "{part} is missing in\n{problems}");
    }
}

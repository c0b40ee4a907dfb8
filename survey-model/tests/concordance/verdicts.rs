//! Verdicts that the questions themselves belie.

use survey_model::questionnaire::Questionnaire;

use crate::{read, shipped, version};

fn with_concordance(verdict: &str, keys: &str) -> Questionnaire {
    let text = format!(
        "format = 1\nseries = \"form\"\nversion = \"2.0.0\"\nlanguages = [\"en\"]\n[[section]]\ncode = \"main\"\n\
         [[section.question]]\ncode = \"Q\"\n{keys}\n[text.en]\ntitle = \"T\"\nsection.main.title = \"M\"\nquestion.Q.label = \"Q\"\n\
         question.Q.option = {{ a = \"a\", b = \"b\", c = \"c\" }}\n[concordance]\nfrom = \"1.0.0\"\n[[concordance.entry]]\n\
         verdict = \"{verdict}\"\nearlier = [\"Q\"]\nlater = [\"Q\"]\nreason = \"r\"\nreviewer = \"R\"\nlater_map = {{ c = \"b\" }}\n"
    );
    read(&text)
}

const MORE: &str = "options = [{ code = \"a\", score = 3 }, { code = \"b\", score = 2 }, { code = \"c\", score = 1 }]";

fn codes(later: &Questionnaire) -> Vec<&'static str> {
    let earlier = version("1.0.0", &[("Q", &["a", "b"])]);
    later.check_against(&earlier).iter().map(|problem| problem.code).collect()
}

#[test]
fn identical_and_reworded_items_have_the_same_kind_and_options() {
    for verdict in ["identical", "reworded"] {
        let single = with_concordance(verdict, &format!("kind = \"single-choice\"\n{MORE}"));
        assert_eq!(codes(&single), ["concordance-options-differ"], "{verdict}");
        let scale = with_concordance(verdict, &format!("kind = \"scale\"\n{MORE}"));
        assert_eq!(codes(&scale), ["concordance-kind-differs"], "{verdict}");
    }
}

fn number(number: &str, unit: &str, concordance: &str) -> Questionnaire {
    read(&format!(
        "format = 1\nseries = \"form\"\nversion = \"{number}\"\nlanguages = [\"en\"]\n[[section]]\ncode = \"main\"\n\
         [[section.question]]\ncode = \"Q\"\nkind = \"number\"\nunit = \"{unit}\"\n[text.en]\ntitle = \"T\"\n\
         section.main.title = \"M\"\nquestion.Q = {{ label = \"Q\", unit = \"{unit}\" }}\n{concordance}"
    ))
}

#[test]
fn identical_and_reworded_numbers_count_in_the_same_unit() {
    let earlier = number("1.0.0", "hours", "");
    for (verdict, unit, wanted) in [
        ("identical", "days", &["concordance-unit-differs"][..]),
        ("reworded", "days", &["concordance-unit-differs"]),
        ("broken", "days", &[]),
        ("reworded", "hours", &[]),
    ] {
        let entry = format!(
            "[concordance]\nfrom = \"1.0.0\"\n[[concordance.entry]]\nverdict = \"{verdict}\"\nearlier = [\"Q\"]\nlater = [\"Q\"]\n\
             reason = \"r\"\nreviewer = \"R\"\n"
        );
        let problems = number("2.0.0", unit, &entry).check_against(&earlier);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), wanted, "{verdict} {unit}");
    }
}

#[test]
fn recoded_items_take_the_same_form_of_answer() {
    assert_eq!(codes(&with_concordance("recoded", &format!("kind = \"scale\"\n{MORE}"))), [""; 0]);
    let several = with_concordance("recoded", &format!("kind = \"multiple-choice\"\n{MORE}"));
    assert_eq!(codes(&several), ["concordance-kind-differs"]);
    assert_eq!(codes(&with_concordance("broken", &format!("kind = \"multiple-choice\"\n{MORE}"))), [""; 0]);
}

#[test]
fn the_shipped_verdicts_fit_their_questions() {
    assert_eq!(shipped("2.0.0").check_against(&shipped("1.0.0")), []);
}

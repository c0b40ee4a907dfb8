//! Problems of a concordance, in its own version and against the earlier one.

use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use crate::read;

/// A version with the items `A` and `M.x`, `M.y`, and this concordance to the version before.
fn later(entries: &str) -> Result<Questionnaire, Vec<Problem>> {
    version("2.0.0", &format!("[concordance]\nfrom = \"1.0.0\"\n{entries}"))
}

fn version(number: &str, concordance: &str) -> Result<Questionnaire, Vec<Problem>> {
    read(format!(
        r#"
format = 1
series = "form"
version = "{number}"
languages = ["en"]
[[section]]
code = "main"
[[section.question]]
code = "A"
kind = "yes-partial-no"
[[section.question]]
code = "M"
kind = "matrix"
rows = ["x", "y"]
options = [{{ code = "a" }}, {{ code = "b" }}]
[text.en]
title = "F"
code_list.yes_partial_no = {{ yes = "Y", partial = "P", no = "N" }}
section.main.title = "M"
question.A.label = "A"
question.M = {{ label = "M", row = {{ x = "X", y = "Y" }}, option = {{ a = "A", b = "B" }} }}
{concordance}"#
    ))
}

const SAME: &str = "[[concordance.entry]]\nverdict = \"identical\"\nearlier = [\"A\"]\nlater = [\"A\"]\n
[[concordance.entry]]\nverdict = \"identical\"\nearlier = [\"M.*\"]\nlater = [\"M.*\"]\n";

#[test]
fn a_concordance_names_every_item_of_both_versions() {
    let earlier = version("1.0.0", "").expect("a version");
    let whole = later(SAME).expect("a version");
    let concordance = whole.concordance().expect("a concordance");
    assert_eq!(concordance.check_against(&earlier), []);
    let changed = later(&SAME.replace("earlier = [\"A\"]", "earlier = [\"B\"]")).expect("a version");
    let found = changed.concordance().expect("a concordance").check_against(&earlier);
    let codes: Vec<_> = found.iter().map(|p| (p.code, p.place.field.as_deref().unwrap_or_default())).collect();
    assert_eq!(codes, [("concordance-missing-item", "A"), ("concordance-unknown-item", "B")]);
}

#[test]
fn the_options_in_a_map_are_options_of_its_items() {
    let recoded = |maps: &str| {
        let entry = format!("verdict = \"recoded\"\nreason = \"r\"\n{maps}\nearlier = [\"A\"]");
        later(&SAME.replacen("verdict = \"identical\"\nearlier = [\"A\"]", &entry, 1))
    };
    let found = recoded("later_map = { partly = \"no\" }").expect_err("problems");
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["concordance-unknown-option"]);
    let earlier = version("1.0.0", "").expect("a version");
    let against = |maps: &str| {
        let whole = recoded(maps).expect("a version");
        let found = whole.concordance().expect("a concordance").check_against(&earlier);
        found.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(against("earlier_map = { partly = \"no\" }"), ["concordance-unknown-option"]);
    assert_eq!(against("earlier_map = { partial = \"no\" }"), [""; 0]);
}

#[test]
fn rows_of_the_earlier_version_are_named_one_by_one_where_the_later_has_no_matrix() {
    let dropped = |rows: &str| {
        format!("{SAME}\n[[concordance.entry]]\nverdict = \"dropped\"\nreason = \"r\"\nearlier = [{rows}]\n")
    };
    assert!(later(&dropped("\"OLD.x\", \"OLD.y\"")).is_ok());
    let found = later(&dropped("\"OLD.*\"")).expect_err("problems");
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["concordance-unknown-item"]);
}

#[test]
fn the_version_before_has_a_lower_number() {
    for from in ["2.0.0", "2.0.1", "one"] {
        let found = version("2.0.0", &format!("[concordance]\nfrom = \"{from}\"\n{SAME}")).expect_err("problems");
        assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["bad-version"], "{from}");
    }
}

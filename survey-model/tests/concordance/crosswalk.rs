//! The crosswalk table.

use std::collections::BTreeMap;

use survey_model::concordance::crosswalk::{COLUMNS, csv};
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::language::Language;

use crate::{between, plain, shipped, version};

type Line = BTreeMap<String, String>;

fn lines(csv: &[u8]) -> Vec<Line> {
    let mut reader = ::csv::Reader::from_reader(csv);
    let headings = reader.headers().expect("headings").clone();
    let line = |record: ::csv::StringRecord| {
        headings.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| line(record.expect("a record"))).collect()
}

fn shipped_lines() -> Vec<Line> {
    let (one, two) = (shipped("1.0.0"), shipped("2.0.0"));
    let concordance = two.concordance().expect("a concordance").clone();
    lines(&csv(&concordance, [&one, &two], Language::En, false).expect("a table"))
}

fn find<'l>(lines: &'l [Line], version: &str, variable: &str, value: &str) -> &'l Line {
    let is_it = |line: &&Line| {
        line["id"].ends_with(version) && line["var_name_orig"] == variable && line["val_code_orig"] == value
    };
    lines.iter().find(is_it).unwrap_or_else(|| panic!("no line for {version} {variable} {value}"))
}

#[test]
fn its_first_columns_are_retroharmonize_s() {
    // crosswalk_table_create() of retroharmonize 0.2, as its tests list them.
    let theirs = [
        "id",
        "filename",
        "var_name_orig",
        "var_name_target",
        "val_numeric_orig",
        "val_numeric_target",
        "val_label_orig",
        "val_label_target",
        "na_label_orig",
        "na_label_target",
        "na_numeric_orig",
        "na_numeric_target",
    ];
    assert_eq!(COLUMNS[..12], theirs);
    for column in
        ["class_orig", "class_target", "var_label_orig", "var_label_target", "verdict", "reason", "reviewer", "status"]
    {
        assert!(COLUMNS.contains(&column), "{column}");
    }
}

#[test]
fn a_recoded_value_leads_to_the_common_one_on_both_sides() {
    let lines = shipped_lines();
    let earlier = find(&lines, "1.0.0", "AWARENESS_IMPORTANCE", "4");
    let get = |line: &Line, column: &str| line[column].clone();
    assert_eq!(get(earlier, "var_name_target"), "AWARENESS_IMPORTANCE_4");
    assert_eq!(
        (get(earlier, "val_code_target"), get(earlier, "val_label_target")),
        ("very".into(), "Very important".into())
    );
    assert_eq!((get(earlier, "val_numeric_orig"), get(earlier, "val_numeric_target")), ("4".into(), "4".into()));
    assert_eq!((get(earlier, "verdict"), get(earlier, "status")), ("recoded".into(), "reviewed".into()));
    let later = find(&lines, "2.0.0", "CHILD_AGENCY_STATUS", "partial");
    assert_eq!((get(later, "val_label_orig"), get(later, "val_code_target")), ("Partial".into(), "no".into()));
    let option = find(&lines, "2.0.0", "CAMPAIGN_AGE_GROUPS.under_9", "yes");
    assert_eq!(get(option, "var_name_target"), "CAMPAIGN_AGE_GROUPS.under_13");
}

#[test]
fn what_may_not_be_compared_has_no_target() {
    for line in shipped_lines() {
        let is_compared = !["new", "dropped", "broken"].contains(&line["verdict"].as_str());
        let is_combined = !line["combine"].is_empty() || !["split", "merged"].contains(&line["verdict"].as_str());
        assert_eq!(!line["var_name_target"].is_empty(), is_compared && is_combined, "{line:?}");
        assert!(line["verdict"] == "identical" || !line["reason"].is_empty());
    }
}

#[test]
fn missing_reasons_lead_to_themselves() {
    let lines = shipped_lines();
    let reasons: Vec<_> = lines
        .iter()
        .filter(|line| line["var_name_orig"] == "CAMPAIGN_HELD" && !line["na_label_orig"].is_empty())
        .collect();
    assert!(
        reasons.len() >= 4 && reasons.iter().all(|line| line["na_label_orig"] == line["na_label_target"]),
        "{reasons:?}"
    );
}

#[test]
fn a_text_that_a_spreadsheet_would_run_is_disarmed() {
    let (one, two) = (version("1.0.0", &[("A", &["x", "y"])]), version("2.0.0", &[("A", &["x", "y"])]));
    let entry = Entry {
        reason: "=HYPERLINK(1)".to_owned(),
        reviewer: "@evil".to_owned(),
        ..plain(Verdict::Reworded, &["A"], &["A"])
    };
    let concordance: Concordance = between(&one, &two, vec![entry]);
    let lines = lines(&csv(&concordance, [&one, &two], Language::En, true).expect("a table"));
    assert!(lines.iter().all(|line| line["reason"] == "'=HYPERLINK(1)" && line["reviewer"] == "'@evil"));
    assert!(lines.iter().all(|line| line["status"] == "composed"));
}

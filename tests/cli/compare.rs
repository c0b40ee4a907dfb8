//! `compare`, on the demonstration's study.

use std::collections::BTreeMap;
use std::fs;

use survey_server::services::comparison::TABLES;
use survey_server::services::{Platform, demo};
use survey_tests::cli::Program;
use survey_tests::result_files::{self, Row, are_strict};

use crate::PROGRAM;

fn with_demo() -> Program {
    let program = Program::on_file(PROGRAM);
    let file = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    let (platform, _) = Platform::migrate(&file).unwrap();
    assert!(demo::fill(&platform).unwrap());
    program
}

#[test]
fn two_cycles_give_tables_findings_and_charts() {
    let program = with_demo();
    let out = program.succeeds("compare --from 2014-2017 --to 2018-2021 --by region --by ldc --out results");
    assert!(out.contains("40 in both") && out.contains("synthetic"), "{out}");
    let results = program.folder().join("results");
    for table in TABLES {
        assert!(fs::metadata(results.join(table)).unwrap().len() > 1000, "{table} is nearly empty");
    }
    let changes = fs::read_to_string(results.join("changes.csv")).unwrap();
    assert!(changes.contains("refused: ") && changes.contains(",broken,") && changes.contains("synthetic"));
    let charts: Vec<_> = fs::read_dir(results.join("charts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(charts.iter().filter(|path| path.extension().is_some_and(|ending| ending == "svg")).count() > 20);
    assert!(charts.iter().any(|path| path.extension().is_some_and(|ending| ending == "png")));
}

#[test]
fn the_same_comparison_as_of_the_same_moment_gives_the_same_bytes() {
    let program = with_demo();
    let compare = "compare --from 2014-2017 --to 2018-2021 --basis matched --charts none --as-of 2022-06-30";
    program.succeeds(&format!("{compare} --out one"));
    program.succeeds(&format!("{compare} --out two"));
    let files = |folder: &str| {
        let paths = fs::read_dir(program.folder().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        paths.map(|path| (path.file_name().unwrap().to_owned(), fs::read(&path).unwrap())).collect::<BTreeMap<_, _>>()
    };
    let one = files("one");
    assert!(!one.is_empty() && one == files("two"));
}

#[test]
fn other_files_in_the_folder_stay_as_they_are() {
    let program = with_demo();
    program.file("notes.txt", "mine");
    program.succeeds("compare --from 2014-2017 --to 2018-2021 --charts none --out .");
    let names = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut files: Vec<String> = fs::read_dir(program.folder()).unwrap().map(names).collect();
    files.retain(|name| !name.starts_with("survey.sqlite3"));
    files.sort();
    let expected = [
        "changes.csv",
        "compositions.csv",
        "distributions.csv",
        "findings.json",
        "mean-changes.csv",
        "notes.txt",
        "summaries.csv",
        "tests.csv",
        "transitions.csv",
        "verdicts.csv",
        "verdicts.json",
    ];
    assert_eq!(files, expected);
}

#[test]
fn cycles_that_are_unknown_or_the_wrong_way_round_are_refused() {
    let program = with_demo();
    let unknown = program.run("compare --from 2010-2013 --to 2018-2021 --out results");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("2014-2017, 2018-2021, 2022-2025"), "{}", unknown.err);
    let reversed = program.run("compare --from 2018-2021 --to 2014-2017 --out results");
    assert_eq!(reversed.code, 2);
    assert!(reversed.err.contains("does not start before"), "{}", reversed.err);
    assert!(!program.folder().join("results").exists());
}

/// A table as rows by the names of its columns.
fn rows(program: &Program, path: &str) -> Vec<Row> {
    result_files::rows(&program.folder().join(path))
}

#[test]
fn every_item_has_a_verdict_in_words_with_raw_and_adjusted_p_values() {
    let program = with_demo();
    program
        .succeeds("compare --from 2014-2017 --to 2018-2021 --charts none --family section --adjust holm --out results");
    let verdicts = rows(&program, "results/verdicts.csv");
    let held = verdicts.iter().find(|row| row["measure"] == "CAMPAIGN_HELD").unwrap();
    assert_eq!(
        (held["better"].as_str(), held["figure"].as_str(), held["answers"].as_str()),
        ("higher", "share", "yes")
    );
    assert_eq!((held["family"].as_str(), held["verdict_by"].as_str()), ("section", "Holm"));
    let p = |column: &str| held[column].parse::<f64>().unwrap();
    assert!(p("p_value") <= p("benjamini_hochberg") && p("benjamini_hochberg") <= p("holm"));
    assert!(held["software"].starts_with("survey-server ") && !held["reasons"].is_empty());
    let known = ["improved", "worsened", "changed", "no_change_shown", "cannot_be_told"];
    assert!(verdicts.iter().all(|row| known.contains(&row["verdict"].as_str())));
    are_strict(&program.folder().join("results"));
}

#[test]
fn bounds_say_what_the_absent_could_hide() {
    let program = with_demo();
    let out = program.succeeds("bounds --from 2014-2017 --to 2018-2021 --by development --out bounds");
    assert!(out.contains("Wrote 4 files"), "{out}");
    program.succeeds("compare --from 2014-2017 --to 2018-2021 --charts none --out compared");
    let bounds = rows(&program, "bounds/bounds.csv");
    let held = bounds.iter().find(|row| row["measure"] == "CAMPAIGN_HELD" && row["group"].is_empty()).unwrap();
    assert_eq!(held["from_members"], "194");
    let number = |column: &str| held[column].parse::<f64>().unwrap();
    assert!(number("change_low") < 0.0 && number("change_high") > 0.0 && held["sign_is_known"] == "no");
    assert!(bounds.iter().any(|row| row["group"] == "developing"));
    let sensitivity = rows(&program, "bounds/sensitivity.csv");
    assert!(sensitivity.iter().any(|row| row["measure"] == "CAMPAIGN_HELD" && row["difference"] == "0.100000"));
    let weights = rows(&program, "bounds/weights.csv");
    assert!(weights.iter().all(|row| row["share"].is_empty() != row["why_none"].is_empty()));
    let compared = rows(&program, "compared/verdicts.csv");
    for table in ["bounds", "sensitivity", "weights"] {
        let rows = rows(&program, &format!("bounds/{table}.csv"));
        for item in compared.iter().map(|row| &row["measure"]) {
            assert!(rows.iter().any(|row| row["measure"] == *item), "{item} has no row in {table}.csv");
        }
    }
    // As JSON it is line by line the same.
    let json = fs::read_to_string(program.folder().join("bounds/bounds.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    for item in json["items"].as_array().unwrap() {
        let rows = bounds.iter().filter(|row| row["measure"] == item["name"] && !row["figure"].is_empty());
        let lows = rows.map(|row| row["change_low"].parse::<f64>().ok());
        let lines = item["bounds"].as_array().unwrap().iter();
        let found: Vec<Option<f64>> = lines.map(|line| line["bounds"]["change"]["low"].as_f64()).collect();
        let is_same = |(one, two): (&Option<f64>, Option<f64>)| {
            one.is_some() == two.is_some() && (one.unwrap_or(0.0) - two.unwrap_or(0.0)).abs() < 1e-5
        };
        assert!(lows.clone().count() == found.len() && found.iter().zip(lows).all(is_same), "{item}");
    }
    assert!(sensitivity.iter().any(|row| row["figure"] == "mean_points" && !row["undone_by_both"].is_empty()));
    assert!(bounds.iter().all(|row| row["change_low"].is_empty() != row["why_none"].is_empty()));
    for why in ["Only the later version asks this.", "the answers are neither a list of options nor numbers"] {
        assert!(bounds.iter().any(|row| row["why_none"].starts_with(why)), "no item says: {why}");
    }
    let means: Vec<&Row> = bounds.iter().filter(|row| row["figure"] == "mean" && row["group"].is_empty()).collect();
    assert!(means.iter().any(|row| !row["change_low"].is_empty()), "{means:?}");
}

#[test]
fn a_trend_follows_items_over_all_cycles() {
    let program = with_demo();
    let out = program.succeeds("trend --cycles 2018-2021,2014-2017 --by ldc --out trend");
    assert!(out.starts_with("2014-2017 (") && out.contains("synthetic"), "{out}");
    let points = rows(&program, "trend/trends.csv");
    let held: Vec<_> =
        points.iter().filter(|row| row["measure"] == "CAMPAIGN_HELD" && row["category"] == "yes").collect();
    assert_eq!(held.iter().filter(|row| row["group"].is_empty()).count(), 2);
    assert!(held.iter().any(|row| row["group"] == "ldc"));
    let tests = rows(&program, "trend/trend-tests.csv");
    let cochran = tests.iter().find(|row| row["measure"] == "CAMPAIGN_HELD" && row["method"] == "cochran_q").unwrap();
    assert_eq!((cochran["cycles"].as_str(), cochran["matched_n"].is_empty()), ("2014-2017 2018-2021", false));
    for (cycles, said) in [
        ("2014-2017", "two cycles or more"),
        ("2014-2017,2014-2017", "given twice"),
        ("1066-1069,2014-2017", "no cycle 1066-1069"),
    ] {
        let refused = program.run(&format!("trend --cycles {cycles} --out other"));
        assert_eq!(refused.code, 2);
        assert!(refused.err.contains(said), "{}", refused.err);
    }
}

#[test]
fn breakdowns_that_there_are_not_are_refused_with_the_reason() {
    let program = with_demo();
    let refused = program.run("compare --from 2014-2017 --to 2018-2021 --by planet --charts none --out results");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("no breakdown by planet"), "{}", refused.err);
    program.succeeds(
        "compare --from 2014-2017 --to 2018-2021 --by region/CAMPAIGN_HELD --by language --charts none --out results",
    );
    let changes = rows(&program, "results/changes.csv");
    assert!(changes.iter().any(|row| row["grouping"] == "region/CAMPAIGN_HELD" && row["group"] == "africa/yes"));
    assert!(changes.iter().any(|row| row["grouping"] == "language"));
}

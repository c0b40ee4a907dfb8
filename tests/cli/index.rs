//! `index`, on the demonstration's study.

use std::fs;

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

fn rows(program: &Program, path: &str) -> Vec<Row> {
    result_files::rows(&program.folder().join(path))
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap()
}

#[test]
fn the_example_index_ranks_states_and_says_that_it_is_an_example() {
    let program = with_demo();
    let out = program.succeeds("index --cycle 2018-2021 --out index");
    for said in ["(example)", "nobody has decided on", "synthetic", "Wrote 6 files"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let scores = rows(&program, "index/index.csv");
    assert!(scores.iter().all(|row| row["example"] == "example" && row["scoring_sha256"].len() == 64));
    assert!(scores.iter().all(|row| row["basis"] == "declared" && row["missing"] == "needs-share 0.5"));
    let whole: Vec<&Row> = scores.iter().filter(|row| row["pillar"].is_empty() && !row["score"].is_empty()).collect();
    assert!(whole.len() > 30, "{}", whole.len());
    for (one, two) in whole.iter().zip(&whole[1..]) {
        assert!(number(one, "score") >= number(two, "score") && number(one, "rank") <= number(two, "rank"));
    }
    for row in &whole {
        assert!(
            number(row, "rank_best") <= number(row, "rank_median")
                && number(row, "rank_median") <= number(row, "rank_worst")
        );
        let bound = [0.75, 0.5, 0.25, 0.0][number(row, "tier") as usize - 1];
        assert!(number(row, "score") >= bound && !row["tier_name"].is_empty());
        assert!(number(row, "answered") <= number(row, "items"));
    }
    let pillars = rows(&program, "index/index-pillars.csv");
    assert_eq!(pillars.len(), 7, "the index and six pillars");
    assert!(pillars.iter().all(|row| row["alpha"].is_empty() != row["why_none"].is_empty()));
    assert_eq!(fs::read_to_string(program.folder().join("index/index-changes.csv")).unwrap().lines().count(), 1);
    are_strict(&program.folder().join("index"));
}

#[test]
fn the_index_is_broken_down_by_groups_of_states_on_both_bases() {
    let program = with_demo();
    program.succeeds(
        "index --cycle 2018-2021 --compare-with 2014-2017 --bridge --by region --by development --by region/ldc --out index",
    );
    are_strict(&program.folder().join("index"));
    let scores = rows(&program, "index/index.csv");
    let groups = rows(&program, "index/index-groups.csv");
    for basis in ["declared", "bridged"] {
        let whole = |row: &&Row| {
            row["basis"] == basis && row["cycle"] == "2018-2021" && row["pillar"].is_empty() && !row["score"].is_empty()
        };
        let all = scores.iter().filter(whole).count();
        let of = |grouping: &str| {
            let is_of = |row: &&Row| {
                row["basis"] == basis
                    && row["cycle"] == "2018-2021"
                    && row["pillar"].is_empty()
                    && row["grouping"] == grouping
            };
            groups.iter().filter(is_of).map(|row| number(row, "indexed") as usize).sum::<usize>()
        };
        assert_eq!((of("region"), of("development"), of("region/ldc")), (all, all, all), "{basis}");
    }
    let africa = groups.iter().find(|row| row["group"] == "africa" && row["pillar"].is_empty()).unwrap();
    assert!(number(africa, "mean_low") < number(africa, "finite_mean_low"), "{africa:?}");
    assert!(number(africa, "finite_mean_high") < number(africa, "mean_high"));
    // Of the states of a group the mean change is that of the group.
    let changes = rows(&program, "index/index-changes.csv");
    let together = changes.iter().find(|row| row["group"] == "developed" && row["state"].is_empty()).unwrap();
    let all: f64 = changes
        .iter()
        .filter(|row| !row["group"].is_empty() && row["grouping"] == "development")
        .map(|row| number(row, "n"))
        .sum();
    let whole = changes.iter().find(|row| row["group"].is_empty() && row["state"].is_empty()).unwrap();
    assert_eq!(all, number(whole, "n"));
    assert!(number(together, "n") > 1.0 && !together["change_low"].is_empty());
    let refused = program.run("index --cycle 2018-2021 --by planet --out other");
    assert!(refused.code == 2 && refused.err.contains("no breakdown by planet"), "{}", refused.err);
}

#[test]
fn the_index_is_bridged_to_the_version_before_and_names_what_is_left_out() {
    let program = with_demo();
    let refused = program.run("index --cycle 2018-2021 --compare-with 2014-2017 --out index");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--bridge"), "{}", refused.err);
    let out = program.succeeds("index --cycle 2018-2021 --compare-with 2014-2017 --bridge --out index");
    assert!(out.contains("40 states in both") && out.contains("on 12 items; 9 left out"), "{out}");
    let items = rows(&program, "index/index-items.csv");
    let of = |item: &str| items.iter().find(|row| row["item"] == item).unwrap();
    assert_eq!(
        (of("CAMPAIGN_HELD")["bridged"].as_str(), of("CAMPAIGN_HELD")["verdicts"].as_str()),
        ("yes", "identical")
    );
    assert_eq!(of("HARDWARE_INFORMED")["bridged"], "with SOFTWARE_INFORMED HARDWARE_INFORMED SERVICES_INFORMED");
    assert_eq!(of("CHILD_AGENCY_STATUS")["maps"], "later: partial → no");
    assert!(
        of("SPAM_LAW")["bridged"] == "no" && of("SPAM_LAW")["why_left_out"].starts_with("2014-2017: Only the later")
    );
    let scores = rows(&program, "index/index.csv");
    let bridged: Vec<&Row> = scores.iter().filter(|row| row["basis"] == "bridged").collect();
    assert!(bridged.iter().all(|row| row["tier"].is_empty() && row["concordance"].contains("left out")));
    assert!(
        bridged.iter().any(|row| row["cycle"] == "2014-2017") && bridged.iter().any(|row| row["cycle"] == "2018-2021")
    );
    let changes = rows(&program, "index/index-changes.csv");
    let together = changes.iter().find(|row| row["state"].is_empty()).unwrap();
    assert_eq!((together["method"].as_str(), together["why_none"].as_str()), ("pratt_exact", ""));
    let states: Vec<f64> =
        changes.iter().filter(|row| !row["state"].is_empty()).map(|row| number(row, "change")).collect();
    assert_eq!(states.len(), number(together, "n") as usize);
    let mean = states.iter().sum::<f64>() / states.len() as f64;
    assert!((mean - number(together, "change")).abs() < 1e-5, "the mean of the states' changes");
}

#[test]
fn the_same_moment_gives_the_same_bytes_and_an_earlier_one_other_answers() {
    let program = with_demo();
    let run = |out: &str| {
        program.succeeds(&format!("index --cycle 2018-2021 --as-of 2999-01-01 --format csv --out {out}"));
        let text = fs::read_to_string(program.folder().join(out).join("index.csv")).unwrap();
        text.lines().map(|line| line.split(',').skip(11).collect::<Vec<_>>().join(",")).collect::<Vec<_>>()
    };
    assert_eq!(run("one"), run("two"));
    assert!(!program.folder().join("one/index.json").exists());
    let out = program.succeeds("index --cycle 2018-2021 --as-of 2010-01-01 --format json --out before");
    assert!(out.contains("Nobody has answered in this cycle"), "{out}");
    assert!(!program.folder().join("before/index.csv").exists());
    let found: serde_json::Value =
        serde_json::from_slice(&fs::read(program.folder().join("before/index.json")).unwrap()).unwrap();
    assert_eq!(found["cycle"]["states"].as_array().unwrap().len(), 0);
}

#[test]
fn what_makes_no_index_is_refused_with_the_way_on() {
    let program = with_demo();
    for (arguments, said) in [
        ("--cycle 1066-1069", "no cycle 1066-1069"),
        ("--cycle 2014-2017 --compare-with 2018-2021 --bridge", "does not start before"),
        ("--cycle 2018-2021 --compare-with 2014-2017,2014-2017 --bridge", "given twice"),
        ("--cycle 2018-2021 --as-of yesterday", "2026-11-23T12:00:00Z"),
    ] {
        let refused = program.run(&format!("index {arguments} --out other"));
        assert_eq!(refused.code, 2, "{arguments}");
        assert!(refused.err.contains(said), "{}", refused.err);
    }
    assert!(!program.folder().join("other").exists());
    program.file("questionnaire.toml", include_str!("../../questionnaires/examples/yes-partial-no.toml"));
    program.succeeds("questionnaire publish questionnaire.toml");
    let version = "--questionnaire example-yes-partial-no@1.0.0";
    program.succeeds(&format!("cycle create 2030 {version} --starts 2030-01-01 --ends 2030-12-31"));
    let refused = program.run("index --cycle 2030 --out other");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("[scoring]"), "{}", refused.err);
}

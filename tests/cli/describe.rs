//! `describe`: one cycle by itself, for those who see everything and for everybody.

use std::fs;

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

/// Four African and three American states, of which one of each needs no assistance.
const ANSWERS: &str = "state,CAMPAIGN_HELD,ASSISTANCE_NEEDED,UNIT_NAME\n\
    KEN,yes,yes,A\nTZA,yes,yes,B\nUGA,no,yes,C\nRWA,no,no,D\nBRA,yes,yes,E\nCHL,yes,yes,F\nPER,no,yes,G\n";

fn with_answers() -> Program {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/publication-level.toml")));
    let cycle = "cycle create 2022-2025 --questionnaire example-publication-level@1.0.0";
    program.succeeds(&format!("{cycle} --starts 2022-01-01 --ends 2025-12-31"));
    program.file("answers.csv", ANSWERS);
    program.succeeds("import responses --cycle 2022-2025 answers.csv");
    program
}

/// The rows of a table, with only these columns.
fn table<const N: usize>(program: &Program, name: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let mut reader = csv::Reader::from_path(program.folder().join("results").join(name)).unwrap();
    let heading = reader.headers().unwrap().clone();
    let places = columns.map(|name| heading.iter().position(|column| column == name).unwrap());
    reader.records().map(|row| row.unwrap()).map(|row| places.map(|at| row[at].to_owned())).collect()
}

#[test]
fn one_cycle_is_described_with_who_answered() {
    let program = with_answers();
    let out = program.succeeds("describe --cycle 2022-2025 --by region --out results");
    assert!(out.contains("2022-2025: 7 of 194 Member States answered; 3 columns described."), "{out}");
    let distributions = table(&program, "distributions.csv", ["measure", "group", "code", "count", "valid"]);
    for row in ["CAMPAIGN_HELD,,yes,4,7", "CAMPAIGN_HELD,africa,no,2,4", "ASSISTANCE_NEEDED,americas,yes,3,3"] {
        assert!(distributions.iter().any(|cells| cells.join(",") == row), "{row}: {distributions:?}");
    }
    let rates = table(&program, "response-rates.csv", ["grouping", "group", "members", "responded"]);
    assert_eq!(rates[0], ["", "", "194", "7"]);
    assert!(rates.contains(&["region", "americas", "35", "3"].map(str::to_owned)), "{rates:?}");
    let json = fs::read_to_string(program.folder().join("results/description.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["response_rates"]["total"]["responded"], 7);
    let summaries = table(&program, "summaries.csv", ["measure", "grouping", "valid"]);
    assert!(summaries.contains(&["UNIT_NAME", "", "7"].map(str::to_owned)), "{summaries:?}");
}

#[test]
fn the_public_gets_no_answer_that_is_not_shared_and_no_count_that_gives_one_away() {
    let program = with_answers();
    program.succeeds("describe --cycle 2022-2025 --by region --out results");
    let counts = |item: &str, group: &str| -> Vec<String> {
        let rows = table(&program, "published.csv", ["measure", "group", "code", "count"]);
        let of = rows.into_iter().filter(|row| row[0] == item && row[1] == group);
        of.map(|[_, _, code, count]| format!("{code} {count}")).collect()
    };
    assert_eq!(counts("CAMPAIGN_HELD", "africa"), ["yes 2", "no 2"]);
    // One state's `no` can't be told from what is shown, not even by taking the other groups away.
    assert_eq!(counts("ASSISTANCE_NEEDED", ""), ["yes withheld", "no withheld"]);
    assert_eq!(counts("ASSISTANCE_NEEDED", "africa"), ["yes withheld", "no withheld"]);
    assert!(counts("UNIT_NAME", "").is_empty());
    let published = fs::read_to_string(program.folder().join("results/published.csv")).unwrap();
    assert!(!published.contains("UNIT_NAME") && published.contains("aggregate_only"));
}

#[test]
fn a_repeat_group_is_described_by_how_many_entries_it_has() {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/repeat-group.toml")));
    let cycle = "cycle create 2022-2025 --questionnaire example-repeat-group@1.0.0";
    program.succeeds(&format!("{cycle} --starts 2022-01-01 --ends 2025-12-31"));
    let answers = "state,ACTIVITIES.count,ACTIVITIES.1.TITLE,ACTIVITIES.2.TITLE,ACTIVITIES.3.TITLE\n\
        KEN,1,A,,\nTZA,3,B,C,D\nUGA,2,E,F,\nBRA,2,G,H,\nPER,[dont_know],,,\n";
    program.file("answers.csv", answers);
    program.succeeds("import responses --cycle 2022-2025 answers.csv");
    program.succeeds("describe --cycle 2022-2025 --by region --out results");

    let columns = ["measure", "group", "valid", "mean", "median", "lower_quartile", "upper_quartile", "min", "max"];
    let summaries: Vec<String> = table(&program, "summaries.csv", columns).iter().map(|row| row.join(",")).collect();
    assert_eq!(summaries[0], "ACTIVITIES.count,,4,2.000000,2.000000,1.750000,2.250000,1.000000,3.000000");
    let africa = "ACTIVITIES.count,africa,3,2.000000,2.000000,1.500000,2.500000,1.000000,3.000000";
    assert!(summaries.iter().any(|row| row == africa), "{summaries:?}");
    assert!(summaries.iter().all(|row| row.starts_with("ACTIVITIES.count,")), "entries stay out: {summaries:?}");
}

#[test]
fn a_cycle_without_answers_is_described_without_a_figure_that_is_none() {
    let program = with_answers();
    let cycle = "cycle create 2026-2029 --questionnaire example-publication-level@1.0.0";
    program.succeeds(&format!("{cycle} --starts 2026-01-01 --ends 2029-12-31"));
    let out = program.succeeds("describe --cycle 2026-2029 --by region/development --out results");
    assert!(out.contains("0 of 194 Member States answered"), "{out}");
    for name in survey_server::services::description::TABLES {
        let text = fs::read_to_string(program.folder().join("results").join(name)).unwrap();
        assert!(!text.contains("NaN") && !text.contains("inf"), "{name}");
    }
}

#[test]
fn what_there_is_not_is_refused_with_a_way_on() {
    let program = with_answers();
    for (arguments, code, message) in [
        ("--cycle 1999-2002", 2, "the cycles are: 2022-2025"),
        ("--cycle 2022-2025 --by continent", 2, "continent"),
        ("--cycle 2022-2025 --least-count 1", 2, "a least count of 1 protects nobody; it must be 2 or more"),
        ("--cycle 2022-2025 --by region --by region", 2, "region"),
    ] {
        let said = program.run(&format!("describe {arguments} --out results"));
        assert!(said.code == code && said.err.contains(message), "{arguments}: {} {}", said.code, said.err);
    }
    assert!(!program.folder().join("results/published.csv").exists());
}

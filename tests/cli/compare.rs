//! `compare`, on the demonstration's study.

use std::fs;

use survey_server::services::{Platform, demo};
use survey_tests::cli::Program;

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
    for table in ["changes.csv", "distributions.csv", "transitions.csv", "findings.json"] {
        assert!(fs::metadata(results.join(table)).unwrap().len() > 1000, "{table} is nearly empty");
    }
    let changes = fs::read_to_string(results.join("changes.csv")).unwrap();
    assert!(changes.contains("refused: ") && changes.contains(",broken,") && changes.contains("synthetic"));
    let charts: Vec<_> = fs::read_dir(results.join("charts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(charts.iter().filter(|path| path.extension().is_some_and(|ending| ending == "svg")).count() > 20);
    assert!(charts.iter().any(|path| path.extension().is_some_and(|ending| ending == "png")));
}

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    let program = with_demo();
    program.succeeds("compare --from 2014-2017 --to 2018-2021 --basis matched --charts none --out one");
    program.succeeds("compare --from 2014-2017 --to 2018-2021 --basis matched --charts none --out two");
    let read = |folder: &str| fs::read_to_string(program.folder().join(folder).join("transitions.csv")).unwrap();
    let without_vintage = |text: String| {
        text.lines().map(|line| line.split(',').skip(7).collect::<Vec<_>>().join(",")).collect::<Vec<_>>()
    };
    assert_eq!(without_vintage(read("one")), without_vintage(read("two")));
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
    assert_eq!(files, ["changes.csv", "distributions.csv", "findings.json", "notes.txt", "transitions.csv"]);
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

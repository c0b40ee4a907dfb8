//! `docs/real-data.md`, command by command, on both databases; the figures against R's.

use std::collections::HashMap;
use std::fs::{self, File};

use survey_tests::cli::{Program, project};
use survey_tests::wbl;

use crate::PROGRAM;

/// Question, `yes` in 2010, `yes` in 2016, entered, left, p of R 4.2.2's `binom.test(entered, entered + left)`, which is
/// the exact McNemar test; over the 186 economies that are Member States of ITU or its observer.
const OF_R: [(&str, usize, usize, usize, usize, f64); 8] = [
    ("W07", 102, 122, 21, 1, 1.096_725_463_867_19e-5),
    ("W08", 92, 114, 23, 1, 2.980_232_238_769_54e-6),
    ("W12", 96, 103, 7, 0, 0.015_625),
    ("W15", 102, 138, 36, 0, 2.910_383_045_673_37e-11),
    ("W32", 105, 115, 12, 2, 0.012_939_453_125),
    ("W33", 141, 145, 8, 4, 0.387_695_312_5),
    ("W34", 171, 172, 5, 4, 1.0),
    ("W35", 100, 102, 4, 2, 0.687_5),
];

/// Wilson's interval of W07 in 2010 by R 4.2.2's `prop.test(102, 186, correct = FALSE)`.
const WILSON_OF_R: (f64, f64) = (0.476_609_997_328, 0.618_205_961_798);

/// The files of the walk-through, ready for import in the program's folder.
fn prepared(program: &Program) {
    for year in ["2010", "2016"] {
        let from = File::open(project(&format!("tests/data/wbl/wbl2020ed_{year}.csv"))).unwrap();
        let to = File::create(program.folder().join(format!("wbl-{year}.csv"))).unwrap();
        let left_out = wbl::prepare(from, to).unwrap();
        assert_eq!(left_out, ["Hong Kong SAR, China", "Kosovo", "Puerto Rico (U.S.)", "Taiwan, China"]);
    }
}

/// Every command of the page, as it is written there.
fn commands() -> Vec<String> {
    let page = fs::read_to_string(project("docs/real-data.md")).unwrap();
    let commands = page.lines().filter_map(|line| line.strip_prefix("survey-server "));
    commands.map(|command| command.replace("tests/data/wbl", &project("tests/data/wbl"))).collect()
}

fn run_the_page(program: &Program) {
    prepared(program);
    let commands = commands();
    assert!(commands.len() >= 10, "the page has lost its commands: {commands:?}");
    for command in &commands {
        program.succeeds(command);
    }
}

fn rows(program: &Program) -> Vec<HashMap<String, String>> {
    csv::Reader::from_path(program.folder().join("wbl/changes.csv"))
        .unwrap()
        .into_deserialize()
        .map(Result::unwrap)
        .collect()
}

fn figure<T: std::str::FromStr<Err: std::fmt::Debug>>(row: &HashMap<String, String>, column: &str) -> T {
    row[column].parse().unwrap_or_else(|error| panic!("{column} is `{}`: {error:?}", row[column]))
}

fn check_figures(program: &Program) {
    let rows = rows(program);
    for (question, earlier, later, entered, left, p) in OF_R {
        let is_wanted = |row: &&HashMap<String, String>| {
            row["measure"] == question
                && row["basis"] == "matched_panel"
                && row["grouping"].is_empty()
                && row["category"] == "yes"
        };
        let row = rows.iter().find(is_wanted).unwrap_or_else(|| panic!("{question} has no row"));
        assert_eq!((figure::<usize>(row, "from_n"), figure::<usize>(row, "to_n")), (186, 186), "{question}");
        assert!((figure::<f64>(row, "from_share") * 186.0 - earlier as f64).abs() < 1e-3, "{question} in 2010");
        assert!((figure::<f64>(row, "to_share") * 186.0 - later as f64).abs() < 1e-3, "{question} in 2016");
        assert_eq!((figure::<usize>(row, "entered"), figure::<usize>(row, "left")), (entered, left), "{question}");
        let given: f64 = figure(row, "p_value");
        assert!((given - p).abs() <= 1e-7 * p + 1e-9 * p.min(1e-3), "{question}: p is {given}, R says {p}");
    }
}

fn check_interval(program: &Program) {
    let rows = rows(program);
    let row = rows
        .iter()
        .find(|row| row["measure"] == "W07" && row["basis"] == "matched_panel" && row["category"] == "yes")
        .unwrap();
    assert!((figure::<f64>(row, "from_low") - WILSON_OF_R.0).abs() < 1e-6);
    assert!((figure::<f64>(row, "from_high") - WILSON_OF_R.1).abs() < 1e-6);
}

#[test]
fn a_real_panel_is_compared_as_r_does_it_on_sqlite() {
    let program = Program::on_file(PROGRAM);
    run_the_page(&program);
    check_figures(&program);
    check_interval(&program);
    assert!(fs::read_to_string(program.folder().join("stored-2016.csv")).unwrap().contains("legacy_import"));
}

#[test]
fn a_real_panel_is_compared_as_r_does_it_on_postgresql() {
    let Some(database) = survey_tests::database::throw_away_postgres() else { return };
    let program = Program::on(PROGRAM, &database.address);
    program.succeeds("migrate");
    run_the_page(&program);
    check_figures(&program);
}

#[test]
fn a_cycle_that_was_exported_is_imported_elsewhere_to_the_last_byte() {
    let program = Program::on_file(PROGRAM);
    run_the_page(&program);
    let exported = fs::read_to_string(program.folder().join("stored-2016.csv")).unwrap();

    let elsewhere = Program::on_file(PROGRAM);
    for command in commands()
        .iter()
        .filter(|command| command.starts_with("questionnaire publish") || command.starts_with("cycle create 2016"))
    {
        elsewhere.succeeds(command);
    }
    elsewhere.file("moved.csv", &exported);
    let said = elsewhere.succeeds("import responses --cycle 2016 moved.csv");
    assert!(said.contains("186 exported from a platform and unchanged, 0 legacy imports"), "{said}");
    assert_eq!(elsewhere.succeeds("export responses --cycle 2016 --format csv-wide"), exported);
}

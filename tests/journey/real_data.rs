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

/// Question, then of R 4.2.2 over all 35: `p.adjust` of the exact p-values by BH, BY, holm and hochberg, and the p-value of
/// `mcnemar.test(correct = FALSE)`.
const ADJUSTED_BY_R: [(&str, f64, f64, f64, f64, f64); 5] = [
    (
        "W07",
        9.596_347_808_838e-5,
        3.979_395_678_411e-4,
        3.509_521_484_375e-4,
        3.509_521_484_375e-4,
        2.007_865_612_426e-5,
    ),
    ("W12", 4.206_730_769_231e-2, 1.744_439_298_865e-1, 3.906_25e-1, 3.593_75e-1, 8.150_971_593_503e-3),
    (
        "W15",
        1.018_634_065_986e-9,
        4.224_052_817_607e-9,
        1.018_634_065_986e-9,
        1.018_634_065_986e-9,
        1.973_175_290_075e-9,
    ),
    ("W32", 4.206_730_769_231e-2, 1.744_439_298_865e-1, 3.364_257_812_5e-1, 3.364_257_812_5e-1, 7.526_315_166_458e-3),
    ("W34", 1.0, 1.0, 1.0, 1.0, 7.388_826_803_635e-1),
];

/// Those that R's `p.adjust(p, "BH")` leaves below 0.05.
const IMPROVED: [&str; 13] =
    ["W06", "W07", "W08", "W09", "W10", "W11", "W12", "W15", "W18", "W20", "W21", "W26", "W32"];

fn table(program: &Program, name: &str) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(program.folder().join("wbl").join(name)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn is_near(given: f64, expected: f64, what: &str) {
    // From 0.0001 on a p-value is written with nine decimals, below with nine digits.
    let written = if expected < 1e-4 { 0.0 } else { 6e-10 };
    assert!((given - expected).abs() <= 1e-7 * expected + written, "{what} is {given}, R says {expected}");
}

fn check_verdicts(program: &Program) {
    let (verdicts, changes) = (table(program, "verdicts.csv"), table(program, "changes.csv"));
    for (question, bh, by, holm, hochberg, mcnemar) in ADJUSTED_BY_R {
        let row = verdicts.iter().find(|row| row["measure"] == question).unwrap();
        is_near(figure(row, "benjamini_hochberg"), bh, question);
        is_near(figure(row, "benjamini_yekutieli"), by, question);
        is_near(figure(row, "holm"), holm, question);
        is_near(figure(row, "hochberg"), hochberg, question);
        let is_wanted = |row: &&HashMap<String, String>| {
            row["measure"] == question && row["basis"] == "matched_panel" && row["category"] == "yes"
        };
        is_near(figure(changes.iter().find(is_wanted).unwrap(), "mcnemar_p"), mcnemar, question);
    }
    let improved: Vec<&str> =
        verdicts.iter().filter(|row| row["verdict"] == "improved").map(|row| row["measure"].as_str()).collect();
    assert_eq!(improved, IMPROVED, "with nearly all states answering, what the test shows withstands the others");
    assert!(verdicts.iter().all(|row| row["family_size"] == "35" && row["verdict"] != "worsened"));
}

/// What two files give is what the platform gives of the same answers, but for where it comes from.
fn check_files(program: &Program) {
    let figures = |folder: &str| {
        let mut reader = csv::Reader::from_path(program.folder().join(folder).join("changes.csv")).unwrap();
        let heading = reader.headers().unwrap().clone();
        let origin = ["from_vintage", "to_vintage", "concordance_reason"];
        let kept: Vec<usize> = (0..heading.len()).filter(|at| !origin.contains(&&heading[*at])).collect();
        let figures = |row: csv::StringRecord| kept.iter().map(|at| row[*at].to_owned()).collect::<Vec<_>>();
        reader.records().map(|row| figures(row.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(figures("wbl-stored"), figures("wbl"));
    let all = fs::read_to_string(program.folder().join("wbl-files/changes.csv")).unwrap();
    let row = all.lines().find(|row| row.contains(",W15,") && row.contains("matched_panel,,,yes")).unwrap();
    // 106 and 142 of 190; 36 entered, none left.
    assert!(row.contains("0.557895") && row.contains("0.747368") && row.contains(",36,0,"), "{row}");
    assert!(all.contains(",Region,Sub-Saharan Africa,"));
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
    check_verdicts(&program);
    check_interval(&program);
    check_files(&program);
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

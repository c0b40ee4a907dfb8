//! `import responses` and `export responses`.

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

/// A cycle `wave` that asks the example of a single choice.
fn with_cycle() -> Program {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/yes-partial-no.toml")));
    let name = published_name(&program);
    program.succeeds(&format!("cycle create wave --questionnaire {name} --starts 2018-01-01 --ends 2021-12-31"));
    program
}

fn published_name(program: &Program) -> String {
    let out =
        program.succeeds(&format!("questionnaire check {}", project("questionnaires/examples/yes-partial-no.toml")));
    out.split_whitespace().find(|word| word.contains('@')).unwrap().to_owned()
}

/// The example's first column.
fn column(program: &Program) -> String {
    let codebook = program.succeeds("export responses --cycle wave --format csv-wide");
    codebook
        .lines()
        .next()
        .unwrap()
        .split(',')
        .find(|name| name.chars().next().is_some_and(char::is_uppercase))
        .unwrap()
        .to_owned()
}

#[test]
fn a_file_is_imported_as_a_whole_and_comes_out_again() {
    let program = with_cycle();
    let column = column(&program);
    program.file("wave.csv", format!("state,{column}\nKEN,yes\nCzech Republic,no\nSwaziland,[dont_know]\n"));
    assert!(program.succeeds("import responses --cycle wave wave.csv --dry-run").contains("3 responses"));
    let empty = program.succeeds("export responses --cycle wave --format csv-wide");
    assert_eq!(empty.lines().count(), 1, "a dry run stores nothing");
    assert!(program.succeeds("import responses --cycle wave wave.csv").contains("Imported 3 responses"));

    program.succeeds("export responses --cycle wave --format csv-wide --out first.csv");
    let first = std::fs::read_to_string(program.folder().join("first.csv")).unwrap();
    assert!(first.contains("SWZ") && first.contains("[dont_know]") && first.contains("legacy_import"), "{first}");
}

#[test]
fn every_problem_is_told_by_row_and_column_and_nothing_is_imported() {
    let program = with_cycle();
    let column = column(&program);
    program.file("wave.csv", format!("state,{column}\nKEN,maybe\nAtlantis,yes\nTZA,yes\nTZA,no\n"));
    let said = program.run("import responses --cycle wave wave.csv");
    assert_eq!(said.code, 2);
    for part in [&format!("wave.csv:2: {column}: unknown-option"), "wave.csv:3: state: ", "wave.csv:5: state: "] {
        assert!(said.err.contains(part), "{part} is missing in\n{}", said.err);
    }
    assert_eq!(program.succeeds("export responses --cycle wave --format csv-wide").lines().count(), 1);
}

#[test]
fn a_respondent_who_has_answered_is_not_imported_again() {
    let program = with_cycle();
    let column = column(&program);
    program.file("wave.csv", format!("state,{column}\nKEN,yes\n"));
    program.succeeds("import responses --cycle wave wave.csv");
    let said = program.run("import responses --cycle wave wave.csv");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("wave.csv:2: state: already-answered"), "{}", said.err);
}

#[test]
fn an_export_of_an_unknown_cycle_leaves_no_file() {
    let program = with_cycle();
    let said = program.run("export responses --cycle none --format codebook --out codebook.csv");
    assert_eq!((said.code, said.err.trim()), (2, "There is no such cycle."));
    let files: Vec<_> = std::fs::read_dir(program.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!files.iter().any(|name| name.to_string_lossy().contains("codebook")), "{files:?}");
}

#[test]
fn an_export_says_its_vintage_and_an_earlier_one_has_what_was_known_then() {
    let program = with_cycle();
    let column = column(&program);
    program.file("wave.csv", format!("state,{column}\nKEN,yes\n"));
    program.succeeds("import responses --cycle wave wave.csv");
    let now = program.run("export responses --cycle wave --format csv-wide --as-of 2100-01-01");
    assert!(now.out.contains("KEN"), "{}", now.out);
    assert!(now.err.contains("the last submission is of "), "{}", now.err);
    let before = program.run("export responses --cycle wave --format csv-wide --as-of 2017-12-31");
    assert_eq!(before.out.lines().count(), 1, "{}", before.out);
    assert!(before.err.contains("as known at 2017-12-31T23:59:59.999999Z; nobody had answered"), "{}", before.err);
    let wrong = program.run("export responses --cycle wave --format csv-wide --as-of yesterday");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("2026-11-23T12:00:00Z"), "{}", wrong.err);
}

//! `questionnaire import-xlsform` and `export-xlsform`, and what `pyxform` says of the exports.

use std::path::Path;
use std::process::Command;

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

fn fixture(name: &str) -> String {
    project(&format!("tests/data/xlsform/{name}"))
}

/// The shipped versions and every example.
fn questionnaires() -> Vec<String> {
    let examples = std::fs::read_dir(project("questionnaires/examples")).unwrap();
    let mut all: Vec<String> = examples.map(|entry| entry.unwrap().path().display().to_string()).collect();
    all.extend(["1.0.0", "2.0.0"].map(|version| project(&format!("questionnaires/cybersecurity-awareness/{version}"))));
    all
}

#[test]
fn what_was_exported_comes_in_again_as_the_same_questionnaire() {
    let program = Program::on_file(PROGRAM);
    let shipped = project("questionnaires/cybersecurity-awareness/2.0.0");
    program.succeeds(&format!("questionnaire export-xlsform {shipped} --out form.xlsx"));
    program.succeeds("questionnaire import-xlsform form.xlsx --out again");
    program.succeeds("questionnaire check again");
    let before = project("questionnaires/cybersecurity-awareness/1.0.0");
    program.succeeds(&format!("questionnaire publish {before}"));
    program.succeeds(&format!("questionnaire publish {shipped}"));
    let said = program.succeeds("questionnaire publish again");
    assert!(said.contains("was published before, with the same content"), "{said}");
}

#[test]
fn a_version_of_the_database_is_exported_too() {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/matrix.toml")));
    program.succeeds("questionnaire export-xlsform example-matrix@1.0.0 --out form.xlsx");
    assert!(std::fs::read(program.folder().join("form.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_form_that_somebody_else_wrote_comes_in_and_its_changes_are_told() {
    let program = Program::on_file(PROGRAM);
    for name in ["campaigns.xlsx", "campaigns.xls", "campaigns-named-wrongly.xlsx"] {
        let said = program.run(&format!("questionnaire import-xlsform {} --out {name}.d", fixture(name)));
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.err.contains("survey!B3: xlsform-renamed: `respondent_name` becomes"), "{}", said.err);
        program.succeeds(&format!("questionnaire check --draft {name}.d"));
    }
}

#[test]
fn a_form_with_something_foreign_is_refused_by_the_cell_and_taken_in_when_asked() {
    let program = Program::on_file(PROGRAM);
    let refused = program.run(&format!("questionnaire import-xlsform {} --out form", fixture("foreign.xlsx")));
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("survey!E13: xlsform-cell: `choice_filter` has no equivalent"), "{}", refused.err);
    assert!(!program.folder().join("form").exists());
    let taken = program.run(&format!("questionnaire import-xlsform {} --out form --lenient", fixture("foreign.xlsx")));
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.err.contains("survey!E13: xlsform-cell"), "{}", taken.err);
    program.succeeds("questionnaire check --draft form");
}

#[test]
fn nothing_is_written_over_and_nothing_half_written() {
    let program = Program::on_file(PROGRAM);
    std::fs::create_dir(program.folder().join("full")).unwrap();
    program.file("full/mine.txt", "mine");
    let said = program.run(&format!("questionnaire import-xlsform {} --out full", fixture("campaigns.xlsx")));
    assert_eq!(said.code, 2);
    assert!(said.err.contains("full holds something already"), "{}", said.err);
    for (name, bytes) in [("none.xlsx", b"".as_slice()), ("cut.xlsx", b"PK\x03\x04cut"), ("text.xls", b"type,name")] {
        let file = program.file(name, bytes);
        let said = program.run(&format!("questionnaire import-xlsform {file} --out new --lenient"));
        assert_eq!(said.code, 2, "{name}: {}", said.err);
        assert!(said.err.contains("spreadsheet-"), "{name}: {}", said.err);
    }
    assert!(!program.folder().join("new").exists());
    let said = program.run("questionnaire import-xlsform nowhere.xlsx --out new");
    assert!(said.code == 2 && said.err.contains("nowhere.xlsx: unreadable"), "{}", said.err);
}

/// Whether `pyxform` is there; without it the test is skipped aloud, unless `REQUIRE_PYXFORM` is set.
fn has_pyxform() -> bool {
    let found = Command::new("xls2xform").arg("--help").output().is_ok_and(|output| output.status.success());
    assert!(found || std::env::var_os("REQUIRE_PYXFORM").is_none(), "xls2xform is not on the PATH");
    if !found {
        eprintln!("SKIPPED: pyxform's xls2xform is not on the PATH; see CONTRIBUTING.md");
    }
    found
}

/// What `pyxform` says of a file, but for the line that says that it is done.
fn pyxform(file: &Path) -> String {
    let converted = file.with_extension("xml");
    let output = Command::new("xls2xform").args(["--skip_validate"]).args([file, &converted]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && converted.exists(), "{}: {said}", file.display());
    said.replace("Conversion complete!", "").trim().to_owned()
}

#[test]
fn pyxform_accepts_every_export_without_a_warning() {
    if !has_pyxform() {
        return;
    }
    let program = Program::on_file(PROGRAM);
    let all = questionnaires();
    assert!(all.len() > 25);
    for (at, path) in all.iter().enumerate() {
        program.succeeds(&format!("questionnaire export-xlsform {path} --out {at}.xlsx"));
        assert_eq!(pyxform(&program.folder().join(format!("{at}.xlsx"))), "", "{path}");
    }
}

#[test]
fn pyxform_warns_where_there_is_something_to_warn_of() {
    if !has_pyxform() {
        return;
    }
    let program = Program::on_file(PROGRAM);
    let file = program.file("warned.xlsx", std::fs::read(fixture("warned.xlsx")).unwrap());
    assert!(
        pyxform(&program.folder().join(file)).contains("Warning"),
        "a test that hears no warning would prove nothing"
    );
}

//! The demonstration's study: its answers are ones that people could have given, and everything of them says *synthetic*.

use survey_model::language::Language;
use survey_model::submission::Submission;
use survey_server::services::{Platform, cycle, demo};
use survey_server::storage::{StorageError, now, submission};
use survey_tests::cli::Program;

use crate::PROGRAM;

fn with_demo() -> (Program, Platform) {
    let program = Program::on_file(PROGRAM);
    let file = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    let (platform, _) = Platform::migrate(&file).unwrap();
    assert!(demo::fill(&platform).unwrap());
    (program, platform)
}

fn submissions(platform: &Platform, id: survey_server::storage::CycleId) -> Vec<Submission> {
    let mut all = Vec::new();
    let read = |conn: &mut _| {
        submission::each_latest(conn, id, now(), |_, row| -> Result<(), StorageError> {
            all.push(Submission::from_canonical(&row.document).unwrap());
            Ok(())
        })
    };
    platform.database().read(read).unwrap();
    all
}

#[test]
fn every_answer_of_the_demonstration_is_one_that_the_form_would_take() {
    let (_, platform) = with_demo();
    let mut counts = Vec::new();
    for view in cycle::list(&platform).unwrap() {
        let all = submissions(&platform, view.cycle.id);
        for submission in &all {
            let evaluation = view.questionnaire.evaluate(&submission.answers, submission.submitted_at.date_naive());
            let obstacles = evaluation.obstacles(Language::En);
            assert!(obstacles.is_empty(), "{} in {}: {obstacles:?}", submission.respondent, view.cycle.label);
            assert!(submission.synthetic);
        }
        counts.push(all.len());
    }
    assert_eq!(counts, [60, 75, 0]);
}

#[test]
fn both_cycles_of_the_demonstration_are_imported_elsewhere_to_the_last_byte() {
    let (program, _) = with_demo();
    let elsewhere = Program::on_file(PROGRAM);
    for (label, version, years) in [("2014-2017", "1.0.0", (2014, 2017)), ("2018-2021", "2.0.0", (2018, 2021))] {
        let exported = program.succeeds(&format!("export responses --cycle {label} --format csv-wide"));
        let folder = survey_tests::cli::project(&format!("questionnaires/cybersecurity-awareness/{version}"));
        elsewhere.succeeds(&format!("questionnaire publish {folder}"));
        let (from, to) = years;
        elsewhere.succeeds(&format!(
            "cycle create {label} --questionnaire cybersecurity-awareness@{version} --starts {from}-01-01 --ends {to}-12-31 --synthetic"
        ));
        elsewhere.file("moved.csv", &exported);
        elsewhere.succeeds(&format!("import responses --cycle {label} moved.csv"));
        assert_eq!(elsewhere.succeeds(&format!("export responses --cycle {label} --format csv-wide")), exported);
    }
}

#[test]
fn synthetic_answers_are_not_taken_into_a_cycle_that_is_not_synthetic() {
    let (program, _) = with_demo();
    let exported = program.succeeds("export responses --cycle 2014-2017 --format csv-wide");
    let elsewhere = Program::on_file(PROGRAM);
    let folder = survey_tests::cli::project("questionnaires/cybersecurity-awareness/1.0.0");
    elsewhere.succeeds(&format!("questionnaire publish {folder}"));
    elsewhere.succeeds(
        "cycle create 2014-2017 --questionnaire cybersecurity-awareness@1.0.0 --starts 2014-01-01 --ends 2017-12-31",
    );
    elsewhere.file("moved.csv", &exported);
    let said = elsewhere.run("import responses --cycle 2014-2017 moved.csv");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("moved.csv:2: synthetic: synthetic-answers"), "{}", said.err);
}

#[test]
fn a_row_that_was_edited_is_a_legacy_import_whatever_it_says_of_itself() {
    let (program, _) = with_demo();
    let exported = program.succeeds("export responses --cycle 2014-2017 --format csv-wide");
    let mut lines = exported.lines();
    let (heading, first) = (lines.next().unwrap(), lines.next().unwrap());
    let elsewhere = Program::on_file(PROGRAM);
    let folder = survey_tests::cli::project("questionnaires/cybersecurity-awareness/1.0.0");
    elsewhere.succeeds(&format!("questionnaire publish {folder}"));
    elsewhere.succeeds(
        "cycle create 2014-2017 --questionnaire cybersecurity-awareness@1.0.0 --starts 2014-01-01 --ends 2017-12-31 --synthetic",
    );
    elsewhere.file("edited.csv", format!("{heading}\n{}\n", first.replacen("Synthetic focal point", "Minister", 1)));
    let said = elsewhere.succeeds("import responses --cycle 2014-2017 edited.csv");
    assert!(said.contains("0 exported from a platform and unchanged, 1 legacy imports"), "{said}");
    assert!(elsewhere.succeeds("export responses --cycle 2014-2017 --format csv-wide").contains("legacy_import"));
}

//! What an export writes, an import reads back without loss.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use analysis::export::{self, ExportError, FORMATS, Options, Submissions, Table};
use analysis::import::{self, Absent, Imported, csv_wide};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use survey_model::answer::Answer;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};
use survey_model::respondent::{Respondent, Stakeholder};
use survey_model::submission::Submission;

#[path = "round_trip/given.rs"]
mod given;

use given::submissions;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires").join(name)
}

fn questionnaires() -> Vec<Questionnaire> {
    let examples = std::fs::read_dir(folder("examples")).unwrap().map(|entry| entry.unwrap().path());
    let shipped = ["1.0.0", "2.0.0"].map(|version| folder("cybersecurity-awareness").join(version));
    let mut paths: Vec<PathBuf> = examples.chain(shipped).collect();
    paths.sort();
    paths.iter().map(|path| read_path(path).unwrap_or_else(|problems| panic!("{problems:?}"))).collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
}

fn cycle() -> CycleLabel {
    "2022-2025".parse().unwrap()
}

fn export(name: &str, questionnaire: &Questionnaire, submissions: &Vec<Submission>, bom: bool) -> Vec<u8> {
    let options = Options { bom };
    let table = Table { questionnaire, language: Language::En, submissions, options };
    let mut file = Vec::new();
    export::format(name).unwrap().write(&table, &mut file).unwrap();
    file
}

fn import(questionnaire: &Questionnaire, file: &[u8]) -> Vec<Imported> {
    let options = import::Options { today: today(), language: Language::En, absent: Absent::default() };
    csv_wide::read(file, "cycle.csv", questionnaire, &cycle(), &options)
        .unwrap_or_else(|problems| panic!("{problems:#?}\n{}", String::from_utf8_lossy(file)))
}

fn rows(file: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(file).deserialize().map(Result::unwrap).collect()
}

fn sampled<T: std::fmt::Debug>(strategy: BoxedStrategy<T>) -> T {
    use proptest::strategy::ValueTree;
    strategy.new_tree(&mut proptest::test_runner::TestRunner::deterministic()).unwrap().current()
}

#[test]
fn what_the_wide_file_says_is_read_back_without_loss() {
    for questionnaire in questionnaires() {
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(24)
        });
        let case = (submissions(&questionnaire), any::<bool>());
        let outcome = runner.run(&case, |(submissions, bom)| {
            let file = export("csv-wide", &questionnaire, &submissions, bom);
            let imported = import(&questionnaire, &file);
            let hashes: Vec<_> = imported.iter().map(|row| row.about.sha256.clone()).collect();
            let again: Vec<Submission> = imported
                .into_iter()
                .map(|row| row.submission(cycle(), questionnaire.name().clone()).unwrap())
                .collect();
            prop_assert_eq!(&again, &submissions);
            prop_assert_eq!(hashes, again.iter().map(|submission| Some(submission.canonical().1)).collect::<Vec<_>>());
            Ok(())
        });
        outcome.unwrap_or_else(|error| panic!("{}: {error}", questionnaire.name()));
    }
}

#[test]
fn no_cell_of_any_format_can_run_as_a_formula() {
    for questionnaire in questionnaires() {
        let mut submissions = sampled(submissions(&questionnaire));
        for submission in &mut submissions {
            let stakeholder = Stakeholder::Regulator;
            submission.respondent =
                Respondent { stakeholder, organisation: "@SUM(A1)".to_owned(), ..submission.respondent.clone() };
            submission.signed_by = "=1+1".to_owned();
            submission.capacity = "-2+3".to_owned();
        }
        for format in FORMATS {
            for record in
                csv::Reader::from_reader(&export(format.name(), &questionnaire, &submissions, false)[..]).records()
            {
                let record = record.unwrap();
                let dangerous = record
                    .iter()
                    .find(|cell| cell.starts_with(['=', '+', '@', '\t', '\r', '-']) && cell.parse::<f64>().is_err());
                assert_eq!(dangerous, None, "{} of {}", format.name(), questionnaire.name());
            }
        }
    }
}

#[test]
fn a_byte_order_mark_comes_first_if_it_is_wanted() {
    let questionnaire = &questionnaires()[0];
    for format in FORMATS {
        assert!(export(format.name(), questionnaire, &Vec::new(), true).starts_with(b"\xef\xbb\xbf"));
        assert!(!export(format.name(), questionnaire, &Vec::new(), false).starts_with(b"\xef\xbb\xbf"));
    }
}

#[test]
fn every_format_is_found_by_its_own_name() {
    for format in FORMATS {
        assert_eq!(export::format(format.name()).unwrap().description(), format.description());
    }
    assert!(export::format("xlsx").is_none());
}

#[test]
fn a_submission_to_another_version_is_refused() {
    let [earlier, later] =
        ["1.0.0", "2.0.0"].map(|version| read_path(&folder("cybersecurity-awareness").join(version)).unwrap());
    let submissions = &sampled(submissions(&earlier));
    let table = Table { questionnaire: &later, language: Language::En, submissions, options: Options::default() };
    for format in FORMATS.iter().filter(|format| format.name() != "codebook") {
        assert!(matches!(format.write(&table, &mut std::io::sink()), Err(ExportError::OtherVersion { .. })));
    }
}

const SMALL: &str = r#"
format = 1
series = "small"
version = "1.0.0"
languages = ["en"]
[[section]]
code = "main"
relevance = "1 = 1"
[[section.question]]
code = "HELD"
kind = "yes-partial-no"
[[section.question]]
code = "LIST"
kind = "repeat-group"
relevance = "${HELD} = 'yes'"
max = 9
[[section.question.field]]
code = "YEAR"
kind = "number"
min = 1990
[text.en]
title = "Small"
[text.en.section.main]
title = "Main"
[text.en.question.HELD]
label = "=Held?"
[text.en.code_list.yes_partial_no]
yes = "Yes"
partial = "Partly"
no = "No"
[text.en.question.LIST]
label = "List"
[text.en.question.LIST.field.YEAR]
label = "Year"
"#;

fn small() -> (Questionnaire, Vec<Submission>) {
    let source = Source { name: "small.toml".to_owned(), text: SMALL.to_owned() };
    let questionnaire = read_sources(&[source]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let file = "state,HELD,LIST.count,LIST.1.YEAR,LIST.2.YEAR\nKEN,yes,2,2001,[withheld]\nCIV,no,,,\n";
    let row = |row: Imported| {
        let about = import::About {
            provenance: Some(Provenance::LegacyImport),
            number: Some(1),
            language: Some(Language::Fr),
            ..row.about.clone()
        };
        let about = import::About { submitted_at: Some(DateTime::UNIX_EPOCH), signed_by: "=1+1".to_owned(), ..about };
        Imported { about, ..row }.submission(cycle(), questionnaire.name().clone()).unwrap()
    };
    let submissions = import(&questionnaire, file.as_bytes()).into_iter().map(row).collect();
    (questionnaire, submissions)
}

#[test]
fn the_wide_file_has_as_many_entries_of_a_group_as_are_used() {
    let (questionnaire, submissions) = small();
    let file = String::from_utf8(export("csv-wide", &questionnaire, &submissions, false)).unwrap();
    let hashes = submissions.iter().map(|submission| submission.canonical().1);
    insta::assert_snapshot!(hashes.fold(file, |file, hash| file.replace(&hash, "(hash)")), @r"
    cycle,questionnaire,state,stakeholder,organisation,state_name,provenance,submission,submitted_at,language,signed_by,capacity,synthetic,answer_remarks,sha256,HELD,LIST.count,LIST.1.YEAR,LIST.2.YEAR
    2022-2025,small@1.0.0,KEN,administration,,Kenya,legacy_import,1,1970-01-01T00:00:00Z,fr,'=1+1,,no,,(hash),yes,2,2001,[withheld]
    2022-2025,small@1.0.0,CIV,administration,,Côte d’Ivoire,legacy_import,1,1970-01-01T00:00:00Z,fr,'=1+1,,no,,(hash),no,[not_relevant],[not_relevant],[not_relevant]
    ");
}

/// Gives fewer entries in the first pass than in the second.
struct Growing(Cell<bool>, Vec<Submission>);

impl Submissions for Growing {
    fn each(&self, visit: &mut dyn FnMut(&Submission, &str) -> Result<(), ExportError>) -> Result<(), ExportError> {
        if self.0.replace(true) { self.1.each(visit) } else { Ok(()) }
    }
}

#[test]
fn entries_that_come_in_during_the_export_are_not_lost_in_silence() {
    let (questionnaire, submissions) = small();
    let submissions = &Growing(Cell::new(false), submissions);
    let table =
        Table { questionnaire: &questionnaire, language: Language::En, submissions, options: Options::default() };
    let error = export::format("csv-wide").unwrap().write(&table, &mut std::io::sink()).unwrap_err();
    assert!(error.to_string().contains("`LIST` has more entries"), "{error}");
}

#[test]
fn what_was_not_asked_stays_so() {
    let (questionnaire, submissions) = small();
    let options = import::Options { today: today(), language: Language::En, absent: Absent::NotAsked };
    let legacy =
        csv_wide::read(&b"state,LIST.count\nKEN,\n"[..], "old.csv", &questionnaire, &cycle(), &options).unwrap();
    let answers = legacy[0].answers.clone();
    assert_eq!(answers["HELD"], Answer::Missing(Missing::NotAsked));
    let submission = Submission { answers: answers.clone(), ..submissions[0].clone() };
    assert_eq!(
        import(&questionnaire, &export("csv-wide", &questionnaire, &vec![submission], false))[0].answers,
        answers
    );
}

#[test]
fn the_long_file_has_a_row_per_respondent_and_column() {
    let (questionnaire, submissions) = small();
    insta::assert_snapshot!(String::from_utf8(export("csv-long", &questionnaire, &submissions, false)).unwrap(), @r"
    cycle,questionnaire,state,stakeholder,organisation,state_name,provenance,submission,synthetic,section,item,column,number,level,label,value,value_label,score,missing,publication,comment,nature,nature_note,confirmed,warnings,sources,evidence,validated,validated_at,evidence_seen,reopened
    2022-2025,small@1.0.0,KEN,administration,,Kenya,legacy_import,1,no,main,HELD,HELD,1.1,ordinal,'=Held?,yes,Yes,1,,public,,,,,,,0,no,,no,no
    2022-2025,small@1.0.0,KEN,administration,,Kenya,legacy_import,1,no,main,LIST,LIST.count,1.2,numeric,List,2,,,,public,,,,,,,0,no,,no,no
    2022-2025,small@1.0.0,KEN,administration,,Kenya,legacy_import,1,no,main,LIST,LIST.1.YEAR,1.2,numeric,List – 1. Year,2001,,,,public,,,,,,,0,no,,no,no
    2022-2025,small@1.0.0,KEN,administration,,Kenya,legacy_import,1,no,main,LIST,LIST.2.YEAR,1.2,numeric,List – 2. Year,,,,withheld,public,,,,,,,0,no,,no,no
    2022-2025,small@1.0.0,CIV,administration,,Côte d’Ivoire,legacy_import,1,no,main,HELD,HELD,1.1,ordinal,'=Held?,no,No,0,,public,,,,,,,0,no,,no,no
    2022-2025,small@1.0.0,CIV,administration,,Côte d’Ivoire,legacy_import,1,no,main,LIST,LIST.count,1.2,numeric,List,,,,not_relevant,public,,,,,,,0,no,,no,no
    ");
}

#[test]
fn the_codebook_explains_every_column_of_the_wide_file_with_its_codes_and_reasons() {
    let (questionnaire, submissions) = small();
    let codebook = rows(&export("codebook", &questionnaire, &submissions, false));
    let codes = |column: &str| -> Vec<&str> {
        codebook.iter().filter(|row| row["column"] == column).map(|row| row["code"].as_str()).collect()
    };
    let reasons = ["[not_asked]", "[not_relevant]", "[not_answered]", "[dont_know]", "[not_applicable]", "[withheld]"];
    assert_eq!(codes("HELD"), [&["yes", "partial", "no"][..], &reasons].concat());
    assert_eq!(codes("LIST.2.YEAR"), [&[""][..], &reasons].concat());
    let year = codebook.iter().find(|row| row["column"] == "LIST.1.YEAR").unwrap();
    assert_eq!((year["range"].as_str(), year["relevance"].as_str()), ("1990..", "(1 = 1) and (${HELD} = 'yes')"));
    assert_eq!(codebook[0]["label"], "'=Held?");
}

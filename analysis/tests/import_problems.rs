//! A bad file gives all its problems, each with code, row and column, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::io::Read;

use analysis::import::{Absent, Imported, MOST_PROBLEMS, Options, csv_wide};
use chrono::NaiveDate;
use proptest::prelude::*;
use survey_model::answer::Answer;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

#[path = "import_problems/damaged_file.rs"]
mod damaged_file;

const SURVEY: &str = include_str!("import_problems/survey.toml");

fn survey() -> Questionnaire {
    let source = Source { name: "survey.toml".to_owned(), text: SURVEY.to_owned() };
    read_sources(&[source]).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn read_as(file: impl Read, absent: Absent) -> Result<Vec<Imported>, Vec<Problem>> {
    let today = NaiveDate::from_ymd_opt(2020, 6, 30).unwrap();
    let options = Options { today, language: Language::En, absent };
    csv_wide::read(file, "wave.csv", &survey(), &"2014-2017".parse().unwrap(), &options)
}

fn read(file: impl AsRef<[u8]>) -> Result<Vec<Imported>, Vec<Problem>> {
    read_as(file.as_ref(), Absent::default())
}

/// The problems of a file as `row column code`, `-` for no column.
fn problems(file: impl AsRef<[u8]>) -> Vec<String> {
    let line = |problem: Problem| {
        assert_eq!(problem.place.file.as_deref(), Some("wave.csv"));
        let row = problem.place.line.map_or("-".to_owned(), |row| row.to_string());
        format!("{row} {} {}", problem.place.field.as_deref().unwrap_or("-"), problem.code)
    };
    read(file).map_or_else(|problems| problems.into_iter().map(line).collect(), |_| Vec::new())
}

/// The sentence of the only problem of a file.
fn sentence(file: impl AsRef<[u8]>) -> String {
    let problems = read(file).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems[0].message.clone()
}

fn answer(file: &str, item: &str) -> Answer {
    read(file).unwrap_or_else(|problems| panic!("{problems:#?}"))[0].answers[item].clone()
}

const GOOD: &str = "state,HELD,COST\nKEN,yes,12\nCôte d’Ivoire,no,3\n";

#[test]
fn a_good_file_has_no_problems() {
    assert_eq!(problems(GOOD), [""; 0]);
    assert_eq!(problems(format!("\u{feff}{GOOD}")), [""; 0]);
    assert_eq!(problems(GOOD.replace('\n', "\r\n")), [""; 0]);
    assert_eq!(problems(GOOD.replace('\n', "\r")), [""; 0]);
}

#[test]
fn semicolons_and_tabs_are_understood_if_the_heading_is_clear() {
    assert_eq!(read(GOOD.replace(',', ";")), read(GOOD));
    assert_eq!(read(GOOD.replace(',', "\t")), read(GOOD));
    assert_eq!(read(format!("sep=;\r\n{}", GOOD.replace(',', ";"))), read(GOOD));
    assert_eq!(problems("state,X;state\nKEN,;"), ["1 - ambiguous-delimiter"]);
    assert_eq!(problems("sep=|\nstate|HELD\nKEN|yes\n"), ["1 - ambiguous-delimiter"]);
}

#[test]
fn every_wrong_cell_is_reported_with_row_and_column() {
    let file = "state,HELD,SINCE,COST,WHO.children,WHO.women\n\
                KEN,maybe,31/05/2019,12,perhaps,ever\n\
                FRA,yes,[soon],12.5,yes,no\n\
                ITA,Yes,,-1,yes,no\n";
    let expected = [
        "2 HELD unknown-option",
        "2 SINCE not-a-date",
        "2 WHO.children unknown-option",
        "2 WHO.women unknown-option",
        "3 SINCE unknown-reason",
        "3 COST too-many-decimals",
        "4 HELD unknown-option",
        "4 COST too-small",
    ];
    assert_eq!(problems(file), expected);
}

#[test]
fn an_unknown_code_is_answered_with_the_codes_there_are() {
    assert_eq!(sentence("state,HELD\nKEN,Yes\n"), "`Yes` is not one of the options; the codes are yes, no");
}

#[test]
fn choices_and_ranks_that_do_not_go_together_are_problems() {
    assert_eq!(problems("state,WHO.children,WHO.none\nKEN,1,1\n"), ["2 WHO.children exclusive-option"]);
    assert_eq!(problems("state,FIRST.fraud,FIRST.spam\nKEN,1,1\n"), ["2 FIRST.spam given-twice"]);
    assert_eq!(problems("state,FIRST.fraud,FIRST.spam\nKEN,2,\n"), ["2 FIRST.fraud rank-gap"]);
    assert_eq!(
        problems("state,FIRST.fraud,FIRST.spam\nKEN,3,first\n"),
        ["2 FIRST.fraud unknown-option", "2 FIRST.spam unknown-option"]
    );
}

#[test]
fn wrong_cells_within_entries_are_named_by_their_columns() {
    let file =
        "state,LIST.count,LIST.1.NAME,LIST.1.YEAR,LIST.2.NAME,LIST.2.YEAR\nKEN,2,A,x,B,y\nFRA,1,A,1980,,\nITA,9,,,,\n";
    assert_eq!(
        problems(file),
        [
            "2 LIST.1.YEAR not-a-number",
            "2 LIST.2.YEAR not-a-number",
            "3 LIST.1.YEAR constraint",
            "4 LIST.count too-many-entries"
        ]
    );
    let both = "state,LIST.count,LIST.1.NAME,LIST.1.YEAR,LIST.2.NAME,LIST.2.YEAR\nFRA,2,A,1980,B,1981\n";
    assert_eq!(problems(both), ["2 LIST.1.YEAR constraint", "2 LIST.2.YEAR constraint"]);
}

#[test]
fn entries_that_the_count_leaves_out_are_not_lost_in_silence() {
    let heading = "state,LIST.count,LIST.1.NAME,LIST.2.NAME\n";
    assert_eq!(problems(format!("{heading}KEN,1,A,B\n")), ["2 LIST.2.NAME too-many-entries"]);
    assert_eq!(problems(format!("{heading}KEN,,A,\n")), ["2 LIST.1.NAME too-many-entries"]);
    assert_eq!(
        problems(format!("{heading}KEN,,A,B\n")),
        ["2 LIST.1.NAME too-many-entries", "2 LIST.2.NAME too-many-entries"]
    );
    assert_eq!(problems("state,LIST.1.NAME\nKEN,A\n"), ["2 LIST.1.NAME too-many-entries"]);
    assert!(sentence("state,LIST.1.NAME\nKEN,A\n").contains("`LIST.count` says that there are fewer entries"));
}

#[test]
fn answers_to_what_the_questionnaire_skips_are_problems() {
    let file = "state,HELD,SINCE\nKEN,no,2019-05-31\nFRA,no,[dont_know]\nITA,no,[not_applicable]\nESP,no,\n";
    assert_eq!(problems(file), ["2 SINCE not-relevant-but-answered", "3 SINCE not-relevant-but-answered"]);
    assert_eq!(problems("state,LIST.count,LIST.1.YEAR\nKEN,1,2000\n"), ["2 LIST.1.YEAR not-relevant-but-answered"]);
}

#[test]
fn what_the_questionnaire_asks_can_not_have_been_skipped() {
    assert_eq!(problems("state,HELD,SINCE\nKEN,yes,[not_relevant]\n"), ["2 SINCE relevant-but-skipped"]);
}

#[test]
fn what_the_questionnaire_skips_becomes_not_relevant() {
    for cell in ["", "[not_relevant]", "[not_applicable]", "[not_answered]"] {
        assert_eq!(
            answer(&format!("state,HELD,SINCE\nKEN,no,{cell}\n"), "SINCE"),
            Answer::Missing(Missing::NotRelevant)
        );
    }
    assert_eq!(answer("state,HELD,SINCE\nKEN,no,[not_asked]\n", "SINCE"), Answer::Missing(Missing::NotAsked));
}

#[test]
fn constraints_are_judged_as_of_the_day_of_submission() {
    let heading = "state,submitted_at,HELD,SINCE\n";
    assert_eq!(problems(format!("{heading}KEN,2030-01-01T00:00:00Z,yes,2029-01-01\n")), [""; 0]);
    assert_eq!(problems(format!("{heading}KEN,,yes,2029-01-01\n")), ["2 SINCE constraint"]);
}

#[test]
fn an_item_without_columns_was_not_answered_or_not_asked() {
    assert_eq!(answer(GOOD, "TELL"), Answer::Missing(Missing::NotAnswered));
    let imported = read_as(GOOD.as_bytes(), Absent::NotAsked).unwrap();
    assert_eq!(imported[0].answers["TELL"], Answer::Missing(Missing::NotAsked));
    assert_eq!(imported[1].answers["SINCE"], Answer::Missing(Missing::NotAsked));
    assert_eq!(imported[0].answers.len(), survey().items().count());
}

#[test]
fn respondents_must_be_known_and_have_one_row_each() {
    let file = "state,stakeholder,organisation\n\
                KEN,,\nKenya,,\nXYZ,,\n,regulator,A\nFRA,operator,\nITA,,Ministry\nITA,regulator,A\nITA,regulator,A\nITA,regulator,B\n";
    let expected = [
        "3 state duplicate-respondent",
        "4 state unknown-state",
        "5 state state-missing",
        "6 stakeholder unknown-stakeholder",
        "7 organisation organisation-of-administration",
        "9 state duplicate-respondent",
    ];
    assert_eq!(problems(file), expected);
}

#[test]
fn columns_must_be_known_and_there_once() {
    let file = "state,HELD,HELD,held,,AGE,# remark,state_name\nKEN,yes,yes,yes,,3,hello,Kenya\n";
    assert_eq!(
        problems(file),
        ["1 HELD duplicate-column", "1 - unnamed-column", "1 held unknown-column", "1 AGE unknown-column"]
    );
    assert_eq!(problems("country,HELD\nKEN,yes\n"), ["1 country unknown-column", "1 state missing-column"]);
}

#[test]
fn rows_of_another_cycle_or_version_are_refused() {
    let file = "state,cycle,questionnaire\nKEN,2014-2017,survey@1.0.0\nFRA,2018-2021,survey@2.0.0\n";
    assert_eq!(problems(file), ["3 cycle other-cycle", "3 questionnaire other-questionnaire"]);
}

#[test]
fn wrong_metadata_is_a_problem() {
    let file = "state,provenance,submission,submitted_at,language,synthetic,sha256,signed_by\nKEN,rumour,0,yesterday,xx,maybe,abc,\"a\nb\"\n";
    let columns = ["provenance", "submission", "submitted_at", "language", "synthetic", "sha256"];
    let mut found = problems(file);
    assert!(found.contains(&"2 signed_by control-character".to_owned()));
    found.retain(|problem| problem.ends_with("wrong-metadata"));
    assert_eq!(found, columns.map(|column| format!("2 {column} wrong-metadata")));
}

#[test]
fn more_problems_than_a_person_reads_are_counted() {
    let file = (0..MOST_PROBLEMS + 234).fold("state\n".to_owned(), |mut file, at| {
        writeln!(file, "X{at}").unwrap();
        file
    });
    let problems = read(file).unwrap_err();
    assert_eq!(problems.len(), MOST_PROBLEMS + 1);
    assert_eq!(problems.last().unwrap().to_string(), "wave.csv: more-problems: and 234 more; correct these first");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_rows_make_it_panic(rows in "(?s)([\\PC\n\r\",\\[\\]]|KEN|yes|[0-9]|2019-05-31|\\[dont_know\\]){0,200}") {
        let heading = "state,HELD,SINCE,COST,WHO.children,WHO.women,FIRST.fraud,FIRST.spam,TELL,LIST.count,LIST.1.NAME,LIST.2.YEAR";
        let _ = read(format!("{heading}\n{rows}"));
    }

    #[test]
    fn no_cells_make_it_panic_and_problems_always_name_a_place(cells in prop::collection::vec("[\\PC\n]{0,12}|yes|1|[0-9]{1,3}|\\[[a-z_]{0,14}\\]", 11)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record("state,HELD,SINCE,COST,WHO.children,WHO.women,FIRST.fraud,FIRST.spam,TELL,LIST.count,LIST.1.NAME,LIST.1.YEAR".split(',')).unwrap();
        writer.write_record(["KEN"].into_iter().chain(cells.iter().map(String::as_str))).unwrap();
        for problem in read(writer.into_inner().unwrap()).err().unwrap_or_default() {
            prop_assert_eq!(problem.place.line, Some(2), "{}", problem);
            prop_assert!(problem.place.field.is_some(), "{}", problem);
        }
    }

    #[test]
    fn a_file_cut_anywhere_never_panics(at in 0..GOOD.len()) {
        let _ = read(&GOOD.as_bytes()[..at]);
    }
}

#[test]
fn remarks_are_as_a_form_would_have_given_them_or_a_problem() {
    let file = |remarks: &str| format!("state,HELD,answer_remarks\nKEN,yes,\"{}\"\n", remarks.replace('"', "\"\""));
    let good = r#"{"HELD":{"comment":"=1+1","nature":"real_change"}}"#;
    assert_eq!(read(file(good)).unwrap()[0].remarks["HELD"].comment, "=1+1");
    assert!(read(file("")).unwrap()[0].remarks.is_empty());
    let long = format!(r#"{{"HELD":{{"comment":"{}"}}}}"#, "x".repeat(2001));
    let wrong = [
        "nonsense",
        "[]",
        r#"{"OTHER":{"comment":"x"}}"#,
        r#"{"HELD":{}}"#,
        r#"{"HELD":{"comment":" x "}}"#,
        &long,
        r#"{"HELD":{"publication":"public"}}"#,
        r#"{"HELD":{"nature":"rumour"}}"#,
        r#"{"HELD":{"comment":"a\u202eb"}}"#,
        r#"{"HELD":{"warnings":{"soft_rule":"\u0000"}}}"#,
    ];
    for remarks in wrong {
        assert_eq!(problems(file(remarks)), ["2 answer_remarks wrong-metadata"], "{remarks}");
    }
}

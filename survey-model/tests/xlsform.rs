//! A questionnaire survives a spreadsheet, and a spreadsheet that somebody else wrote is taken in or refused by the cell.

use std::path::{Path, PathBuf};

use survey_model::problem::Problem;
use survey_model::questionnaire::{Document, Questionnaire, Source, read_path, read_sources};
use survey_model::workbook::{Table, Workbook};
use survey_model::xlsform::{Import, export, import};

#[path = "xlsform/foreign.rs"]
mod foreign;

fn questionnaires() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires")
}

/// The shipped versions and every example.
fn all() -> Vec<(PathBuf, Questionnaire)> {
    let examples = std::fs::read_dir(questionnaires().join("examples")).expect("the examples");
    let examples = examples.map(|entry| entry.expect("an entry").path());
    let shipped = ["1.0.0", "2.0.0"].map(|version| questionnaires().join("cybersecurity-awareness").join(version));
    let read = |path: PathBuf| (path.clone(), read_path(&path).unwrap_or_else(|found| panic!("{path:?}: {found:?}")));
    examples.chain(shipped).map(read).collect()
}

fn fixture(name: &str) -> Import {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/xlsform");
    import(name, &std::fs::read(folder.join(name)).expect("a fixture")).expect("an XLSForm")
}

/// What comes back of a questionnaire that was exported, with nothing to complain of.
fn back(questionnaire: &Questionnaire) -> Document {
    let bytes = export(questionnaire).expect("an export");
    let back = import("export.xlsx", &bytes).expect("an XLSForm");
    assert_eq!((back.foreign, back.notices), (vec![], vec![]), "{}", questionnaire.name());
    back.document
}

fn questionnaire(text: &str) -> Questionnaire {
    let source = Source { name: "questionnaire.toml".to_owned(), text: text.to_owned() };
    read_sources(&[source]).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn places(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.place.field.as_deref().unwrap_or_default(), problem.code)).collect()
}

#[test]
fn every_questionnaire_comes_back_as_it_was() {
    let all = all();
    assert!(all.len() > 25);
    for (path, questionnaire) in all {
        let document = back(&questionnaire);
        assert_eq!(&document, questionnaire.document(), "{path:?}");
        let again = Questionnaire::from_document(document).expect("a right questionnaire");
        assert_eq!(again.canonical(), questionnaire.canonical(), "{path:?}");
    }
}

#[test]
fn the_same_questionnaire_gives_the_same_bytes() {
    let (_, questionnaire) = all().remove(0);
    assert_eq!(export(&questionnaire), export(&questionnaire));
}

/// One question of each thing that XLSForm has no place for, or the same name for.
const AWKWARD: &str = r#"
format = 1
series = "awkward"
version = "1.2.3"
languages = ["fr", "en"]
code_list = [
    { code = "yes_partial_no", options = [{ code = "yes", score = 0.25 }, { code = "no", score = -1 }] },
    { code = "TITLE", options = [{ code = "a" }, { code = "b", exclusive = true }] },
    { code = "unused", options = [{ code = "5" }] },
]

[[section]]
code = "one"
[[section.question]]
code = "TITLE"
kind = "single-choice"
options = [{ code = "none", exclusive = true }]
missing = []
[[section.question]]
code = "STATE"
kind = "yes-partial-no"
under = "TITLE"
missing = ["withheld"]
publication = "not_shared"
[[section.question]]
code = "GRID"
kind = "matrix"
code_list = "TITLE"
rows = ["x", "1"]
required = true
relevance = "${TITLE} = 'none'"
constraint = ". != ${GRID.x} or . = 'a'"
[[section.question]]
code = "SOME"
kind = "multiple-choice"
code_list = "TITLE"
min = 1
max = 2
constraint = "not(selected(., 'b'))"

[[section]]
code = "two"
relevance = "${STATE} != '' and ${STATE} != 'no'"
[[section.question]]
code = "PLANS"
kind = "repeat-group"
max = 3
[[section.question.field]]
code = "TITLE"
kind = "text"
lines = "one"
max_length = 40
[[section.question.field]]
code = "SHARE"
kind = "percentage"
decimals = 2
relevance = "${TITLE} != '' and ${STATE} = 'yes'"
constraint = ". < 50 or ${TITLE} = 'TITLE'"
[[section.question.field]]
code = "CHOICE"
kind = "scale"
options = [{ code = "low", score = 1 }, { code = "high", score = 2.5 }]
[[section.question]]
code = "PEOPLE"
kind = "repeat-group"
required = true
[[section.question.field]]
code = "TITLE"
kind = "ranking"
options = [{ code = "p" }, { code = "q" }]
max = 1

[text.fr]
title = "Maladroit"
introduction = "Une ligne.\nUne autre.\tUn retrait."
code_list.yes_partial_no = { yes = "Oui", no = "Non", partial = "En partie" }
code_list.TITLE = { a = " A ", b = "_x0041_" }
code_list.unused = { 5 = "5" }
section.one.title = "Un"
section.two = { title = "Deux", introduction = "Sur la suite." }
question.TITLE = { label = "=1+1", more = "Plus", option.none = "Aucun" }
question.STATE.label = "État"
question.GRID = { label = "Grille", explanation = "Court", constraint_message = "Non.", row = { x = "Iks", 1 = "Un" } }
question.SOME = { label = "Quelques-uns", constraint_message = "Pas B." }
question.PLANS = { label = "Plans", field.TITLE.label = "Titre", field.SHARE = { label = "Part", constraint_message = "Moins." }, field.CHOICE = { label = "Choix", option = { low = "Bas", high = "Haut" } } }
question.PEOPLE = { label = "Gens", field.TITLE = { label = "Rang", option = { p = "P", q = "Q" } } }

[text.en]
title = "Awkward"
question.TITLE.label = "Title"

[translated_from.en]
question.TITLE.label = "=2+2"
"#;

#[test]
fn what_xlsform_has_no_place_for_comes_back_too() {
    // The list `yes_partial_no` that is declared has two options, so that its third label would be too many.
    let questionnaire = questionnaire(&AWKWARD.replace(", partial = \"En partie\"", ""));
    assert!(!questionnaire.document().translated_from.is_empty());
    assert_eq!(&back(&questionnaire), questionnaire.document());
}

#[test]
fn other_programs_are_told_what_kinds_demand() {
    let bytes = export(&questionnaire(&AWKWARD.replace(", partial = \"En partie\"", ""))).expect("an export");
    let workbook = Workbook::read("export.xlsx", &bytes).expect("a spreadsheet");
    let survey = Table::new(workbook.sheet("survey").expect("the sheet"));
    let row = |name: &str| *survey.rows.iter().find(|row| survey.text(**row, "name") == Some(name)).expect("the row");
    let constraint = |name| survey.text(row(name), "constraint");
    assert_eq!(
        constraint("SOME"),
        Some(
            "count-selected(.) >= 1 and count-selected(.) <= 2 and not(selected(., 'b') and count-selected(.) > 1) and (not(selected(., 'b')))"
        )
    );
    assert_eq!(constraint("SHARE"), Some(". >= 0 and . <= 100 and (. < 50 or ${PLANS.TITLE} = 'TITLE')"));
    assert_eq!(constraint("PLANS.TITLE"), Some("string-length(.) <= 40"));
    assert_eq!(survey.text(row("GRID"), "appearance"), Some("table-list"));
    assert_eq!(survey.text(row("GRID.x"), "type"), Some("select_one TITLE"));
    assert_eq!(survey.text(row("SHARE"), "type"), Some("decimal"));
}

#[test]
fn a_constraint_that_was_edited_in_the_spreadsheet_is_the_new_one() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let mut sheet = |name: &str, rows: &[&[&str]]| {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).expect("a cell");
            }
        }
    };
    let headings = ["type", "name", "constraint", "questionnaire::kind", "questionnaire::min"];
    sheet(
        "survey",
        &[&headings, &["integer", "COUNT", ". > 7", "number", "5"], &["integer", "OTHER", ". >= 5", "number", "5"]],
    );
    sheet("settings", &[&["form_id", "questionnaire_format"], &["x", "1"]]);
    let found = import("edited.xlsx", &book.save_to_buffer().expect("bytes")).expect("an XLSForm");
    let questions = &found.document.section[0].question;
    assert_eq!((questions[0].constraint.as_deref(), questions[0].min), (Some(". > 7"), Some(5.0)));
    assert_eq!((questions[1].constraint.as_deref(), questions[1].min), (None, Some(5.0)));
}

#[test]
fn a_text_that_no_cell_holds_is_refused() {
    let long = AWKWARD.replace("Une ligne.", &"x".repeat(40_000)).replace(", partial = \"En partie\"", "");
    let problems = export(&questionnaire(&long)).expect_err("it is too long");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["xlsform-text-too-long"]);
}

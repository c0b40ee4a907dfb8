//! Forms that somebody else wrote.

use super::*;
use survey_model::questionnaire::document::QuestionDocument;

fn question<'d>(document: &'d Document, code: &str) -> &'d QuestionDocument {
    let mut questions = document.section.iter().flat_map(|section| &section.question);
    questions.find(|question| question.code == code).unwrap_or_else(|| panic!("there is no {code}"))
}

#[test]
fn a_plain_form_becomes_a_questionnaire_without_loss() {
    let found = fixture("campaigns.xlsx");
    assert_eq!(found.foreign, []);
    let document = &found.document;
    assert_eq!((document.series.as_str(), document.version.as_str()), ("campaign-survey", "1.0.0"));
    assert_eq!(document.languages, ["en", "fr"]);
    let sections: Vec<_> = document.section.iter().map(|section| section.code.as_str()).collect();
    assert_eq!(sections, ["about-you", "campaigns"]);
    assert_eq!(
        question(document, "MEDIA").relevance.as_deref(),
        Some("${SECTOR} = 'private' or selected(${SECTOR}, 'public')")
    );
    assert_eq!(question(document, "RATINGS").rows, Some(vec!["rating_radio".to_owned(), "rating_press".to_owned()]));
    assert_eq!(question(document, "COUNT").constraint.as_deref(), Some(". >= 0 and . < 1000"));
    assert_eq!(question(document, "SECTOR").options.as_ref().map(Vec::len), Some(2));
    assert_eq!(question(document, "BEST").code_list.as_deref(), Some("media"));
    let fields = question(document, "EVENTS").field.as_ref().expect("fields");
    assert_eq!(fields[0].lines.as_deref(), Some("many"));
    let french = &document.text["fr"];
    assert_eq!(french.section["campaigns"].introduction, "Pensez aux quatre dernières années.");
    assert_eq!(french.question["EVENTS"].field["EVENT_COST"].label, "Coût");
    let checked = Questionnaire::from_document(document.clone()).unwrap_or_else(|problems| panic!("{problems:?}"));
    // The settings have the title in one language only.
    assert_eq!(checked.obstacles().iter().map(|problem| problem.code).collect::<Vec<_>>(), ["translation-missing"]);
    assert_eq!(&back(&checked), checked.document());
}

#[test]
fn a_long_list_that_many_questions_copy_is_refused() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let mut sheet = |name: &str, rows: &[[String; 3]]| {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (at, row) in (0..).zip(rows) {
            sheet.write_row(at, 0, row).expect("cells");
        }
    };
    let row = |cells: [&str; 3]| cells.map(str::to_owned);
    let questions = (0..1000).map(|at| ["select_one long or_other".to_owned(), format!("Q{at}"), "Which?".to_owned()]);
    let options = (0..10_000).map(|at| ["long".to_owned(), format!("o{at}"), format!("Option {at}")]);
    sheet("survey", &[row(["type", "name", "label"])].into_iter().chain(questions).collect::<Vec<_>>());
    sheet("choices", &[row(["list_name", "name", "label"])].into_iter().chain(options).collect::<Vec<_>>());
    let found = import("long.xlsx", &book.save_to_buffer().expect("a file")).expect_err("too long");
    assert_eq!(places(&found), [("survey!A1", "too-many-options")]);
}

#[test]
fn very_many_headings_and_rows_take_no_time() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("survey").expect("a name");
    let headings = (0..16_000).map(|at| format!("h{at}")).collect::<Vec<_>>();
    sheet.write_row(0, 0, ["type", "name", "label"]).expect("cells").write_row(0, 3, &headings).expect("cells");
    for row in 1..30_000 {
        sheet.write_string(row, 0, "end_group").expect("a cell");
    }
    sheet.write_string(1, 15_000, "foreign").expect("a cell");
    let bytes = book.save_to_buffer().expect("a file");
    let started = std::time::Instant::now();
    let found = import("wide.xlsx", &bytes).map_or_else(|problems| problems, |found| found.foreign);
    assert!(started.elapsed().as_secs() < 5, "it took {:?}", started.elapsed());
    assert!(!found.is_empty());
}

#[test]
fn what_was_renamed_is_told() {
    let renamed = fixture("campaigns.xlsx").notices;
    assert!(places(&renamed).contains(&("survey!B3", "xlsform-renamed")), "{renamed:?}");
    assert!(places(&renamed).contains(&("settings!C2", "xlsform-assumed")), "{renamed:?}");
}

#[test]
fn the_binary_format_gives_the_same_questionnaire() {
    assert_eq!(fixture("campaigns.xls").document, fixture("campaigns.xlsx").document);
    assert_eq!(fixture("campaigns-named-wrongly.xlsx").document, fixture("campaigns.xlsx").document);
}

#[test]
fn everything_without_an_equivalent_is_listed_with_its_cell() {
    let found = fixture("foreign.xlsx");
    let mut listed = places(&found.foreign);
    listed.sort_unstable();
    let expected = [
        ("choices!D1", "xlsform-column"),
        ("entities!A1", "xlsform-sheet"),
        ("settings!C2", "xlsform-setting"),
        ("survey!A11", "xlsform-type"),
        ("survey!A17", "xlsform-nested"),
        ("survey!A2", "xlsform-type"),
        ("survey!A3", "xlsform-type"),
        ("survey!A4", "xlsform-type"),
        ("survey!A5", "xlsform-type"),
        ("survey!A6", "xlsform-type"),
        ("survey!A7", "xlsform-type"),
        ("survey!A8", "xlsform-type"),
        ("survey!A9", "xlsform-type"),
        ("survey!E13", "xlsform-cell"),
        ("survey!F14", "xlsform-expression"),
        ("survey!G1", "xlsform-column"),
        ("survey!H1", "xlsform-column"),
    ];
    assert_eq!(listed, expected);
}

#[test]
fn the_rest_of_a_foreign_form_is_right() {
    let document = fixture("foreign.xlsx").document;
    let checked = Questionnaire::from_document(document).unwrap_or_else(|problems| panic!("{problems:?}"));
    let codes: Vec<_> = checked.questions().map(|question| question.code.to_string()).collect();
    assert_eq!(codes, ["COUNT", "COUNTRY", "TOWN", "TOWN_OTHER", "REASON", "OUTER"]);
    let which = checked.question("TOWN_OTHER").expect("the question");
    assert_eq!(which.relevance.as_ref().map(ToString::to_string).as_deref(), Some("selected(${TOWN}, 'other')"));
}

#[test]
fn odd_cells_are_listed_too() {
    let listed = fixture("odd-cells.xlsx").foreign;
    let listed = places(&listed);
    for expected in [
        ("survey!E1", "spreadsheet-merged"),
        ("survey!F3", "spreadsheet-no-heading"),
        ("survey!C3", "spreadsheet-formula"),
        ("survey!C4", "spreadsheet-error"),
        ("survey!C9", "spreadsheet-date"),
        ("choices!D1", "spreadsheet-duplicate-heading"),
        ("choices!B3", "xlsform-duplicate-choice"),
    ] {
        assert!(listed.contains(&expected), "{expected:?} is not among {listed:?}");
    }
}

/// A form with these rows below the headings `type`, `name`, `label` and `relevant`.
fn form(rows: &[[&str; 4]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("survey").expect("a name");
    for (row, cells) in (0..).zip([["type", "name", "label", "relevant"]].iter().chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, *cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("bytes")
}

fn refused(rows: &[[&str; 4]]) -> Vec<Problem> {
    import("form.xlsx", &form(rows)).expect_err("it is refused")
}

#[test]
fn groups_that_are_not_closed_or_too_deep_are_refused() {
    assert_eq!(places(&refused(&[["begin_group", "a", "A", ""]])), [("survey!A2", "xlsform-unmatched")]);
    assert_eq!(places(&refused(&[["end repeat", "", "", ""]])), [("survey!A2", "xlsform-unmatched")]);
    let deep = vec![["begin_group", "a", "A", ""]; 20_000];
    assert!(refused(&deep).iter().all(|problem| problem.code == "xlsform-unmatched"));
}

#[test]
fn a_form_without_a_survey_or_without_names_is_refused() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Sheet1").expect("a name");
    let problems = import("form.xlsx", &book.save_to_buffer().expect("bytes")).expect_err("it is refused");
    assert_eq!(problems[0].code, "xlsform-sheet-missing");
    let sheet = book.add_worksheet().set_name("survey").expect("a name");
    sheet.write(0, 0, "label").expect("a cell");
    let problems = import("form.xlsx", &book.save_to_buffer().expect("bytes")).expect_err("it is refused");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["xlsform-heading-missing"; 2]);
}

#[test]
fn groups_within_groups_dissolve_and_keep_their_relevance() {
    let found = import(
        "form.xlsx",
        &form(&[
            ["begin_group", "outer", "Outer", ""],
            ["integer", "a", "A", ""],
            ["begin group", "inner", "", "${a} > 1"],
            ["text", "b", "B", "${a} < 5"],
            ["end group", "", "", ""],
            ["end_group", "", "", ""],
        ]),
    )
    .expect("an XLSForm");
    assert_eq!(found.foreign, []);
    assert_eq!(question(&found.document, "B").relevance.as_deref(), Some("(${A} > 1) and (${A} < 5)"));
}

#[test]
fn a_cyclic_relevance_and_characters_that_turn_the_writing_are_problems_of_the_questionnaire() {
    let rows = [["text", "a", "A\u{202e}B", "${b} = ''"], ["text", "b", "B", "${a} = ''"]];
    let found = import("form.xlsx", &form(&rows)).expect("an XLSForm");
    let problems = Questionnaire::from_document(found.document).expect_err("it is wrong");
    let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&"expression-cycle") && codes.contains(&"bad-character"), "{codes:?}");
}

#[test]
fn more_rows_than_any_form_has_are_refused() {
    let problems = refused(&vec![["text", "same", "Same", ""]; 50_001]);
    assert_eq!(places(&problems), [("survey!A1", "spreadsheet-too-large")]);
}

#[test]
fn a_list_of_ten_thousand_options_is_taken_in_and_checked_in_time() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let survey = book.add_worksheet().set_name("survey").expect("a name");
    for (row, cells) in (0..).zip([["type", "name", "label"], ["select_one place", "place", "Which place?"]]) {
        for (column, cell) in (0..).zip(cells) {
            survey.write(row, column, cell).expect("a cell");
        }
    }
    let choices = book.add_worksheet().set_name("choices").expect("a name");
    for (row, cells) in (0..).zip(
        [["list_name", "name", "label"].map(str::to_owned)]
            .into_iter()
            .chain((0..10_000).map(|at| ["place".to_owned(), format!("p{at}"), format!("Place {at}")])),
    ) {
        for (column, cell) in (0..).zip(cells) {
            choices.write(row, column, cell).expect("a cell");
        }
    }
    let bytes = book.save_to_buffer().expect("bytes");
    let started = std::time::Instant::now();
    let mut document = import("form.xlsx", &bytes).expect("an XLSForm").document;
    for language in ["ar", "es", "fr", "ru", "zh"] {
        document.languages.push(language.to_owned());
        document.text.insert(language.to_owned(), document.text["en"].clone());
    }
    assert!(Questionnaire::from_document(document).is_ok());
    // The bound is two seconds; a debug build on a machine that does other things too is given more.
    assert!(started.elapsed() < std::time::Duration::from_secs(8), "it took {:?}", started.elapsed());
}

#[test]
fn names_that_are_there_many_times_are_listed_in_time() {
    let rows = vec![["text", "same", "Same", ""]; 20_000];
    let started = std::time::Instant::now();
    let found = import("form.xlsx", &form(&rows)).expect("an XLSForm");
    assert_eq!(found.foreign.len(), 1001);
    assert_eq!(found.document.section[0].question.len(), 20_000);
    assert!(started.elapsed() < std::time::Duration::from_secs(10), "it took {:?}", started.elapsed());
}

#[test]
fn a_form_without_settings_and_groups_is_named_after_its_file() {
    let found = import("Media survey.xlsx", &form(&[["text", "a", "A", ""]])).expect("an XLSForm");
    assert_eq!((found.foreign.as_slice(), found.document.series.as_str()), (&[][..], "media-survey"));
    assert_eq!(found.document.text["en"].title, "Media survey");
    assert_eq!(found.document.text["en"].section["main"].title, "Media survey");
    let assumed: Vec<_> = found.notices.iter().filter(|notice| notice.code == "xlsform-assumed").collect();
    assert_eq!(assumed.len(), 3, "the title, the series and the section are told: {assumed:?}");
    Questionnaire::from_document(found.document).unwrap_or_else(|problems| panic!("{problems:?}"));
}

#[test]
fn questions_before_and_after_a_group_become_sections_of_their_own() {
    let rows = [
        ["text", "a", "A", ""],
        ["begin_group", "main", "Main", ""],
        ["text", "b", "B", ""],
        ["end_group", "", "", ""],
        ["text", "c", "C", ""],
        ["begin_group", "g", "G", ""],
        ["text", "d", "D", ""],
        ["end_group", "", "", ""],
        ["calculate", "e", "", ""],
    ];
    let found = import("form.xlsx", &form(&rows)).expect("an XLSForm");
    let codes: Vec<_> = found.document.section.iter().map(|section| section.code.clone()).collect();
    assert_eq!(codes, ["main", "main-2", "main-3", "g"]);
    Questionnaire::from_document(found.document).unwrap_or_else(|problems| panic!("{problems:?}"));
}

#[test]
fn a_choice_without_its_list_leaves_nothing_behind() {
    let rows = [
        ["text", "a", "A", ""],
        ["select_one absent", "b", "B", ""],
        ["begin_group", "g", "G", ""],
        ["begin_group", "m", "M", ""],
        ["select_one absent", "c", "C", ""],
        ["end_group", "", "", ""],
        ["text", "d", "D", ""],
        ["end_group", "", "", ""],
    ];
    let found = import("form.xlsx", &form(&rows)).expect("an XLSForm");
    let missing = found.foreign.iter().filter(|problem| problem.code == "xlsform-list-missing");
    assert_eq!(missing.count(), 2, "{:?}", found.foreign);
    Questionnaire::from_document(found.document).unwrap_or_else(|problems| panic!("{problems:?}"));
}

#[test]
fn the_row_that_only_shows_the_options_is_no_row_of_the_matrix() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let survey = [
        ["type", "name", "label", "appearance", "required"],
        ["begin_group", "media", "", "", ""],
        ["select_one rating", "heading", "How useful were they?", "label", "yes"],
        ["select_one rating", "radio", "Radio", "list-nolabel", ""],
        ["select_one rating", "press", "Press", "list-nolabel", ""],
        ["end_group", "", "", "", ""],
    ];
    let choices = [["list_name", "name", "label"], ["rating", "low", "Low"], ["rating", "high", "High"]];
    let sheet = book.add_worksheet().set_name("survey").expect("a name");
    for (row, cells) in (0..).zip(survey) {
        sheet.write_row(row, 0, cells).expect("cells");
    }
    let sheet = book.add_worksheet().set_name("choices").expect("a name");
    for (row, cells) in (0..).zip(choices) {
        sheet.write_row(row, 0, cells).expect("cells");
    }
    let found = import("form.xlsx", &book.save_to_buffer().expect("bytes")).expect("an XLSForm");
    assert_eq!(places(&found.foreign), [("survey!E3", "xlsform-cell")], "{:?}", found.foreign);
    assert_eq!(question(&found.document, "MEDIA").rows, Some(vec!["radio".to_owned(), "press".to_owned()]));
    assert_eq!(found.document.text["en"].question["MEDIA"].label, "How useful were they?");
    Questionnaire::from_document(found.document).unwrap_or_else(|problems| panic!("{problems:?}"));
}

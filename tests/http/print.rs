//! Blank questionnaires for paper.

use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_server::services::Who;
use survey_server::services::questionnaire::publish_version;
use survey_server::services::version::save_draft;
use survey_tests::app::{Page, TestApp, questionnaires};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod condition;

fn publish(app: &TestApp, path: &str) -> Questionnaire {
    let questionnaire = read_path(&questionnaires().join(path)).expect("it is valid");
    publish_version(&app.platform, &questionnaire).expect("it is published");
    questionnaire
}

/// The printed page of an example.
async fn printed(database: &ThrowAway, example: &str) -> Page {
    let app = TestApp::start(database).await;
    publish(&app, &format!("examples/{example}.toml"));
    app.nobody().get(&format!("/questionnaires/example-{example}/1.0.0/print?lang=en")).await
}

each_database!(a_single_choice_has_circles_and_a_multiple_choice_has_squares, async |database| {
    let page = printed(database, "single-choice").await;
    assert!(page.has(".options .circle") && !page.has(".options .square"));
    assert_eq!(page.texts(".hint"), ["Tick one."]);
    let page = printed(database, "exclusive-option").await;
    assert!(page.has(".options .square") && !page.has(".options .circle"));
    assert!(page.texts(".options li").iter().any(|option| option == "None of these formats (only by itself)"));
});

each_database!(how_many_to_tick_is_said, async |database| {
    let page = printed(database, "multiple-choice").await;
    assert!(page.texts(".hint").concat().contains("Tick at"), "{:?}", page.texts(".hint"));
});

each_database!(a_matrix_is_a_table_whose_head_can_be_repeated, async |database| {
    let page = printed(database, "matrix").await;
    assert_eq!(page.texts("table.matrix thead th").len(), page.texts("table.matrix tbody tr:first-child td").len());
    assert!(page.texts("table.matrix thead th").iter().any(|column| column == "Don’t know"), "reasons are columns");
    assert_eq!(page.texts("table.matrix tbody th").len(), page.texts("table.matrix tbody tr").len());
});

each_database!(a_ranking_has_a_box_for_each_option, async |database| {
    let page = printed(database, "ranking").await;
    assert_eq!(page.texts(".options .cell").len(), page.texts(".options li").len());
    assert!(page.texts(".hint")[0].starts_with("Write 1 beside the most important, 2 beside the next"));
});

each_database!(a_number_has_a_line_its_unit_and_its_range, async |database| {
    let page = printed(database, "number").await;
    assert_eq!(page.texts(".line"), ["hours"]);
    assert_eq!(page.texts(".hint"), ["A number with at most one decimal. From 0 to 9999."]);
    let page = printed(database, "percentage").await;
    assert_eq!(page.texts(".line"), ["%"]);
    assert!(page.texts(".hint")[0].contains("From 0 to 100."));
});

each_database!(a_date_has_a_cell_for_each_digit, async |database| {
    assert_eq!(printed(database, "date").await.texts(".date .cell").len() % 8, 0);
});

each_database!(a_long_text_has_more_lines_than_a_short_one, async |database| {
    let short = printed(database, "short-text").await.texts(".question:first-of-type .lines > div").len();
    let long = printed(database, "long-text").await.texts(".question:first-of-type .lines > div").len();
    assert!(0 < short && short < long, "{short} and {long} lines");
});

each_database!(a_repeat_group_has_three_blank_entries_and_says_what_to_do_for_more, async |database| {
    let page = printed(database, "repeat-group").await;
    assert_eq!(page.texts(".entry > .label"), ["Entry 1", "Entry 2", "Entry 3"]);
    assert!(page.text().contains("If you have more entries than boxes, please copy this page."));
    assert!(page.text().contains("The last year cannot be before the first."), "what a constraint asks is said");
});

each_database!(reasons_for_no_answer_stand_beneath_the_question, async |database| {
    let page = printed(database, "missing-reasons").await;
    assert!(page.texts(".reasons").iter().any(|line| line.contains("Prefer not to say")));
    assert!(page.texts(".reasons")[0].starts_with("If you have no answer:"));
});

each_database!(what_is_required_has_a_mark_that_is_explained, async |database| {
    let page = printed(database, "required").await;
    assert!(page.has(".question .mark"));
    assert!(page.text().contains("Questions with this mark must be answered."));
    assert!(!printed(database, "date").await.has(".mark"), "no mark, no explanation");
});

each_database!(explanations_and_numbers_are_those_of_the_form, async |database| {
    let page = printed(database, "numbering-under").await;
    assert!(page.texts(".question .number").iter().any(|number| number == "1.1.1"));
    let page = printed(database, "explanations").await;
    assert!(page.texts(".explanation").len() > 1, "also those that the form shows on demand");
});

each_database!(a_sheet_has_room_for_who_answers_and_no_part_of_a_form, async |database| {
    let page = printed(database, "required").await;
    assert_eq!(page.texts(".respondent th"), ["Member State", "Name", "Position", "Date", "Signature"]);
    for part in ["form", "input", "button", "script", "select", "textarea"] {
        assert!(!page.has(part), "{part}");
    }
    assert!(page.text().contains("example-required@1.0.0 · English · Published"));
    assert!(!page.has(".draft"), "what is published can be answered");
});

each_database!(every_shipped_questionnaire_prints_in_every_language, async |database| {
    let app = TestApp::start(database).await;
    publish(&app, "cybersecurity-awareness/1.0.0");
    publish(&app, "cybersecurity-awareness/2.0.0");
    for (version, language) in ["1.0.0", "2.0.0"].into_iter().flat_map(|version| Language::ALL.map(|l| (version, l))) {
        let address = format!("/questionnaires/cybersecurity-awareness/{version}/print?lang={language}");
        let page = app.nobody().get(&address).await;
        assert_eq!(
            (page.status, page.attributes("html", "lang")),
            (200, vec![language.code().to_owned()]),
            "{address}"
        );
        assert_eq!(page.attributes("html", "dir"), [language.direction()]);
        assert!(!page.body.contains("${") && !page.body.contains("print-") && !page.body.contains("condition-"));
    }
});

each_database!(in_arabic_the_sheet_runs_from_the_right_and_so_do_its_margins, async |database| {
    let app = TestApp::start(database).await;
    publish(&app, "cybersecurity-awareness/1.0.0");
    let address = "/questionnaires/cybersecurity-awareness/1.0.0/print";
    let page = app.nobody().get(&format!("{address}?lang=ar")).await;
    assert_eq!(page.attributes("html", "dir"), ["rtl"]);
    assert_eq!(page.texts(".respondent th")[0], "الدولة العضو");
    let style = app.nobody().get(&page.attributes("link[media=print]", "href")[0]).await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.body.contains("@top-right { content: \"cybersecurity\\2d awareness\\40 1"), "{}", style.body);
    assert!(style.body.contains("counter(page)") && style.body.contains("counter(pages)"), "{}", style.body);
    assert_eq!(app.nobody().get(&format!("{address}/xx.css")).await.status, 404);
});

each_database!(a_questionnaire_that_lacks_the_language_prints_wholly_in_its_own, async |database| {
    let app = TestApp::start(database).await;
    publish(&app, "examples/required.toml");
    let page = app.nobody().get("/questionnaires/example-required/1.0.0/print?lang=zh").await;
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    assert_eq!(page.texts(".respondent th")[0], "Member State");
    assert_eq!(page.attributes("nav", "lang"), ["zh"], "what is not printed is in the reader's language");
});

each_database!(a_draft_prints_for_those_who_work_on_it_and_says_that_it_is_one, async |database| {
    let app = TestApp::start(database).await;
    let draft = read_path(&questionnaires().join("examples/required.toml")).expect("it is valid");
    save_draft(&app.platform, &Who::operator(), &draft, None, "For comment").expect("the draft is saved");
    let address = "/questionnaires/example-required/1.0.0/print";
    let styles = format!("{address}/en.css");
    assert_eq!(app.nobody().get(address).await.status, 404);
    assert_eq!(app.nobody().get(&styles).await.status, 404);
    let secretariat = app.secretariat().await;
    let page = secretariat.get(&format!("{address}?lang=en")).await;
    assert_eq!(page.texts(".draft"), ["Draft – not for answering"]);
    assert!(page.text().contains("example-required@1.0.0 · English · Draft"));
    assert!(secretariat.get(&styles).await.body.contains("not for answering"));
});

each_database!(every_example_prints, async |database| {
    let app = TestApp::start(database).await;
    for entry in std::fs::read_dir(questionnaires().join("examples")).expect("the examples") {
        let name = entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into_owned();
        if name == "concordance" {
            continue;
        }
        let questionnaire = publish(&app, &format!("examples/{name}.toml"));
        let page = app.nobody().get(&format!("/questionnaires/example-{name}/1.0.0/print?lang=en")).await;
        assert_eq!(page.status, 200, "{name}");
        let questions = questionnaire.questions().count();
        assert_eq!(page.texts("section > .question").len(), questions, "{name}");
    }
});

/// What the examples and the shipped version ask for a condition, in English.
async fn conditions(database: &ThrowAway, path: &str, name: &str) -> Vec<String> {
    let app = TestApp::start(database).await;
    publish(&app, path);
    app.nobody().get(&format!("/questionnaires/{name}/1.0.0/print?lang=en")).await.texts(".condition")
}

each_database!(when_a_question_is_asked_is_said_in_words_with_numbers_and_labels, async |database| {
    assert_eq!(
        conditions(database, "examples/relevance.toml", "example-relevance").await,
        ["Answer only if 1.1 is “Yes”."]
    );
    assert_eq!(
        conditions(database, "examples/relevance-multiple-choice.toml", "example-relevance-multiple-choice").await,
        [
            "Answer only if “Another issue” is ticked in 1.1.",
            "Answer only if the number of answers ticked in 1.1 is more than 1."
        ]
    );
});

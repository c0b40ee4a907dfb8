//! Questions, sections, options, rows and settings.

use serde_json::json;
use survey_model::difference::{Difference, Status};
use survey_model::language::Language;

use crate::{changes, shipped, version, versioned};

/// A section of these questions, each a short text.
fn section(code: &str, questions: &[&str]) -> String {
    let questions: String =
        questions.iter().map(|code| format!("[[section.question]]\ncode = \"{code}\"\nkind = \"text\"\n")).collect();
    format!("[[section]]\ncode = \"{code}\"\n{questions}")
}

fn texts(sections: &[(&str, &[&str])]) -> String {
    let one = |(code, questions): &(&str, &[&str])| {
        let labels: String = questions.iter().map(|code| format!("question.{code}.label = \"{code}?\"\n")).collect();
        format!("section.{code}.title = \"{code}\"\n{labels}")
    };
    sections.iter().map(one).collect()
}

fn of(sections: &[(&str, &[&str])]) -> survey_model::questionnaire::Questionnaire {
    version(&sections.iter().map(|(code, questions)| section(code, questions)).collect::<String>(), &texts(sections))
}

fn found(one: &[(&str, &[&str])], two: &[(&str, &[&str])]) -> Vec<(String, &'static str, usize)> {
    let difference = Difference::between(&of(one), &of(two));
    difference.questions.iter().map(|q| (q.code.to_string(), q.status.code(), q.changes.len())).collect()
}

#[test]
fn the_same_version_twice_has_no_difference() {
    let version = shipped("2.0.0");
    let difference = Difference::between(&version, &version);
    assert!(difference.is_empty(), "{difference:#?}");
    assert!(difference.problems().is_empty());
}

#[test]
fn a_question_that_was_put_in_front_does_not_move_those_after_it() {
    let added = found(&[("main", &["A", "B", "C"])], &[("main", &["X", "A", "B", "C"])]);
    assert_eq!(added, [("X".to_owned(), "added", 0)]);
    let dropped = found(&[("main", &["A", "B", "C"])], &[("main", &["B", "C"])]);
    assert_eq!(dropped, [("A".to_owned(), "dropped", 0)]);
}

#[test]
fn only_what_really_moved_is_called_moved() {
    let last_to_front = found(&[("main", &["A", "B", "C", "D"])], &[("main", &["D", "A", "B", "C"])]);
    assert_eq!(last_to_front, [("D".to_owned(), "changed", 1)]);
    let to_another_section =
        found(&[("main", &["A", "B", "C"]), ("end", &["Z"])], &[("main", &["A", "C"]), ("end", &["B", "Z"])]);
    assert_eq!(to_another_section, [("B".to_owned(), "changed", 1)]);
}

#[test]
fn sections_are_added_dropped_moved_and_retitled() {
    let one = of(&[("first", &["A"]), ("second", &["B"]), ("third", &["C"])]);
    let two = of(&[("third", &["C"]), ("first", &["A"]), ("fourth", &["D"])]);
    let difference = Difference::between(&one, &two);
    let found: Vec<_> = difference.sections.iter().map(|s| (s.code.as_str(), s.status, s.changes.len())).collect();
    assert_eq!(
        found,
        [("third", Status::Changed, 1), ("fourth", Status::Added, 0), ("second", Status::Dropped, 0)],
        "{difference:#?}"
    );
}

fn scale(keys: &str, options: &str, labels: &str) -> survey_model::questionnaire::Questionnaire {
    version(
        &format!(
            "[[section]]\ncode = \"main\"\n[[section.question]]\ncode = \"Q\"\nkind = \"scale\"\n{keys}\noptions = [{options}]"
        ),
        &format!("section.main.title = \"Main\"\nquestion.Q.label = \"How?\"\nquestion.Q.option = {{ {labels} }}\n"),
    )
}

#[test]
fn a_scale_with_other_points_scores_and_words_says_each_of_them() {
    let one = scale(
        "",
        "{ code = \"a\", score = 2 }, { code = \"b\", score = 1 }",
        "a = \"Very important\", b = \"Not important\"",
    );
    let two = scale(
        "required = true\nmissing = []",
        "{ code = \"a\", score = 4 }, { code = \"m\", score = 2 }, { code = \"b\", score = 1 }",
        "a = \"Extremely important\", m = \"So-so\", b = \"Not important\"",
    );
    let found = serde_json::to_value(changes(&one, &two)).unwrap();
    assert_eq!(
        found,
        json!([
            { "change": "setting", "setting": "required", "from": "false", "to": "true" },
            { "change": "setting", "setting": "missing", "from": "dont_know, not_applicable", "to": null },
            { "change": "setting", "setting": "points", "from": "2", "to": "3" },
            { "change": "added", "part": "option", "code": "m", "label": "So-so" },
            { "change": "reworded", "text": "option", "of": "a", "words": [
                { "op": "deleted", "text": "Very" }, { "op": "inserted", "text": "Extremely" },
                { "op": "kept", "text": " important" },
            ] },
            { "change": "score", "option": "a", "from": 2.0, "to": 4.0 },
        ])
    );
}

fn group(fields: &str, labels: &str) -> survey_model::questionnaire::Questionnaire {
    version(
        &format!(
            "[[section]]\ncode = \"main\"\n[[section.question]]\ncode = \"G\"\nkind = \"repeat-group\"\nmax = 5\n{fields}"
        ),
        &format!("section.main.title = \"Main\"\nquestion.G.label = \"Which?\"\n{labels}"),
    )
}

#[test]
fn fields_of_a_repeat_group_differ_like_questions() {
    let field =
        |code: &str, keys: &str| format!("[[section.question.field]]\ncode = \"{code}\"\nkind = \"text\"\n{keys}\n");
    let label = |code: &str, label: &str| format!("question.G.field.{code}.label = \"{label}\"\n");
    let one = group(&(field("NAME", "") + &field("NOTE", "")), &(label("NAME", "Name") + &label("NOTE", "Note")));
    let two = group(
        &(field("URL", "") + &field("NAME", "max_length = 80")),
        &(label("URL", "Page") + &label("NAME", "Full name")),
    );
    let found = serde_json::to_value(changes(&one, &two)).unwrap();
    assert_eq!(
        found,
        json!([
            { "change": "added", "part": "field", "code": "URL", "label": "Page" },
            { "change": "dropped", "part": "field", "code": "NOTE", "label": "Note" },
            { "change": "field", "code": "NAME", "changes": [
                { "change": "reworded", "text": "label", "words": [
                    { "op": "deleted", "text": "Name" }, { "op": "inserted", "text": "Full name" },
                ] },
                { "change": "setting", "setting": "max_length", "from": "300", "to": "80" },
            ] },
        ])
    );
}

#[test]
fn what_a_file_leaves_to_the_kind_is_no_difference_to_a_file_that_says_it() {
    let one =
        group("[[section.question.field]]\ncode = \"A\"\nkind = \"text\"\n", "question.G.field.A.label = \"A\"\n");
    let two = group(
        "[[section.question.field]]\ncode = \"A\"\nkind = \"text\"\nlines = \"one\"\nmax_length = 300\nrequired = false\n",
        "question.G.field.A.label = \"A\"\n",
    );
    assert!(Difference::between(&one, &two).is_empty());
}

#[test]
fn texts_of_other_languages_are_counted_and_compared_on_demand() {
    let sections = section("main", &["A"]);
    let texts = |language: &str, title: &str| {
        format!("[text.{language}]\ntitle = \"{title}\"\nsection.main.title = \"M\"\nquestion.A.label = \"A\"\n")
    };
    let one = versioned("1.0.0", &sections, &(texts("en", "Survey") + &texts("fr", "Enquête")));
    let two =
        versioned("1.1.0", &sections, &(texts("en", "Survey") + &texts("fr", "Grande enquête") + &texts("zh", "调查")));
    let difference = Difference::between(&one, &two);
    assert!(difference.texts.is_empty() && !difference.is_empty());
    assert_eq!(difference.other_languages, [(Language::Fr, 1)].into());
    let in_french = Difference::between_in(&one, &two, Some(Language::Fr));
    assert_eq!((in_french.language, in_french.texts.len()), (Some(Language::Fr), 1));
}

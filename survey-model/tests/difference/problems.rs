//! What a later version must not do to codes.

use survey_model::difference::Difference;
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;

use crate::{shipped, versioned};

fn choice(kind: &str, labels: &[(&str, [&str; 3])]) -> Questionnaire {
    let options: Vec<String> = labels.iter().map(|(code, _)| format!("{{ code = \"{code}\", score = 1 }}")).collect();
    let texts = |at: usize, language: &str| {
        let labels: Vec<String> = labels.iter().map(|(code, labels)| format!("{code} = \"{}\"", labels[at])).collect();
        format!(
            "[text.{language}]\ntitle = \"T\"\nsection.main.title = \"M\"\nquestion.Q.label = \"Q\"\nquestion.Q.option = {{ {} }}\n",
            labels.join(", ")
        )
    };
    versioned(
        "1.0.0",
        &format!(
            "[[section]]\ncode = \"main\"\n[[section.question]]\ncode = \"Q\"\nkind = \"{kind}\"\noptions = [{}]\n",
            options.join(", ")
        ),
        &(texts(0, "en") + &texts(1, "fr") + &texts(2, "zh")),
    )
}

fn codes(one: &[(&str, [&str; 3])], two: &[(&str, [&str; 3])]) -> Vec<(&'static str, String)> {
    let difference = Difference::between(&choice("single-choice", one), &choice("single-choice", two));
    let place = |problem: &survey_model::problem::Problem| problem.place.field.clone().unwrap_or_default();
    difference.problems().iter().map(|problem| (problem.code, place(problem))).collect()
}

const POLICE: [&str; 3] = ["Police", "Police", "警察"];
const SCHOOLS: [&str; 3] = ["Schools", "Écoles", "学校"];

#[test]
fn the_shipped_versions_are_right_with_each_other() {
    let difference = Difference::between(&shipped("1.0.0"), &shipped("2.0.0"));
    assert!(difference.problems().is_empty(), "{:#?}", difference.problems());
}

#[test]
fn a_code_of_another_kind_is_an_error_with_advice() {
    let options = [("a", POLICE), ("b", SCHOOLS)];
    let difference = Difference::between(&choice("single-choice", &options), &choice("scale", &options));
    let [problem] = difference.problems() else { panic!("{:#?}", difference.problems()) };
    assert_eq!((problem.code, problem.place.field.as_deref()), ("kind-changed", Some("Q")));
    assert!(problem.message.contains("a new code, such as Q_2"), "{}", problem.message);
}

#[test]
fn an_option_that_bears_the_label_of_another_one_is_an_error() {
    let found = codes(&[("a", POLICE), ("b", SCHOOLS)], &[("a", SCHOOLS), ("b", POLICE)]);
    assert_eq!(found, [("option-meaning-changed", "Q.a".to_owned()), ("option-meaning-changed", "Q.b".to_owned())]);
    let other_case = codes(&[("a", POLICE), ("b", SCHOOLS)], &[("a", ["  schools ", "Écoles", "学校"]), ("c", POLICE)]);
    assert_eq!(other_case, [("option-meaning-changed", "Q.a".to_owned())]);
}

#[test]
fn what_is_wrong_does_not_depend_on_the_language_of_comparison() {
    let [one, two] = [["Yes", "No"], ["No", "Yes"]]
        .map(|[yes, no]| choice("single-choice", &[("yes", [yes, "Oui", "是"]), ("no", [no, "Non", "否"])]));
    let expected = Difference::between(&one, &two).problems().to_vec();
    assert_eq!(expected.len(), 2, "{expected:#?}");
    for language in [Language::Fr, Language::Zh, Language::En] {
        assert_eq!(Difference::between_in(&one, &two, Some(language)).problems(), expected, "{language:?}");
    }
}

#[test]
fn an_option_without_a_word_of_what_it_was_is_an_error() {
    let libraries = ["Libraries", "Bibliothèques", "图书馆"];
    assert_eq!(codes(&[("a", POLICE)], &[("a", libraries)]), [("option-meaning-changed", "Q.a".to_owned())]);
}

#[test]
fn an_option_that_keeps_a_word_in_any_language_means_the_same() {
    let keeps = [
        ["Police force", "Forces de l'ordre", "执法机构"],
        ["Law enforcement", "Services de police", "执法机构"],
        ["Law enforcement", "Forces de l'ordre", "警察机构"],
        ["Policing", "Forces de l'ordre", "执法机构"],
    ];
    for labels in keeps {
        assert_eq!(codes(&[("a", POLICE)], &[("a", labels)]), [], "{labels:?}");
    }
}

#[test]
fn labels_without_words_and_labels_that_only_other_languages_changed_are_left_alone() {
    assert_eq!(codes(&[("a", ["+", "+", "+"])], &[("a", ["−", "−", "−"])]), []);
    assert_eq!(codes(&[("a", POLICE)], &[("a", ["Police", "Gendarmerie", "宪兵"])]), []);
}

#[test]
fn one_character_of_chinese_is_a_word() {
    let zh = |label| ["Yes", "Oui", label];
    assert_eq!(codes(&[("a", zh("是"))], &[("a", ["Right", "Exact", "是的"])]), []);
    assert_eq!(
        codes(&[("a", zh("是"))], &[("a", ["Right", "Exact", "对"])]),
        [("option-meaning-changed", "Q.a".to_owned())]
    );
}

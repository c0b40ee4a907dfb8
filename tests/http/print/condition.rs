//! Conditions in words.

use survey_model::language::Language;
use survey_model::questionnaire::{Source, read_sources};
use survey_server::web::views::condition::{Condition, Teller};
use survey_server::web::words::Words;

const CONDITIONS: &str = r#"
format = 1
series = "conditions"
version = "1.0.0"
languages = ["en"]

[[section]]
code = "main"

[[section.question]]
code = "HELD"
kind = "yes-partial-no"

[[section.question]]
code = "COUNT"
kind = "number"

[[section.question]]
code = "GRID"
kind = "matrix"
rows = ["spam"]
options = ["low", "high"]

[[section.question]]
code = "WHEN"
kind = "date"
"#;

const TEXTS: &str = r#"
[text.en]
title = "Conditions"
[text.en.code_list.yes_partial_no]
yes = "Yes"
partial = "Partly"
no = "No"
[text.en.section.main]
title = "Main"
[text.en.question.HELD]
label = "Held?"
[text.en.question.COUNT]
label = "How many?"
[text.en.question.GRID]
label = "How bad?"
[text.en.question.GRID.row]
spam = "Spam"
[text.en.question.GRID.option]
low = "Low"
high = "High"
[text.en.question.WHEN]
label = "When?"
[text.en.question.ASKED]
label = "Asked"
"#;

fn told(relevance: &str, language: Language) -> String {
    let question = format!("[[section.question]]\ncode = \"ASKED\"\nkind = \"url\"\nrelevance = \"{relevance}\"\n");
    let text = format!("{CONDITIONS}{question}{TEXTS}")
        .replace(r#"options = ["low", "high"]"#, r#"options = [{ code = "low" }, { code = "high" }]"#);
    let source = Source { name: "conditions.toml".to_owned(), text };
    let questionnaire = read_sources(&[source]).unwrap_or_else(|p| panic!("{relevance}: {p:?}"));
    let asked = questionnaire.question("ASKED").and_then(|question| question.relevance.as_ref()).expect("a relevance");
    let told = Teller::new(&questionnaire, Words(language)).tell(asked);
    let (Condition::InWords(told) | Condition::Formula(told)) = told;
    told.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn common_conditions_have_words_and_the_others_show_question_numbers() {
    for (relevance, words) in [
        ("${HELD} = 'yes'", "1.1 is “Yes”"),
        ("'yes' = ${HELD}", "1.1 is “Yes”"),
        ("${HELD} != 'no'", "1.1 is not “No”"),
        ("not(${HELD} = 'no')", "1.1 is not “No”"),
        ("${HELD} = 'yes' or ${HELD} = 'partial'", "1.1 is “Yes” or “Partly”"),
        ("${HELD} = ''", "1.1 is not answered"),
        ("${HELD} != '' and ${HELD} != 'no'", "1.1 is answered and 1.1 is not “No”"),
        ("not(${HELD} = '' or ${COUNT} = 5)", "1.1 is answered and 1.2 is not 5"),
        ("${COUNT} >= 2.5", "1.2 is at least 2.5"),
        ("10 > ${COUNT}", "1.2 is less than 10"),
        ("${GRID.spam} = 'high'", "1.3 “Spam” is “High”"),
        ("selected(${HELD}, 'no')", "“No” is ticked in 1.1"),
        ("not(selected(${HELD}, 'no'))", "“No” is not ticked in 1.1"),
        ("${WHEN} < date('2020-01-31')", "1.4 is less than 31 January 2020"),
        ("${WHEN} <= today()", "1.4 is at most today’s date"),
        ("${HELD} = 'yes' and (${COUNT} > 1 or ${COUNT} = 0)", "1.1 is “Yes” and (1.2 is more than 1 or 1.2 is 0)"),
        // Not "at least": of a question without an answer, neither holds.
        ("not(${COUNT} < 3)", "not(1.2 < 3)"),
        ("round(${COUNT} * 2, 0) = 4", "round(1.2 * 2, 0) = 4"),
        ("${HELD} = 'yes' and ${COUNT} mod 2 = 0", "1.1 = 'yes' and 1.2 mod 2 = 0"),
    ] {
        assert_eq!(told(relevance, Language::En), words, "{relevance}");
    }
}

#[test]
fn conditions_are_told_in_the_language_of_the_questionnaire() {
    // The questionnaire has English only; the words around its labels follow the page.
    assert_eq!(told("${HELD} = 'yes'", Language::Fr), "la réponse à 1.1 est « Yes »");
}

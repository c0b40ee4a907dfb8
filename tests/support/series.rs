//! Three versions of a small series, each made from the one before, and a fourth made from the second.

use survey_model::questionnaire::{Questionnaire, Source, read_sources};

const HEAD: &str = r#"
format = 1
series = "form"
languages = ["en"]
"#;

/// Files of a version: `1.0.0`, `2.0.0`, `3.0.0`, or `2.1.0`, which branches off from 2.0.0.
#[must_use]
pub fn file(version: &str) -> String {
    let (label, options, labels, more, concordance) = match version {
        "1.0.0" => (
            "Is there a law on spam?",
            r#"{ code = "5" }, { code = "4" }, { code = "2" }, { code = "1" }"#,
            r#""5" = "Very much", "4" = "Much", "2" = "Little", "1" = "Not at all""#,
            "",
            String::new(),
        ),
        "2.0.0" => (
            "Does your country have a law on spam?",
            r#"{ code = "very" }, { code = "little" }, { code = "none" }"#,
            r#"very = "Very", little = "Little", none = "Not at all""#,
            "",
            concordance(
                "1.0.0",
                r#"earlier_map = { "5" = "very", "4" = "very", "2" = "little", "1" = "none" }"#,
                "The law is asked for more clearly.",
            ),
        ),
        "3.0.0" => (
            "Does your country have a law on spam?",
            r#"{ code = "high" }, { code = "low" }"#,
            r#"high = "High", low = "Low""#,
            "",
            concordance("2.0.0", r#"earlier_map = { very = "high", little = "low", none = "low" }"#, ""),
        ),
        _ => (
            "Does your country have a law on spam?",
            r#"{ code = "very" }, { code = "little" }, { code = "none" }"#,
            r#"very = "Very", little = "Little", none = "Not at all""#,
            "explanation = \"Include drafts.\"",
            String::new(),
        ),
    };
    format!(
        r#"{HEAD}version = "{version}"
[[section]]
code = "main"
[[section.question]]
code = "LAW"
kind = "single-choice"
options = [{{ code = "yes" }}, {{ code = "no" }}]
[[section.question]]
code = "CONCERN"
kind = "single-choice"
options = [{options}]

[text.en]
title = "Form"
[text.en.section.main]
title = "Main"
[text.en.question.LAW]
label = "{label}"
{more}
[text.en.question.LAW.option]
yes = "Yes"
no = "No"
[text.en.question.CONCERN]
label = "How much of a concern is spam?"
[text.en.question.CONCERN.option]
{}
{concordance}"#,
        labels.replace(", ", "\n")
    )
}

fn concordance(from: &str, map: &str, law: &str) -> String {
    let (verdict, reason) =
        if law.is_empty() { ("identical", String::new()) } else { ("reworded", format!("reason = \"{law}\"")) };
    format!(
        r#"
[concordance]
from = "{from}"
[[concordance.entry]]
verdict = "{verdict}"
earlier = ["LAW"]
later = ["LAW"]
{reason}
reviewer = "Jane Doe"
[[concordance.entry]]
verdict = "recoded"
earlier = ["CONCERN"]
later = ["CONCERN"]
{map}
reason = "Fewer options than in {from}."
reviewer = "John Roe"
"#
    )
}

/// A version as a questionnaire.
#[must_use]
pub fn version(number: &str) -> Questionnaire {
    let source = Source { name: "form.toml".to_owned(), text: file(number) };
    read_sources(&[source]).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

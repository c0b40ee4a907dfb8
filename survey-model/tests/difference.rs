//! What differs between two versions.

#[path = "difference/problems.rs"]
mod problems;
#[path = "difference/properties.rs"]
mod properties;
#[path = "difference/structure.rs"]
mod structure;

use std::path::Path;

use survey_model::difference::{Change, Difference};
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};

/// A version of a small questionnaire: its sections and its English texts, without the headings.
pub(crate) fn version(sections: &str, texts: &str) -> Questionnaire {
    versioned("1.0.0", sections, &format!("[text.en]\ntitle = \"Title\"\n{texts}"))
}

/// The same with a number, and with all its texts.
pub(crate) fn versioned(number: &str, sections: &str, texts: &str) -> Questionnaire {
    let languages: Vec<&str> =
        ["en", "fr", "zh"].into_iter().filter(|l| texts.contains(&format!("[text.{l}]"))).collect();
    let text = format!(
        "format = 1\nseries = \"form\"\nversion = \"{number}\"\nlanguages = {languages:?}\n{sections}\n{texts}"
    );
    read_sources(&[Source { name: "form.toml".to_owned(), text }]).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// What changed of the one question that differs.
pub(crate) fn changes(one: &Questionnaire, two: &Questionnaire) -> Vec<Change> {
    let difference = Difference::between(one, two);
    assert_eq!(difference.questions.len(), 1, "{difference:#?}");
    difference.questions[0].changes.clone()
}

/// One of the shipped versions.
pub(crate) fn shipped(version: &str) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness").join(version);
    read_path(&folder).expect("a valid questionnaire")
}

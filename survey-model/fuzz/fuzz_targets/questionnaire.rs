//! Reads any text as a questionnaire of one file. What is right survives the database; what is wrong is said in sentences.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use survey_model::answer::Answers;
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

fuzz_target!(|text: &str| {
    let source = Source { name: "form.toml".to_owned(), text: text.to_owned() };
    match read_sources(&[source]) {
        Ok(questionnaire) => {
            survives_the_database(&questionnaire);
            can_be_answered(&questionnaire);
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "nothing is said of what is wrong");
            assert!(problems.iter().all(|problem| !problem.message.is_empty() && problem.place.line.is_some()));
        }
    }
});

fn survives_the_database(questionnaire: &Questionnaire) {
    let (json, hash) = questionnaire.canonical();
    let document = serde_json::from_str(&json).expect("canonical JSON is read");
    let again = Questionnaire::from_document(document).expect("what was right is right");
    assert_eq!(again.canonical(), (json, hash));
}

fn can_be_answered(questionnaire: &Questionnaire) {
    let answers = Answers::default();
    let evaluation = questionnaire.evaluate(&answers, NaiveDate::default());
    evaluation.obstacles(Language::En);
    assert_eq!(questionnaire.cells(&evaluation.complete()).len(), questionnaire.variables().len());
}

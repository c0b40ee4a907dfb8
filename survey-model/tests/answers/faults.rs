//! Faults as other programs see them: a stable code, a sentence, and what a sentence of another language needs.

use std::collections::BTreeSet;

use survey_model::fault::Fault;

#[test]
fn every_fault_has_a_code_of_its_own_and_names_what_its_sentence_names() {
    let day = chrono::NaiveDate::default();
    let given = || "x".to_owned();
    let faults = [
        Fault::UnknownOption { given: given() },
        Fault::SeveralValues,
        Fault::TooFewChoices { min: 2 },
        Fault::TooManyChoices { max: 2 },
        Fault::Exclusive { option: given() },
        Fault::Twice { option: given() },
        Fault::RankGap { place: 1 },
        Fault::NotANumber { given: given() },
        Fault::TooSmall { min: 0.0 },
        Fault::TooLarge { max: 1.0 },
        Fault::TooManyDecimals { decimals: 2 },
        Fault::NotADate { given: given() },
        Fault::TooEarly { earliest: day },
        Fault::TooLate { latest: day },
        Fault::TooLong { length: 11, max: 10 },
        Fault::ControlCharacter,
        Fault::NotAUrl { given: given() },
        Fault::TooManyEntries { max: 2 },
        Fault::InEntry { entry: 1, field: given(), fault: Box::new(Fault::Unanswered) },
        Fault::Several(vec![Fault::Unanswered, Fault::WrongKind]),
        Fault::UnknownReason { given: given() },
        Fault::ValueAndReason,
        Fault::Unanswered,
        Fault::Constraint { message: given() },
        Fault::WrongKind,
    ];
    let codes: BTreeSet<&str> = faults.iter().map(Fault::code).collect();
    assert_eq!(codes.len(), faults.len());
    for fault in &faults {
        let sentence = fault.to_string();
        for (name, value) in fault.arguments() {
            assert!(sentence.contains(&value), "{} does not say its {name}: {sentence}", fault.code());
        }
    }
}

//! What a later version must not do to codes, with advice.

use super::meaning::{Pair, Shift};
use crate::language::Language;
use crate::problem::Problem;
use crate::question::Question;
use crate::questionnaire::Questionnaire;

/// Codes that changed their kind, and options whose code carries another meaning.
pub(super) fn problems(earlier: &Questionnaire, later: &Questionnaire, language: Option<Language>) -> Vec<Problem> {
    let mut found = Vec::new();
    for question in later.questions() {
        let Some(was) = earlier.question(question.code.as_str()) else { continue };
        let pair = Pair { earlier: (earlier, was), later: (later, question), group: None };
        found.extend(of_pair(&pair, question.code.as_str(), language));
        for field in question.kind.fields() {
            if let Some(before) = was.kind.fields().iter().find(|before| before.code == field.code) {
                let group = Some((was, question));
                let pair = Pair { earlier: (earlier, before), later: (later, field), group };
                found.extend(of_pair(&pair, &format!("{}.{}", question.code, field.code), language));
            }
        }
    }
    found
}

fn of_pair(pair: &Pair<'_>, place: &str, language: Option<Language>) -> Vec<Problem> {
    let (was, is) = (pair.earlier.1, pair.later.1);
    if was.kind.code() != is.kind.code() {
        return vec![kind_changed(place, was, is)];
    }
    let shifts = language.map(|language| pair.shifts(language)).unwrap_or_default();
    shifts.into_iter().map(|(option, shift)| meaning_changed(place, option.as_str(), &shift)).collect()
}

fn kind_changed(place: &str, was: &Question, is: &Question) -> Problem {
    let message = format!(
        "{place} was of the kind {} and is now {}; a code keeps its kind, so give the question a new code, such as \
         {}_2, and let the concordance say how the two belong together (recoded with a map, or broken)",
        was.kind.code(),
        is.kind.code(),
        is.code,
    );
    Problem::in_field("kind-changed", place, message)
}

fn meaning_changed(place: &str, option: &str, shift: &Shift) -> Problem {
    let advice = "an option's code keeps its meaning, so give what is new a new code; if only the words are new, keep a \
                  word of the earlier label, or take a new code and map it to the old one in the concordance (later_map)";
    let message = match shift {
        Shift::Taken { other, from, to } => {
            format!(
                "{place}: the option `{option}` was “{from}” and is now “{to}”, which is what `{other}` was; {advice}"
            )
        }
        Shift::Replaced { from, to } => {
            format!("{place}: the option `{option}` was “{from}” and is now “{to}”, without a word in common; {advice}")
        }
    };
    Problem::in_field("option-meaning-changed", format!("{place}.{option}"), message)
}

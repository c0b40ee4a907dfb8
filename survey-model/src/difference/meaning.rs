//! Whether an option still means what its code meant: see the rules in the documentation of the module.

use std::collections::{HashMap, HashSet};

use unicode_segmentation::UnicodeSegmentation as _;

use super::languages;
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::language::Language;
use crate::question::Question;
use crate::questionnaire::Questionnaire;
use crate::questionnaire::document::QuestionText;

/// Two versions of a question, or of a field of a repeat group.
pub(super) struct Pair<'q> {
    pub(super) earlier: (&'q Questionnaire, &'q Question),
    pub(super) later: (&'q Questionnaire, &'q Question),
    /// The repeat group on either side, if it is a field.
    pub(super) group: Option<(&'q Question, &'q Question)>,
}

/// How an option's meaning changed.
pub(super) enum Shift {
    /// Its label is what this other option's was.
    Taken { other: OptionCode, from: String, to: String },
    /// Its label has no word of what it was.
    Replaced { from: String, to: String },
}

impl Pair<'_> {
    /// The options whose code carries another meaning.
    pub(super) fn shifts(&self, language: Language) -> Vec<(OptionCode, Shift)> {
        let codes = |question: &Question| -> Vec<OptionCode> {
            let options = question.options().map(CodeList::options).unwrap_or_default();
            options.iter().map(|option| option.code.clone()).collect()
        };
        let before = codes(self.earlier.1);
        let mut by_label: HashMap<String, Vec<&OptionCode>> = HashMap::new();
        for code in &before {
            by_label.entry(key(&self.was(code, language))).or_default().push(code);
        }
        let known: HashSet<&OptionCode> = before.iter().collect();
        let both = codes(self.later.1).into_iter().filter(|code| known.contains(code));
        both.filter_map(|code| Some((code.clone(), self.shift(&code, &by_label, language)?))).collect()
    }

    fn shift(
        &self,
        code: &OptionCode,
        before: &HashMap<String, Vec<&OptionCode>>,
        language: Language,
    ) -> Option<Shift> {
        let (from, to) = (self.was(code, language), self.is(code, language));
        if key(&from) == key(&to) {
            return None;
        }
        let other = before.get(&key(&to)).into_iter().flatten().find(|other| **other != code);
        match other {
            Some(other) => Some(Shift::Taken { other: (*other).clone(), from, to }),
            None if self.is_replaced(code) => Some(Shift::Replaced { from, to }),
            None => None,
        }
    }

    /// Whether no language in which the label changed kept a word of it.
    fn is_replaced(&self, code: &OptionCode) -> bool {
        let both = languages::both(self.earlier.0, self.later.0);
        let labels = both.into_iter().map(|language| (self.was(code, language), self.is(code, language)));
        labels.filter(|(from, to)| key(from) != key(to)).all(|(from, to)| !shares_word(&from, &to))
    }

    fn was(&self, code: &OptionCode, language: Language) -> String {
        label(self.earlier, self.group.map(|(earlier, _)| earlier), code, language)
    }

    fn is(&self, code: &OptionCode, language: Language) -> String {
        label(self.later, self.group.map(|(_, later)| later), code, language)
    }
}

fn label(
    (questionnaire, question): (&Questionnaire, &Question),
    group: Option<&Question>,
    code: &OptionCode,
    language: Language,
) -> String {
    let text: &QuestionText = match group {
        Some(group) => questionnaire.field_text(group, question, language),
        None => questionnaire.question_text(question, language),
    };
    questionnaire.option_label_in(question, text, code, language).to_owned()
}

/// A label as it is compared: without regard to case and spaces.
pub(crate) fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether two labels have a word in common; a label without words shares what there is.
pub(super) fn shares_word(one: &str, two: &str) -> bool {
    let (one, two) = (one.to_lowercase(), two.to_lowercase());
    let (one, two): (Vec<&str>, Vec<&str>) = (one.unicode_words().collect(), two.unicode_words().collect());
    one.is_empty() || two.is_empty() || one.iter().any(|word| two.iter().any(|other| is_same_word(word, other)))
}

/// How many letters at the beginning make two words one: `campaign`, `campaigns`.
const STEM: usize = 4;

fn is_same_word(one: &str, two: &str) -> bool {
    one == two || one.chars().zip(two.chars()).take(STEM).filter(|(a, b)| a == b && a.is_alphabetic()).count() == STEM
}

//! What differs between two versions of a questionnaire, down to the words.
//!
//! Codes decide what belongs together: a question of both versions is the one with the same code. What has another code is
//! added or dropped here; whether it asks the same is for the [concordance](crate::concordance) to say.
//!
//! Only what really moved is called moved: of the questions that stay in a section, the longest run that keeps its order
//! stays, so that one insertion does not move everything after it. Texts are compared word by word in one language, normally
//! the source; of the other languages the changed texts are counted.
//!
//! # When an option has another meaning
//!
//! Data keep codes, not labels, so that an option whose label is exchanged silently turns old answers into others. An option
//! of both versions is taken to mean something else if its label changed in the source language, in whatever language the
//! texts are compared, and
//!
//! - its label is now exactly what another option of the question was before (letters' case and spaces apart), or
//! - it shares no word with its own earlier label, in that language nor in any other language of both versions in which it
//!   changed. Words are those of Unicode, so that a character of Chinese is one; two words also count as the same if their
//!   first four letters are (“campaign”, “campaigns”). A label without words, such as `+`, is left alone.
//!
//! The second rule can be wrong about a label that was put in other words throughout (“Yes” → “Affirmative”). That is why it
//! takes every language to agree, and why there is always a way on: a new code, and a map in the concordance.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::code::{ItemCode, QuestionCode, SectionCode};
use crate::language::Language;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::version::VersionName;

mod asked;
mod change;
mod languages;
mod meaning;
mod order;
mod parts;
mod problems;
mod question;
mod sections;
mod settings;
mod words;

use asked::Sides;
pub use change::{Change, Part, Place, Reworded, Setting, Text};
pub(crate) use meaning::key as label_key;
pub use words::{Op, Words, words_between};

/// What differs between an earlier and a later version; what is the same in both is not named.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The earlier version.
    pub from: VersionName,
    /// The later version.
    pub to: VersionName,
    /// The language in which texts were compared; none if the versions have none in common.
    pub language: Option<Language>,
    /// The title and the introduction.
    pub texts: Vec<Reworded>,
    /// The sections that differ: in the order of the later version, dropped ones last.
    pub sections: Vec<SectionDifference>,
    /// The questions that differ: in the order of the later version, dropped ones last.
    pub questions: Vec<QuestionDifference>,
    /// How many texts differ in each of the other languages of both versions.
    pub other_languages: BTreeMap<Language, usize>,
    problems: Vec<Problem>,
}

/// What became of a section or a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Only the later version has it.
    Added,
    /// Only the earlier version had it.
    Dropped,
    /// Both have it, and it differs.
    Changed,
}

impl Status {
    /// The code that files use and message catalogues translate.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Changed => "changed",
        }
    }
}

/// A section that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionDifference {
    /// Its code.
    pub code: SectionCode,
    /// What became of it.
    pub status: Status,
    /// Its title in the version that has it, the later one first.
    pub title: String,
    /// How it differs, if both versions have it.
    pub changes: Vec<Change>,
}

/// A question that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionDifference {
    /// Its code.
    pub code: QuestionCode,
    /// What became of it.
    pub status: Status,
    /// The section that it is in, of the later version if both have it.
    pub section: SectionCode,
    /// Its number there.
    pub number: String,
    /// Its kind there.
    pub kind: &'static str,
    /// Its label there.
    pub label: String,
    /// Its items, if only one version has it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemCode>,
    /// How it differs, if both versions have it.
    pub changes: Vec<Change>,
}

impl Difference {
    /// What differs, its texts compared in the source language of the later version if the earlier one has it.
    #[must_use]
    pub fn between(earlier: &Questionnaire, later: &Questionnaire) -> Self {
        Self::between_in(earlier, later, None)
    }

    /// The same, its texts compared in a language that both versions have; in another one if they don't.
    #[must_use]
    pub fn between_in(earlier: &Questionnaire, later: &Questionnaire, wanted: Option<Language>) -> Self {
        let language = languages::common(earlier, later, wanted);
        let mut sides = Sides::new(earlier, later, language);
        Self {
            from: earlier.name().clone(),
            to: later.name().clone(),
            language,
            texts: sections::of_the_whole(&mut sides),
            sections: sections::differences(&mut sides),
            questions: question::differences(&mut sides),
            other_languages: languages::counts(earlier, later, language),
            problems: problems::problems(earlier, later, languages::common(earlier, later, None)),
        }
    }

    /// What a later version must not do, each with advice: `kind-changed` and `option-meaning-changed`.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether nothing differs, in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
            && self.sections.is_empty()
            && self.questions.is_empty()
            && self.other_languages.values().all(|count| *count == 0)
    }
}

//! What a respondent says beside an answer: a comment, who may see it, and how it stands to the answer of the cycle before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Value;
use crate::code::ItemCode;
use crate::cycle::word;
use crate::fault::Fault;
use crate::question::{Given, PublicationLevel, Question, QuestionKind, Text};
use crate::source::{GivenSource, Source};

/// So many characters fit into a comment, a note or an explanation.
pub const MOST_CHARACTERS: usize = 2000;

const PLAIN_TEXT: Text = Text { is_long: true, max_length: MOST_CHARACTERS };

word! {
    /// How an answer stands to the one that the same respondent gave in the cycle before.
    Nature {
        /// It is still true: the respondent has looked at it and says the same.
        Confirmed = "confirmed",
        /// Something has changed in the country.
        RealChange = "real_change",
        /// The earlier answer was wrong.
        Correction = "correction",
        /// The country reads the question otherwise than before; nothing may have changed.
        OtherReading = "other_reading",
    }
}

word! {
    /// What a response is asked about before it is signed off; it stands in the way of nothing, and can be explained.
    Warning {
        /// A question has no answer although one is recommended.
        RecommendedUnanswered = "recommended_unanswered",
        /// The answer differs from the one before as the questionnaire finds unlikely, and nobody has confirmed it.
        ImplausibleChange = "implausible_change",
        /// The answer differs from the one before, and nobody has said why.
        ChangeWithoutNature = "change_without_nature",
        /// A condition is not met that the questionnaire asks to look at.
        SoftRule = "soft_rule",
    }
}

/// What is said beside the answer to one item. What is absent is not written, so that older documents keep their hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remark {
    /// A comment in whatever language; empty if there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// A level that is stricter than the question's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<PublicationLevel>,
    /// How the answer stands to the one before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// What is said about that; empty if nothing is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether somebody has confirmed a change that the questionnaire finds unlikely.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
    /// Explanations by what they explain. A submission has every warning that stood at sign-off, those without explanation with an empty text.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub warnings: BTreeMap<Warning, String>,
    /// Where an answer was found that the secretariat prepared; it stays with the answer when the state takes it over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What is said beside the answers of one respondent, by item; items of which nothing is said are absent.
pub type Remarks = BTreeMap<ItemCode, Remark>;

/// A remark as a form or a file gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenRemark {
    /// The comment.
    pub comment: String,
    /// The code of a level; empty for the question's own.
    pub publication: String,
    /// The code of a nature; empty for none.
    pub nature: String,
    /// What is said about the nature.
    pub note: String,
    /// Whether an unlikely change is confirmed.
    pub confirmed: bool,
    /// Where the answer was found; those that are blank count for nothing.
    pub sources: Vec<GivenSource>,
}

impl Remark {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a form gives the same; explanations are given elsewhere.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        let without = |remark: &Self| Self { warnings: BTreeMap::new(), ..remark.clone() };
        without(self) == without(other)
    }

    /// The level of the answer: the stricter of its question's and of the one that was chosen for it.
    #[must_use]
    pub fn level(&self, question: PublicationLevel) -> PublicationLevel {
        self.publication.map_or(question, |own| own.max(question))
    }

    /// Reads what was given beside the answer to a question.
    ///
    /// # Errors
    /// [`Fault::InRemark`] with the first that is wrong: a text that is too long or can't be kept, a level that is not stricter than the question's, or a code that there isn't.
    pub fn read(given: &GivenRemark, question: &Question) -> Result<Self, Fault> {
        Self::read_plainly(given, question).map_err(|fault| Fault::InRemark { fault: Box::new(fault) })
    }

    fn read_plainly(given: &GivenRemark, question: &Question) -> Result<Self, Fault> {
        Ok(Self {
            comment: text(&given.comment)?,
            publication: publication(&given.publication, question.publication)?,
            nature: code(&given.nature, Nature::from_code)?,
            note: text(&given.note)?,
            confirmed: given.confirmed,
            warnings: BTreeMap::new(),
            sources: Source::read_all(&given.sources)?,
        })
    }
}

impl From<&Remark> for GivenRemark {
    fn from(remark: &Remark) -> Self {
        Self {
            comment: remark.comment.clone(),
            publication: remark.publication.map(PublicationLevel::code).unwrap_or_default().to_owned(),
            nature: remark.nature.map(Nature::code).unwrap_or_default().to_owned(),
            note: remark.note.clone(),
            confirmed: remark.confirmed,
            sources: remark.sources.iter().map(Into::into).collect(),
        }
    }
}

/// A text that can be kept, trimmed; empty if nothing was typed.
///
/// # Errors
/// [`Fault::TooLong`] and [`Fault::ControlCharacter`].
pub fn text(given: &str) -> Result<String, Fault> {
    match PLAIN_TEXT.parse(&Given::text(given))? {
        Some(Value::Text(text)) => Ok(text),
        _ => Ok(String::new()),
    }
}

fn code<T>(given: &str, known: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
    match given.trim() {
        "" => Ok(None),
        given => known(given).map(Some).ok_or_else(|| Fault::UnknownOption { given: given.to_owned() }),
    }
}

/// The question's own level is as good as none.
fn publication(given: &str, own: PublicationLevel) -> Result<Option<PublicationLevel>, Fault> {
    match code(given, PublicationLevel::from_code)? {
        Some(level) if level < own => Err(Fault::NotTighter),
        level => Ok(level.filter(|level| *level != own)),
    }
}

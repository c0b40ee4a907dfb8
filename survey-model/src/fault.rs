//! What can be wrong with an answer, with what a message in any language needs to say so.

use chrono::NaiveDate;

use crate::code::QuestionCode;

/// Why something given is not an answer to a question.
///
/// The English sentence is its `Display`; catalogues of other languages find the message by
/// [`Fault::code`] and fill in [`Fault::arguments`].
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    /// An option that the question doesn't have.
    #[error("`{given}` is not one of the options")]
    UnknownOption {
        /// What was given.
        given: String,
    },
    /// More than one value where one is wanted.
    #[error("only one answer can be given")]
    SeveralValues,
    /// Too few options.
    #[error("choose at least {min}")]
    TooFewChoices {
        /// The least number.
        min: usize,
    },
    /// Too many options.
    #[error("choose at most {max}")]
    TooManyChoices {
        /// The greatest number.
        max: usize,
    },
    /// An exclusive option beside others.
    #[error("`{option}` can't be chosen together with other options")]
    Exclusive {
        /// The exclusive option's code.
        option: String,
    },
    /// The same option twice.
    #[error("`{option}` is given twice")]
    Twice {
        /// The option's code.
        option: String,
    },
    /// A place of a ranking was left empty before one that was filled.
    #[error("place {place} is empty although a later place is filled")]
    RankGap {
        /// The empty place, counted from 1.
        place: usize,
    },
    /// Not a number.
    #[error("`{given}` is not a number; write it with digits and, if needed, a decimal point, such as 1250 or 12.5")]
    NotANumber {
        /// What was given.
        given: String,
    },
    /// A number below the range.
    #[error("the number must be {min} or more")]
    TooSmall {
        /// The smallest allowed.
        min: f64,
    },
    /// A number above the range.
    #[error("the number must be {max} or less")]
    TooLarge {
        /// The largest allowed.
        max: f64,
    },
    /// More digits after the decimal point than asked for.
    #[error("the number may have at most {decimals} digits after the decimal point")]
    TooManyDecimals {
        /// The digits allowed.
        decimals: u32,
    },
    /// Not a date.
    #[error("`{given}` is not a date; write it as year-month-day, such as 2019-05-31")]
    NotADate {
        /// What was given.
        given: String,
    },
    /// A day before the range.
    #[error("the date must be {earliest} or later")]
    TooEarly {
        /// The first day allowed.
        earliest: NaiveDate,
    },
    /// A day after the range.
    #[error("the date must be {latest} or earlier")]
    TooLate {
        /// The last day allowed.
        latest: NaiveDate,
    },
    /// A text that is too long.
    #[error("the text has {length} characters; at most {max} fit")]
    TooLong {
        /// Its length in characters.
        length: usize,
        /// The greatest length in characters.
        max: usize,
    },
    /// A line break where one line is wanted, or an invisible character: a control character, one that turns the
    /// direction of what follows, or one that no file can hold.
    #[error("the text contains a line break or an invisible character that can't be stored here")]
    ControlCharacter,
    /// Not a web address.
    #[error("`{given}` is not a web address; it must begin with https:// or http://")]
    NotAUrl {
        /// What was given.
        given: String,
    },
    /// Too many entries of a repeat group.
    #[error("at most {max} entries fit")]
    TooManyEntries {
        /// The greatest number.
        max: usize,
    },
    /// Something wrong in an entry of a repeat group.
    #[error("entry {entry}, {field}: {fault}")]
    InEntry {
        /// Which entry, counted from 1.
        entry: usize,
        /// The field's code.
        field: String,
        /// What is wrong with it.
        fault: Box<Fault>,
    },
    /// Wrong in several fields of a repeat group: each an [`Fault::InEntry`], at least two.
    #[error("{}", in_one_sentence(.0))]
    Several(Vec<Fault>),
    /// A missing reason that the question doesn't offer.
    #[error("`{given}` is not a reason that this question offers for having no answer")]
    UnknownReason {
        /// What was given.
        given: String,
    },
    /// A value and a missing reason at the same time.
    #[error("an answer and a reason for having none were given together; keep one of them")]
    ValueAndReason,
    /// A required field of an entry without an answer, when the response is to be signed off.
    #[error("this needs an answer")]
    Unanswered,
    /// The constraint of the question is not met.
    #[error("the answer doesn't meet the question's condition: {message}")]
    Constraint {
        /// The questionnaire's own message.
        message: String,
    },
    /// Something wrong in what is said beside the answer.
    #[error("beside the answer: {fault}")]
    InRemark {
        /// What is wrong with it.
        fault: Box<Fault>,
    },
    /// A publication level that is more open than the question's.
    #[error("an answer can be published less openly than its question says, not more openly")]
    NotTighter,
    /// A source that can't be looked up again.
    #[error("a source needs a title, a web address or a citation, and the day on which it was seen")]
    SourceIncomplete,
    /// A stored value of another kind than the question's.
    #[error("the answer is of another kind than the question")]
    WrongKind,
}

impl Fault {
    /// What is wrong, one by one: the faults of [`Fault::Several`], otherwise this fault alone.
    #[must_use]
    pub fn each(&self) -> &[Self] {
        match self {
            Self::Several(faults) => faults,
            fault => std::slice::from_ref(fault),
        }
    }

    /// This fault of a field, in an entry that is counted from 0.
    pub(crate) fn in_entry(self, at: usize, field: &QuestionCode) -> Self {
        Self::InEntry { entry: at + 1, field: field.to_string(), fault: Box::new(self) }
    }

    /// The faults of the entries of a group as one.
    ///
    /// # Errors
    /// The fault, if there is only one; otherwise [`Fault::Several`].
    pub(crate) fn together(mut faults: Vec<Self>) -> Result<(), Self> {
        match faults.pop() {
            None => Ok(()),
            Some(only) if faults.is_empty() => Err(only),
            Some(last) => {
                faults.push(last);
                Err(Self::Several(faults))
            }
        }
    }

    /// The stable code, for message catalogues and problem lists.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownOption { .. } => "unknown-option",
            Self::SeveralValues => "several-values",
            Self::TooFewChoices { .. } => "too-few-choices",
            Self::TooManyChoices { .. } => "too-many-choices",
            Self::Exclusive { .. } => "exclusive-option",
            Self::Twice { .. } => "given-twice",
            Self::RankGap { .. } => "rank-gap",
            Self::NotANumber { .. } => "not-a-number",
            Self::TooSmall { .. } => "too-small",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyDecimals { .. } => "too-many-decimals",
            Self::NotADate { .. } => "not-a-date",
            Self::TooEarly { .. } => "too-early",
            Self::TooLate { .. } => "too-late",
            Self::TooLong { .. } => "too-long",
            Self::ControlCharacter => "control-character",
            Self::NotAUrl { .. } => "not-a-url",
            Self::TooManyEntries { .. } => "too-many-entries",
            Self::InEntry { .. } => "in-entry",
            Self::Several(_) => "several",
            Self::UnknownReason { .. } => "unknown-reason",
            Self::ValueAndReason => "value-and-reason",
            Self::Unanswered => "unanswered",
            Self::Constraint { .. } => "constraint",
            Self::InRemark { .. } => "in-remark",
            Self::NotTighter => "not-tighter",
            Self::SourceIncomplete => "source-incomplete",
            Self::WrongKind => "wrong-kind",
        }
    }

    /// What the message names, by the name that catalogues use.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownOption { given }
            | Self::NotANumber { given }
            | Self::NotADate { given }
            | Self::NotAUrl { given }
            | Self::UnknownReason { given } => vec![("given", given.clone())],
            Self::TooFewChoices { min } => vec![("min", min.to_string())],
            Self::TooManyChoices { max } | Self::TooManyEntries { max } => vec![("max", max.to_string())],
            Self::Exclusive { option } | Self::Twice { option } => vec![("option", option.clone())],
            Self::RankGap { place } => vec![("place", place.to_string())],
            Self::TooSmall { min } => vec![("min", min.to_string())],
            Self::TooLarge { max } => vec![("max", max.to_string())],
            Self::TooManyDecimals { decimals } => vec![("decimals", decimals.to_string())],
            Self::TooEarly { earliest } => vec![("earliest", earliest.to_string())],
            Self::TooLate { latest } => vec![("latest", latest.to_string())],
            Self::TooLong { length, max } => vec![("length", length.to_string()), ("max", max.to_string())],
            Self::InEntry { entry, field, .. } => vec![("entry", entry.to_string()), ("field", field.clone())],
            Self::Constraint { message } => vec![("message", message.clone())],
            Self::InRemark { fault } => vec![("fault", fault.to_string())],
            Self::SeveralValues
            | Self::ControlCharacter
            | Self::Several(_)
            | Self::ValueAndReason
            | Self::Unanswered
            | Self::NotTighter
            | Self::SourceIncomplete
            | Self::WrongKind => Vec::new(),
        }
    }
}

fn in_one_sentence(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("; ")
}

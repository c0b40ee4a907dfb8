//! One thing that changed, of a section, a question or a field.

use serde::Serialize;

use super::Words;
use crate::code::SectionCode;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// It stands elsewhere.
    Moved {
        /// Where it stood.
        from: Place,
        /// Where it stands.
        to: Place,
    },
    /// One of its texts has other words.
    Reworded(Reworded),
    /// It has a part that it didn't have.
    Added {
        /// What kind of part.
        part: Part,
        /// The part's code.
        code: String,
        /// The part's label.
        label: String,
    },
    /// It lacks a part that it had.
    Dropped {
        /// What kind of part.
        part: Part,
        /// The part's code.
        code: String,
        /// The part's label in the earlier version.
        label: String,
    },
    /// One of its parts stands elsewhere among those that stayed.
    Reordered {
        /// What kind of part.
        part: Part,
        /// The part's code.
        code: String,
        /// Its earlier position, counted from 1.
        from: usize,
        /// Its position now, counted from 1.
        to: usize,
    },
    /// One of its options has another score.
    Score {
        /// The option's code.
        option: String,
        /// The earlier score in points.
        from: Option<f64>,
        /// The score now.
        to: Option<f64>,
    },
    /// One of its settings has another value.
    Setting {
        /// Which one.
        setting: Setting,
        /// The option that it is a setting of, if it is one of an option.
        #[serde(skip_serializing_if = "Option::is_none")]
        option: Option<String>,
        /// The earlier value as files write it; none if there was none.
        from: Option<String>,
        /// The value now.
        to: Option<String>,
    },
    /// A field of a repeat group differs.
    Field {
        /// The field's code.
        code: String,
        /// How it differs.
        changes: Vec<Change>,
    },
}

/// A text with its words compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reworded {
    /// Which text.
    pub text: Text,
    /// The option or row whose label it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Its words in order.
    pub words: Vec<Words>,
}

/// Where a section or a question stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The section.
    pub section: SectionCode,
    /// The number that it has there.
    pub number: String,
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        pub enum $name { $($(#[$of])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code that files use and message catalogues translate.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

codes! {
    /// What a question consists of.
    Part {
        /// Something to choose.
        Option = "option",
        /// A line of a matrix, which is an item.
        Row = "row",
        /// A question in each entry of a repeat group.
        Field = "field",
    }
}

codes! {
    /// A text that people read.
    Text {
        /// The title of the questionnaire or of a section.
        Title = "title",
        /// What the questionnaire or a section is about.
        Introduction = "introduction",
        /// The question itself.
        Label = "label",
        /// The short explanation under it.
        Explanation = "explanation",
        /// The longer one on demand.
        More = "more",
        /// What to say when the constraint is not met.
        ConstraintMessage = "constraint_message",
        /// The unit in words.
        Unit = "unit",
        /// The label of an option.
        Option = "option",
        /// The label of a row.
        Row = "row",
    }
}

codes! {
    /// A setting of a section, a question or an option.
    Setting {
        /// The kind of question.
        Kind = "kind",
        /// When it is asked.
        Relevance = "relevance",
        /// What its answer must satisfy.
        Constraint = "constraint",
        /// Whether sign-off needs an answer.
        Required = "required",
        /// The missing reasons that are offered.
        Missing = "missing",
        /// Who may see answers.
        Publication = "publication",
        /// The question that it is numbered beneath.
        Under = "under",
        /// What is asked again before sign-off.
        Checks = "checks",
        /// The measurement level.
        Level = "level",
        /// The number of points of a scale.
        Points = "points",
        /// Whether an option can't be chosen beside others.
        Exclusive = "exclusive",
        /// The smallest number, or the least number of choices.
        Min = "min",
        /// The largest number, or the most choices, places or entries.
        Max = "max",
        /// Digits after the decimal point.
        Decimals = "decimals",
        /// The unit's code.
        Unit = "unit",
        /// The first day allowed.
        Earliest = "earliest",
        /// The last day allowed.
        Latest = "latest",
        /// One line or many.
        Lines = "lines",
        /// The longest text in characters.
        MaxLength = "max_length",
    }
}

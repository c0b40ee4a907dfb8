//! One question: its kind, when it is asked, what its answer must satisfy, and who may see it.

use serde::Serialize;

use crate::code::{OptionCode, QuestionCode};
use crate::code_list::CodeList;
use crate::expression::Expression;
use crate::missing::Missing;

mod checks;
mod date;
mod digit;
mod given;
mod kind;
mod matrix;
mod multiple_choice;
mod number;
mod one_option;
mod ranking;
pub(crate) mod repeat_group;
mod scale;
mod settings;
mod single_choice;
mod text;
mod url;
mod yes_partial_no;

pub use checks::Checks;
pub(crate) use checks::check as check_checks;
pub use date::Date;
pub use given::Given;
pub use kind::{Kind, QuestionKind};
pub use matrix::Matrix;
pub use multiple_choice::MultipleChoice;
pub use number::{Number, Percentage};
pub use ranking::Ranking;
pub use repeat_group::RepeatGroup;
pub use scale::Scale;
pub(crate) use settings::{Settings, check_options};
pub use single_choice::SingleChoice;
pub use text::Text;
pub use url::Url;
pub(crate) use yes_partial_no::LIST as YES_PARTIAL_NO_LIST;
pub use yes_partial_no::YesPartialNo;

/// A question of a version, or a field of a repeat group.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its stable name.
    pub code: QuestionCode,
    /// Its hierarchical number: `3.2.1`.
    pub number: String,
    /// How deep it stands under other questions; 0 for those right under the section.
    pub depth: usize,
    /// The question that it is numbered beneath.
    pub under: Option<QuestionCode>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether sign-off needs an answer.
    pub required: bool,
    /// The missing reasons that it offers.
    pub missing: Vec<Missing>,
    /// Who may see answers.
    pub publication: PublicationLevel,
    /// When it is asked; always, if there is none.
    pub relevance: Option<Expression>,
    /// What its answer must satisfy.
    pub constraint: Option<Expression>,
    /// What is asked again before sign-off.
    pub checks: Checks,
}

/// Who may see answers, from the most open to the most closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicationLevel {
    /// Everybody, with the state's name.
    Public,
    /// Everybody, but only within figures over several states.
    AggregateOnly,
    /// Only those who run the survey.
    NotShared,
}

impl PublicationLevel {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Public, Self::AggregateOnly, Self::NotShared];

    /// The code that files and exports use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::AggregateOnly => "aggregate_only",
            Self::NotShared => "not_shared",
        }
    }

    /// The level with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl Question {
    /// The options that a respondent chooses from, if the kind has any.
    #[must_use]
    pub fn options(&self) -> Option<&CodeList> {
        self.kind.code_list()
    }

    /// The rows of a matrix, each an item; empty for other kinds.
    #[must_use]
    pub fn rows(&self) -> &[OptionCode] {
        self.kind.rows()
    }
}

//! The kinds of questions: one trait, one file each, one place that lists them.

use crate::answer::{Answer, Value};
use crate::code::{ItemCode, OptionCode};
use crate::code_list::{self, CodeList};
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{
    Date, Given, Matrix, MultipleChoice, Number, Percentage, Question, Ranking, RepeatGroup, Scale, Settings,
    SingleChoice, Text, Url, YesPartialNo,
};
use crate::variable::{Cell, Level, Part, Variable};

/// What a kind of question does; everything else works through these methods.
pub trait QuestionKind: Sized {
    /// Makes the kind from the keys of a file, reporting every problem; `None` if it can't be made.
    #[doc(hidden)]
    fn check(settings: &mut Settings<'_>) -> Option<Self>;

    /// Reads what a form gives for an item; `None` if it was left blank.
    ///
    /// # Errors
    /// The first [`Fault`] of the answer.
    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault>;

    /// Checks a value that was read before, such as one from an older form.
    ///
    /// # Errors
    /// The first [`Fault`] of the answer.
    fn validate(&self, value: &Value) -> Result<(), Fault>;

    /// The value as a person reads it, its options named by `label`.
    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String;

    /// The columns that an item yields: the part of the answer and its measurement level.
    fn columns(&self) -> Vec<(Part, Level)>;

    /// A value as cells, as many as there are columns.
    fn cells(&self, value: &Value) -> Vec<Cell>;

    /// An answer from the cells of a file, as many as there are columns, blank where the file has none.
    ///
    /// # Errors
    /// The first [`Fault`] with the position of its cell.
    fn read_cells(&self, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
        let cell = cells.first().copied().unwrap_or_default();
        let read = |values: &[String]| self.parse(&Given { values: values.to_vec(), ..Given::default() });
        code_list::answer_of_cell(cell, read).map_err(|fault| (0, fault))
    }

    /// The options that a respondent chooses from.
    fn code_list(&self) -> Option<&CodeList> {
        None
    }

    /// The limits of an answer as files write them, each of them whether a file gives it or leaves it to the kind.
    fn bounds(&self) -> Vec<(Setting, String)> {
        Vec::new()
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident($type:ty) = $code:literal,)*) => {
        /// The kind of a question.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Kind { $($(#[$doc])* $name($type),)* }

        impl Kind {
            /// The codes of all kinds, as the format writes them.
            pub const CODES: &[&'static str] = &[$($code),*];

            /// The kind's code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name(_) => $code,)* }
            }

            pub(crate) fn check(code: &str, settings: &mut Settings<'_>) -> Option<Self> {
                match code {
                    $($code => <$type as QuestionKind>::check(settings).map(Self::$name),)*
                    _ => { settings.unknown_kind(Self::CODES); None }
                }
            }
        }

        macro_rules! each_kind {
            ($kind:expr, $k:ident => $body:expr) => { match $kind { $(Kind::$name($k) => $body,)* } };
        }
    };
}

kinds! {
    /// One option of several.
    SingleChoice(SingleChoice) = "single-choice",
    /// Yes, partly or no.
    YesPartialNo(YesPartialNo) = "yes-partial-no",
    /// Any number of options.
    MultipleChoice(MultipleChoice) = "multiple-choice",
    /// One step of an ordered scale with scores.
    Scale(Scale) = "scale",
    /// One option for each of several rows.
    Matrix(Matrix) = "matrix",
    /// Options in order of preference.
    Ranking(Ranking) = "ranking",
    /// A number in a unit.
    Number(Number) = "number",
    /// A number from 0 to 100.
    Percentage(Percentage) = "percentage",
    /// A day.
    Date(Date) = "date",
    /// Free text.
    Text(Text) = "text",
    /// A web address.
    Url(Url) = "url",
    /// Several entries with the same fields.
    RepeatGroup(RepeatGroup) = "repeat-group",
}

impl Kind {
    /// Reads what a form gives for an item: a value, a missing reason that is offered, or `not_answered` for a blank.
    ///
    /// # Errors
    /// The first [`Fault`] of the answer.
    pub fn parse(&self, given: &Given, offered: &[Missing]) -> Result<Answer, Fault> {
        let value = each_kind!(self, k => k.parse(given))?;
        match (value, given.missing.as_deref().filter(|code| !code.is_empty())) {
            (Some(_), Some(_)) => Err(Fault::ValueAndReason),
            (Some(value), None) => Ok(Answer::Value(value)),
            (None, None) => Ok(Answer::Missing(Missing::NotAnswered)),
            (None, Some(code)) => Missing::from_code(code)
                .filter(|reason| offered.contains(reason))
                .map(Answer::Missing)
                .ok_or_else(|| Fault::UnknownReason { given: code.to_owned() }),
        }
    }

    /// Checks a value that was read before.
    ///
    /// # Errors
    /// The first [`Fault`] of the value.
    pub fn validate(&self, value: &Value) -> Result<(), Fault> {
        each_kind!(self, k => k.validate(value))
    }

    /// The value as a person reads it, its options named by `label`.
    #[must_use]
    pub fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        each_kind!(self, k => k.summary(value, label))
    }

    /// The columns that an item yields.
    #[must_use]
    pub fn variables(&self, item: &ItemCode) -> Vec<Variable> {
        let column =
            |(part, level): (Part, Level)| Variable { name: part.column(item), item: item.clone(), part, level };
        each_kind!(self, k => k.columns()).into_iter().map(column).collect()
    }

    pub(crate) fn columns(&self) -> Vec<(Part, Level)> {
        each_kind!(self, k => k.columns())
    }

    /// An answer as cells, as many as there are variables.
    #[must_use]
    pub fn cells(&self, answer: &Answer) -> Vec<Cell> {
        match answer {
            Answer::Value(value) => each_kind!(self, k => k.cells(value)),
            Answer::Missing(reason) => vec![Cell::Missing(*reason); self.columns().len()],
        }
    }

    /// An answer from the cells of a file, as many as there are variables.
    ///
    /// # Errors
    /// The first [`Fault`] with the position of its cell.
    pub fn read_cells(&self, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
        each_kind!(self, k => k.read_cells(cells))
    }

    /// The options that a respondent chooses from.
    #[must_use]
    pub fn code_list(&self) -> Option<&CodeList> {
        each_kind!(self, k => k.code_list())
    }

    /// The limits of an answer as files write them.
    #[must_use]
    pub fn bounds(&self) -> Vec<(Setting, String)> {
        each_kind!(self, k => k.bounds())
    }

    /// The rows of a matrix.
    #[must_use]
    pub fn rows(&self) -> &[OptionCode] {
        match self {
            Self::Matrix(matrix) => matrix.rows(),
            _ => &[],
        }
    }

    /// The fields of a repeat group.
    #[must_use]
    pub fn fields(&self) -> &[Question] {
        match self {
            Self::RepeatGroup(group) => group.fields(),
            _ => &[],
        }
    }
}

//! What the kinds have in common whose answer is one option.

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::{CodeList, one};
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// A kind of question whose answer is one option of a list; that makes it a [`QuestionKind`].
pub(super) trait OneOption: Sized {
    /// Makes the kind from the keys of a file, reporting every problem; `None` if it can't be made.
    fn make(settings: &mut Settings<'_>) -> Option<Self>;

    /// The options that a respondent chooses from.
    fn options(&self) -> &CodeList;

    /// Whether the options are in an order that means something.
    fn is_ordinal(&self) -> bool;
}

impl<K: OneOption> QuestionKind for K {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        Self::make(settings)
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        match one(&given.values)? {
            None => Ok(None),
            Some(text) => self.options().choose(text).map(|code| Some(Value::Choice(code))),
        }
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Choice(code) => self.options().choose(code.as_str()).map(|_| ()),
            _ => Err(Fault::WrongKind),
        }
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        match value {
            Value::Choice(code) => label(code),
            _ => String::new(),
        }
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, self.options().level(self.is_ordinal()))]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![match value {
            Value::Choice(code) => self.options().category(code.as_str()),
            _ => Cell::Missing(Missing::NotAnswered),
        }]
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(self.options())
    }
}

//! Single choice: one option of several, nominal or ordinal.

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::fault::Fault;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// One option of several.
#[derive(Debug, Clone, PartialEq)]
pub struct SingleChoice {
    pub(super) options: CodeList,
    pub(super) is_ordinal: bool,
}

impl QuestionKind for SingleChoice {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let is_ordinal = settings.is_ordinal();
        let options = settings.code_list()?;
        Some(Self { options, is_ordinal })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        self.options.parse_one(&given.values)
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        self.options.validate_one(value)
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        choice_summary(value, label)
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, self.options.level(self.is_ordinal))]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![self.options.cell_of_one(value)]
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.options)
    }
}

/// The label of the chosen option.
pub(super) fn choice_summary(value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
    match value {
        Value::Choice(code) => label(code),
        _ => String::new(),
    }
}

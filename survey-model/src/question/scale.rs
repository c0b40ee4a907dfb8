//! A scale: one step of an ordered list, each step with a score.

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::fault::Fault;
use crate::question::single_choice::choice_summary;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// One step of an ordered scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    steps: CodeList,
}

impl QuestionKind for Scale {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let steps = settings.code_list()?;
        for step in steps.options().iter().filter(|step| step.score.is_none()) {
            settings.problem(
                "score-missing",
                "options",
                format!("the step `{}` of a scale needs a `score`", step.code),
            );
        }
        Some(Self { steps })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        self.steps.parse_one(&given.values)
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        self.steps.validate_one(value)
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        choice_summary(value, label)
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, self.steps.level(true))]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![self.steps.cell_of_one(value)]
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.steps)
    }
}

//! Yes, partly or no: *partly* means advanced drafts that are ready to be adopted, as in ITU's index questionnaires.

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::{CodeList, QuestionOption};
use crate::fault::Fault;
use crate::question::single_choice::choice_summary;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// The list under which the texts of the three options are found.
pub(crate) const LIST: &str = "yes_partial_no";

/// Yes (1 point), partly (½), no (0); ordinal.
#[derive(Debug, Clone, PartialEq)]
pub struct YesPartialNo {
    options: CodeList,
}

impl QuestionKind for YesPartialNo {
    fn check(_: &mut Settings<'_>) -> Option<Self> {
        let option = |code: &str, score| {
            let code = OptionCode::parse(code).ok()?;
            Some(QuestionOption { code, score: Some(score), exclusive: false })
        };
        let options = [option("yes", 1.0), option("partial", 0.5), option("no", 0.0)];
        Some(Self {
            options: CodeList { name: Some(LIST.to_owned()), options: options.into_iter().flatten().collect() },
        })
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
        vec![(Part::Whole, self.options.level(true))]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![self.options.cell_of_one(value)]
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.options)
    }
}

//! A scale: one step of an ordered list, each step with a score.

use crate::code_list::CodeList;
use crate::question::Settings;
use crate::question::one_option::OneOption;

/// One step of an ordered scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    steps: CodeList,
}

impl OneOption for Scale {
    fn make(settings: &mut Settings<'_>) -> Option<Self> {
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

    fn options(&self) -> &CodeList {
        &self.steps
    }

    fn is_ordinal(&self) -> bool {
        true
    }
}

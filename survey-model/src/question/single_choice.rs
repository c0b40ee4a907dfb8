//! Single choice: one option of several, nominal or ordinal.

use crate::code_list::CodeList;
use crate::question::Settings;
use crate::question::one_option::OneOption;

/// One option of several.
#[derive(Debug, Clone, PartialEq)]
pub struct SingleChoice {
    options: CodeList,
    is_ordinal: bool,
}

impl OneOption for SingleChoice {
    fn make(settings: &mut Settings<'_>) -> Option<Self> {
        let is_ordinal = settings.is_ordinal();
        let options = settings.code_list()?;
        Some(Self { options, is_ordinal })
    }

    fn options(&self) -> &CodeList {
        &self.options
    }

    fn is_ordinal(&self) -> bool {
        self.is_ordinal
    }
}

//! Yes, partly or no: *partly* means advanced drafts that are ready to be adopted, as in ITU's index questionnaires.

use crate::code::OptionCode;
use crate::code_list::{CodeList, QuestionOption};
use crate::question::Settings;
use crate::question::one_option::OneOption;

/// The list under which the texts of the three options are found.
pub(crate) const LIST: &str = "yes_partial_no";

/// Yes (1 point), partly (½), no (0); ordinal.
#[derive(Debug, Clone, PartialEq)]
pub struct YesPartialNo {
    options: CodeList,
}

impl OneOption for YesPartialNo {
    fn make(_: &mut Settings<'_>) -> Option<Self> {
        let option = |code: &str, score| {
            let code = OptionCode::parse(code).ok()?;
            Some(QuestionOption { code, score: Some(score), exclusive: false })
        };
        let options = [option("yes", 1.0), option("partial", 0.5), option("no", 0.0)];
        Some(Self {
            options: CodeList { name: Some(LIST.to_owned()), options: options.into_iter().flatten().collect() },
        })
    }

    fn options(&self) -> &CodeList {
        &self.options
    }

    fn is_ordinal(&self) -> bool {
        true
    }
}

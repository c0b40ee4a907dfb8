//! What was said beside the answers of a row, as the column `answer_remarks` of an export has it.

use survey_model::cell;
use survey_model::questionnaire::Questionnaire;
use survey_model::remark::{self, GivenRemark, Remark, Remarks};

use super::row::Row;
use crate::export::Metadata;

/// What the row says beside its answers; what is wrong is noted and left out.
pub(super) fn read(row: &mut Row<'_, '_>, questionnaire: &Questionnaire) -> Remarks {
    let given = row.cell(Metadata::Remarks);
    if given.is_empty() {
        return Remarks::new();
    }
    let given: Remarks = match serde_json::from_str(cell::unprotect(given)) {
        Ok(given) => given,
        Err(error) => {
            row.problem(
                "wrong-metadata",
                Metadata::Remarks,
                format!("the cell is no JSON of remarks by item: {error}"),
            );
            return Remarks::new();
        }
    };
    let checked: Vec<_> =
        given.into_iter().map(|(item, given)| check(questionnaire, &item, &given).map(|()| (item, given))).collect();
    let mut remarks = Remarks::new();
    for one in checked {
        match one {
            Ok((item, remark)) => _ = remarks.insert(item, remark),
            Err(message) => row.problem("wrong-metadata", Metadata::Remarks, message),
        }
    }
    remarks
}

/// A remark must be one that a form could have given.
fn check(questionnaire: &Questionnaire, item: &survey_model::code::ItemCode, given: &Remark) -> Result<(), String> {
    let question =
        questionnaire.question_of(item).ok_or_else(|| format!("there is no `{item}` to say something beside"))?;
    let read = Remark::read(&GivenRemark::from(given), question).map_err(|fault| format!("{item}: {fault}"))?;
    if given.is_empty() || !read.says_as(given) {
        return Err(format!(
            "{item}: the remark is not as it was written; leave out what is empty, and spaces around texts"
        ));
    }
    let is_kept = |text: &String| remark::text(text).is_ok_and(|kept| kept == *text);
    if !given.warnings.values().all(is_kept) {
        return Err(format!("{item}: an explanation is too long or can't be kept"));
    }
    Ok(())
}

//! What is asked about a whole response before it is signed off: it stands in the way of nothing, and can be explained instead of changed.

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::questionnaire::{Item, Questionnaire};
use survey_model::remark::{Nature, Remark, Remarks, Warning};
use survey_model::response::Evaluation;

use super::prior::Prior;

/// What is asked about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The item.
    pub item: ItemCode,
    /// What is asked.
    pub warning: Warning,
}

/// Everything that is asked, in the order of the questionnaire.
#[must_use]
pub fn warnings(
    questionnaire: &Questionnaire,
    evaluation: &Evaluation<'_>,
    remarks: &Remarks,
    prior: Option<&Prior>,
) -> Vec<Open> {
    let silent = Remark::default();
    let of_item = |item: Item<'_>| {
        let remark = remarks.get(&item.code).unwrap_or(&silent);
        let found = of_item(evaluation, &item, remark, prior);
        found.into_iter().map(move |warning| Open { item: item.code.clone(), warning })
    };
    questionnaire.items().flat_map(of_item).collect()
}

fn of_item(evaluation: &Evaluation<'_>, item: &Item<'_>, remark: &Remark, prior: Option<&Prior>) -> Vec<Warning> {
    if !evaluation.is_relevant(&item.question.code) {
        return Vec::new();
    }
    let now: &Answer = evaluation.answer(&item.code);
    let (code, question) = (&item.code, item.question);
    let implausible = prior.is_some_and(|prior| prior.is_implausible(code, question, now)) && !remark.confirmed;
    let has_nature = remark.nature.is_some_and(|nature| nature != Nature::Confirmed);
    let unsaid = prior.is_some_and(|prior| prior.is_changed(code, question, now)) && !has_nature;
    let found = [
        (evaluation.lacks_recommended(item), Warning::RecommendedUnanswered),
        (evaluation.breaks_soft_rule(item), Warning::SoftRule),
        (implausible, Warning::ImplausibleChange),
        (unsaid, Warning::ChangeWithoutNature),
    ];
    found.into_iter().filter_map(|(is_so, warning)| is_so.then_some(warning)).collect()
}

/// What is said beside answers at sign-off: nothing that is not so any more, and every warning that stands, with its explanation or without.
#[must_use]
pub fn at_sign_off(
    questionnaire: &Questionnaire,
    evaluation: &Evaluation<'_>,
    remarks: &Remarks,
    prior: Option<&Prior>,
) -> Remarks {
    let open = warnings(questionnaire, evaluation, remarks, prior);
    let said = |item: Item<'_>| {
        if !evaluation.is_relevant(&item.question.code) {
            return None;
        }
        let remark = remarks.get(&item.code).cloned().unwrap_or_default();
        let explained = |of: &Open| (of.warning, remark.warnings.get(&of.warning).cloned().unwrap_or_default());
        let stands = open.iter().filter(|of| of.item == item.code).map(explained).collect();
        let settled = match prior {
            Some(prior) => prior.settled(&item.code, item.question, evaluation.answer(&item.code), remark.clone()),
            None => remark.clone(),
        };
        let remark = Remark { warnings: stands, ..settled };
        (!remark.is_empty()).then_some((item.code, remark))
    };
    questionnaire.items().filter_map(said).collect()
}

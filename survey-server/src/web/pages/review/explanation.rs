//! What is asked about answers before sign-off, and its explanation.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use survey_model::questionnaire::Item;

use super::{Gap, Read, Typed, gap, load, render};
use crate::services::checks::Open;
use crate::services::policy::{self, Action};
use crate::services::{ServiceError, response};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::visitor::{SignedInActor, Visitor};

/// Something that is asked about an answer.
#[derive(Debug)]
pub(super) struct WarningLine {
    pub(super) gap: Gap,
    /// Item and code, as the form sends them.
    pub(super) value: String,
    /// The code, for the catalogue.
    pub(super) code: &'static str,
    /// Empty if it is not explained.
    pub(super) explained: String,
    pub(super) is_ticked: bool,
}

/// What was typed to explain.
#[derive(Debug, Default)]
pub(super) struct Explanation {
    ticked: Vec<String>,
    pub(super) text: String,
    pub(super) is_wrong: bool,
}

/// Explains what is asked about answers, one or several at once.
///
/// # Errors
/// [`WebError`] if the response takes no answers any more, or the form is not the page's.
pub async fn explain(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = super::response_id(&id)?;
    let read = load(&state, actor.clone(), id).await?;
    policy::check(&actor, Action::SignOff, read.view.resource())?;
    let (typed, wanted) = typed(&form, &read.open)?;
    let text = typed.text.clone();
    let done = state.block(move |platform| {
        let done = response::explain(platform, &actor, &read.view, &wanted, &text);
        Ok::<_, ServiceError>((done, read))
    });
    match done.await? {
        (Ok(()), _) => Ok(see_other(&format!("/responses/{id}/review#warnings"))),
        (Err(ServiceError::Refused { code: "bad-explanation", .. }), read) => {
            let typed = Explanation { is_wrong: true, ..typed };
            render(&visitor, read, true, (Typed::default(), typed), StatusCode::UNPROCESSABLE_ENTITY)
        }
        (Err(other), _) => Err(other.into()),
    }
}

fn typed(form: &Form, open: &[Open]) -> Result<(Explanation, Vec<Open>), WebError> {
    let (mut typed, mut wanted) = (Explanation::default(), Vec::new());
    for (name, value) in form.fields() {
        match name {
            "text" => value.clone_into(&mut typed.text),
            "warning" => {
                let found = open.iter().find(|of| value_of(of) == value).cloned();
                wanted.push(found.ok_or(ServiceError::not_found("question"))?);
                typed.ticked.push(value.to_owned());
            }
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok((typed, wanted))
}

fn value_of(of: &Open) -> String {
    format!("{}/{}", of.item, of.warning.code())
}

/// Everything that is asked, each with its question.
pub(super) fn lines(visitor: &Visitor, read: &Read, typed: &Explanation) -> Vec<WarningLine> {
    let view = &read.view;
    let items: Vec<Item<'_>> = view.questionnaire().items().collect();
    let line = |of: &Open| {
        let item = items.iter().find(|item| item.code == of.item)?;
        let explained = view.remark(&of.item).warnings.get(&of.warning).cloned().unwrap_or_default();
        let value = value_of(of);
        let is_ticked = typed.ticked.contains(&value);
        Some(WarningLine { gap: gap(visitor, view, item, None), code: of.warning.code(), explained, is_ticked, value })
    };
    read.open.iter().filter_map(line).collect()
}

//! The charts of what each Member State answered to an item.

use actix_web::HttpResponse;
use actix_web::web::Data;
use analysis::chart::{AnswersSubject, Subject};
use survey_model::code::CycleLabel;
use survey_model::language::Language;

use super::{Wanted, draw};
use crate::services::answers::answers;
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;

/// The chart of an item in one cycle.
pub(super) async fn of_item(
    state: &Data<State>,
    wanted: Wanted,
    language: Language,
    cycle: CycleLabel,
    item: String,
) -> Result<HttpResponse, WebError> {
    let found = state.block(move |platform| answers(platform, &cycle, &item, language, now())).await?;
    draw(state, wanted, language, move |wanted, frame| {
        let subject = AnswersSubject {
            cycle: &found.cycle,
            identity: &found.identity,
            categories: &found.categories,
            states: &found.states,
        };
        Ok(wanted.chart.draw(&Subject::Answers(subject), frame)?)
    })
    .await
}

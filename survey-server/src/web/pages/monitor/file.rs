//! The monitor's tables as files.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};

use super::{Question, load};
use crate::services::ServiceError;
use crate::services::monitor::{Monitor, rates_csv, states_csv};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;

/// The response by group, beside the same day of the cycle before.
///
/// # Errors
/// [`WebError`] if there is no such cycle.
pub async fn rates(state: Data<State>, question: Query<Question>) -> Result<HttpResponse, WebError> {
    send(&state, &question, "response", rates_csv).await
}

/// Every Member State with where its response stands.
///
/// # Errors
/// As [`rates`].
pub async fn states(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    send(&state, &question, "member-states", |monitor| states_csv(monitor, visitor.language)).await
}

async fn send(
    state: &Data<State>,
    question: &Question,
    what: &str,
    csv: impl Fn(&Monitor) -> Result<Vec<u8>, ServiceError>,
) -> Result<HttpResponse, WebError> {
    let (_, monitor) = load(state, question).await?.ok_or(ServiceError::not_found("cycle"))?;
    let disposition = format!("attachment; filename=\"{what}-{}.csv\"", monitor.cycle.cycle.label);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", disposition))
        .body(csv(&monitor)?))
}

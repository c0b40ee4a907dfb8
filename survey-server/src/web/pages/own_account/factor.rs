//! Switching the second factor on and off, and recovery codes anew.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Data;

use super::{again, done};
use crate::services::{Actor, own_account};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::sign_in::second_factor::{EnrolmentPage, RecoveryPage};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password, qr};

/// Where it is set up.
const SET_UP: &str = "/account/second-factor";

/// Begins to set up a second factor.
///
/// # Errors
/// [`WebError`] if there is one already.
pub async fn begin(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let begin = async {
        current_password::confirm(&state, &actor, &form).await?;
        let of = actor.clone();
        state.block(move |platform| own_account::begin_second_factor(platform, &of)).await
    };
    match begin.await {
        Ok(()) => Ok(see_other(SET_UP)),
        Err(error) => again(&state, &visitor, &actor, "factor", error).await,
    }
}

/// Shows how to set it up.
///
/// # Errors
/// [`WebError`] if it is not being set up.
pub async fn set_up(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    show(&state, &visitor, actor, false).await
}

async fn show(state: &State, visitor: &Visitor, actor: Actor, is_wrong: bool) -> Result<HttpResponse, WebError> {
    let enrolment = state.block(move |platform| own_account::enrolment(platform, &actor)).await?;
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (page, next) = (Page::new(visitor), String::new());
    html(status, &EnrolmentPage { page, enrolment, action: SET_UP, next, is_wrong })
}

/// The picture of the secret, for the camera.
///
/// # Errors
/// As [`set_up`].
pub async fn picture(state: Data<State>, SignedInActor(actor): SignedInActor) -> Result<HttpResponse, WebError> {
    let enrolment = state.block(move |platform| own_account::enrolment(platform, &actor)).await?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "image/svg+xml")).body(qr::svg(&enrolment.url)?))
}

/// Confirms it by the first code, and shows the recovery codes.
///
/// # Errors
/// As [`set_up`].
pub async fn confirm(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    mut form: Form,
) -> Result<HttpResponse, WebError> {
    let (of, code) = (actor.clone(), form.take("code").unwrap_or_default());
    match state.block(move |platform| own_account::confirm_second_factor(platform, &of, code)).await? {
        Some(codes) => {
            let next = "/account?done=second-factor-on".to_owned();
            html(StatusCode::OK, &RecoveryPage { page: Page::new(&visitor), codes, next })
        }
        None => show(&state, &visitor, actor, true).await,
    }
}

/// Removes it.
///
/// # Errors
/// [`WebError::Service`] for a role that needs it.
pub async fn remove(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let remove = async {
        current_password::confirm(&state, &actor, &form).await?;
        let (of, code) = (actor.clone(), form.get("code").unwrap_or_default().to_owned());
        state.block(move |platform| own_account::remove_second_factor(platform, &of, code)).await
    };
    match remove.await {
        Ok(()) => Ok(done("second-factor-off")),
        Err(error) => again(&state, &visitor, &actor, "removal", error).await,
    }
}

/// Gives new recovery codes.
///
/// # Errors
/// [`WebError::Service`] without a second factor.
pub async fn renew(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let renew = async {
        current_password::confirm(&state, &actor, &form).await?;
        let (of, code) = (actor.clone(), form.get("code").unwrap_or_default().to_owned());
        state.block(move |platform| own_account::renew_recovery_codes(platform, &of, code)).await
    };
    match renew.await {
        Ok(codes) => {
            let next = "/account".to_owned();
            html(StatusCode::OK, &RecoveryPage { page: Page::new(&visitor), codes, next })
        }
        Err(error) => again(&state, &visitor, &actor, "recovery", error).await,
    }
}

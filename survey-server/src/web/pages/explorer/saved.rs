//! The views of the explorer that somebody has saved.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::services::ServiceError;
use crate::services::saved_view::{self, SavedView};
use crate::storage::SavedViewId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, ok, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

/// Where the list is.
const LIST: &str = "/explorer/views";

#[derive(Debug, Template)]
#[template(path = "pages/explorer-views.html")]
struct ViewsPage {
    page: Page,
    views: Vec<SavedView>,
}

/// Shows the views of whoever is signed in.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let views = state.block(move |platform| saved_view::list(platform, &actor)).await?;
    ok(&ViewsPage { page: Page::new(&visitor), views })
}

/// Saves a view.
///
/// # Errors
/// [`WebError`] if it can't be saved, with what to do.
pub async fn save(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let [name, address] = read(&form, ["name", "address"])?;
    state.block(move |platform| saved_view::save(platform, &actor, &name, &address)).await?;
    Ok(see_other(LIST))
}

/// Gives a view another name.
///
/// # Errors
/// [`WebError`] if there is no such view, or the name won't do.
pub async fn rename(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, [name]) = (view_id(&id)?, read(&form, ["name"])?);
    state.block(move |platform| saved_view::rename(platform, &actor, id, &name)).await?;
    Ok(see_other(LIST))
}

/// Removes a view.
///
/// # Errors
/// [`WebError`] if there is no such view.
pub async fn remove(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, []) = (view_id(&id)?, read(&form, [])?);
    state.block(move |platform| saved_view::remove(platform, &actor, id)).await?;
    Ok(see_other(LIST))
}

/// The fields of a form, which has no others; one that isn't there is empty.
fn read<const N: usize>(form: &Form, names: [&str; N]) -> Result<[String; N], WebError> {
    if let Some((field, _)) = form.fields().find(|(field, _)| !names.contains(field)) {
        return Err(WebError::UnknownField(field.to_owned()));
    }
    Ok(names.map(|name| form.get(name).unwrap_or_default().to_owned()))
}

/// An id that is none can't be anybody's.
fn view_id(text: &str) -> Result<SavedViewId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("view")))
}

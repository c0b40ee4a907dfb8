//! Evidence: files and links that support answers.
//!
//! A file is written to a place without a name while it arrives, and hashed on the way. Only when its content is found to be of a kind that is taken, and to
//! agree with its name, does it go into the store, at an address made of its hash; so the same file is kept once, whoever attaches it. The row that says
//! what it belongs to comes after that, in a transaction of its own: at every moment, whatever a row refers to is there.

mod arrival;
mod attach;
mod content;
mod kind;
mod limits;
mod name;
mod reading;
mod snapshot;
mod store;
mod sweep;

pub use arrival::Arrival;
pub use attach::{link, remove};
pub use kind::FileKind;
pub use limits::EvidenceLimits;
pub use name::FileName;
pub use reading::{Opened, open};
pub(in crate::services) use snapshot::{hold, of_answers, of_submission};
pub use store::{Found, Reading, Store, StoreError, address};
pub(in crate::services) use sweep::INTERRUPTED;
pub use sweep::{Swept, sweep};

pub use crate::storage::evidence::Evidence;

use survey_model::code::{ItemCode, SectionCode};
use survey_model::questionnaire::Questionnaire;

use super::author;
use super::response::{self, ResponseView};
use super::{Actor, Platform, ServiceError};
use crate::storage::ResponseId;

/// A response, and what is attached to its answers as far as the reader may see them.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may read.
pub fn find_response(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
) -> Result<(ResponseView, Vec<Evidence>), ServiceError> {
    let view = response::find(platform, actor, id)?;
    let attached = attached(platform, &view)?;
    Ok((view, attached))
}

/// What is attached to the answers that the reader of a response may see, in the order in which it was attached.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
fn attached(platform: &Platform, view: &ResponseView) -> Result<Vec<Evidence>, ServiceError> {
    platform.database.read(|conn| {
        let mut all = crate::storage::evidence::list(conn, view.response.id)?;
        all.retain(|of| view.reach.has_item(view.questionnaire(), &of.item));
        author::name_all(conn, all.iter_mut().map(|of| &mut of.added_by))?;
        Ok(all)
    })
}

/// The section that an item stands in.
fn section_of(questionnaire: &Questionnaire, item: &ItemCode) -> Result<SectionCode, ServiceError> {
    let is_of = |section: &&survey_model::questionnaire::Section| section.items().any(|known| known.code == *item);
    let section = questionnaire.sections().iter().find(is_of).ok_or(ServiceError::not_found("question"))?;
    Ok(section.code.clone())
}

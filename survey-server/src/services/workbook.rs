//! A response as a workbook for colleagues without accounts: out with its answers, and back in after somebody has looked at what it changes.
//!
//! The file says itself what it was made of: a hidden sheet holds response, version, language and the revision of every answer, and a hidden column
//! the key of every line. So it may come back with its rows in another order, without some of them, or weeks later. Nothing that comes back
//! is saved by itself: [`read`] proposes, [`look`] shows, and [`apply`] goes through the ordinary save.

use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::Section;

use super::policy::Action;
use super::response::{self, ResponseView};
use super::{Actor, Platform, ServiceError};
use crate::storage::{ResponseId, now};
use crate::words::Words;

mod apply;
mod cell_fault;
mod cells;
mod file;
mod layout;
mod overlay;
mod preview;
mod proposal;
mod refusal;
mod stamp;
mod texts;
mod writer;

pub use apply::{Applied, Choice, Sent, apply};
pub use cell_fault::CellFault;
pub use preview::{Change, Conflicting, Preview, Unreadable, Wrong, look};
pub use proposal::{Notice, Proposal, Proposed};
pub use refusal::Refusal;
pub use stamp::Stamp;

/// What is told of questions and sections that not everybody answers: sentences, in the language of the workbook.
#[derive(Clone, Copy)]
pub struct Conditions<'c> {
    /// Of a question, or of a field with its repeat group.
    pub question: &'c dyn Fn(&Question, Option<&Question>) -> Option<String>,
    /// Of a section.
    pub section: &'c dyn Fn(&Section) -> Option<String>,
}

impl std::fmt::Debug for Conditions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Conditions")
    }
}

/// A response, as far as its reader sees it, as the bytes of an `.xlsx` file.
///
/// # Errors
/// [`ServiceError`] if the spreadsheet can't be written.
pub fn write(view: &ResponseView, wanted: Language, conditions: Conditions<'_>) -> Result<Vec<u8>, ServiceError> {
    let words = Words(view.questionnaire().language_for(wanted));
    let stamp = Stamp::of(view, words.0, now());
    writer::write(view, &stamp, words, conditions).map_err(ServiceError::corrupt)
}

/// What a file brings for a response, or everything that stands against reading it.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn read(
    platform: &Platform,
    view: &ResponseView,
    bytes: &[u8],
) -> Result<Result<Proposed, Vec<Refusal>>, ServiceError> {
    let (stamp, lines) = match file::open(bytes) {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(vec![refusal])),
    };
    let refusals = stamp.refusals(view);
    if !refusals.is_empty() {
        return Ok(Err(refusals));
    }
    let bases = platform.database.read(|conn| proposal::bases(conn, view, &stamp))?;
    Ok(Ok(proposal::propose(view, stamp, lines, &bases)))
}

/// A response that the actor may fill in, if answers are taken.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none, [`ServiceError::Refused`] if no answers are taken any more.
pub fn find_open(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ResponseView, ServiceError> {
    let view = platform.database.read(|conn| response::load(platform, conn, actor, id, Action::WriteResponse))?;
    view.check_open()?;
    Ok(view)
}

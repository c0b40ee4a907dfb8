//! The profile of a country after sign-off: its answers over cycles, beside what is published of its region, and what is open.
//!
//! Of other states it has nothing but what a published vintage holds ([`Region`] is made of an edition), whoever looks at it: no second view of the same answers exists from
//! which something could be subtracted.

use analysis::disclosure::Levels;
use survey_model::submission::Submission;

use super::policy::Action;
use super::prior::signed_before;
use super::response::{ResponseView, load, read_submission};
use super::{Actor, Platform, ServiceError, analysis_plan};
use crate::storage::{ResponseId, submission};

mod gap;
mod place;
mod region;
mod then;

pub use gap::{Gap, GapKind};
pub use place::{Place, Ranked};
pub use region::{Beside, OptionCount, Region};
pub use then::{Then, Was};

/// The profile of a country after sign-off.
#[derive(Debug)]
pub struct Profile {
    /// The response.
    pub view: ResponseView,
    /// Its latest submission.
    pub submission: Submission,
    /// What was signed off in earlier cycles, the latest first.
    pub earlier: Vec<Then>,
    /// What is published of the region; none while nothing of the cycle is.
    pub region: Option<Region>,
    /// Where the country stands in the index; none if no index is declared, or nothing is published.
    pub place: Option<Place>,
    /// What is open.
    pub gaps: Vec<Gap>,
}

/// As many earlier cycles stand beside each other.
const MOST_CYCLES: usize = 3;

/// The profile of the respondent of a response, as of its latest submission.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no response whose submissions the actor may read, or nothing was signed off yet: what the secretariat has prepared is no
/// country's word.
pub fn profile(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<Profile, ServiceError> {
    let view = platform.database.read(|conn| load(platform, conn, actor, id, Action::ReadSubmission))?;
    if view.response.is_research() {
        return Err(ServiceError::not_found("submission"));
    }
    let row = platform.database.read(|conn| submission::list(conn, id))?.pop();
    let submission = read_submission(&row.ok_or(ServiceError::not_found("submission"))?)?;
    let signed = signed_before(platform, &view, MOST_CYCLES)?;
    let then = |signed| Then::new(platform, view.questionnaire(), signed);
    let earlier = signed.into_iter().map(then).collect::<Result<_, _>>()?;
    let plan = analysis_plan::current(platform, view.questionnaire())?;
    let edition = region::edition(platform, &view.cycle.cycle.label)?;
    let levels = Levels::of_questionnaire(view.questionnaire());
    let region = edition.as_deref().map(|edition| Region::of(edition, &levels, view.respondent.state.state()));
    let place = match (&edition, &plan) {
        (Some(edition), Some(plan)) => place::place(edition, plan, &levels, &view.respondent)?,
        _ => None,
    };
    let gaps = gap::gaps(view.questionnaire(), &submission, plan.as_ref(), region.as_ref());
    Ok(Profile { view, submission, earlier, region, place, gaps })
}

//! The cycle board: how far each Member State has come, and who answers for it.
//!
//! The board counts answers and shows none: what somebody has not signed off is nobody else's to read. It takes the same few queries however many
//! states there are; what was counted is kept until somebody answers.

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::code::{CycleLabel, SectionCode};
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::{Grouping, MemberState};
use survey_model::respondent::Respondent;

use super::account::{Account, AccountStatus};
use super::cycle::{self, CycleView};
use super::{Platform, ServiceError};
use crate::storage::ResponseId;
use crate::storage::deadline_extension::DeadlineExtension;
use crate::storage::nomination::Nomination;

mod action;
mod counts;
mod filter;
mod gather;
mod table;

pub use counts::Counted;

pub use action::{Effect, Planned, REASONS, Todo, carry_out, plan};
pub use filter::{Filter, Order};
pub use table::csv;

/// The board of a cycle.
#[derive(Debug, Clone)]
pub struct Board {
    /// The cycle.
    pub cycle: CycleView,
    /// The sections of its questionnaire, in order.
    pub sections: Vec<SectionCode>,
    /// One for each Member State, and for whoever else has been nominated or has answered.
    pub rows: Vec<Row>,
}

/// How far a Member State has come.
#[derive(Debug, Clone)]
pub struct Row {
    /// The state.
    pub state: &'static MemberState,
    /// Its focal points who can sign in or are invited, the one in the lead first.
    pub focal_points: Vec<FocalPoint>,
    /// Where the response stands.
    pub status: ResponseStatus,
    /// The response, if it was started.
    pub response: Option<ResponseId>,
    /// How far each section is, in the order of the questionnaire; nothing before the start.
    pub sections: Vec<Count>,
    /// When something was done last.
    pub last_activity: Option<DateTime<Utc>>,
    /// When it was signed off last, and as which number.
    pub submitted: Option<(u32, DateTime<Utc>)>,
    /// The last day for this state: of its reopening, if it has one, or else of the cycle.
    pub deadline: Option<NaiveDate>,
    /// Until when the secretariat has opened the response again, beyond what the cycle says.
    pub opened_until: Option<NaiveDate>,
    /// What gave it more time than others have.
    pub extension: Option<DeadlineExtension>,
    /// What the secretariat prepares in its place: with the number of the latest submission, if anything is published.
    pub research: Option<(ResponseId, Option<u32>)>,
    /// How many reminders went to it, and when the last one did.
    pub reminders: Option<(usize, DateTime<Utc>)>,
}

/// A focal point on the board.
#[derive(Debug, Clone)]
pub struct FocalPoint {
    /// The person.
    pub account: Account,
    /// The nomination that is in force; none for somebody who was invited without one.
    pub nomination: Option<Nomination>,
    /// How far the invitation is.
    pub invitation: InvitationState,
}

/// How far inviting somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InvitationState {
    /// Nobody was invited.
    None,
    /// The letter waits to be sent.
    Queued,
    /// The letter has gone, and its link is good.
    Sent,
    /// The link is good no more, and was not used.
    Expired,
    /// The person can sign in.
    Accepted,
}

impl InvitationState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::None, Self::Queued, Self::Sent, Self::Expired, Self::Accepted];

    /// The end of its message's id, and its class in the stylesheet.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Expired => "expired",
            Self::Accepted => "accepted",
        }
    }
}

/// How many items are asked, and how many of them have an answer or a reason for none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that are asked.
    pub asked: usize,
    /// Those that are answered.
    pub answered: usize,
}

impl Count {
    /// How full it is: 0 for nothing, 4 for everything, and 5 for what is not asked.
    #[must_use]
    pub const fn step(self) -> usize {
        match (self.answered, self.asked) {
            (_, 0) => 5,
            (0, _) => 0,
            (answered, asked) if answered >= asked => 4,
            (answered, asked) => 1 + answered * 3 / asked,
        }
    }
}

impl Row {
    /// Whom the row is about.
    #[must_use]
    pub fn respondent(&self) -> Respondent {
        Respondent::administration(self.state.iso3)
    }

    /// All sections together.
    #[must_use]
    pub fn total(&self) -> Count {
        let sum = |of: fn(&Count) -> usize| self.sections.iter().map(of).sum();
        Count { asked: sum(|count| count.asked), answered: sum(|count| count.answered) }
    }

    /// How far inviting its focal points is: as far as the furthest of them.
    #[must_use]
    pub fn invitation(&self) -> InvitationState {
        self.focal_points.iter().map(|person| person.invitation).max().unwrap_or(InvitationState::None)
    }

    /// Who is in the lead.
    #[must_use]
    pub fn lead(&self) -> Option<&FocalPoint> {
        self.focal_points.iter().find(|person| person.account.is_lead)
    }

    /// Whether somebody is a focal point who can sign in.
    pub(super) fn active(&self) -> impl Iterator<Item = &Account> {
        self.focal_points.iter().map(|person| &person.account).filter(|of| of.status == AccountStatus::Active)
    }

    /// Its group on a day.
    #[must_use]
    pub fn group(&self, grouping: Grouping, day: NaiveDate) -> &'static str {
        self.state.group(grouping, day)
    }
}

/// The board of a cycle, in the order of the states' codes.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn board(platform: &Platform, label: &CycleLabel) -> Result<Board, ServiceError> {
    let view = cycle::find(platform, label)?;
    let gathered = platform.database.read(|conn| gather::gather(&platform.counted, conn, &view))?;
    let sections = view.questionnaire.sections().iter().map(|section| section.code.clone()).collect();
    let rows = MemberState::all().iter().map(|state| gathered.row(state, &view));
    // Who is no Member State of the Union is there once there is something to show.
    let rows = rows.filter(|row| row.state.is_member || !row.focal_points.is_empty() || row.response.is_some());
    Ok(Board { sections, rows: rows.collect(), cycle: view })
}

//! Sections as lines of the list of a response: how far each is, who has it, what was said about it, and what the visitor may say.

use crate::services::response::{SectionMark, SectionStatus};
use crate::storage::section_event::SectionEvent;

use super::task::{Task, TaskState};

/// A section of a response, as its list shows it.
#[derive(Debug)]
pub struct SectionLine {
    /// How far its answers are.
    pub task: Task,
    /// Who has it, what was said.
    pub status: SectionStatus,
    /// Whether the visitor can say that it is done.
    pub can_be_done: bool,
    /// Whether the visitor can accept it.
    pub can_be_accepted: bool,
    /// Whether the visitor can give it back.
    pub can_be_returned: bool,
    /// Whether the visitor can say that it is not done yet.
    pub can_be_taken_back: bool,
    /// What was typed in the form that gives it back.
    pub note: String,
}

impl SectionLine {
    /// The line of a section, for a focal point or a contributor who can write, or for somebody who only reads.
    #[must_use]
    pub fn new(task: Task, status: SectionStatus, can_write: bool, can_delegate: bool) -> Self {
        let last = status.standing.as_ref().map(|standing| standing.event.mark);
        // A focal point who fills in everything alone is not asked what there is nobody to tell.
        let is_shared = !status.contributors.is_empty() || last.is_some();
        let accepts = can_write && can_delegate && is_shared;
        let is_begun = last.is_some() || task.state != TaskState::NotStarted;
        let fills_in = can_write && !can_delegate;
        Self {
            can_be_done: fills_in && !status.is(SectionMark::Done) && !status.is(SectionMark::Accepted),
            can_be_taken_back: fills_in && last == Some(SectionMark::Done),
            can_be_accepted: accepts && is_begun && !status.is(SectionMark::Accepted),
            can_be_returned: accepts && matches!(last, Some(SectionMark::Done | SectionMark::Accepted)),
            note: String::new(),
            task,
            status,
        }
    }

    /// What was said last, with the end of the id of its message.
    #[must_use]
    pub fn said(&self) -> Option<(&'static str, &SectionEvent)> {
        let standing = self.status.standing.as_ref()?;
        let code = match (standing.event.mark, standing.is_current) {
            (SectionMark::Done, true) => "done",
            (SectionMark::Done, false) => "done-changed",
            (SectionMark::Accepted, true) => "accepted",
            (SectionMark::Accepted, false) => "accepted-changed",
            (SectionMark::Returned, _) => "returned",
        };
        Some((code, &standing.event))
    }

    /// The codes that [`SectionLine::said`] gives.
    pub const SAID: [&'static str; 5] = ["done", "done-changed", "accepted", "accepted-changed", "returned"];
}

//! The life of a response: its state machine, written down once.
//!
//! ```text
//! not started ──start──> in progress ──sign off──> submitted ──validate──> validated
//!      │                     ^                      │  ^   │                   │
//!      └──reopen (closed ────┘  request             │  │   └──────reopen───────┤
//!          cycle: back-fill)    clarification       v  │ sign off,             v
//!                             clarification requested ─┘ settle             reopened
//!                                                          sign off: submitted; end reopening: as before
//! ```
//!
//! *Ask* and *decline correction* change no status: they are said about a response that was signed off, or one that a closed cycle left behind. A reopened
//! response has been signed off before, so that it has a submission that counts until the next one. A back-fill has none: it is in progress.

use crate::cycle::{ResponseStatus, Step};

use ResponseStatus::{ClarificationRequested, InProgress, NotStarted, Reopened, Submitted, Validated};

impl ResponseStatus {
    /// Where a response stands after a step, or nothing if the step can't be taken from here.
    ///
    /// `before` is where it stood before it was opened again, which the end of a reopening leads back to.
    ///
    /// ```
    /// use survey_model::cycle::{ResponseStatus, Step};
    ///
    /// assert_eq!(ResponseStatus::InProgress.after(Step::SignOff, None), Some(ResponseStatus::Submitted));
    /// assert_eq!(ResponseStatus::InProgress.after(Step::Validate, None), None);
    /// ```
    #[must_use]
    pub const fn after(self, step: Step, before: Option<Self>) -> Option<Self> {
        match (step, self) {
            (Step::SignOff, InProgress | ClarificationRequested | Reopened)
            | (Step::SettleClarification, ClarificationRequested) => Some(Submitted),
            (Step::RequestClarification, Submitted | ClarificationRequested) => Some(ClarificationRequested),
            (Step::Validate, Submitted) => Some(Validated),
            (Step::AskCorrection | Step::DeclineCorrection, InProgress | Submitted | Validated) => Some(self),
            (Step::Reopen, NotStarted | InProgress) | (Step::EndReopening, InProgress) => Some(InProgress),
            (Step::Reopen, Submitted | Validated) => Some(Reopened),
            (Step::EndReopening, Reopened) => before,
            _ => None,
        }
    }

    /// Whether the country may change answers; the days on which it may are another matter.
    #[must_use]
    pub const fn takes_answers(self) -> bool {
        matches!(self, NotStarted | InProgress | ClarificationRequested | Reopened)
    }

    /// Whether it has been signed off once: there is a submission that counts, whatever was asked or opened since.
    #[must_use]
    pub const fn is_signed_off(self) -> bool {
        matches!(self, Submitted | ClarificationRequested | Validated | Reopened)
    }
}

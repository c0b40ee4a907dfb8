//! What somebody saw before a step was let go: none is sent or switched on over a list that nobody has looked at.

use super::plan::{Plan, Recipient};
use crate::services::{ServiceError, token};

/// The code of the refusal if the list has changed since somebody looked at it.
pub const LIST_CHANGED: &str = "reminder-list-changed";

impl Plan {
    /// How many letters go at once if the step is switched on, since their day has come.
    #[must_use]
    pub fn due_now(&self) -> usize {
        self.recipients.iter().filter(|recipient| recipient.is_due(self.today)).count()
    }

    /// The mark of the list of those who get a letter, each with the address, the day, and whether it has come: another list has another mark.
    #[must_use]
    pub fn mark(&self) -> String {
        let mut lines: Vec<String> = self.recipients.iter().map(|recipient| self.line(recipient)).collect();
        lines.sort();
        token::sha256(&lines.join("\n"))
    }

    fn line(&self, recipient: &Recipient) -> String {
        let (account, is_due) = (&recipient.account, recipient.is_due(self.today));
        let email = account.email.as_deref().unwrap_or_default();
        format!("{} {} {} {is_due} {email}", self.step.id, account.id, recipient.due_on)
    }

    /// Refuses if this is not the list with the mark that somebody saw.
    pub(super) fn check_seen(&self, seen: &str) -> Result<(), ServiceError> {
        if self.mark() == seen {
            return Ok(());
        }
        let message = "the list of those who would be reminded is not the one that you looked at; \
                       nothing was sent or switched on; look through the list again and choose anew";
        Err(ServiceError::refused(LIST_CHANGED, message))
    }
}

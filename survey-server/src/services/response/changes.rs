//! What a save changes, as the audit trail records it: hashes of the answers before and after, and no answer.

use std::collections::BTreeMap;

use survey_model::answer::Answer;
use survey_model::code::ItemCode;

use super::ResponseView;
use crate::services::audit::{self, AuditAction, Event, saved};
use crate::services::{ServiceError, Who};
use crate::storage::{Connection, ResponseId};

/// What a form would change of a response.
#[derive(Debug)]
pub(super) struct Changes {
    response: ResponseId,
    /// The section of the first item; a form has one only.
    section: Option<String>,
    items: Vec<Change>,
}

#[derive(Debug)]
struct Change {
    item: ItemCode,
    expected: u32,
    before: Option<Answer>,
    after: Answer,
}

impl Changes {
    /// The answers that are not as the view has them; an older form can't change any.
    pub(super) fn of(view: &ResponseView, parsed: &[(ItemCode, Answer, u32)]) -> Self {
        let change = |(item, after, expected): &(ItemCode, Answer, u32)| {
            let (before, revision) = view.answer(item);
            let is_change = revision == *expected && before != Some(after);
            let change =
                || Change { item: item.clone(), expected: *expected, before: before.cloned(), after: after.clone() };
            is_change.then(change)
        };
        let items: Vec<Change> = parsed.iter().filter_map(change).collect();
        let section = items.first().and_then(|change| section(view, &change.item));
        Self { response: view.response.id, section, items }
    }

    /// Records those that came to pass, by the revisions that the items have after the save.
    pub(super) fn record(
        &self,
        conn: &mut Connection,
        who: &Who,
        revisions: &[(ItemCode, u32)],
    ) -> Result<(), ServiceError> {
        let revisions: BTreeMap<&ItemCode, u32> = revisions.iter().map(|(item, revision)| (item, *revision)).collect();
        let is_done = |change: &&Change| revisions.get(&change.item) == Some(&(change.expected + 1));
        let done: Vec<&Change> = self.items.iter().filter(is_done).collect();
        if done.is_empty() {
            return Ok(());
        }
        let event = Event::new(AuditAction::AnswersSaved, "response", self.response)
            .before(saved::sha256(done.iter().filter_map(|change| Some((&change.item, change.before.as_ref()?)))))
            .after(saved::sha256(done.iter().map(|change| (&change.item, &change.after))))
            .detail("items", done.len())
            .detail(saved::REVISIONS, saved::revisions(done.iter().map(|change| (&change.item, change.expected + 1))));
        let event = match &self.section {
            Some(section) => event.detail("section", section),
            None => event,
        };
        audit::record(conn, who, event)
    }
}

fn section(view: &ResponseView, item: &ItemCode) -> Option<String> {
    let mut sections = view.questionnaire().sections().iter();
    let section = sections.find(|section| section.items().any(|known| known.code == *item))?;
    Some(section.code.to_string())
}

//! What a save changes, as the audit trail records it: hashes of the answers before and after with what is said beside them, and no answer.

use std::collections::BTreeMap;

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::remark::Remark;

use super::ResponseView;
use super::save::Parsed;
use crate::services::audit::saved::{self, Said};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::{ServiceError, Who};
use crate::storage::{Connection, ResponseId};

/// What a form would change of a response.
#[derive(Debug)]
pub(super) struct Changes {
    response: ResponseId,
    /// The section of the items, if all are of one; a workbook brings several.
    section: Option<String>,
    items: Vec<Change>,
}

#[derive(Debug)]
struct Change {
    item: ItemCode,
    expected: u32,
    before: Option<(Answer, Remark)>,
    after: (Answer, Remark),
}

impl Changes {
    /// The answers that are not as the view has them; an older form can't change any.
    pub(super) fn of(view: &ResponseView, parsed: &[Parsed]) -> Self {
        let change = |of: &Parsed| {
            let (before, revision) = view.answer(&of.item);
            let before = before.map(|answer| (answer.clone(), view.remark(&of.item).clone()));
            let after = (of.answer.clone(), of.remark.clone());
            let is_change = revision == of.expected && before.as_ref() != Some(&after);
            is_change.then(|| Change { item: of.item.clone(), expected: of.expected, before, after })
        };
        let items: Vec<Change> = parsed.iter().filter_map(change).collect();
        let mut sections: Vec<Option<String>> = items.iter().map(|change| section(view, &change.item)).collect();
        sections.dedup();
        let section = if let [one] = sections.as_slice() { one.clone() } else { None };
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
            .before(saved::sha256(done.iter().filter_map(|change| Some((&change.item, said(change.before.as_ref()?))))))
            .after(saved::sha256(done.iter().map(|change| (&change.item, said(&change.after)))))
            .detail("items", done.len())
            .detail(saved::REVISIONS, saved::revisions(done.iter().map(|change| (&change.item, change.expected + 1))));
        let event = match &self.section {
            Some(section) => event.detail("section", section),
            None => event,
        };
        audit::record(conn, who, event)
    }
}

fn said((answer, remark): &(Answer, Remark)) -> Said<'_> {
    Said::new(answer, remark)
}

fn section(view: &ResponseView, item: &ItemCode) -> Option<String> {
    let mut sections = view.questionnaire().sections().iter();
    let section = sections.find(|section| section.items().any(|known| known.code == *item))?;
    Some(section.code.to_string())
}

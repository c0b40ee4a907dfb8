//! What the answers to a question were: who gave them, when, from what to what.

use survey_model::code::ItemCode;
use survey_model::questionnaire::Item;

use super::{ResponseView, load};
use crate::services::policy::Action;
use crate::services::{Actor, Platform, ServiceError, author};
use crate::storage::answer::{self, AnswerRow};
use crate::storage::{ResponseId, answer_history};

/// The answers that an item has had, the latest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemHistory {
    /// The item.
    pub item: ItemCode,
    /// Its answers.
    pub rows: Vec<AnswerRow>,
}

/// The answers that each item of a question has had.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such question that the actor may read.
pub fn history(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    question: &str,
) -> Result<(ResponseView, Vec<ItemHistory>), ServiceError> {
    platform.database.read(|conn| {
        let view = load(platform, conn, actor, id, Action::ReadResponse)?;
        let is_of = |item: &Item<'_>| item.code.question() == question;
        let items: Vec<ItemCode> =
            view.sections().flat_map(|section| section.items().filter(is_of).map(|item| item.code)).collect();
        if items.is_empty() {
            return Err(ServiceError::not_found("question"));
        }
        let mut rows = answer_history::list_of_items(conn, id, &items)?;
        rows.extend(answer::list(conn, id)?.into_iter().filter(|row| items.contains(&row.item)));
        rows.sort_by_key(|row| std::cmp::Reverse(row.revision));
        author::name_all(conn, rows.iter_mut().map(|row| &mut row.author))?;
        let of =
            |item: ItemCode| ItemHistory { rows: rows.iter().filter(|row| row.item == item).cloned().collect(), item };
        Ok((view, items.into_iter().map(of).collect()))
    })
}

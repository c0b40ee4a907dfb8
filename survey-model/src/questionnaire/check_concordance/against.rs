//! Checks a concordance against the earlier version, which the files of the later one do not hold.

use std::collections::BTreeSet;

use crate::code::ItemCode;
use crate::concordance::{Concordance, Entry};
use crate::problem::Problem;
use crate::question::Question;
use crate::questionnaire::Questionnaire;

impl Concordance {
    /// What the earlier version alone can tell: its items without verdict, and items or options that it doesn't have.
    #[must_use]
    pub fn check_against(&self, earlier: &Questionnaire) -> Vec<Problem> {
        let known: BTreeSet<ItemCode> = earlier.items().map(|item| item.code).collect();
        let named: BTreeSet<ItemCode> = self.entries.iter().flat_map(|entry| entry.earlier.iter().cloned()).collect();
        let forgotten = known.difference(&named).map(|item| {
            ("concordance-missing-item", item, "has no verdict; every item of the earlier version needs one")
        });
        let unknown = named
            .difference(&known)
            .map(|item| ("concordance-unknown-item", item, "is not an item of the earlier version"));
        let problem = |(code, item, why): (&'static str, &ItemCode, &str)| {
            Problem::in_field(code, item.as_str(), format!("{item} {why} ({})", earlier.name()))
        };
        let items = forgotten.chain(unknown).map(problem);
        items.chain(self.entries.iter().flat_map(|entry| unknown_options(entry, earlier))).collect()
    }
}

/// Options in the map of an entry that none of its earlier items has.
fn unknown_options(entry: &Entry, earlier: &Questionnaire) -> Vec<Problem> {
    let questions: Vec<&Question> = entry.earlier.iter().filter_map(|item| earlier.question_of(item)).collect();
    let is_unknown = |option: &str| {
        !questions.iter().filter_map(|question| question.options()).any(|list| list.position(option).is_some())
    };
    let field = entry.earlier.first().map_or("", ItemCode::as_str);
    let problem = |option: &str| {
        let message = format!("`{option}` is not an option of the earlier items ({})", earlier.name());
        Problem::in_field("concordance-unknown-option", field, message)
    };
    let options = entry.earlier_map.keys().map(|option| option.as_str());
    // Items that the earlier version doesn't have are problems already.
    options.filter(|option| !questions.is_empty() && is_unknown(option)).map(problem).collect()
}

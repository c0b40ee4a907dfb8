//! Checks a concordance against the earlier version, which the files of the later one do not hold.

use std::collections::BTreeSet;

use crate::code::{ItemCode, OptionCode};
use crate::code_list::CodeList;
use crate::concordance::{Concordance, Entry, Form, Verdict};
use crate::problem::Problem;
use crate::question::{Kind, Question};
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

impl Questionnaire {
    /// What the earlier version alone can tell of this version's concordance, and verdicts that its questions belie: see
    /// [`Concordance::check_against`]. Empty if the version has no concordance.
    #[must_use]
    pub fn check_against(&self, earlier: &Self) -> Vec<Problem> {
        let Some(concordance) = self.concordance() else { return Vec::new() };
        let pairs = concordance.by_item().into_iter().filter_map(|entry| belied(&entry, earlier, self));
        concordance.check_against(earlier).into_iter().chain(pairs).collect()
    }
}

/// A verdict of two items that their questions belie: another kind or other options under `identical` and `reworded`, another
/// form of answer under `recoded`.
fn belied(entry: &Entry, earlier: &Questionnaire, later: &Questionnaire) -> Option<Problem> {
    let ([was], [is]) = (entry.earlier.as_slice(), entry.later.as_slice()) else { return None };
    let (one, two) = (earlier.question_of(was)?, later.question_of(is)?);
    let is_kind_wrong = match entry.verdict {
        Verdict::Identical | Verdict::Reworded => one.kind.code() != two.kind.code(),
        Verdict::Recoded => Form::of(one) != Form::of(two),
        _ => return None,
    };
    let field = is.as_str();
    if is_kind_wrong {
        let (from, to) = (one.kind.code(), two.kind.code());
        let message = format!(
            "the verdict {} does not fit: {was} is {from} and {is} is {to}; answers of different kinds are recoded or broken",
            entry.verdict
        );
        return Some(Problem::in_field("concordance-kind-differs", field, message));
    }
    if entry.verdict != Verdict::Recoded && unit(one) != unit(two) {
        let message = format!(
            "the verdict {} does not fit: {was} and {is} count in different units; use broken, since nothing converts them",
            entry.verdict
        );
        return Some(Problem::in_field("concordance-unit-differs", field, message));
    }
    // Options of a multiple choice are compared one by one, so that other words may come with more options.
    let one_by_one = entry.verdict == Verdict::Reworded && Form::of(two) == Form::Options;
    if entry.verdict == Verdict::Recoded || one_by_one || codes(one) == codes(two) {
        return None;
    }
    let message = format!(
        "the verdict {} does not fit: {was} and {is} have different options; use recoded with a map, or broken",
        entry.verdict
    );
    Some(Problem::in_field("concordance-options-differ", field, message))
}

/// What a number counts.
fn unit(question: &Question) -> Option<&str> {
    match &question.kind {
        Kind::Number(number) => number.unit.as_deref(),
        _ => None,
    }
}

/// The codes of a question's options, in whatever order they stand.
fn codes(question: &Question) -> BTreeSet<OptionCode> {
    let options = question.options().map(CodeList::options).unwrap_or_default();
    options.iter().map(|option| option.code.clone()).collect()
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

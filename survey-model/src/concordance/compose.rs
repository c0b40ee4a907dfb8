//! Concordances put end to end.

use std::collections::HashMap;

use super::component::Component;
use super::{Concordance, Entry};
use crate::code::ItemCode;
use crate::questionnaire::Questionnaire;

impl Concordance {
    /// The concordance along a path of versions: `steps[n]` leads from `versions[n]` to `versions[n + 1]`.
    ///
    /// Each reason names its step if there are several. The path of one version is its concordance with itself; there is
    /// none along a path without versions, or with fewer versions than its steps need.
    #[must_use]
    pub fn along(versions: &[&Questionnaire], steps: &[Self]) -> Option<Self> {
        let [first, others @ ..] = versions else { return None };
        let several = steps.iter().filter(|step| step.from != step.to).count() > 1;
        let mut so_far: Option<Self> = None;
        for (at, step) in steps.iter().enumerate() {
            let (step, to) = (if several { step.with_named_reasons() } else { step.clone() }, others.get(at)?);
            so_far = Some(match so_far {
                None => step,
                Some(so_far) => so_far.compose(&step, [first, others.get(at.checked_sub(1)?)?, to]),
            });
        }
        Some(so_far.unwrap_or_else(|| first.concordance_with_itself()))
    }

    /// This concordance and the one after it as one; `versions` are the earlier one, the one between, and the later one.
    #[must_use]
    pub fn compose(&self, second: &Self, versions: [&Questionnaire; 3]) -> Self {
        let (one, two) = (self.by_item(), second.by_item());
        let mut entries: Vec<Entry> =
            components(&one, &two).iter().filter_map(|component| component.entry(versions)).collect();
        let [earlier, _, later] = versions;
        let (before, after) = (places(earlier), places(later));
        let place = |items: &[ItemCode], places: &HashMap<ItemCode, usize>| {
            items.iter().filter_map(|item| places.get(item)).min().copied()
        };
        entries.sort_by_key(|entry| {
            place(&entry.later, &after)
                .map_or_else(|| (1, place(&entry.earlier, &before).unwrap_or(usize::MAX)), |place| (0, place))
        });
        Self { from: self.from.clone(), to: second.to.clone(), entries }
    }

    /// The entries with those taken apart that name items pairwise, or items that have nothing to do with each other.
    #[must_use]
    pub fn by_item(&self) -> Vec<Entry> {
        self.entries.iter().flat_map(Entry::by_item).collect()
    }

    fn with_named_reasons(&self) -> Self {
        let named = |entry: &Entry| match entry.reason.as_str() {
            "" => entry.clone(),
            reason => {
                Entry { reason: format!("{} → {}: {reason}", self.from.version, self.to.version), ..entry.clone() }
            }
        };
        Self { entries: self.entries.iter().map(named).collect(), ..self.clone() }
    }
}

impl Entry {
    /// The entry as entries of one pair, or one item, where its items have nothing to do with each other.
    #[must_use]
    pub fn by_item(&self) -> Vec<Self> {
        use super::Verdict::{Broken, Dropped, Identical, Merged, New, Recoded, Reworded, Split};
        let of = |earlier: Option<&ItemCode>, later: Option<&ItemCode>| Self {
            earlier: earlier.into_iter().cloned().collect(),
            later: later.into_iter().cloned().collect(),
            ..self.clone()
        };
        match self.verdict {
            Identical | Reworded | Recoded => {
                self.earlier.iter().zip(&self.later).map(|(earlier, later)| of(Some(earlier), Some(later))).collect()
            }
            New => self.later.iter().map(|later| of(None, Some(later))).collect(),
            Dropped => self.earlier.iter().map(|earlier| of(Some(earlier), None)).collect(),
            Split | Merged | Broken => vec![self.clone()],
        }
    }
}

fn places(questionnaire: &Questionnaire) -> HashMap<ItemCode, usize> {
    questionnaire.items().enumerate().map(|(at, item)| (item.code, at)).collect()
}

/// What hangs together through the items between: the entries before and after, by union–find over both.
fn components<'a>(one: &'a [Entry], two: &'a [Entry]) -> Vec<Component<'a>> {
    let mut parents: Vec<usize> = (0..one.len() + two.len()).collect();
    let after: HashMap<&ItemCode, usize> =
        two.iter().enumerate().flat_map(|(at, entry)| entry.earlier.iter().map(move |item| (item, at))).collect();
    for (at, entry) in one.iter().enumerate() {
        for next in entry.later.iter().filter_map(|item| after.get(item)) {
            let (this, that) = (root(&parents, at), root(&parents, one.len() + next));
            parents[that] = this;
        }
    }
    let mut found: Vec<Component<'a>> = Vec::new();
    let mut known: HashMap<usize, usize> = HashMap::new();
    for at in 0..parents.len() {
        let place = *known.entry(root(&parents, at)).or_insert_with(|| {
            found.push(Component::default());
            found.len() - 1
        });
        match one.get(at) {
            Some(entry) => found[place].first.push(entry),
            None => found[place].second.push(&two[at - one.len()]),
        }
    }
    found
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while parents[at] != at {
        at = parents[at];
    }
    at
}

//! From the concordance to a list of what to compare and what to refuse, before any cell is looked at.

use std::collections::HashMap;

use survey_model::code::ItemCode;
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::variable::Part;

use super::measure::{Planned, Task};
use super::operand::Operand;
use super::pairing::{Named, Pair, forms_differ, pair, rankings_differ};
use super::{Options, Side, harmonised, labels, refusal};
use crate::report::{Identity, Refused};

/// What to do about every entry, in the order of the later questionnaire, dropped items last.
pub(super) fn plan<'a>(
    earlier: Side<'a>,
    later: Side<'a>,
    concordance: &'a Concordance,
    options: &Options,
) -> Vec<Planned<'a>> {
    let planner = Planner { earlier: Indexed::new(earlier), later: Indexed::new(later), options };
    let mut planned: Vec<(usize, Planned<'a>)> =
        concordance.entries.iter().flat_map(|entry| planner.entry(entry)).collect();
    // The sort is stable: measures of one item stay in the order in which they were planned.
    planned.sort_by_key(|(place, _)| *place);
    planned.into_iter().map(|(_, planned)| planned).collect()
}

struct Planner<'a, 'o> {
    earlier: Indexed<'a>,
    later: Indexed<'a>,
    options: &'o Options,
}

/// A side with its columns by item.
struct Indexed<'a> {
    side: Side<'a>,
    by_item: HashMap<&'a ItemCode, Vec<usize>>,
}

type Placed<'a> = (usize, Planned<'a>);

impl<'a> Indexed<'a> {
    fn new(side: Side<'a>) -> Self {
        let mut by_item: HashMap<&ItemCode, Vec<usize>> = HashMap::new();
        for (at, variable) in side.dataset.variables().iter().enumerate() {
            by_item.entry(&variable.item).or_default().push(at);
        }
        Self { side, by_item }
    }

    fn columns(&self, item: &ItemCode) -> Vec<Named<'a>> {
        let dataset = self.side.dataset;
        let named = |at: &usize| Some((dataset.variables().get(*at)?, dataset.column(*at)?));
        self.by_item.get(item).into_iter().flatten().filter_map(named).collect()
    }

    fn place(&self, item: &ItemCode) -> Option<usize> {
        self.by_item.get(item).and_then(|positions| positions.first()).copied()
    }

    fn identity(&self, item: &ItemCode, options: &Options) -> Identity {
        let level = self.columns(item).first().map_or("", |(variable, _)| variable.level.name());
        labels::identity_of_item(self.side.labels, item, level, options.language)
    }

    fn variables(&self) -> usize {
        self.side.dataset.variables().len()
    }
}

/// The item that names a split or merged entry: the one that stands alone.
fn face(entry: &Entry) -> Option<&ItemCode> {
    if entry.later.len() == 1 { entry.later.first() } else { entry.earlier.first().or(entry.later.first()) }
}

impl<'a> Planner<'a, '_> {
    fn entry(&self, entry: &'a Entry) -> Vec<Placed<'a>> {
        match (refusal::by_verdict(entry), entry.verdict) {
            (Some(refused), Verdict::Split | Verdict::Merged) => {
                face(entry).map(|item| self.refused(entry, item, refused)).into_iter().collect()
            }
            (Some(refused), Verdict::Dropped) => self.all_refused(entry, &entry.earlier, &refused),
            (Some(refused), _) => self.all_refused(entry, &entry.later, &refused),
            (None, Verdict::Split | Verdict::Merged) => {
                face(entry).map(|item| self.combined(entry, item)).into_iter().collect()
            }
            (None, _) => {
                entry.earlier.iter().zip(&entry.later).flat_map(|(one, two)| self.items(entry, one, two)).collect()
            }
        }
    }

    fn all_refused(&self, entry: &'a Entry, items: &'a [ItemCode], refused: &Refused) -> Vec<Placed<'a>> {
        items.iter().map(|item| self.refused(entry, item, refused.clone())).collect()
    }

    /// Where an entry's measures come: at its later item, or after all later ones.
    fn place(&self, entry: &Entry, item: &ItemCode) -> usize {
        let later = self.later.place(item).or_else(|| entry.later.iter().find_map(|item| self.later.place(item)));
        later.unwrap_or_else(|| self.later.variables() + self.earlier.place(item).unwrap_or(0))
    }

    fn refused(&self, entry: &'a Entry, item: &ItemCode, refused: Refused) -> Placed<'a> {
        let is_later = entry.later.contains(item);
        let identity = if is_later { &self.later } else { &self.earlier }.identity(item, self.options);
        (self.place(entry, item), Planned::refused(entry, entry.verdict, identity, refused))
    }

    /// One earlier and one later item, column by column.
    fn items(&self, entry: &'a Entry, earlier: &'a ItemCode, later: &'a ItemCode) -> Vec<Placed<'a>> {
        let (one, two) = (self.earlier.columns(earlier), self.later.columns(later));
        let pairs = pair(&one, &entry.earlier_map, &two, &entry.later_map);
        let refused = match (one.is_empty(), two.is_empty()) {
            (true, _) => Some(refusal::no_column("earlier")),
            (_, true) => Some(refusal::no_column("later")),
            _ if forms_differ(&pairs) => Some(refusal::forms()),
            _ if rankings_differ(&pairs) => Some(refusal::rankings()),
            _ => None,
        };
        match refused {
            Some(refused) => vec![self.refused(entry, later, refused)],
            None => pairs.into_iter().map(|pair| (self.place(entry, later), self.pair(entry, pair))).collect(),
        }
    }

    fn pair(&self, entry: &'a Entry, pair: Pair<'a>) -> Planned<'a> {
        if !pair.is_one_sided() {
            let (earlier, later) = pair.operands(&entry.earlier_map, &entry.later_map);
            return self.compared(entry, earlier, later);
        }
        let (side, variables, verdict) = if pair.earlier.is_empty() {
            (&self.later, pair.later, Verdict::New)
        } else {
            (&self.earlier, pair.earlier, Verdict::Dropped)
        };
        let identity = labels::identity_of_variable(side.side.labels, variables[0].0, self.options.language);
        Planned::refused(entry, verdict, identity, refusal::option(verdict == Verdict::New))
    }

    /// Split or merged items, made one in the way that the entry says.
    fn combined(&self, entry: &'a Entry, face: &ItemCode) -> Placed<'a> {
        let sides =
            (self.single_columns(&self.earlier, &entry.earlier), self.single_columns(&self.later, &entry.later));
        match sides {
            (Some(one), Some(two)) => {
                let operand = |columns, map| Operand { columns, map: Some(map), combine: entry.combine };
                let (one, two) = (operand(one, &entry.earlier_map), operand(two, &entry.later_map));
                (self.place(entry, face), self.compared(entry, one, two))
            }
            _ => self.refused(entry, face, refusal::not_one_column()),
        }
    }

    /// The columns of items that have one each; `None` if one has none or several.
    fn single_columns(&self, side: &Indexed<'a>, items: &[ItemCode]) -> Option<Vec<Named<'a>>> {
        let single = |item: &ItemCode| match side.columns(item).as_slice() {
            [(variable, column)] if variable.part == Part::Whole => Some((*variable, *column)),
            _ => None,
        };
        let columns: Option<Vec<_>> = items.iter().map(single).collect();
        columns.filter(|columns| !columns.is_empty())
    }

    fn compared(&self, entry: &'a Entry, earlier: Operand<'a>, later: Operand<'a>) -> Planned<'a> {
        let by_later = later.columns.len() == 1 || earlier.columns.len() > 1;
        let (face, labels) = if by_later {
            (later.columns[0].0, self.later.side.labels)
        } else {
            (earlier.columns[0].0, self.earlier.side.labels)
        };
        let mut identity = labels::identity_of_variable(labels, face, self.options.language);
        match harmonised::common_categories(&earlier, &later) {
            Err(obstacle) => Planned::refused(entry, entry.verdict, identity, refusal::by_obstacle(&obstacle)),
            Ok(categories) => {
                identity.level = Task::level(&earlier, &later);
                let sides = [(self.later.side.labels, later), (self.earlier.side.labels, earlier)];
                Planned::compared(entry, identity, Task::new(categories, sides, self.options.language))
            }
        }
    }
}

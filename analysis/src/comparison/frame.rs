//! Who is counted, in which group, and who is paired with whom.

use std::collections::HashMap;

use chrono::NaiveDate;
use survey_model::member_state::{Grouping, Iso3};

use super::Options;
use crate::dataset::{Cases, Dataset, Key, Names};
use crate::report::{CycleSummary, Group, Respondents};

/// The cases of two cycles that count, and the pairs among them.
pub(super) struct Frame {
    pub(super) earlier: Rows,
    pub(super) later: Rows,
    pub(super) panel: Panel,
}

/// The cases of one cycle that count, with the group of each in every grouping that was asked for.
pub(crate) struct Rows {
    /// Positions of cases in the dataset.
    pub(crate) rows: Vec<u32>,
    groups: Vec<Vec<u8>>,
}

/// The respondents that answered in both cycles.
pub(super) struct Panel {
    /// Positions in the earlier and in the later dataset.
    pub(super) pairs: Vec<(u32, u32)>,
    groups: Vec<Vec<u8>>,
    /// The pairs that are administrations, with their states, by the states' codes.
    pub(super) states: Vec<(usize, Iso3)>,
}

/// One grouping of a comparison, or all together.
#[derive(Clone, Copy)]
pub(crate) struct Breakdown {
    /// Its position among the groupings that were asked for; none for all together.
    at: Option<usize>,
    grouping: Option<Grouping>,
}

impl Breakdown {
    /// All together, then every grouping.
    pub(crate) fn all(options: &Options) -> impl Iterator<Item = Self> {
        let groupings = options.groupings.iter().enumerate();
        std::iter::once(Self { at: None, grouping: None })
            .chain(groupings.map(|(at, g)| Self { at: Some(at), grouping: Some(*g) }))
    }

    /// The groups in order; one nameless group for all together.
    pub(crate) fn groups(self) -> Vec<Option<Group>> {
        match self.grouping {
            None => vec![None],
            Some(grouping) => grouping.groups().iter().map(|group| Some(Group { grouping, group })).collect(),
        }
    }

    fn pick(self, groups: &[Vec<u8>]) -> Option<&[u8]> {
        self.at.and_then(|at| groups.get(at)).map(Vec::as_slice)
    }
}

impl Frame {
    pub(super) fn new(earlier: &Dataset, later: &Dataset, options: &Options) -> Self {
        let (one, two) = (Rows::new(earlier, options), Rows::new(later, options));
        let panel = Panel::new(earlier, &one, later, &two);
        Self { earlier: one, later: two, panel }
    }
}

impl Rows {
    pub(crate) fn new(dataset: &Dataset, options: &Options) -> Self {
        let cases = dataset.cases();
        // Whoever only has a name is nobody's administration, and all that there is.
        let counts = |at: &usize| match options.respondents {
            Respondents::Administrations => cases.known(*at).is_none_or(|case| case.respondent.is_administration()),
            Respondents::Everyone => true,
        };
        let rows: Vec<u32> = (0..).zip(0..cases.len()).filter(|(_, at)| counts(at)).map(|(row, _)| row).collect();
        let day = dataset.source().groups_as_of;
        let groups = options.groupings.iter().map(|grouping| groups_of(dataset, &rows, *grouping, day)).collect();
        Self { rows, groups }
    }

    /// The group of each row; none for all together.
    pub(crate) fn groups(&self, breakdown: Breakdown) -> Option<&[u8]> {
        breakdown.pick(&self.groups)
    }

    pub(crate) fn summary(&self, dataset: &Dataset) -> CycleSummary {
        dataset.source().summary(dataset.cases().len(), self.rows.len())
    }
}

/// The position of each row's group. Each state is looked up once, however many respondents it has.
fn groups_of(dataset: &Dataset, rows: &[u32], grouping: Grouping, day: NaiveDate) -> Vec<u8> {
    let mut known: HashMap<Iso3, u8> = HashMap::new();
    let mut group_of = |state: Iso3| *known.entry(state).or_insert_with(|| position(state, grouping, day));
    let state = |row: &u32| dataset.cases().known(*row as usize).map(|case| case.respondent.state);
    rows.iter().map(|row| state(row).map_or_else(|| none_of(grouping), &mut group_of)).collect()
}

/// The position beyond the groups: of whoever is in none of them.
const fn none_of(grouping: Grouping) -> u8 {
    grouping.groups().len() as u8
}

/// The position of a state's group; a grouping has a handful of groups.
fn position(state: Iso3, grouping: Grouping, day: NaiveDate) -> u8 {
    let group = state.state().group(grouping, day);
    (0..).zip(grouping.groups()).find(|(_, known)| **known == group).map_or(0, |(at, _)| at)
}

/// Finds the rows of the earlier cycle.
enum Before<'a> {
    Known(HashMap<Key<'a>, u32>),
    Named(&'a Names),
}

impl<'a> Before<'a> {
    fn new(cases: &'a Cases, rows: &[u32]) -> Self {
        match cases {
            Cases::Named(names) => Self::Named(names),
            Cases::Known(_) => {
                Self::Known(rows.iter().filter_map(|row| Some((cases.key(*row as usize)?, *row))).collect())
            }
        }
    }

    fn row(&self, key: Key<'_>) -> Option<u32> {
        match (self, key) {
            (Self::Known(rows), key) => rows.get(&key).copied(),
            (Self::Named(names), Key::Named(name)) => names.row(name).and_then(|row| u32::try_from(row).ok()),
            (Self::Named(_), Key::Known(_)) => None,
        }
    }
}

impl Panel {
    fn new(earlier: &Dataset, one: &Rows, later: &Dataset, two: &Rows) -> Self {
        let before = Before::new(earlier.cases(), &one.rows);
        let mut panel = Self { pairs: Vec::new(), groups: vec![Vec::new(); two.groups.len()], states: Vec::new() };
        for (at, row) in two.rows.iter().enumerate() {
            let earlier_row = later.cases().key(*row as usize).and_then(|key| before.row(key));
            let Some(earlier_row) = earlier_row else { continue };
            let state = later.cases().known(*row as usize).map(|case| &case.respondent);
            let state = state.filter(|respondent| respondent.is_administration()).map(|respondent| respondent.state);
            panel.add((earlier_row, *row), state, two.groups.iter().map(|groups| groups[at]));
        }
        panel.states.sort_by_key(|(_, state)| *state);
        panel
    }

    fn add(&mut self, pair: (u32, u32), state: Option<Iso3>, groups: impl Iterator<Item = u8>) {
        self.states.extend(state.map(|state| (self.pairs.len(), state)));
        self.pairs.push(pair);
        self.groups.iter_mut().zip(groups).for_each(|(column, group)| column.push(group));
    }

    pub(super) fn len(&self) -> usize {
        self.pairs.len()
    }

    /// The group of each pair as of the later cycle; none for all together.
    pub(super) fn groups(&self, breakdown: Breakdown) -> Option<&[u8]> {
        breakdown.pick(&self.groups)
    }
}

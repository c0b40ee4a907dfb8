//! Who is counted, in which group, and who is paired with whom.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;
use survey_model::member_state::{Iso3, MemberState};

use super::Options;
use super::exact::Exact;
use super::finest::Finest;
use super::split::{Cut, Split};
use super::strata::Strata;
use crate::dataset::{Cases, Dataset, Key, Names};
use crate::report::{CycleSummary, MOST_NAMED, Respondents};

/// The cases of two cycles that count, and the pairs among them.
pub(super) struct Frame {
    pub(super) splits: Vec<Split>,
    pub(super) earlier: Rows,
    pub(super) later: Rows,
    pub(super) panel: Panel,
    /// For weights; none where nobody knows how many could have answered.
    pub(super) strata: Option<[Strata; 2]>,
}

/// The cases of one cycle that count, with the group of each in every breakdown that was asked for.
pub(crate) struct Rows {
    /// Positions of cases in the dataset.
    pub(crate) rows: Vec<u32>,
    groups: Vec<Vec<u16>>,
    pub(super) finest: Option<Finest>,
    members: Members,
    /// Intervals that were computed once.
    pub(crate) exact: Arc<Exact>,
}

/// How many Member States there are in all and in each group of each breakdown; observers that answered are counted with them.
struct Members {
    all: Option<usize>,
    groups: Vec<Option<Vec<usize>>>,
}

/// The respondents that answered in both cycles.
pub(super) struct Panel {
    /// Positions in the earlier and in the later dataset.
    pub(super) pairs: Vec<(u32, u32)>,
    groups: Vec<Vec<u16>>,
    pub(super) finest: Option<Finest>,
    /// The same for those only whose group is the same in both cycles; none where that is everyone.
    stayed: Vec<Option<Vec<u16>>>,
    /// The pairs that are administrations, with their states, by the states' codes.
    pub(super) states: Vec<(usize, Iso3)>,
    /// The pairs of which only names are known, with these, in their order; none if there are more than [`MOST_NAMED`].
    pub(super) names: Vec<(usize, String)>,
}

impl Frame {
    pub(super) fn new(earlier: &Dataset, later: &Dataset, splits: Vec<Split>, options: &Options) -> Self {
        let (one, two) =
            rayon::join(|| Rows::new(earlier, 0, &splits, options), || Rows::new(later, 1, &splits, options));
        let two = Rows { exact: Arc::clone(&one.exact), ..two };
        let panel = Panel::new(earlier, &one, later, &two, &splits);
        let known = options.further && one.members.all.is_some() && two.members.all.is_some();
        let strata = known.then(|| [Strata::new(earlier, &one.rows), Strata::new(later, &two.rows)]);
        Self { splits, earlier: one, later: two, panel, strata }
    }
}

impl Rows {
    /// The cases of the side at a position among those that the breakdowns were applied to.
    pub(crate) fn new(dataset: &Dataset, side: usize, splits: &[Split], options: &Options) -> Self {
        let cases = dataset.cases();
        // Whoever only has a name is nobody's administration, and all that there is.
        let counts = |at: &usize| match options.respondents {
            Respondents::Administrations => cases.known(*at).is_none_or(|case| case.respondent.is_administration()),
            Respondents::Everyone => true,
        };
        let rows: Vec<u32> = (0..).zip(0..cases.len()).filter(|(_, at)| counts(at)).map(|(row, _)| row).collect();
        let of_rows = |split: &Split| rows.iter().map(|row| split.of_case[side][*row as usize]).collect();
        let groups: Vec<Vec<u16>> = splits.iter().map(of_rows).collect();
        let finest = Finest::new(&groups, splits);
        let members = Members::new(dataset, &rows, splits, options);
        Self { rows, groups, finest, members, exact: Arc::new(Exact::new(options.confidence, options.further)) }
    }

    /// The group of each row; none for all together.
    pub(crate) fn groups(&self, cut: Cut<'_>) -> Option<&[u16]> {
        cut.at.and_then(|at| self.groups.get(at)).map(Vec::as_slice)
    }

    /// How many Member States are in each group of a breakdown, where that is known: of administrations only.
    pub(crate) fn members(&self, cut: Cut<'_>) -> Vec<Option<usize>> {
        match cut.at {
            None => vec![self.members.all],
            Some(at) => match self.members.groups.get(at) {
                Some(Some(members)) => members.iter().copied().map(Some).collect(),
                _ => vec![None; cut.len()],
            },
        }
    }

    pub(crate) fn summary(&self, dataset: &Dataset) -> CycleSummary {
        dataset.summary(self.rows.len())
    }
}

impl Members {
    fn new(dataset: &Dataset, rows: &[u32], splits: &[Split], options: &Options) -> Self {
        let answered: BTreeSet<Iso3> = rows.iter().filter_map(|row| state_of(dataset, *row)).collect();
        // Where a state answers more than once, or rows only have names, nobody knows how many could.
        if options.respondents == Respondents::Everyone || answered.len() < rows.len() {
            return Self { all: None, groups: vec![None; splits.len()] };
        }
        let counts = |state: &&MemberState| state.is_member || answered.contains(&state.iso3);
        let states: Vec<&MemberState> = MemberState::all().iter().filter(counts).collect();
        let day = dataset.source().groups_as_of;
        let of_split = |split: &Split| {
            let groupings = split.groupings.as_ref()?;
            let code = |state: &&MemberState| {
                groupings.iter().map(|grouping| state.group(*grouping, day)).collect::<Vec<_>>().join("/")
            };
            let codes: Vec<String> = states.iter().map(code).collect();
            let members = split.breakdown.groups.iter().map(|group| codes.iter().filter(|c| **c == group.code).count());
            Some(members.collect())
        };
        Self { all: Some(states.len()), groups: splits.iter().map(of_split).collect() }
    }
}

/// So many respondents are sought by one thread at a time.
const AT_ONCE: usize = 4_096;

/// Finds the places of respondents among the rows of the earlier cycle that count.
enum Before<'a> {
    Known(HashMap<Key<'a>, usize>),
    Named(&'a Names),
}

impl<'a> Before<'a> {
    fn new(cases: &'a Cases, rows: &[u32]) -> Self {
        let place = |(place, row): (usize, &u32)| Some((cases.key(*row as usize)?, place));
        match cases {
            // All of them count, so that the place is the row; who asks for it sees to that.
            Cases::Named(names) => Self::Named(names),
            Cases::Known(_) => Self::Known(rows.iter().enumerate().filter_map(place).collect()),
        }
    }

    /// The places of the respondents of some rows of the later cycle.
    fn places(&self, later: &Cases, rows: &[u32]) -> impl Iterator<Item = Option<usize>> {
        // Files often have the same order, so that the next place is as far ahead of the row as the last one was.
        let mut ahead = 0;
        rows.iter().map(move |row| {
            let place = self.place(later.key(*row as usize)?, (*row as usize).wrapping_add(ahead))?;
            ahead = place.wrapping_sub(*row as usize);
            Some(place)
        })
    }

    /// The place of a respondent, who may well be at that one.
    fn place(&self, key: Key<'_>, guess: usize) -> Option<usize> {
        match (self, key) {
            (Self::Named(names), Key::Named(name)) if names.get(guess) == Some(name) => Some(guess),
            (Self::Known(places), key) => places.get(&key).copied(),
            (Self::Named(names), Key::Named(name)) => names.row(name),
            (Self::Named(_), Key::Known(_)) => None,
        }
    }
}

/// The state that a row is of; none if it only has a name.
pub(super) fn state_of(dataset: &Dataset, row: u32) -> Option<Iso3> {
    dataset.cases().known(row as usize).map(|case| case.respondent.state)
}

/// The names of pairs, in the order of the names; nothing for Member States, or if there are too many to be listed.
fn names(later: &Cases, pairs: &[(u32, u32)]) -> Vec<(usize, String)> {
    let Cases::Named(known) = later else { return Vec::new() };
    if pairs.len() > MOST_NAMED {
        return Vec::new();
    }
    let name = |(at, (_, row)): (usize, &(u32, u32))| Some((at, known.get(*row as usize)?.to_owned()));
    let mut names: Vec<(usize, String)> = pairs.iter().enumerate().filter_map(name).collect();
    names.sort_by(|(_, one), (_, two)| one.cmp(two));
    names
}

impl Panel {
    fn new(earlier: &Dataset, one: &Rows, later: &Dataset, two: &Rows, splits: &[Split]) -> Self {
        let before = Before::new(earlier.cases(), &one.rows);
        let mut panel = Self {
            pairs: Vec::new(),
            groups: vec![Vec::new(); two.groups.len()],
            finest: None,
            stayed: Vec::new(),
            states: Vec::new(),
            names: Vec::new(),
        };
        let found: Vec<Option<usize>> =
            two.rows.par_chunks(AT_ONCE).flat_map_iter(|rows| before.places(later.cases(), rows)).collect();
        let mut places = Vec::new();
        for (at, (row, place)) in two.rows.iter().zip(found).enumerate() {
            let Some((place, earlier_row)) = place.and_then(|place| Some((place, *one.rows.get(place)?))) else {
                continue;
            };
            places.push(place);
            let state = later.cases().known(*row as usize).map(|case| &case.respondent);
            let state = state.filter(|respondent| respondent.is_administration()).map(|respondent| respondent.state);
            panel.add((earlier_row, *row), state, two.groups.iter().map(|groups| groups[at]));
        }
        let stayed = |(was, is): (&Vec<u16>, &Vec<u16>)| {
            let moved = places.iter().zip(is).any(|(place, is)| was[*place] != *is);
            let of_pair = |(place, is): (&usize, &u16)| if was[*place] == *is { *is } else { u16::MAX };
            moved.then(|| places.iter().zip(is).map(of_pair).collect())
        };
        panel.stayed = one.groups.iter().zip(&panel.groups).map(stayed).collect();
        panel.finest = Finest::new(&panel.groups, splits);
        panel.states.sort_by_key(|(_, state)| *state);
        panel.names = names(later.cases(), &panel.pairs);
        panel
    }

    fn add(&mut self, pair: (u32, u32), state: Option<Iso3>, groups: impl Iterator<Item = u16>) {
        self.states.extend(state.map(|state| (self.pairs.len(), state)));
        self.pairs.push(pair);
        self.groups.iter_mut().zip(groups).for_each(|(column, group)| column.push(group));
    }

    /// The group of each pair that has the same in both cycles; `None` if all have.
    pub(super) fn stayed(&self, cut: Cut<'_>) -> Option<&[u16]> {
        cut.at.and_then(|at| self.stayed.get(at)).and_then(Option::as_deref)
    }

    pub(super) fn len(&self) -> usize {
        self.pairs.len()
    }

    /// The group of each pair as of the later cycle; none for all together.
    pub(super) fn groups(&self, cut: Cut<'_>) -> Option<&[u16]> {
        cut.at.and_then(|at| self.groups.get(at)).map(Vec::as_slice)
    }
}

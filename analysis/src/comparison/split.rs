//! Breakdowns applied to the cases of each side.

use std::collections::HashMap;

use survey_model::cycle::Provenance;
use survey_model::member_state::{Grouping, Iso3};
use survey_model::respondent::Stakeholder;

use super::by::{BreakdownError, By};
use super::values::Values;
use crate::dataset::{Case, Dataset, Partition};
use crate::report::{Breakdown, BreakdownGroup, Group, GroupPart};

/// How many groups a breakdown can have.
const MOST: usize = 1_000;

/// A breakdown with the group of every case of every side.
pub(crate) struct Split {
    pub(crate) breakdown: Breakdown,
    /// The groupings of Member States that it is made of; none if it is of anything else.
    pub(super) groupings: Option<Vec<Grouping>>,
    /// By side and case: the position of the group; one more than the last for none.
    pub(super) of_case: Vec<Vec<u16>>,
}

/// A column that makes groups: the code list that all sides were brought to, with labels, and each side's cells.
pub(crate) struct Grouped<'a> {
    pub(crate) categories: Vec<(String, String)>,
    pub(crate) sides: Vec<Option<Values<'a>>>,
}

impl Split {
    /// The position of a case's group; one more than the last for none.
    pub(crate) fn group(&self, side: usize, case: usize) -> u16 {
        let of_case = self.of_case.get(side).and_then(|of_case| of_case.get(case));
        of_case.copied().unwrap_or(self.breakdown.groups.len() as u16)
    }
}

/// Where the columns of a breakdown come from.
pub(crate) trait Columns<'a> {
    /// The column with a name, in the terms of all sides; `None` if there is none.
    fn grouped(&self, name: &str) -> Option<Result<Grouped<'a>, BreakdownError>>;
}

/// Every breakdown that was asked for, on every side.
pub(crate) fn splits<'a>(
    by: &[By],
    sides: &[&Dataset],
    columns: &dyn Columns<'a>,
) -> Result<Vec<Split>, BreakdownError> {
    if let Some(twice) = by.iter().enumerate().find(|(at, one)| by[..*at].contains(one)) {
        return Err(BreakdownError::Twice { name: twice.1.to_string() });
    }
    by.iter().map(|by| split(by, sides, columns)).collect()
}

fn split<'a>(by: &By, sides: &[&Dataset], columns: &dyn Columns<'a>) -> Result<Split, BreakdownError> {
    match by {
        By::States(grouping) => Ok(of_states(*grouping, sides)),
        By::Stakeholder => {
            let kinds = Stakeholder::ALL.map(Stakeholder::code);
            Ok(of_codes("stakeholder", &kinds, sides, |case| case.respondent.stakeholder.code()))
        }
        By::Provenance => {
            let codes: Vec<&str> = Provenance::ALL.iter().map(|provenance| provenance.code()).collect();
            Ok(of_codes("provenance", &codes, sides, |case| case.provenance.code()))
        }
        By::Named(name) if sides.iter().any(|side| side.partition(name).is_some()) => of_partition(name, sides),
        By::Named(name) => match columns.grouped(name) {
            Some(grouped) => of_column(name, &grouped?),
            None => Err(BreakdownError::Unknown { name: name.clone() }),
        },
        By::Both(one, two) if one == two => Err(BreakdownError::Twice { name: one.to_string() }),
        By::Both(one, two) => both(by, &split(one, sides, columns)?, &split(two, sides, columns)?),
    }
}

/// Each state is looked up once, however many respondents it has.
fn of_states(grouping: Grouping, sides: &[&Dataset]) -> Split {
    let of_side = |side: &&Dataset| {
        let day = side.source().groups_as_of;
        let mut known: HashMap<Iso3, u16> = HashMap::new();
        let place = |state: Iso3| state.state().place(grouping, day) as u16;
        let none = grouping.groups().len() as u16;
        let mut group = |state: Iso3| *known.entry(state).or_insert_with_key(|state| place(*state));
        let state = |at: usize| side.cases().known(at).map(|case| case.respondent.state);
        (0..side.cases().len()).map(|at| state(at).map_or(none, &mut group)).collect()
    };
    let of_case = sides.iter().map(of_side).collect();
    Split { groupings: Some(vec![grouping]), ..named(grouping.code(), grouping.groups(), of_case) }
}

fn of_codes(name: &str, codes: &[&str], sides: &[&Dataset], code: impl Fn(&Case) -> &'static str) -> Split {
    let none = codes.len() as u16;
    let of_case = |case: Option<&Case>| case.map_or(none, |case| position(codes, code(case)));
    let of_side = |side: &&Dataset| (0..side.cases().len()).map(|at| of_case(side.cases().known(at))).collect();
    named(name, codes, sides.iter().map(of_side).collect())
}

/// The groups of the last side that has the partition come first, then those that only others have.
fn of_partition(name: &str, sides: &[&Dataset]) -> Result<Split, BreakdownError> {
    let partitions: Vec<_> = sides.iter().map(|side| side.partition(name)).collect();
    let mut groups: Vec<&str> = Vec::new();
    let mut known: HashMap<&str, u16> = HashMap::new();
    for group in partitions.iter().rev().flatten().flat_map(|partition| partition.groups()) {
        if !known.contains_key(group.as_str()) {
            known.insert(group, groups.len() as u16);
            groups.push(group);
        }
    }
    check(name, groups.len())?;
    let none = groups.len() as u16;
    let of_side = |(side, partition): (&&Dataset, &Option<&Partition>)| match partition {
        None => vec![none; side.cases().len()],
        Some(partition) => {
            let places: Vec<u16> = partition.groups().iter().map(|group| known[group.as_str()]).collect();
            partition.of_case().iter().map(|at| at.map_or(none, |at| places[usize::from(at)])).collect()
        }
    };
    let of_case = sides.iter().zip(&partitions).map(of_side).collect();
    Ok(named(name, &groups, of_case))
}

fn of_column(name: &str, grouped: &Grouped<'_>) -> Result<Split, BreakdownError> {
    if grouped.categories.is_empty() {
        return Err(BreakdownError::NoList { name: name.to_owned() });
    }
    check(name, grouped.categories.len())?;
    let none = grouped.categories.len() as u16;
    let of_side = |values: &Option<Values<'_>>| {
        let cells = values.iter().flat_map(|values| values.packed.iter());
        cells.map(|cell| cell.read().unwrap_or(none)).collect()
    };
    let codes: Vec<&str> = grouped.categories.iter().map(|(code, _)| code.as_str()).collect();
    let mut split = named(name, &codes, grouped.sides.iter().map(of_side).collect());
    for (group, (_, label)) in split.breakdown.groups.iter_mut().zip(&grouped.categories) {
        group.parts.iter_mut().for_each(|part| part.label = Some(label.clone()));
    }
    Ok(split)
}

fn both(by: &By, one: &Split, two: &Split) -> Result<Split, BreakdownError> {
    let name = by.to_string();
    let (rows, columns) = (one.breakdown.groups.len(), two.breakdown.groups.len());
    check(&name, rows * columns)?;
    let group = |(one, two): (&BreakdownGroup, &BreakdownGroup)| BreakdownGroup {
        code: format!("{}/{}", one.code, two.code),
        parts: one.parts.iter().chain(&two.parts).cloned().collect(),
    };
    let pairs = one.breakdown.groups.iter().flat_map(|one| two.breakdown.groups.iter().map(move |two| (one, two)));
    let groups: Vec<BreakdownGroup> = pairs.map(group).collect();
    let none = groups.len() as u16;
    let place = |(row, column): (&u16, &u16)| {
        let is_in = usize::from(*row) < rows && usize::from(*column) < columns;
        if is_in { *row * columns as u16 + *column } else { none }
    };
    let of_side = |(one, two): (&Vec<u16>, &Vec<u16>)| one.iter().zip(two).map(place).collect();
    let groupings = one.groupings.iter().zip(&two.groupings).next();
    Ok(Split {
        breakdown: Breakdown { name, groups },
        groupings: groupings.map(|(one, two)| one.iter().chain(two).copied().collect()),
        of_case: one.of_case.iter().zip(&two.of_case).map(of_side).collect(),
    })
}

fn check(name: &str, groups: usize) -> Result<(), BreakdownError> {
    if groups > MOST { Err(BreakdownError::TooMany { name: name.to_owned(), groups, most: MOST }) } else { Ok(()) }
}

fn named(name: &str, codes: &[&str], of_case: Vec<Vec<u16>>) -> Split {
    let part = |code: &str| GroupPart { breakdown: name.to_owned(), code: code.to_owned(), label: None };
    let group = |code: &&str| BreakdownGroup { code: (*code).to_owned(), parts: vec![part(code)] };
    let breakdown = Breakdown { name: name.to_owned(), groups: codes.iter().map(group).collect() };
    Split { breakdown, groupings: None, of_case }
}

fn position(codes: &[&str], code: &str) -> u16 {
    (0..).zip(codes).find(|(_, known)| **known == code).map_or(codes.len() as u16, |(at, _)| at)
}

/// One breakdown of a report, or all together.
#[derive(Clone, Copy)]
pub(crate) struct Cut<'s> {
    /// Its position among the breakdowns that were asked for; none for all together.
    pub(super) at: Option<usize>,
    split: Option<&'s Split>,
}

impl<'s> Cut<'s> {
    /// All together, then every breakdown.
    pub(crate) fn all(splits: &'s [Split]) -> impl Iterator<Item = Self> {
        let each = splits.iter().enumerate().map(|(at, split)| Self { at: Some(at), split: Some(split) });
        std::iter::once(Self { at: None, split: None }).chain(each)
    }

    /// The groups in order; one nameless group for all together.
    pub(crate) fn groups(self) -> Vec<Option<Group>> {
        self.split.map_or_else(|| vec![None], |split| split.breakdown.each().map(Some).collect())
    }

    /// Whether it is all together.
    pub(crate) const fn is_all(&self) -> bool {
        self.split.is_none()
    }

    /// How many groups there are.
    pub(crate) fn len(self) -> usize {
        self.split.map_or(1, |split| split.breakdown.groups.len())
    }
}

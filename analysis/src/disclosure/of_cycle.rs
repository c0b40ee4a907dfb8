//! The counts of one cycle that everybody may see: protected item by item, over all breakdowns together.
//!
//! Who belongs to which group is known. Two breakdowns beside each other therefore tell about those who are in a group of the one and in another of the other: if all
//! European states but two are developed, the developed without the Europeans are few. Counts by two groupings at once make no network, so that
//! suppressing some of them would prove nothing: a further breakdown is shown only if the table of it and those before has nothing to hide, and else not at all.

use std::collections::BTreeMap;

use survey_model::question::PublicationLevel;
use survey_model::variable::Variable;

use super::one_way::small_or_telling;
use super::together::{withhold_columns_together, withhold_what_depends};
use super::{
    Answers, Breakdowns, ByGroup, LeastCount, Levels, OneWay, Publishable, breakdowns, count_answers, one_way,
};
use crate::comparison::{BreakdownError, Cut, Options, Rows, Side, Split, identity_of_variable, splits};
use crate::dataset::{Column, Packed};
use crate::description::Own;
use crate::report::{Published, PublishedItem, PublishedSlice};

/// The counts of one cycle's columns, in all and by each breakdown, with what would give away answers that were given for aggregates only withheld.
///
/// `levels` are those of the version's questions, and `is_left_out` names columns that are not shown whatever their level. Only columns with a list of answers are counted; a number, a day or a
/// text of a few is the answer itself.
///
/// # Errors
/// [`BreakdownError`] if a breakdown can't be made.
pub fn publish(
    cycle: Side<'_>,
    options: &Options,
    least: LeastCount,
    levels: &Levels,
    is_left_out: impl Fn(&Variable) -> bool,
) -> Result<Publishable<Published>, BreakdownError> {
    let dataset = cycle.dataset;
    let splits = splits(&options.breakdowns, &[dataset], &Own { cycle, options })?;
    let rows = Rows::new(dataset, 0, &splits, options);
    let work = Work { cycle, rows: &rows, splits: &splits, options, least };
    let (mut items, mut left_out) = (Vec::new(), Vec::new());
    for (at, variable) in dataset.variables().iter().enumerate() {
        let level = if is_left_out(variable) { PublicationLevel::NotShared } else { levels.of(&variable.item) };
        match work.item(variable, dataset.column(at), level) {
            Some(item) => items.push(item),
            None => left_out.push(variable.name.clone()),
        }
    }
    withhold_columns_together(&mut items);
    withhold_what_depends(&mut items, levels);
    let published = Published { cycle: rows.summary(dataset), least_count: least.get(), items, left_out };
    Ok(Publishable::new(published))
}

struct Work<'w> {
    cycle: Side<'w>,
    rows: &'w Rows,
    splits: &'w [Split],
    options: &'w Options,
    least: LeastCount,
}

impl Work<'_> {
    /// None for a column that is not published.
    fn item(&self, variable: &Variable, column: Option<&Column>, level: PublicationLevel) -> Option<PublishedItem> {
        let Some(Column::Categories(cells)) = column else { return None };
        let cells = cells.wide();
        let codes: Vec<_> = variable.level.categories().iter().map(|category| category.code.clone()).collect();
        if level == PublicationLevel::NotShared || codes.is_empty() {
            return None;
        }
        let (all, by): (Vec<Cut<'_>>, Vec<Cut<'_>>) = Cut::all(self.splits).partition(|cut| cut.is_all());
        let table = |cut: &Cut<'_>| self.table(&cells, codes.len(), *cut, level);
        let mut published =
            self.protected(&all.iter().flat_map(table).next()?, &by.iter().map(table).collect::<Vec<_>>())?;
        for at in 1..by.len() {
            if self.tells(&cells, codes.len(), &by[..=at], level) {
                published.groupings[at].withhold();
            }
        }
        let identity = identity_of_variable(self.cycle.labels, variable, self.options.language);
        Some(PublishedItem { identity, publication: level, codes, slices: slices(published, &by) })
    }

    /// Whether the table of all these breakdowns at once would have anything to hide.
    fn tells(&self, cells: &[Packed], codes: usize, by: &[Cut<'_>], level: PublicationLevel) -> bool {
        let mut classes: BTreeMap<Vec<u16>, Vec<(PublicationLevel, usize)>> = BTreeMap::new();
        for (at, row) in self.rows.rows.iter().enumerate() {
            let Some(category) = cells.get(*row as usize).and_then(|cell| cell.read().ok()) else { continue };
            let of = |cut: &Cut<'_>| self.rows.groups(*cut).map_or(0, |groups| groups[at]);
            classes.entry(by.iter().map(of).collect()).or_default().push((level, usize::from(category)));
        }
        let hides = |answers| small_or_telling(&count_answers(codes, answers), self.least).contains(&true);
        classes.into_values().any(hides)
    }

    /// None if tables don't fit each other, so that nothing would be protected.
    fn protected(&self, all: &[Answers], by: &[Vec<Vec<Answers>>]) -> Option<Breakdowns> {
        if by.is_empty() {
            return Some(Breakdowns { all: one_way(all, self.least).into_inner(), groupings: Vec::new() });
        }
        breakdowns(by, self.least).ok().map(Publishable::into_inner)
    }

    /// The answers of each group of a cut, and last those of no group, so that every table has all answers.
    fn table(&self, cells: &[Packed], codes: usize, cut: Cut<'_>, level: PublicationLevel) -> Vec<Vec<Answers>> {
        let groups = self.rows.groups(cut);
        let mut answers: Vec<Vec<(PublicationLevel, usize)>> = vec![Vec::new(); cut.len() + 1];
        for (at, row) in self.rows.rows.iter().enumerate() {
            let group = groups.map_or(0, |groups| usize::from(groups[at])).min(cut.len());
            let given = cells.get(*row as usize).and_then(|cell| cell.read().ok());
            answers[group].extend(given.map(|category| (level, usize::from(category))));
        }
        answers.into_iter().map(|answers| count_answers(codes, answers)).collect()
    }
}

/// All together, then every group; those of no group are in no row of their own.
fn slices(published: Breakdowns, by: &[Cut<'_>]) -> Vec<PublishedSlice> {
    let OneWay { counts, total } = published.all;
    let mut slices = vec![PublishedSlice { group: None, counts, answered: total }];
    for (ByGroup { counts, totals }, cut) in published.groupings.into_iter().zip(by) {
        let rows = cut.groups().into_iter().zip(counts.into_iter().zip(totals));
        slices.extend(rows.map(|(group, (counts, answered))| PublishedSlice { group, counts, answered }));
    }
    slices
}

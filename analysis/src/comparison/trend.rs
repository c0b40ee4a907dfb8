//! More than two cycles: every earlier one through its concordance with the last.

use std::collections::HashMap;

use rayon::prelude::*;
use survey_model::concordance::{Concordance, Verdict};

use super::distribution::side;
use super::frame::Rows;
use super::matched_trend::matched;
use super::measure::{Planned, Task, named};
use super::split::{Columns, Cut, Grouped, Split, splits};
use super::values::Values;
use super::{BreakdownError, ComparisonError, Options, Side, check_versions, plan, refusal};
use crate::dataset::{Dataset, Key};
use crate::description::Own;
use crate::report::{Group, Identity, MeasureCategory, Refused, Trend, TrendPoint, TrendSlice, Trends};

/// An earlier cycle with the way from its version to the last cycle's.
#[derive(Clone, Copy)]
pub struct Earlier<'a> {
    /// The cycle.
    pub side: Side<'a>,
    /// From its version to that of the last cycle.
    pub concordance: &'a Concordance,
}

/// The columns of the last cycle over all cycles, if any earlier one may be compared; cycles in the order given, whichever years they are of.
///
/// A cycle whose answers may not be compared with the last one's is refused with the reason, as in [`compare`](super::compare()). All others are
/// brought to one code list; a cycle that the concordances bring to another list than the latest of them is refused as well.
///
/// # Errors
/// [`ComparisonError`] if a concordance is not the one between the versions of its cycle and of the last, or a breakdown can't be made.
pub fn trends(earlier: &[Earlier<'_>], last: Side<'_>, options: &Options) -> Result<Trends, ComparisonError> {
    earlier.iter().try_for_each(|one| check_versions(one.side, last, one.concordance))?;
    let plans = earlier.iter().map(|one| planned(plan::plan(one.side, last, one.concordance, options)));
    let plans: Vec<HashMap<String, Column<'_>>> = plans.collect();
    let sides: Vec<Side<'_>> = earlier.iter().map(|one| one.side).chain([last]).collect();
    let datasets: Vec<&Dataset> = sides.iter().map(|side| side.dataset).collect();
    let splits = splits(&options.breakdowns, &datasets, &Plans(&plans))?;
    let frame = Frame {
        rows: datasets.iter().enumerate().map(|(at, dataset)| Rows::new(dataset, at, &splits, options)).collect(),
        respondents: sides
            .iter()
            .map(|side| (0..side.dataset.cases().len()).filter_map(|at| side.dataset.cases().key(at)).collect())
            .collect(),
        splits,
    };
    let names: Vec<&String> = last.dataset.variables().iter().map(|variable| &variable.name).collect();
    let trend = |name: &String| trend(&plans.iter().map(|plan| plan.get(name)).collect::<Vec<_>>(), &frame, options);
    Ok(Trends {
        cycles: sides.iter().zip(&frame.rows).map(|(side, rows)| rows.summary(side.dataset)).collect(),
        respondents: options.respondents,
        confidence: options.confidence.level(),
        software: crate::SOFTWARE,
        breakdowns: frame.splits.iter().map(|split| split.breakdown.clone()).collect(),
        trends: names.into_par_iter().filter_map(trend).collect(),
    })
}

/// The breakdowns of all cycles, their columns in the terms that all of them share.
pub(crate) fn splits_over(
    earlier: &[Earlier<'_>],
    last: Side<'_>,
    options: &Options,
) -> Result<Vec<Split>, ComparisonError> {
    earlier.iter().try_for_each(|one| check_versions(one.side, last, one.concordance))?;
    let datasets: Vec<&Dataset> = earlier.iter().map(|one| one.side).chain([last]).map(|side| side.dataset).collect();
    if earlier.is_empty() {
        return Ok(splits(&options.breakdowns, &datasets, &Own { cycle: last, options })?);
    }
    let plans = earlier.iter().map(|one| planned(plan::plan(one.side, last, one.concordance, options)));
    Ok(splits(&options.breakdowns, &datasets, &Plans(&plans.collect::<Vec<_>>()))?)
}

/// A column of the last cycle as one of the plans has it.
type Column<'a> = (Identity, Verdict, Result<Task<'a>, Refused>);

fn planned(plan: Vec<Planned<'_>>) -> HashMap<String, Column<'_>> {
    plan.into_iter().map(Planned::into_task).map(|column| (column.0.name.clone(), column)).collect()
}

/// The columns of all cycles as groups of a breakdown.
struct Plans<'p, 'a>(&'p [HashMap<String, Column<'a>>]);

impl<'a> Columns<'a> for Plans<'_, 'a> {
    fn grouped(&self, name: &str) -> Option<Result<Grouped<'a>, BreakdownError>> {
        let columns: Vec<_> = self.0.iter().map(|plan| plan.get(name)).collect();
        columns.iter().flatten().next()?;
        let aligned = align(&columns);
        let none = || BreakdownError::Refused { name: name.to_owned(), sentence: refusal::not_alone().sentence };
        Some(aligned.ok_or_else(none).map(|aligned| Grouped {
            categories: named(&aligned.categories),
            sides: aligned.cells.into_iter().map(Result::ok).collect(),
        }))
    }
}

/// Who counts in each cycle.
pub(super) struct Frame<'a> {
    pub(super) rows: Vec<Rows>,
    pub(super) respondents: Vec<Vec<Key<'a>>>,
    splits: Vec<Split>,
}

/// What the cycles of a trend have in common, with each cycle's cells or why there are none; the last cycle's come last.
pub(super) struct Aligned<'a> {
    pub(super) categories: Vec<MeasureCategory>,
    pub(super) level: &'static str,
    pub(super) cells: Vec<Result<Values<'a>, Refused>>,
}

fn trend(columns: &[Option<&Column<'_>>], frame: &Frame<'_>, options: &Options) -> Option<Trend> {
    let mut identity = columns.iter().flatten().next_back()?.0.clone();
    let aligned = align(columns)?;
    identity.level = aligned.level;
    let slices = Cut::all(&frame.splits).flat_map(|cut| slices(&aligned, frame, cut, options)).collect();
    let concordance = columns.iter().map(|column| column.map(|(_, verdict, _)| *verdict)).collect();
    Some(Trend { identity, concordance, slices, categories: aligned.categories })
}

/// The trend in each group of a breakdown, or in all together.
fn slices(aligned: &Aligned<'_>, frame: &Frame<'_>, cut: Cut<'_>, options: &Options) -> Vec<TrendSlice> {
    let of_cycle = |(cells, rows): (&Result<Values<'_>, Refused>, &Rows)| match cells {
        Ok(values) => {
            let sides = side(values, rows, cut, &aligned.categories, options.confidence).into_iter();
            sides.map(|counted| TrendPoint::Answers(Box::new(counted.distribution))).collect()
        }
        Err(refused) => vec![TrendPoint::Refused(refused.clone()); cut.len()],
    };
    let by_cycle: Vec<Vec<TrendPoint>> = aligned.cells.iter().zip(&frame.rows).map(of_cycle).collect();
    let of_case = cut.at.and_then(|at| frame.splits.get(at)).and_then(|split| split.of_case.last());
    let slice = |(at, group): (usize, Option<Group>)| TrendSlice {
        group,
        points: by_cycle.iter().filter_map(|points| points.get(at).cloned()).collect(),
        matched: matched(aligned, frame, of_case.map(|of_case| (of_case.as_slice(), at as u16))),
    };
    cut.groups().into_iter().enumerate().map(slice).collect()
}

/// The cells of all cycles in terms of the code list of the latest that may be compared; `None` if none may.
fn align<'a>(columns: &[Option<&Column<'a>>]) -> Option<Aligned<'a>> {
    let tasks = || columns.iter().flatten().filter_map(|(identity, _, task)| Some((identity, task.as_ref().ok()?)));
    let (_, model) = tasks().next_back()?;
    let last = model.later();
    let cells = |column: &Option<&Column<'a>>| match column {
        None => Err(refusal::not_alone()),
        Some((_, _, Err(refused))) => Err(refused.clone()),
        Some((_, _, Ok(task))) if task.is_like(model) && same(&task.later(), &last) => Ok(task.earlier()),
        Some((_, _, Ok(_))) => Err(refusal::other_list()),
    };
    let level = tasks().map(|(identity, _)| identity.level).find(|level| *level != "ordinal").unwrap_or("ordinal");
    let mut cells: Vec<_> = columns.iter().map(cells).collect();
    cells.push(Ok(last));
    Some(Aligned { categories: model.shown().to_vec(), level, cells })
}

fn same(one: &Values<'_>, two: &Values<'_>) -> bool {
    one.packed == two.packed && one.numbers == two.numbers
}

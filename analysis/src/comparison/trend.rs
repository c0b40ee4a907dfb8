//! More than two cycles: every earlier one through its concordance with the last.

use std::collections::HashMap;

use rayon::prelude::*;
use survey_model::concordance::Concordance;

use super::distribution::side;
use super::frame::Rows;
use super::matched_trend::matched;
use super::measure::{Planned, Task};
use super::split::Cut;
use super::values::Values;
use super::{ComparisonError, Options, Side, check_versions, plan, refusal};
use crate::dataset::Key;
use crate::report::{Identity, MeasureCategory, Refused, Trend, TrendPoint, Trends};

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
/// [`ComparisonError`] if a concordance is not the one between the versions of its cycle and of the last.
pub fn trends(earlier: &[Earlier<'_>], last: Side<'_>, options: &Options) -> Result<Trends, ComparisonError> {
    earlier.iter().try_for_each(|one| check_versions(one.side, last, one.concordance))?;
    let plans = earlier.iter().map(|one| planned(plan::plan(one.side, last, one.concordance, options)));
    let plans: Vec<HashMap<String, Column<'_>>> = plans.collect();
    let sides: Vec<Side<'_>> = earlier.iter().map(|one| one.side).chain([last]).collect();
    let frame = Frame {
        rows: sides.iter().enumerate().map(|(at, side)| Rows::new(side.dataset, at, &[], options)).collect(),
        respondents: sides
            .iter()
            .map(|side| (0..side.dataset.cases().len()).filter_map(|at| side.dataset.cases().key(at)).collect())
            .collect(),
    };
    let names: Vec<&String> = last.dataset.variables().iter().map(|variable| &variable.name).collect();
    let trend = |name: &String| trend(&plans.iter().map(|plan| plan.get(name)).collect::<Vec<_>>(), &frame, options);
    Ok(Trends {
        cycles: sides.iter().zip(&frame.rows).map(|(side, rows)| rows.summary(side.dataset)).collect(),
        respondents: options.respondents,
        confidence: options.confidence.level(),
        trends: names.into_par_iter().filter_map(trend).collect(),
    })
}

/// A column of the last cycle as one of the plans has it.
type Column<'a> = (Identity, Result<Task<'a>, Refused>);

fn planned(plan: Vec<Planned<'_>>) -> HashMap<String, Column<'_>> {
    plan.into_iter().map(Planned::into_task).map(|column| (column.0.name.clone(), column)).collect()
}

/// Who counts in each cycle.
pub(super) struct Frame<'a> {
    pub(super) rows: Vec<Rows>,
    pub(super) respondents: Vec<Vec<Key<'a>>>,
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
    let point = |(cells, rows): (&Result<Values<'_>, Refused>, &Rows)| match cells {
        Ok(values) => {
            let all = Cut::all(&[]).next()?;
            let counted = side(values, rows, all, &aligned.categories, options.confidence).into_iter().next()?;
            Some(TrendPoint::Answers(Box::new(counted.distribution)))
        }
        Err(refused) => Some(TrendPoint::Refused(refused.clone())),
    };
    let points: Option<Vec<TrendPoint>> = aligned.cells.iter().zip(&frame.rows).map(point).collect();
    Some(Trend { identity, points: points?, matched: matched(&aligned, frame), categories: aligned.categories })
}

/// The cells of all cycles in terms of the code list of the latest that may be compared; `None` if none may.
fn align<'a>(columns: &[Option<&Column<'a>>]) -> Option<Aligned<'a>> {
    let tasks = || columns.iter().flatten().filter_map(|(identity, task)| Some((identity, task.as_ref().ok()?)));
    let (_, model) = tasks().next_back()?;
    let last = model.later();
    let cells = |column: &Option<&Column<'a>>| match column {
        None => Err(refusal::not_alone()),
        Some((_, Err(refused))) => Err(refused.clone()),
        Some((_, Ok(task))) if task.is_like(model) && same(&task.later(), &last) => Ok(task.earlier()),
        Some((_, Ok(_))) => Err(refusal::other_list()),
    };
    let level = tasks().map(|(identity, _)| identity.level).find(|level| *level != "ordinal").unwrap_or("ordinal");
    let mut cells: Vec<_> = columns.iter().map(cells).collect();
    cells.push(Ok(last));
    Some(Aligned { categories: model.shown().to_vec(), level, cells })
}

fn same(one: &Values<'_>, two: &Values<'_>) -> bool {
    one.packed == two.packed && one.numbers == two.numbers
}

//! `bounds.csv`, `sensitivity.csv`, `weights.csv` and `compositions.csv`: what those who did not answer could hide, and who answers more or less often.

use std::io::Write;

use super::{Cell, NO_MEMBERS, ORIGIN, codes, empty, optional, part, shared, write};
use crate::report::{
    Basis, Change, ChangeBounds, Comparison, Composition, CycleSummary, MeanChange, MeanOf, Measure, Nonresponse,
    Outcome, Slice, Weighted, WeightedSide,
};

const START: [&str; 3] = ["concordance", "concordance_reason", "basis"];

/// Why items without a code list have no shares.
const NO_SHARES: &str = "the answers are no list of options: there are no shares";

/// Why days and texts have no bounds at all.
const NEITHER: &str = "the answers are neither a list of options nor numbers: there are no shares and no mean";

/// Writes worst-case bounds: one row per measure, group and category or mean; one that says why, for a measure without any.
///
/// # Errors
/// Whatever `out` says.
pub fn bounds(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    const COLUMNS: [&str; 16] = [
        "grouping",
        "group",
        "figure",
        "category",
        "from_answered",
        "from_members",
        "from_low",
        "from_high",
        "to_answered",
        "to_members",
        "to_low",
        "to_high",
        "change_low",
        "change_high",
        "sign_is_known",
        "why_none",
    ];
    table(comparison, &COLUMNS, out, |measure| {
        let all = super::slices(measure).iter().filter(|slice| slice.basis == Basis::AllRespondents);
        let of_slice = |slice| {
            let slice: &Slice = slice;
            let together = slice.favourable.iter().map(|of| (of, super::better(measure.better.as_ref())));
            let each = slice.changes.iter().map(|of| (of, of.category.as_str().into())).chain(together);
            let shares = each.map(|(change, answers)| bound(slice, &Bounded::of_share(slice, change), answers));
            let places = slice.places.as_deref().map(|places| &places.mean);
            let means = slice.mean_change.iter().chain(places);
            shares.chain(means.map(|mean| bound(slice, &Bounded::of_mean(mean), Cell::EMPTY))).collect::<Vec<_>>()
        };
        or_why(measure, NEITHER, all.flat_map(of_slice).collect(), COLUMNS.len())
    })
}

/// What the share of some answers is called beside means.
const SHARE: &str = "share";

/// A figure of which it may be known between what it lies.
struct Bounded {
    figure: &'static str,
    /// On how many answers it rests.
    answered: [usize; 2],
    bounds: Result<ChangeBounds, String>,
}

impl Bounded {
    fn of_share(slice: &Slice, change: &Change) -> Self {
        let bounds = match change.overlapping.as_ref().map(|of| of.bounds) {
            Some(Some(bounds)) => bounds.map_err(|why| why.to_string()),
            Some(None) => Err(NO_MEMBERS.to_owned()),
            None if slice.earlier.valid == 0 => Err("nobody answered in the earlier cycle".to_owned()),
            None if slice.later.valid == 0 => Err("nobody answered in the later cycle".to_owned()),
            None => Err("it was not computed".to_owned()),
        };
        Self { figure: SHARE, answered: [slice.earlier.valid, slice.later.valid], bounds }
    }

    fn of_mean(change: &MeanChange) -> Self {
        let figure = match change.of {
            MeanOf::Numbers => "mean",
            MeanOf::Points => "mean_points",
            MeanOf::Places => "mean_place",
        };
        let bounds =
            change.bounds.map_or_else(|| Err(NO_MEMBERS.to_owned()), |found| found.map_err(|why| why.to_string()));
        Self { figure, answered: change.answered, bounds }
    }
}

fn bound<'c>(slice: &'c Slice, of: &Bounded, answers: Cell<'c>) -> Vec<Cell<'c>> {
    let found = of.bounds.as_ref().ok();
    let end = |end: Option<f64>| if of.figure == SHARE { part(end) } else { optional(end) };
    let mut row = super::group(slice.group.as_ref()).to_vec();
    row.extend([of.figure.into(), answers]);
    let sides = [(&slice.earlier, found.map(|of| of.earlier)), (&slice.later, found.map(|of| of.later))];
    for ((side, bounds), answered) in sides.into_iter().zip(of.answered) {
        row.extend([answered.into(), side.population.into()]);
        row.extend([end(bounds.map(|of| of.low)), end(bounds.map(|of| of.high))]);
    }
    let change = found.map(|of| of.change);
    row.extend([end(change.map(|of| of.low)), end(change.map(|of| of.high))]);
    row.push(change.map(|of| if of.tell_the_sign() { "yes" } else { "no" }).into());
    row.push(of.bounds.as_ref().err().cloned().into());
    row
}

/// The rows; for a measure without any, one that says why in its last cell.
fn or_why<'c>(
    measure: &'c Measure,
    without: &'static str,
    rows: Vec<Vec<Cell<'c>>>,
    columns: usize,
) -> Vec<Vec<Cell<'c>>> {
    if !rows.is_empty() {
        return rows;
    }
    let why = match &measure.outcome {
        Outcome::Refused(refused) => Cell::protected(&refused.sentence),
        Outcome::Compared(of) if of.categories.is_empty() && without == NO_MEMBERS => NO_SHARES.into(),
        Outcome::Compared(_) => without.into(),
    };
    let mut row = empty(columns - 1);
    row.push(why);
    vec![row]
}

/// Writes how far those who did not answer would have to differ: one row per share that stands for a measure and difference.
///
/// # Errors
/// Whatever `out` says.
pub fn sensitivity(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    const COLUMNS: [&str; 9] = [
        "answers",
        "difference",
        "change_if_earlier",
        "change_if_later",
        "change_if_both",
        "undone_by_earlier",
        "undone_by_later",
        "undone_by_both",
        "why_none",
    ];
    table(comparison, &COLUMNS, out, |measure| of_each(measure, COLUMNS.len(), sensitivities))
}

fn of_each<'c>(
    measure: &'c Measure,
    columns: usize,
    rows: impl Fn(&'c Nonresponse) -> Vec<Vec<Cell<'c>>>,
) -> Vec<Vec<Cell<'c>>> {
    let each = measure.compared().into_iter().flat_map(|compared| &compared.nonresponse);
    or_why(measure, NO_MEMBERS, each.flat_map(rows).collect(), columns)
}

fn sensitivities(of: &Nonresponse) -> Vec<Vec<Cell<'_>>> {
    let undone = match of.tipping {
        Ok(tipping) => tipping.map(|by| by.map_or("never".into(), Cell::Part)),
        Err(_) => Default::default(),
    };
    let why = of.tipping.err().map(|why| why.to_string());
    let row = |figures: [Cell<'static>; 4]| {
        let mut row = vec![codes(&of.answers)];
        row.extend(figures);
        row.extend(undone.clone());
        row.push(why.clone().into());
        row
    };
    if of.sensitivity.is_empty() {
        return vec![row(Default::default())];
    }
    of.sensitivity
        .iter()
        .map(|line| row([line.difference, line.earlier, line.later, line.both].map(Cell::Part)))
        .collect()
}

/// Writes weighted shares: one row per share that stands for a measure, method and cycle.
///
/// # Errors
/// Whatever `out` says.
pub fn weights(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    const COLUMNS: [&str; 14] = [
        "answers",
        "method",
        "weighted_by",
        "cycle",
        "n",
        "share",
        "low",
        "high",
        "design_effect",
        "effective_n",
        "rounds",
        "deviation",
        "weighted_change",
        "why_none",
    ];
    table(comparison, &COLUMNS, out, |measure| of_each(measure, COLUMNS.len(), |of| weighted(comparison, of)))
}

fn weighted<'c>(comparison: &'c Comparison, of: &'c Nonresponse) -> Vec<Vec<Cell<'c>>> {
    let both = |weighted: &'c Weighted| {
        let row = |cycle: &'c CycleSummary, side: &'c Result<WeightedSide, String>| {
            let mut row = vec![
                codes(&of.answers),
                weighted.method.code().into(),
                weighted.groupings.into(),
                cycle.label.as_str().into(),
            ];
            row.extend(weighted_cells(side.as_ref().ok()));
            row.push(part(weighted.change));
            row.push(side.as_ref().err().map(String::as_str).into());
            row
        };
        [row(&comparison.from, &weighted.earlier), row(&comparison.to, &weighted.later)]
    };
    of.weighted.iter().flat_map(both).collect()
}

fn weighted_cells(side: Option<&WeightedSide>) -> Vec<Cell<'static>> {
    let Some(side) = side else { return empty(8) };
    let estimate = side.share.estimate;
    let mut cells = vec![estimate.n.into()];
    cells.extend([estimate.value, estimate.low, estimate.high].map(Cell::Part));
    cells.extend([side.share.design_effect, side.share.effective_size].map(Cell::Number));
    cells.push(side.convergence.map(|of| of.rounds).into());
    cells.push(side.convergence.map(|of| Cell::Number(of.deviation)).into());
    cells
}

/// Writes Kitagawa's decompositions: one row per share that stands for a measure, breakdown and group, and one for all groups together.
///
/// # Errors
/// Whatever `out` says.
pub fn compositions(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    const COLUMNS: [&str; 7] = ["answers", "grouping", "group", "rate", "composition", "change", "why_none"];
    table(comparison, &COLUMNS, out, |measure| {
        if comparison.breakdowns.is_empty() {
            return Vec::new();
        }
        let compositions = measure.compared().into_iter().flat_map(|compared| &compared.compositions);
        or_why(measure, NO_SHARES, compositions.flat_map(|of| composed(comparison, of)).collect(), COLUMNS.len())
    })
}

fn composed<'c>(comparison: &'c Comparison, of: &'c Composition) -> Vec<Vec<Cell<'c>>> {
    let row = |group: Cell<'c>, figures: [Option<f64>; 3], why: Option<String>| {
        let mut row = vec![codes(&of.answers), of.breakdown.as_str().into(), group];
        row.extend(figures.map(part));
        row.push(why.into());
        row
    };
    let kitagawa = match &of.kitagawa {
        Ok(kitagawa) => kitagawa,
        Err(why) => return vec![row(Cell::EMPTY, [None; 3], Some(why.to_string()))],
    };
    let all = row(Cell::EMPTY, [Some(kitagawa.rate), Some(kitagawa.composition), Some(kitagawa.total)], None);
    let groups = comparison.breakdowns.iter().filter(|breakdown| breakdown.name == of.breakdown);
    let groups = groups.flat_map(|breakdown| &breakdown.groups).zip(&kitagawa.groups);
    let each = groups
        .map(|(group, part)| row(Cell::protected(&group.code), [Some(part.rate), Some(part.composition), None], None));
    std::iter::once(all).chain(each).collect()
}

/// A table of rows that some measures have.
fn table<'c>(
    comparison: &'c Comparison,
    columns: &[&'static str],
    out: &mut dyn Write,
    rows: impl Fn(&'c Measure) -> Vec<Vec<Cell<'c>>>,
) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(START).chain(columns.iter().copied()).chain(super::HOW).collect();
    let of_measure = |measure: &'c Measure| {
        let shared = shared(comparison, measure).then([Basis::AllRespondents.code().into()]);
        rows(measure).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    write(out, heading, comparison.measures.iter().flat_map(of_measure))
}

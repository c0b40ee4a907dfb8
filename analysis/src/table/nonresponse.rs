//! `bounds.csv`, `sensitivity.csv`, `weights.csv` and `compositions.csv`: what those who did not answer could hide, and who answers more or less often.

use std::io::Write;

use super::{Cell, ORIGIN, codes, empty, optional, part, shared, write_each};
use crate::estimate::NotComputable;
use crate::report::{
    Basis, Bounded, Comparison, Composition, CycleSummary, MeanTipping, Measure, NO_MEMBERS, Nonresponse, Outcome,
    SHARE, Weighted, WeightedSide, bounded, undone,
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
        or_why(measure, NEITHER, bounded(measure).into_iter().map(bound).collect(), COLUMNS.len())
    })
}

fn bound(of: Bounded<'_>) -> Vec<Cell<'_>> {
    let end = |end: Option<f64>| if of.figure == SHARE { part(end) } else { optional(end) };
    let mut row = super::group(of.group).to_vec();
    let answers: Vec<&str> = of.answers.iter().map(|code| code.as_str()).collect();
    row.extend([of.figure.into(), answers.join(" ").into()]);
    let sides = [of.bounds.map(|of| of.earlier), of.bounds.map(|of| of.later)];
    for ((bounds, answered), members) in sides.into_iter().zip(of.answered).zip(of.members) {
        row.extend([answered.into(), members.into()]);
        row.extend([end(bounds.map(|of| of.low)), end(bounds.map(|of| of.high))]);
    }
    let change = of.bounds.map(|of| of.change);
    row.extend([end(change.map(|of| of.low)), end(change.map(|of| of.high))]);
    row.push(of.sign_is_known.map(|is_known| if is_known { "yes" } else { "no" }).into());
    row.push(of.why_none.into());
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
        Outcome::Compared(_) => without.into(),
    };
    let mut row = empty(columns - 1);
    row.push(why);
    vec![row]
}

/// Writes how far those who did not answer would have to differ: one row per share that stands for a measure and difference, and one per mean.
///
/// # Errors
/// Whatever `out` says.
pub fn sensitivity(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    const COLUMNS: [&str; 10] = [
        "figure",
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
    table(comparison, &COLUMNS, out, |measure| {
        let shares = measure.compared().into_iter().flat_map(|compared| &compared.nonresponse).flat_map(sensitivities);
        let means = undone(measure).into_iter().filter_map(|of| Some(sensitivity_of_mean(of.figure, *of.tipping?)));
        let has_figure = bounded(measure).iter().any(|of| of.group.is_none());
        let why = if has_figure { NO_MEMBERS } else { NEITHER };
        or_why(measure, why, shares.chain(means).collect(), COLUMNS.len())
    })
}

fn of_each<'c>(
    measure: &'c Measure,
    columns: usize,
    rows: impl Fn(&'c Nonresponse) -> Vec<Vec<Cell<'c>>>,
) -> Vec<Vec<Cell<'c>>> {
    let each = measure.compared().into_iter().flat_map(|compared| &compared.nonresponse);
    let has_list = measure.compared().is_some_and(|compared| !compared.categories.is_empty());
    or_why(measure, if has_list { NO_MEMBERS } else { NO_SHARES }, each.flat_map(rows).collect(), columns)
}

fn sensitivities(of: &Nonresponse) -> Vec<Vec<Cell<'_>>> {
    let undone = match of.tipping {
        Ok(tipping) => tipping.map(|by| by.map_or("never".into(), Cell::Part)),
        Err(_) => Default::default(),
    };
    let why = of.tipping.err().map(|why| why.to_string());
    let row = |figures: [Cell<'static>; 4]| {
        let mut row = vec![SHARE.into(), codes(&of.answers)];
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

/// Of a mean no difference is small or large by itself: what undoes it is all that there is.
fn sensitivity_of_mean(figure: &'static str, tipping: Result<MeanTipping, NotComputable>) -> Vec<Cell<'static>> {
    let mut row = vec![figure.into()];
    row.extend(empty(5));
    match tipping {
        Ok(tipping) => row.extend(tipping.by.map(|by| by.map_or("never".into(), Cell::Number))),
        Err(_) => row.extend(empty(3)),
    }
    row.push(tipping.err().map(|why| why.to_string()).into());
    row
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
    rows: impl Fn(&'c Measure) -> Vec<Vec<Cell<'c>>> + Sync,
) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(START).chain(columns.iter().copied()).chain(super::HOW).collect();
    let of_measure = |measure: &'c Measure| {
        let shared = shared(comparison, measure).then([Basis::AllRespondents.code().into()]);
        rows(measure).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    write_each(out, heading, &comparison.measures, of_measure)
}

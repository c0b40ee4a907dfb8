//! `changes.csv`: one row per measure, basis, group and category with the change by every method, and one per refused measure.

use std::io::Write;

use super::{Cell, ORIGIN, Row, Shared, empty, group, optional, p_of, part, share, shared, write_each};
use crate::estimate::nonresponse::Bounds;
use crate::report::{Change, Comparison, Difference, Measure, Outcome, Slice};

const COLUMNS: [&str; 24] = [
    "concordance",
    "concordance_reason",
    "outcome",
    "basis",
    "grouping",
    "group",
    "category",
    "headline",
    "from_share",
    "from_low",
    "from_high",
    "from_n",
    "to_share",
    "to_low",
    "to_high",
    "to_n",
    "change",
    "change_low",
    "change_high",
    "entered",
    "left",
    "p_value",
    "test",
    "verdict",
];

/// What only the matched panel has, then what only all respondents have.
const FURTHER: [&str; 34] = [
    "mid_p",
    "mcnemar_p",
    "mcnemar_corrected_p",
    "tango_low",
    "tango_high",
    "wald_low",
    "wald_high",
    "finite_low",
    "finite_high",
    "cohens_g",
    "odds_ratio",
    "odds_ratio_low",
    "odds_ratio_high",
    "independent_low",
    "independent_high",
    "overlap_z",
    "overlap_p",
    "answered_both",
    "answered_from_only",
    "answered_to_only",
    "change_among_both",
    "change_by_entry",
    "change_by_exit",
    "from_members",
    "to_members",
    "from_bound_low",
    "from_bound_high",
    "to_bound_low",
    "to_bound_high",
    "change_bound_low",
    "change_bound_high",
    "respondents",
    "confidence",
    "software",
];

/// Writes the changes; shares and changes are parts of 1.
///
/// # Errors
/// Whatever `out` says.
pub fn changes(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(FURTHER).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let shared = shared(comparison, measure);
    match &measure.outcome {
        Outcome::Refused(refused) => {
            let mut cells = vec![format!("refused: {}", refused.sentence).into()];
            // All but the two of the concordance, and the three at the end.
            cells.resize(COLUMNS.len() - 2 + FURTHER.len() - super::HOW.len(), Cell::EMPTY);
            vec![shared.row(cells)]
        }
        Outcome::Compared(compared) => {
            let of_slice = |slice| row_per_change(measure, &shared, slice);
            compared.slices.iter().flat_map(of_slice).collect()
        }
    }
}

fn row_per_change<'c>(measure: &'c Measure, shared: &Shared<'c>, slice: &'c Slice) -> Vec<Row<'c>> {
    let [grouping, of] = group(slice.group.as_ref());
    let shared = shared.then(["compared".into(), slice.basis.code().into(), grouping, of]);
    let row = |(change, answers, headline): (&'c Change, Cell<'c>, &'static str)| {
        let mut row = Vec::with_capacity(COLUMNS.len() + FURTHER.len());
        row.extend([answers, headline.into()]);
        row.extend(cells(change));
        row.extend(of_panel(change));
        row.extend(of_all(change, slice));
        shared.row(row)
    };
    let each = slice.changes.iter().map(|of| (of, of.category.as_str().into(), if of.headline { "yes" } else { "" }));
    let together = slice.favourable.iter().map(|of| (of, super::better(measure.better.as_ref()), "better"));
    each.chain(together).map(row).collect()
}

fn cells(change: &Change) -> Vec<Cell<'static>> {
    let mut cells = Vec::with_capacity(16);
    for side in [change.earlier, change.later] {
        cells.extend(share(side));
        cells.push(side.map(|side| side.n).into());
    }
    cells.extend(change.difference.map_or_else(Default::default, |d| [d.value, d.low, d.high].map(Cell::Part)));
    cells.extend(change.test.map_or_else(Default::default, |test| {
        [test.entered.into(), test.left.into(), Cell::PValue(test.p_value), test.name.words().into()]
    }));
    cells.push(change.verdict.code().into());
    cells
}

fn limits(difference: Option<Difference>) -> [Cell<'static>; 2] {
    difference.map_or_else(Default::default, |difference| [difference.low, difference.high].map(Cell::Part))
}

fn of_panel(change: &Change) -> Vec<Cell<'static>> {
    let Some(paired) = &change.paired else {
        let finite = change.overlapping.as_ref().and_then(|of| of.finite).and_then(Result::ok);
        let mut cells = empty(7);
        cells.extend(limits(finite));
        cells.resize(13, Cell::EMPTY);
        return cells;
    };
    let mut cells = vec![Cell::PValue(paired.mid_p), p_of(paired.asymptotic), p_of(paired.corrected)];
    cells.extend(limits(paired.tango.ok()));
    cells.extend(limits(paired.wald.ok()));
    cells.extend(limits(paired.finite.and_then(Result::ok)));
    cells.push(optional(paired.cohens_g.ok()));
    let odds = paired.odds_ratio.ok();
    cells.push(optional(odds.and_then(|odds| odds.value)));
    cells.push(optional(odds.map(|odds| odds.low)));
    cells.push(optional(odds.and_then(|odds| odds.high)));
    cells
}

fn of_all(change: &Change, slice: &Slice) -> Vec<Cell<'static>> {
    let Some(overlapping) = &change.overlapping else { return empty(18) };
    let mut cells = limits(overlapping.independent).to_vec();
    cells.push(optional(overlapping.test.ok().and_then(|test| test.statistic)));
    cells.push(p_of(overlapping.test));
    cells.extend(overlapping.answered.map(Cell::from));
    let parts = overlapping.decomposition.ok();
    cells.extend([
        part(parts.map(|parts| parts.among_both)),
        part(parts.map(|parts| parts.entry)),
        part(parts.map(|parts| parts.exit)),
    ]);
    cells.extend([slice.earlier.population, slice.later.population].map(Cell::from));
    let bounds = overlapping.bounds.and_then(Result::ok);
    cells.extend(ends(bounds.map(|bounds| bounds.earlier)));
    cells.extend(ends(bounds.map(|bounds| bounds.later)));
    cells.extend(ends(bounds.map(|bounds| bounds.change)));
    cells
}

fn ends(of: Option<Bounds>) -> [Cell<'static>; 2] {
    [part(of.map(|of| of.low)), part(of.map(|of| of.high))]
}

//! `verdicts.csv`: one row per measure with what may be said of it, and all that rests on.

use std::io::Write;

use super::{Cell, ORIGIN, how, optional, origin, part, verdict, write};
use crate::judgement::{Adjusted, Figure, ItemVerdict, Reason, Undoing};
use crate::report::{Comparison, Measure};

const COLUMNS: [&str; 20] = [
    "concordance",
    "concordance_reason",
    "better",
    "figure",
    "answers",
    "pairs",
    "change",
    "test",
    "p_value",
    "benjamini_hochberg",
    "benjamini_yekutieli",
    "holm",
    "hochberg",
    "family",
    "family_size",
    "verdict_by",
    "undone_by",
    "verdict",
    "reasons",
    "basis",
];

/// Writes the verdicts in words.
///
/// # Errors
/// Whatever `out` says.
pub fn verdicts(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    let pairs = comparison.measures.iter().zip(&comparison.verdicts);
    write(out, heading, pairs.map(|(measure, verdict)| row(comparison, measure, verdict)))
}

fn row<'c>(comparison: &'c Comparison, measure: &'c Measure, told: &'c ItemVerdict) -> Vec<Cell<'c>> {
    let mut row = origin(comparison, &measure.identity);
    row.extend(verdict(measure));
    row.push(super::better(measure.better.as_ref()));
    row.extend(figure(told.figure.as_ref()));
    let is_share = matches!(told.figure, Some(Figure::Share(_) | Figure::Distribution));
    row.extend([told.pairs.into(), if is_share { part(told.change) } else { optional(told.change) }]);
    row.push(told.test.map(|test| test.words()).into());
    row.push(told.p_value.map(Cell::PValue).into());
    row.extend(adjusted(told.adjusted.as_ref()));
    row.extend([comparison.family.of.code().into(), told.family_size.into()]);
    row.push(comparison.family.adjustment.words().into());
    row.push(undone_by(told.undone_by));
    row.push(told.judgement.verdict.code().into());
    row.push(told.judgement.reasons.iter().map(Reason::sentence).collect::<Vec<_>>().join(" ").into());
    row.push("matched_panel".into());
    row.extend(how(comparison));
    row
}

fn adjusted(of: Option<&Adjusted>) -> [Cell<'static>; 4] {
    of.map_or_else(Default::default, |of| {
        [of.benjamini_hochberg, of.benjamini_yekutieli, of.holm, of.hochberg].map(Cell::PValue)
    })
}

fn figure(figure: Option<&Figure>) -> [Cell<'_>; 2] {
    match figure {
        None => Default::default(),
        Some(Figure::Share(answers)) => ["share".into(), super::codes(answers)],
        Some(other) => [other.code().into(), Cell::EMPTY],
    }
}

fn undone_by(undoing: Undoing) -> Cell<'static> {
    match undoing {
        Undoing::By(difference) => Cell::Part(difference),
        Undoing::Never => "never".into(),
        Undoing::Unknown => Cell::EMPTY,
    }
}

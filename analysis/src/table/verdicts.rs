//! `verdicts.csv`: one row per measure with what may be said of it, and all that rests on.

use std::io::Write;

use super::{ORIGIN, how, optional, origin, p_value, verdict, write};
use crate::judgement::{Figure, ItemVerdict, Undoing};
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

fn row(comparison: &Comparison, measure: &Measure, told: &ItemVerdict) -> Vec<String> {
    let mut row = origin(comparison, &measure.identity);
    row.extend(verdict(measure));
    row.push(super::better(measure.better.as_ref()));
    row.extend(figure(told.figure.as_ref()));
    row.extend([told.pairs.to_string(), optional(told.change)]);
    row.push(told.test.map_or_else(String::new, |test| test.words().to_owned()));
    row.push(told.p_value.map(p_value).unwrap_or_default());
    let adjusted =
        |of: fn(&crate::judgement::Adjusted) -> f64| told.adjusted.as_ref().map(of).map(p_value).unwrap_or_default();
    row.extend([
        adjusted(|of| of.benjamini_hochberg),
        adjusted(|of| of.benjamini_yekutieli),
        adjusted(|of| of.holm),
        adjusted(|of| of.hochberg),
    ]);
    row.extend([comparison.family.of.code().to_owned(), told.family_size.to_string()]);
    row.push(comparison.family.adjustment.words().to_owned());
    row.push(undone_by(told.undone_by));
    row.push(told.judgement.verdict.code().to_owned());
    row.push(told.judgement.reasons.iter().map(crate::judgement::Reason::sentence).collect::<Vec<_>>().join(" "));
    row.push("matched_panel".to_owned());
    row.extend(how(comparison));
    row
}

fn figure(figure: Option<&Figure>) -> [String; 2] {
    match figure {
        None => Default::default(),
        Some(Figure::Share(answers)) => ["share".to_owned(), super::codes(answers)],
        Some(other) => [other.code().to_owned(), String::new()],
    }
}

fn undone_by(undoing: Undoing) -> String {
    match undoing {
        Undoing::By(difference) => super::number(difference),
        Undoing::Never => "never".to_owned(),
        Undoing::Unknown => String::new(),
    }
}

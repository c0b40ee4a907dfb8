//! `summaries.csv`: who answered, and means, medians, days and places: one row per measure, basis, group and cycle.

use std::io::Write;

use super::{Cell, ORIGIN, Row, by_slice, estimate, optional, write_each};
use crate::report::{Comparison, CycleSummary, Distribution, Estimate, Measure, Slice};

/// What comes before the figures.
const START: [&str; 6] = ["concordance", "concordance_reason", "basis", "grouping", "group", "cycle"];

/// The figures of [`cells`].
pub(super) const FIGURES: [&str; 27] = [
    "members",
    "cases",
    "valid",
    "response_rate",
    "item_response_rate",
    "mean",
    "mean_low",
    "mean_high",
    "mean_n",
    "finite_mean_low",
    "finite_mean_high",
    "min",
    "lower_quartile",
    "median",
    "upper_quartile",
    "max",
    "earliest",
    "date_lower_quartile",
    "date_median",
    "date_upper_quartile",
    "latest",
    "years",
    "ranked",
    "first",
    "first_share",
    "mean_rank",
    "share_of_responses",
];

/// Writes the summaries.
///
/// # Errors
/// Whatever `out` says.
pub fn summaries(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(START).chain(FIGURES).chain(super::HOW).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let row = |cycle: &'c CycleSummary, distribution: &'c Distribution| {
        let mut row = vec![cycle.label.as_str().into()];
        row.extend(cells(distribution));
        row
    };
    let both = |slice: &'c Slice| vec![row(&comparison.from, &slice.earlier), row(&comparison.to, &slice.later)];
    by_slice(comparison, measure, both)
}

pub(super) fn cells(of: &Distribution) -> Vec<Cell<'_>> {
    let value = |estimate: Option<Estimate>| optional(estimate.map(|estimate| estimate.value));
    let mut cells = Vec::with_capacity(FIGURES.len());
    cells.extend([of.population.into(), of.cases.into(), of.valid.into(), value(of.response), value(of.item_response)]);
    cells.extend(estimate(of.mean));
    cells.extend([optional(of.finite_mean.map(|mean| mean.low)), optional(of.finite_mean.map(|mean| mean.high))]);
    cells.extend(of.numeric.map_or_else(Default::default, |n| {
        [n.min, n.lower_quartile, n.median, n.upper_quartile, n.max].map(Cell::Number)
    }));
    cells.extend(of.dates.as_ref().map_or_else(Default::default, |days| {
        let years = days.years.iter().map(|(year, count)| format!("{year}:{count}")).collect::<Vec<_>>().join(" ");
        let [one, two, three, four, five] =
            [days.earliest, days.lower_quartile, days.median, days.upper_quartile, days.latest]
                .map(|day| day.to_string().into());
        [one, two, three, four, five, years.into()]
    }));
    cells.extend(of.ranks.map_or_else(Default::default, |ranks| {
        let share = (of.valid > 0).then(|| ranks.first as f64 / of.valid as f64);
        [ranks.ranked.into(), ranks.first.into(), optional(share), optional(ranks.mean_rank)]
    }));
    cells.push(optional(of.of_responses));
    cells
}

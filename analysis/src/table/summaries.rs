//! `summaries.csv`: who answered, and means, medians, days and places: one row per measure, basis, group and cycle.

use std::io::Write;

use super::{ORIGIN, Row, by_slice, estimate, optional, write};
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
    write(out, heading, comparison.measures.iter().flat_map(|measure| rows(comparison, measure)))
}

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Row> {
    let row = |cycle: &CycleSummary, distribution: &Distribution| {
        let mut row = vec![cycle.label.to_string()];
        row.extend(cells(distribution));
        row
    };
    let both = |slice: &Slice| vec![row(&comparison.from, &slice.earlier), row(&comparison.to, &slice.later)];
    by_slice(comparison, measure, both)
}

pub(super) fn cells(of: &Distribution) -> Vec<String> {
    let value = |estimate: Option<Estimate>| optional(estimate.map(|estimate| estimate.value));
    let mut cells = vec![of.population.map(|n| n.to_string()).unwrap_or_default()];
    cells.extend([of.cases.to_string(), of.valid.to_string(), value(of.response), value(of.item_response)]);
    cells.extend(estimate(of.mean));
    cells.extend([optional(of.finite_mean.map(|mean| mean.low)), optional(of.finite_mean.map(|mean| mean.high))]);
    cells.extend(of.numeric.map_or_else(Default::default, |n| {
        [n.min, n.lower_quartile, n.median, n.upper_quartile, n.max].map(super::number)
    }));
    cells.extend(of.dates.as_ref().map_or_else(Default::default, |days| {
        let years = days.years.iter().map(|(year, count)| format!("{year}:{count}")).collect::<Vec<_>>().join(" ");
        let [one, two, three, four, five] =
            [days.earliest, days.lower_quartile, days.median, days.upper_quartile, days.latest]
                .map(|day| day.to_string());
        [one, two, three, four, five, years]
    }));
    cells.extend(of.ranks.map_or_else(Default::default, |ranks| {
        let share = (of.valid > 0).then(|| ranks.first as f64 / of.valid as f64);
        [ranks.ranked.to_string(), ranks.first.to_string(), optional(share), optional(ranks.mean_rank)]
    }));
    cells.push(optional(of.of_responses));
    cells
}

//! `distributions.csv`, `summaries.csv`, `response-rates.csv` and `published.csv` of one cycle by itself.

use std::io::Write;

use survey_model::cell::protect;

use super::{Shared, distributions, estimate, group, how_of, summaries, write};
use crate::disclosure::{Publishable, PublishedCount};
use crate::report::{CycleSummary, DescribedItem, DescribedSlice, Description, Identity, ResponseRate, ResponseRates};
use crate::report::{Published, PublishedItem};

/// The columns that say where a figure comes from, first in the tables of one cycle.
const ORIGIN: [&str; 9] =
    ["cycle", "questionnaire", "vintage", "synthetic", "measure", "section", "number", "label", "level"];

const GROUP: [&str; 2] = ["grouping", "group"];

/// Writes the distributions of one cycle: one row per column, group and answer or missing reason.
///
/// # Errors
/// Whatever `out` says.
pub fn described_distributions(description: &Description, out: &mut dyn Write) -> csv::Result<()> {
    let cells = |slice: &DescribedSlice| distributions::cells(&slice.distribution);
    described(description, &distributions::FIGURES, cells, out)
}

/// Writes the summaries of one cycle: one row per column and group.
///
/// # Errors
/// Whatever `out` says.
pub fn described_summaries(description: &Description, out: &mut dyn Write) -> csv::Result<()> {
    let cells = |slice: &DescribedSlice| vec![summaries::cells(&slice.distribution)];
    described(description, &summaries::FIGURES, cells, out)
}

fn described(
    description: &Description,
    figures: &[&'static str],
    cells: impl Fn(&DescribedSlice) -> Vec<Vec<String>>,
    out: &mut dyn Write,
) -> csv::Result<()> {
    let heading = ORIGIN.iter().chain(&GROUP).chain(figures).chain(&super::HOW).copied().collect();
    let end = how_of(description.respondents, description.confidence);
    let of_slice = |(item, slice): (&DescribedItem, &DescribedSlice)| {
        let start = origin(&description.cycle, &item.identity).into_iter().chain(group(slice.group.as_ref()));
        let shared = Shared::new(start.collect(), end.clone());
        cells(slice).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    let slices = description.items.iter().flat_map(|item| item.slices.iter().map(move |slice| (item, slice)));
    write(out, heading, slices.flat_map(of_slice))
}

fn origin(cycle: &CycleSummary, identity: &Identity) -> Vec<String> {
    let mut cells: Vec<String> = super::cycle(cycle).into();
    cells.push(if cycle.synthetic { "synthetic" } else { "" }.to_owned());
    cells.push(identity.name.clone());
    cells.push(identity.section.as_ref().map(ToString::to_string).unwrap_or_default());
    cells.extend([identity.number.clone(), protect(&identity.label).into_owned(), identity.level.to_owned()]);
    cells
}

/// Writes how many of the Member States answered: one row for all, and one per group.
///
/// # Errors
/// Whatever `out` says.
pub fn response_rates(cycle: &CycleSummary, rates: &ResponseRates, out: &mut dyn Write) -> csv::Result<()> {
    let heading = vec![
        "cycle",
        "questionnaire",
        "vintage",
        "synthetic",
        "grouping",
        "group",
        "members",
        "responded",
        "share",
        "share_low",
        "share_high",
        "groups_as_of",
        "software",
    ];
    let row = |rate: &ResponseRate| {
        let mut cells: Vec<String> = super::cycle(cycle).into();
        cells.push(if cycle.synthetic { "synthetic" } else { "" }.to_owned());
        cells.extend(group(rate.group.as_ref()));
        cells.extend([rate.eligible.to_string(), rate.responded.to_string()]);
        let [share, low, high, _] = estimate(rate.share);
        cells.extend([share, low, high, rates.groups_as_of.to_string(), crate::SOFTWARE.to_owned()]);
        cells
    };
    write(out, heading, std::iter::once(&rates.total).chain(&rates.groups).map(row))
}

/// Writes the counts that everybody may see: one row per column, group and answer; a count that is withheld says so.
///
/// # Errors
/// Whatever `out` says.
pub fn published(published: &Publishable<Published>, out: &mut dyn Write) -> csv::Result<()> {
    let published = published.get();
    let figures = ["publication", "least_count", "code", "count", "answered", "software"];
    let heading = ORIGIN.iter().chain(&GROUP).chain(&figures).copied().collect();
    write(out, heading, published.items.iter().flat_map(|item| published_rows(published, item)))
}

fn published_rows(of: &Published, item: &PublishedItem) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for slice in &item.slices {
        for (code, count) in item.codes.iter().zip(&slice.counts) {
            let mut row = origin(&of.cycle, &item.identity);
            row.extend(group(slice.group.as_ref()));
            row.extend([item.publication.code().to_owned(), of.least_count.to_string(), code.to_string()]);
            row.extend([shown(*count), shown(slice.answered), crate::SOFTWARE.to_owned()]);
            rows.push(row);
        }
    }
    rows
}

fn shown(count: PublishedCount) -> String {
    count.count().map_or_else(|| "withheld".to_owned(), |count| count.to_string())
}

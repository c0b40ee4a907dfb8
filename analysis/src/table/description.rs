//! `distributions.csv`, `summaries.csv`, `response-rates.csv` and `published.csv` of one cycle by itself.

use std::io::Write;

use survey_model::code::OptionCode;

use super::{Cell, Row, Shared, distributions, group, how_of, identified, said, share, summaries, write};
use crate::disclosure::{Publishable, PublishedCount};
use crate::report::{CycleSummary, DescribedItem, DescribedSlice, Description, Identity, ResponseRate, ResponseRates};
use crate::report::{Published, PublishedItem, PublishedSlice, Respondents};

/// The columns that say where a figure comes from, first in the tables of one cycle.
const ORIGIN: [&str; 9] =
    ["cycle", "questionnaire", "vintage", "synthetic", "measure", "section", "number", "label", "level"];

const GROUP: [&str; 2] = ["grouping", "group"];

/// Writes the distributions of one cycle: one row per column, group and answer or missing reason.
///
/// # Errors
/// Whatever `out` says.
pub fn described_distributions(description: &Description, out: &mut dyn Write) -> csv::Result<()> {
    described(description, &distributions::FIGURES, |slice| distributions::cells(&slice.distribution), out)
}

/// Writes the summaries of one cycle: one row per column and group.
///
/// # Errors
/// Whatever `out` says.
pub fn described_summaries(description: &Description, out: &mut dyn Write) -> csv::Result<()> {
    described(description, &summaries::FIGURES, |slice| vec![summaries::cells(&slice.distribution)], out)
}

fn described<'c>(
    description: &'c Description,
    figures: &[&'static str],
    cells: impl Fn(&'c DescribedSlice) -> Vec<Vec<Cell<'c>>>,
    out: &mut dyn Write,
) -> csv::Result<()> {
    let heading = ORIGIN.iter().chain(&GROUP).chain(figures).chain(&super::HOW).copied().collect();
    let end = how_of(description.respondents, description.confidence);
    let of_slice = |(item, slice): (&'c DescribedItem, &'c DescribedSlice)| {
        let start = origin(&description.cycle, &item.identity).into_iter().chain(group(slice.group.as_ref()));
        let shared = Shared::new(start, end.clone());
        cells(slice).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    let slices = description.items.iter().flat_map(|item| item.slices.iter().map(move |slice| (item, slice)));
    write(out, heading, slices.flat_map(of_slice))
}

fn origin<'c>(cycle: &'c CycleSummary, identity: &'c Identity) -> Vec<Cell<'c>> {
    let mut cells = of_cycle(cycle);
    cells.extend(identified(identity));
    cells.push(identity.level.into());
    cells
}

fn of_cycle(cycle: &CycleSummary) -> Vec<Cell<'_>> {
    let mut cells: Vec<Cell<'_>> = super::cycle(cycle).into();
    cells.push(said(cycle.synthetic, "synthetic"));
    cells
}

/// Writes how many of the Member States answered: one row for all, and one per group.
///
/// # Errors
/// Whatever `out` says.
pub fn response_rates<'c>(cycle: &'c CycleSummary, rates: &'c ResponseRates, out: &mut dyn Write) -> csv::Result<()> {
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
        "respondents",
        "confidence",
        "software",
    ];
    // A state has answered if its administration has.
    let how = how_of(Respondents::Administrations, rates.confidence);
    let shared = Shared::new(of_cycle(cycle), [rates.groups_as_of.to_string().into()].into_iter().chain(how));
    let row = |rate: &'c ResponseRate| {
        let mut cells = group(rate.group.as_ref()).to_vec();
        cells.extend([rate.eligible.into(), rate.responded.into()]);
        cells.extend(share(rate.share));
        shared.row(cells)
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

fn published_rows<'c>(of: &'c Published, item: &'c PublishedItem) -> Vec<Row<'c>> {
    let shared = Shared::new(origin(&of.cycle, &item.identity), [crate::SOFTWARE.into()]);
    let of_slice = |slice: &'c PublishedSlice| {
        let rule = [item.publication.code().into(), of.least_count.to_string().into()];
        let shared = shared.then(group(slice.group.as_ref()).into_iter().chain(rule));
        let counts = item.codes.iter().zip(&slice.counts);
        let row = |(code, count): (&'c OptionCode, &PublishedCount)| {
            shared.row(vec![code.as_str().into(), shown(*count), shown(slice.answered)])
        };
        counts.map(row).collect::<Vec<_>>()
    };
    item.slices.iter().flat_map(of_slice).collect()
}

fn shown(count: PublishedCount) -> Cell<'static> {
    count.count().map_or("withheld".into(), Cell::Count)
}

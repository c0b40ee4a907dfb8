//! The sheets of our own: `concordance`, one verdict a row, and `translated_from`, one source text a row.

use std::collections::BTreeMap;

use super::{Report, Settings};
use crate::questionnaire::TextAddress;
use crate::questionnaire::document::{ConcordanceDocument, EntryDocument, TextDocument};
use crate::workbook::{Row, Table, Workbook};
use crate::xlsform::sheet;

/// The headings of the sheet.
const HEADINGS: [&str; 8] =
    ["verdict", "earlier", "later", "earlier_map", "later_map", "combine", "reason", "reviewer"];

pub(super) fn read(workbook: &Workbook, settings: &Settings, report: &mut Report) -> Option<ConcordanceDocument> {
    let table = workbook.sheet(sheet::CONCORDANCE).map(Table::new);
    if let Some(table) = &table {
        unknown(table, &HEADINGS, report);
    }
    let from = settings.from.clone()?;
    let rows = table.iter().flat_map(|table| table.rows.iter().map(move |row| (table, *row)));
    let entry = rows.map(|(table, row)| entry(table, row)).collect();
    Some(ConcordanceDocument { format: settings.from_format, from, entry })
}

fn unknown(table: &Table<'_>, known: &[&str], report: &mut Report) {
    for (heading, at) in table.headings().into_iter().filter(|(heading, _)| !known.contains(heading)) {
        let message = format!("the column `{heading}` has no equivalent; its cells are left out");
        report.foreign.push(table.sheet().problem("xlsform-column", 1, at, message));
    }
}

fn entry(table: &Table<'_>, row: Row<'_>) -> EntryDocument {
    let text = |heading| table.text(row, heading).unwrap_or_default();
    let items = |heading| text(heading).split_whitespace().map(str::to_owned).collect();
    EntryDocument {
        verdict: text("verdict").to_owned(),
        earlier: items("earlier"),
        later: items("later"),
        earlier_map: map(text("earlier_map")),
        later_map: map(text("later_map")),
        combine: Some(text("combine")).filter(|combine| !combine.is_empty()).map(str::to_owned),
        reason: text("reason").to_owned(),
        reviewer: text("reviewer").to_owned(),
    }
}

/// `a=b c=d`; what has no `=` maps to nothing, which is a problem of its own.
fn map(text: &str) -> BTreeMap<String, String> {
    let pair = |pair: &str| {
        let (from, to) = pair.split_once('=').unwrap_or((pair, ""));
        (from.to_owned(), to.to_owned())
    };
    text.split_whitespace().map(pair).collect()
}

/// The source texts that stale translations were made from.
pub(super) fn sources(workbook: &Workbook, report: &mut Report) -> BTreeMap<String, TextDocument> {
    let mut sources: BTreeMap<String, TextDocument> = BTreeMap::new();
    let Some(table) = workbook.sheet(sheet::SOURCES).map(Table::new) else { return sources };
    unknown(&table, &["language", "address", "text"], report);
    for row in &table.rows {
        let cell = |heading| table.text(*row, heading).unwrap_or_default();
        let keys: Vec<&str> = cell("address").split('.').collect();
        TextAddress::new(&keys).set(sources.entry(cell("language").to_owned()).or_default(), cell("text").to_owned());
    }
    sources
}

//! What may be compared between two files: as a crosswalk says, or by names alone.
//!
//! A crosswalk has the columns of [`survey_model::concordance::crosswalk`]: one line per file, column and code, which leads what a file calls `…_orig` to the
//! common `…_target`.

mod entries;
mod lines;
mod sides;

use std::collections::BTreeSet;

use survey_model::code::ItemCode;
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::problem::Problem;
use survey_model::version::VersionName;

use super::{Codebook, File, sheet};
use crate::comparison::Side;
use crate::dataset::Dataset;
use crate::import::Problems;
use crate::report::Instrument;

/// A file of answers with its codebook.
#[derive(Debug, Clone, Copy)]
pub struct Described<'a> {
    /// What its columns mean.
    pub codebook: &'a Codebook,
    /// Its answers.
    pub dataset: &'a Dataset,
}

impl<'a> Described<'a> {
    /// The answers with the words of their codebook, as comparisons want them.
    #[must_use]
    pub const fn side(self) -> Side<'a> {
        Side { dataset: self.dataset, labels: self.codebook }
    }
}

/// The columns that a crosswalk must have.
const REQUIRED: [&str; 5] = ["id", "var_name_orig", "var_name_target", "val_code_orig", "val_code_target"];

/// Reads a crosswalk from an earlier to a later file; what it doesn't speak of is not comparable.
///
/// # Errors
/// Every problem with its row and column, at most [`MOST_PROBLEMS`](crate::import::MOST_PROBLEMS) and a last one that says how many more there are.
pub fn read(file: File<'_>, earlier: Described<'_>, later: Described<'_>) -> Result<Concordance, Vec<Problem>> {
    let mut problems = Problems::new(file.name);
    let mut entries = Vec::new();
    if let Some(sheet) = sheet::read(file, &REQUIRED, &mut problems) {
        let is_later = sides::of_lines(&sheet, [earlier, later], &mut problems);
        let lines = lines::read(&sheet, &is_later, [earlier.codebook, later.codebook], &mut problems);
        entries = entries::read(&lines, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems.into_list());
    }
    entries.extend(unspoken(&entries, earlier, later));
    Ok(between(earlier, later, entries))
}

/// The concordance of two files that nobody reviewed: items of one name are held to be the same, which each measure says.
///
/// Where their codes differ, the comparison refuses them.
#[must_use]
pub fn unreviewed(earlier: Described<'_>, later: Described<'_>) -> Concordance {
    let is_one_codebook = earlier.codebook.file.sha256 == later.codebook.file.sha256;
    let reason = if is_one_codebook {
        "Nobody reviewed this: both files have the same codebook."
    } else {
        "Nobody reviewed this: both codebooks have an item of this name."
    };
    let (before, after) = (items(earlier.dataset), items(later.dataset));
    let of_both = |item: &ItemCode| Entry { reason: reason.to_owned(), ..Entry::identical(item.clone()) };
    let of_later = |item: &ItemCode| if before.contains(item) { of_both(item) } else { alone(item, Verdict::New, "") };
    let dropped = before.iter().filter(|item| !after.contains(item));
    let entries = after.iter().map(of_later).chain(dropped.map(|item| alone(item, Verdict::Dropped, ""))).collect();
    between(earlier, later, entries)
}

/// Items that a crosswalk leaves out.
fn unspoken(entries: &[Entry], earlier: Described<'_>, later: Described<'_>) -> Vec<Entry> {
    let left = |dataset: &Dataset, named: &dyn Fn(&Entry) -> &[ItemCode]| -> BTreeSet<ItemCode> {
        let spoken: BTreeSet<&ItemCode> = entries.iter().flat_map(named).collect();
        items(dataset).into_iter().filter(|item| !spoken.contains(item)).collect()
    };
    let before = left(earlier.dataset, &|entry| &entry.earlier);
    let after = left(later.dataset, &|entry| &entry.later);
    let reason = "The crosswalk does not speak of it.";
    let of_later = |item: &ItemCode| match before.contains(item) {
        true => Entry { verdict: Verdict::Broken, reason: reason.to_owned(), ..Entry::identical(item.clone()) },
        false => alone(item, Verdict::New, reason),
    };
    let dropped = before.iter().filter(|item| !after.contains(*item));
    after.iter().map(of_later).chain(dropped.map(|item| alone(item, Verdict::Dropped, reason))).collect()
}

/// An entry about an item that one file has.
fn alone(item: &ItemCode, verdict: Verdict, reason: &str) -> Entry {
    let (earlier, later) = match verdict {
        Verdict::Dropped => (vec![item.clone()], Vec::new()),
        _ => (Vec::new(), vec![item.clone()]),
    };
    Entry { verdict, earlier, later, reason: reason.to_owned(), ..Entry::identical(item.clone()) }
}

fn items(dataset: &Dataset) -> Vec<ItemCode> {
    let mut seen = BTreeSet::new();
    let items = dataset.variables().iter().map(|variable| variable.item.clone());
    items.filter(|item| seen.insert(item.clone())).collect()
}

fn between(earlier: Described<'_>, later: Described<'_>, entries: Vec<Entry>) -> Concordance {
    Concordance { from: version(earlier.dataset), to: version(later.dataset), entries }
}

/// The version that was answered; for a codebook, which has none, one that nobody looks at.
fn version(dataset: &Dataset) -> VersionName {
    match &dataset.source().questionnaire {
        Instrument::Version(name) => name.clone(),
        Instrument::Codebook(_) => VersionName::unnamed(),
    }
}

//! Tables of published counts.

use analysis::disclosure::PublishedCount;

use crate::web::page::Page;

/// Counts with their heading.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<(String, Vec<String>)>,
    pub(super) has_withheld: bool,
}

impl Table {
    pub(super) fn of(heads: Vec<String>, rows: Vec<(String, Vec<String>)>, withheld: &str) -> Self {
        let has_withheld = rows.iter().flat_map(|(_, cells)| cells).any(|cell| cell == withheld);
        Self { heads, rows, has_withheld }
    }
}

pub(super) fn shown(count: PublishedCount, withheld: &str) -> String {
    count.count().map_or_else(|| withheld.to_owned(), |count| count.to_string())
}

/// A count as a share, if both are shown.
pub(super) fn share_of(page: &Page, count: PublishedCount, of: PublishedCount) -> String {
    let share = |(count, of): (usize, usize)| (of > 0).then(|| page.words.percent(ratio(count, of)).to_string());
    count.count().zip(of.count()).and_then(share).unwrap_or_else(|| "–".to_owned())
}

/// A part of a whole.
#[expect(clippy::cast_precision_loss, reason = "counts of states")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

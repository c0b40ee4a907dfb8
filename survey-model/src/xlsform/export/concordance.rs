//! The sheet `concordance`: one verdict a row.

use std::collections::BTreeMap;

use super::Grid;
use crate::questionnaire::document::ConcordanceDocument;

pub(super) fn grid(concordance: &ConcordanceDocument) -> Grid {
    let mut grid = Grid::of(["verdict", "earlier", "later"]);
    for entry in &concordance.entry {
        grid.row();
        grid.put("verdict", &entry.verdict);
        grid.put("earlier", &entry.earlier.join(" "));
        grid.put("later", &entry.later.join(" "));
        grid.put("earlier_map", &map(&entry.earlier_map));
        grid.put("later_map", &map(&entry.later_map));
        grid.put("combine", entry.combine.as_deref().unwrap_or_default());
        grid.put("reason", &entry.reason);
        grid.put("reviewer", &entry.reviewer);
    }
    grid
}

fn map(map: &BTreeMap<String, String>) -> String {
    map.iter().map(|(from, to)| format!("{from}={to}")).collect::<Vec<_>>().join(" ")
}

//! What was found in a file, laid over what stood there when it was made.

use std::collections::HashMap;

use survey_model::question::Kind;

use super::cell_fault::CellFault;
use super::cells::{Cells, Column, Faults, entry_of, is_same};
use super::file::{Found, at};
use super::layout::{Line, Unit};
use super::texts::Texts;

/// Lays what was found over what was there, and gives what is wrong with it.
pub(super) fn overlay<'q>(texts: Texts<'q>, unit: &Unit<'q>, found: &[Found], cells: &mut Cells) -> Faults {
    let last = found.iter().filter_map(|line| entry_of(&line.key, &unit.key)).max().unwrap_or(0);
    let known: HashMap<String, Line<'q>> =
        texts.lines_of(unit, last).into_iter().filter_map(|line| Some((line.key.clone()?, line))).collect();
    let mut faults = Faults::new();
    let mut seen: HashMap<&str, &Found> = HashMap::new();
    for line in found {
        let mut fault = |column, fault| faults.push(((line.key.clone(), column), fault));
        if let Some(other) = seen.insert(&line.key, line) {
            if other.texts != line.texts {
                fault(Column::Answer, CellFault::Twice);
            }
            continue;
        }
        let expected = known.get(&line.key);
        if !expected.is_some_and(|expected| is_same(&expected.label, &line.label)) {
            fault(Column::Answer, CellFault::Moved);
            continue;
        }
        for column in [Column::Answer, Column::Reason] {
            let is_date = expected
                .and_then(|line| line.asks.as_ref())
                .is_some_and(|unit| matches!(unit.question.kind, Kind::Date(_)) && column == Column::Answer);
            match line.faults[at(column)] {
                Some(CellFault::Date) if is_date => {}
                Some(found) => fault(column, found),
                None => {}
            }
            cells.insert((line.key.clone(), column), line.texts[at(column)].clone());
        }
    }
    faults
}

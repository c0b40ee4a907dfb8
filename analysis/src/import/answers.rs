//! The answers of a row, read item by item with the questions' own rules.

use survey_model::answer::{Answer, Answers};
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::question::Kind;
use survey_model::variable::Variable;

use super::Absent;
use super::heading::ItemPlaces;
use super::row::Row;

/// So many wrong cells of one item are reported; each costs another reading of the item.
const MOST_FAULTS: usize = 20;

/// Codes are listed in a message if they are no more than this.
const MOST_CODES: usize = 12;

/// The answers of a row, or nothing if a cell is wrong; every wrong cell is noted.
pub(super) fn read(row: &mut Row<'_, '_>, absent: Absent) -> Option<Answers> {
    let before = row.problems.count();
    let mut answers = Answers::new();
    for item in &row.heading.items {
        let answer = if item.is_absent() { Some(Answer::Missing(reason(absent))) } else { read_item(row, item) };
        answers.extend(answer.map(|answer| (item.columns.item.code.clone(), answer)));
    }
    (row.problems.count() == before).then_some(answers)
}

const fn reason(absent: Absent) -> Missing {
    match absent {
        Absent::NotAnswered => Missing::NotAnswered,
        Absent::NotAsked => Missing::NotAsked,
    }
}

fn read_item(row: &mut Row<'_, '_>, item: &ItemPlaces<'_>) -> Option<Answer> {
    let cells = row.cells;
    let cell = |place: &Option<usize>| place.and_then(|at| cells.get(at)).map_or("", |cell| cell.as_ref());
    let mut cells: Vec<&str> = item.places.iter().map(cell).collect();
    let kind = &item.columns.item.question.kind;
    read_cells(kind, &mut cells, &mut |at, fault| {
        let message = if is_uncounted(at, fault) {
            format!("the cell has a value, but `{}` says that there are fewer entries", item.name(0))
        } else {
            message(fault, item.columns.variables.get(at))
        };
        row.problems.at(fault.code(), row.number, Some(item.name(at)), message);
    })
}

/// Reads the cells of an item; after a wrong one it reads on as if that one were blank, to find the next.
fn read_cells(kind: &Kind, cells: &mut [&str], report: &mut dyn FnMut(usize, &Fault)) -> Option<Answer> {
    for round in 0..MOST_FAULTS {
        let (at, fault) = match kind.read_cells(cells) {
            Ok(answer) => return (round == 0).then_some(answer),
            Err(found) => found,
        };
        // Once a cell is taken out, faults of several cells together may only be due to that.
        let is_own = is_of_one_cell(&fault) || is_uncounted(at, &fault);
        if round == 0 || is_own {
            report(at, &fault);
        }
        match cells.get_mut(at) {
            Some(cell) if is_own && !cell.is_empty() => *cell = "",
            _ => return None,
        }
    }
    None
}

/// Whether a cell belongs to an entry of a repeat group beyond those that the group's first column counts.
const fn is_uncounted(at: usize, fault: &Fault) -> bool {
    at > 0 && matches!(fault, Fault::TooManyEntries { .. })
}

/// Whether a fault is in what one cell says, whatever its neighbours say.
const fn is_of_one_cell(fault: &Fault) -> bool {
    !matches!(
        fault,
        Fault::TooFewChoices { .. }
            | Fault::TooManyChoices { .. }
            | Fault::Exclusive { .. }
            | Fault::Twice { .. }
            | Fault::RankGap { .. }
            | Fault::TooManyEntries { .. }
    )
}

fn message(fault: &Fault, variable: Option<&Variable>) -> String {
    let categories = variable.map(|variable| variable.level.categories()).unwrap_or_default();
    if matches!(fault, Fault::UnknownOption { .. }) && (1..=MOST_CODES).contains(&categories.len()) {
        let codes: Vec<&str> = categories.iter().map(|category| category.code.as_str()).collect();
        return format!("{fault}; the codes are {}", codes.join(", "));
    }
    fault.to_string()
}

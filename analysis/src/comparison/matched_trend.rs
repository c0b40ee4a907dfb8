//! What those answered who did so in every cycle of a trend.

use std::collections::HashMap;

use super::trend::{Aligned, Frame};
use super::values::Values;
use crate::dataset::Key;
use crate::estimate::repeated::{cochran_q, friedman};
use crate::report::{MatchedShare, MatchedTrend, MeasureCategory};

/// Among those of a group of the last cycle (by its cases) with a valid answer in every cycle that has cells; `None` for fewer than two such cycles.
pub(super) fn matched(aligned: &Aligned<'_>, frame: &Frame<'_>, group: Option<(&[u16], u16)>) -> Option<MatchedTrend> {
    let cycles: Vec<(usize, &Values<'_>)> =
        aligned.cells.iter().enumerate().filter_map(|(at, cells)| Some((at, cells.as_ref().ok()?))).collect();
    if cycles.len() < 2 {
        return None;
    }
    let mut rows = rows_of_all(&cycles, frame);
    let is_in =
        |row: &Vec<usize>| group.is_none_or(|(of_case, at)| row.last().is_some_and(|last| of_case[*last] == at));
    rows.retain(is_in);
    let answers = |read: &dyn Fn(&Values<'_>, usize) -> Option<f64>| -> Vec<Vec<f64>> {
        let of_all = |rows: &Vec<usize>| cycles.iter().zip(rows).map(|((_, values), row)| read(values, *row)).collect();
        rows.iter().filter_map(of_all).collect()
    };
    let answers = answers(&|values, row| match &values.numbers {
        Some(numbers) => numbers.cells.get(row)?.ok(),
        None => values.packed[row].read().ok().map(f64::from),
    });
    let categories = aligned.categories.iter().enumerate().filter(|(_, category)| category.headline);
    let share = |(at, category): (usize, &MeasureCategory)| {
        let chose: Vec<Vec<bool>> =
            answers.iter().map(|row| row.iter().map(|answer| *answer == at as f64).collect()).collect();
        let counts = (0..cycles.len()).map(|cycle| chose.iter().filter(|row| row[cycle]).count()).collect();
        MatchedShare { category: category.code.clone(), counts, cochran: cochran_q(&chose) }
    };
    let has_order = matches!(aligned.level, "ordinal" | "numeric");
    Some(MatchedTrend {
        cycles: cycles.iter().map(|(at, _)| *at).collect(),
        n: answers.len(),
        shares: categories.map(share).collect(),
        friedman: has_order.then(|| friedman(&answers)),
    })
}

/// The rows of those who are in every cycle: by respondent, one row per cycle, in the last cycle's order.
fn rows_of_all(cycles: &[(usize, &Values<'_>)], frame: &Frame<'_>) -> Vec<Vec<usize>> {
    let by_respondent = |cycle: &(usize, &Values<'_>)| -> HashMap<Key<'_>, usize> {
        let respondents = &frame.respondents[cycle.0];
        frame.rows[cycle.0].rows.iter().map(|row| (respondents[*row as usize], *row as usize)).collect()
    };
    let maps: Vec<HashMap<Key<'_>, usize>> = cycles.iter().map(by_respondent).collect();
    let last = frame.respondents.last().into_iter().flatten();
    last.filter_map(|respondent| maps.iter().map(|map| map.get(respondent).copied()).collect()).collect()
}

//! Who went from where to where between two cycles.

use serde::Serialize;
use survey_model::code::OptionCode;
use survey_model::member_state::Iso3;

/// Where more respondents than this answered in both cycles, those who are no Member States are counted without being named.
pub const MOST_NAMED: usize = 1_000;

/// The moves of the matched panel between the categories of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Transitions {
    /// The categories, of rows and of columns alike.
    pub categories: Vec<OptionCode>,
    /// `cells[earlier][later]`, by position in `categories`.
    pub cells: Vec<Vec<TransitionCell>>,
}

/// Those who gave one answer in the earlier cycle and one in the later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TransitionCell {
    /// How many respondents.
    pub count: usize,
    /// The Member States whose administrations are among them, by code.
    pub states: Vec<Iso3>,
    /// The names of those of whom a file says nothing else; none if there are more than [`MOST_NAMED`] in both cycles.
    pub names: Vec<String>,
}

impl Transitions {
    /// The Member States that gave another answer in the later cycle.
    pub fn movers(&self) -> impl Iterator<Item = Iso3> {
        let row = |(from, row): (usize, &'_ Vec<TransitionCell>)| {
            let others = row.iter().enumerate().filter(move |(to, _)| *to != from);
            others.flat_map(|(_, cell)| cell.states.clone()).collect::<Vec<_>>()
        };
        self.cells.iter().enumerate().flat_map(row)
    }
}

//! The region and the development status of each Member State that answered, for weights.

use survey_model::member_state::{Grouping, Iso3, MemberState};

use super::frame::state_of;

use crate::dataset::{Dataset, Packed};
use crate::estimate::nonresponse::{Raking, WeightingError, Weights, post_stratify, rake, weighted_share};
use crate::estimate::{Confidence, NotComputable};
use crate::report::WeightedSide;

/// What the weights agree with, as reports name it.
pub(super) const GROUPINGS: &str = "region/development";
const MARGINS: [Grouping; 2] = [Grouping::Region, Grouping::Development];

/// The groups of one cycle's rows, and how many Member States are in each.
pub(super) struct Strata {
    /// By margin, then by row.
    groups: [Vec<usize>; 2],
    /// By margin, then by group.
    members: [Vec<usize>; 2],
    /// By cell of both margins.
    cells: Vec<usize>,
}

impl Strata {
    /// Of the rows of a cycle; observers among them count as members.
    pub(super) fn new(dataset: &Dataset, rows: &[u32]) -> Self {
        let day = dataset.source().groups_as_of;
        let place = |state: &MemberState, grouping: Grouping| state.place(grouping, day);
        let answered: Vec<&MemberState> =
            rows.iter().filter_map(|row| state_of(dataset, *row)).map(Iso3::state).collect();
        let counts = |state: &&MemberState| state.is_member || answered.iter().any(|of| of.iso3 == state.iso3);
        let all: Vec<&MemberState> = MemberState::all().iter().filter(counts).collect();
        let groups = MARGINS.map(|grouping| answered.iter().map(|state| place(state, grouping)).collect());
        let members = MARGINS.map(|grouping| count(grouping.groups().len(), all.iter().map(|s| place(s, grouping))));
        let cell = |state: &&MemberState| cell(place(state, MARGINS[0]), place(state, MARGINS[1]));
        let cells = MARGINS[0].groups().len() * MARGINS[1].groups().len();
        Self { groups, members, cells: count(cells, all.iter().map(cell)) }
    }

    /// The share of those with one of some answers, post-stratified by both margins together.
    pub(super) fn post_stratified(&self, answers: &Answers, confidence: Confidence) -> Result<WeightedSide, String> {
        let groups: Vec<usize> =
            answers.valid.iter().map(|row| cell(self.groups[0][*row], self.groups[1][*row])).collect();
        let weights = post_stratify(&groups, &self.cells).map_err(|error| match error {
            WeightingError::EmptyGroup { .. } => self.empty_cells(&groups),
            other => other.to_string(),
        })?;
        side(answers, &weights, confidence).map(|share| WeightedSide { share, convergence: None })
    }

    /// The same raked to each margin for itself.
    pub(super) fn raked(&self, answers: &Answers, confidence: Confidence) -> Result<WeightedSide, String> {
        let of_valid = |groups: &Vec<usize>| answers.valid.iter().map(|row| groups[*row]).collect();
        let groups: Vec<Vec<usize>> = self.groups.iter().map(of_valid).collect();
        let raked = rake(&groups, &self.members, Raking::default()).map_err(|error| match error {
            WeightingError::EmptyGroup { margin, group } => {
                format!("nobody answered in {}, which has members", MARGINS[margin].groups()[group])
            }
            other => other.to_string(),
        })?;
        side(answers, &raked.weights, confidence)
            .map(|share| WeightedSide { share, convergence: Some(raked.convergence) })
    }

    /// Why there are no weights for the cells: all that have members, none of whom answered.
    fn empty_cells(&self, answered: &[usize]) -> String {
        let [regions, developments] = MARGINS.map(Grouping::groups);
        let is_empty = |cell: &usize| self.cells[*cell] > 0 && !answered.contains(cell);
        let name =
            |cell: usize| format!("{}/{}", regions[cell / developments.len()], developments[cell % developments.len()]);
        let empty: Vec<String> = (0..self.cells.len()).filter(is_empty).map(name).collect();
        let has = if empty.len() == 1 { "has" } else { "have" };
        format!(
            "nobody answered in {}, which {has} members; raking needs answers only in each region and each development status",
            empty.join(", ")
        )
    }
}

/// Who gave a valid answer, and who of them one of those that are looked at.
pub(super) struct Answers {
    valid: Vec<usize>,
    yes: Vec<bool>,
}

impl Answers {
    pub(super) fn new(cells: &[Packed], rows: &[u32], wanted: &[usize]) -> Self {
        let read = |(place, row): (usize, &u32)| Some((place, cells[*row as usize].read().ok()?));
        let (valid, yes) = rows
            .iter()
            .enumerate()
            .filter_map(read)
            .map(|(place, at)| (place, wanted.contains(&usize::from(at))))
            .unzip();
        Self { valid, yes }
    }
}

fn side(
    answers: &Answers,
    weights: &Weights,
    confidence: Confidence,
) -> Result<crate::estimate::nonresponse::WeightedShare, String> {
    weighted_share(&answers.yes, weights, confidence).map_err(|why: NotComputable| why.to_string())
}

const fn cell(region: usize, development: usize) -> usize {
    region * MARGINS[1].groups().len() + development
}

fn count(groups: usize, of: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut counts = vec![0; groups];
    of.for_each(|group| counts[group] += 1);
    counts
}

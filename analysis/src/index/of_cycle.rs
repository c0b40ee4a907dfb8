//! The indices of one cycle.

use survey_model::member_state::Iso3;

use super::groups::Groups;
use super::missing::Treatment;
use super::units::{Part, Unit};
use super::{MissingRules, RankRange, Score, Scoring, Tiers, WeightRuns, rank_ranges, rounded, score};
use crate::comparison::Side;
use crate::dataset::Reading;
use crate::estimate::{Alpha, Confidence, Moments, NotComputable, cronbach_alpha, t_interval};
use crate::report::{CycleIndices, Estimate, IndexOfState, PillarFigures};

/// How the indices of cycles are computed.
pub(super) struct Method<'m> {
    pub(super) scoring: &'m Scoring,
    /// None for an index that lacks items: bounds were drawn for the whole.
    pub(super) tiers: Option<&'m Tiers>,
    pub(super) weights: WeightRuns,
    pub(super) confidence: Confidence,
}

impl Method<'_> {
    /// The indices of the cycle at a position among those that the units have scores of.
    pub(super) fn indices(
        &self,
        parts: &[Part<'_>],
        (at, side): (usize, Side<'_>),
        groups: &Groups<'_>,
    ) -> Result<CycleIndices, NotComputable> {
        let units: Vec<&Unit> = parts.iter().flat_map(|part| &part.units).collect();
        let rows = administrations(side);
        let answers: Vec<Vec<Reading<f64>>> =
            rows.iter().map(|(row, _)| units.iter().map(|unit| unit.points[at][*row]).collect()).collect();
        let scores: Vec<Score> = answers.iter().map(|points| score(self.scoring, points)).collect::<Result<_, _>>()?;
        let ranks = rank_ranges(self.scoring, &answers, self.weights, self.confidence)?;
        let sizes: Vec<usize> = parts.iter().map(|part| part.units.len()).collect();
        let mut states: Vec<IndexOfState> = rows
            .iter()
            .zip(&scores)
            .zip(ranks.iter().zip(&answers))
            .map(|(((_, state), score), (rank, answers))| {
                self.state(*state, score, *rank, by_part(answers, &sizes), &ranks)
            })
            .collect();
        states.sort_by_key(|state| (state.rank.map_or(usize::MAX, |rank| rank.rank), state.state));
        let pillar = |(at, part): (usize, &Part<'_>)| PillarFigures {
            code: part.code.to_owned(),
            items: part.units.len(),
            mean: self.mean(states.iter().filter_map(|state| state.pillars[at])),
            alpha: self.alpha(answers.iter().map(|answers| by_part(answers, &sizes)[at])),
        };
        Ok(CycleIndices {
            cycle: side.dataset.summary(rows.len()),
            items: units.len(),
            mean: self.mean(states.iter().filter_map(|state| state.index)),
            pillars: parts.iter().enumerate().map(pillar).collect(),
            alpha: self.alpha(answers.iter().map(Vec::as_slice)),
            groups: groups.of_states(&states, self),
            states,
        })
    }

    fn state(
        &self,
        state: Iso3,
        score: &Score,
        rank: Option<RankRange>,
        answers: Vec<&[Reading<f64>]>,
        ranks: &[Option<RankRange>],
    ) -> IndexOfState {
        let same = |other: &&Option<RankRange>| other.map(|of| of.rank) == rank.map(|of| of.rank);
        let index = score.index.map(rounded);
        IndexOfState {
            state,
            index,
            pillars: score.pillars.iter().map(|pillar| pillar.map(rounded)).collect(),
            answered: answers.iter().map(|part| part.iter().filter(|answer| answer.is_ok()).count()).collect(),
            rank,
            tied_with: rank.map_or(0, |_| ranks.iter().filter(same).count() - 1),
            tier: self.tiers.zip(index).map(|(tiers, index)| tiers.tier(index)),
        }
    }

    /// The mean of some indices, whatever the order of states.
    pub(super) fn mean(&self, values: impl Iterator<Item = f64>) -> Option<Estimate> {
        let mut values: Vec<f64> = values.collect();
        values.sort_unstable_by(f64::total_cmp);
        t_interval(Moments::of_values(&values), self.confidence)
    }

    /// Cronbach's alpha of the unweighted scores of those for whom every item counts.
    fn alpha<'a>(&self, answers: impl Iterator<Item = &'a [Reading<f64>]>) -> Result<Alpha, NotComputable> {
        let rows: Vec<Vec<f64>> = answers.filter_map(|answers| counted(answers, self.scoring.missing())).collect();
        cronbach_alpha(&rows, self.confidence)
    }
}

/// What counts of some answers; `None` if one of them doesn't.
fn counted(answers: &[Reading<f64>], missing: &MissingRules) -> Option<Vec<f64>> {
    let count = |answer: &Reading<f64>| match answer {
        Ok(points) => Some(*points),
        Err(reason) => (missing.treatment(*reason) == Treatment::Worst).then_some(0.0),
    };
    answers.iter().map(count).collect()
}

/// The answers of a state, pillar by pillar.
fn by_part<'a>(answers: &'a [Reading<f64>], sizes: &[usize]) -> Vec<&'a [Reading<f64>]> {
    let mut rest = answers;
    let mut parts = Vec::with_capacity(sizes.len());
    for size in sizes {
        let (part, others) = rest.split_at(*size);
        parts.push(part);
        rest = others;
    }
    parts
}

/// The rows of Member States' administrations, with their states.
fn administrations(side: Side<'_>) -> Vec<(usize, Iso3)> {
    let cases = side.dataset.cases();
    let known = |row: usize| cases.known(row).filter(|case| case.respondent.is_administration());
    (0..cases.len()).filter_map(|row| Some((row, known(row)?.respondent.state))).collect()
}

//! What those who did not answer could hide, and who answers more or less often.

use survey_model::code::OptionCode;

use super::slice::Work;
use super::split::{Cut, Split};
use super::strata::{Answers, GROUPINGS};
use crate::estimate::NotComputable;
use crate::estimate::nonresponse::{Answered, Deviant, sensitivity_table, tipping};
use crate::estimate::overlap::{GroupSides, Part, kitagawa};
use crate::report::{Basis, Composition, Distribution, Nonresponse, Slice, Weighted, WeightedSide, Weighting};

/// The differences of the absent for which the table says what would then be true.
const DIFFERENCES: [f64; 9] = [0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 1.0];

impl Work<'_> {
    /// For each share that stands for the measure; none where nobody knows how many could have answered.
    pub(super) fn nonresponse(&self, slices: &[Slice]) -> Vec<Nonresponse> {
        let all = slices.iter().find(|slice| slice.basis == Basis::AllRespondents && slice.group.is_none());
        let members = all.and_then(|slice| slice.earlier.population.zip(slice.later.population));
        let (Some(all), Some(members), true) = (all, members, self.options.further) else { return Vec::new() };
        self.standing().iter().map(|positions| self.of_share(positions, all, members)).collect()
    }

    /// The positions of each share that stands for the measure: of every headline, and of the answers declared better together.
    fn standing(&self) -> Vec<Vec<usize>> {
        let headlines = (0..self.categories.len()).filter(|at| self.categories[*at].headline).map(|at| vec![at]);
        let favourable = (!self.favourable.is_empty()).then(|| self.favourable.to_vec());
        let mut standing: Vec<Vec<usize>> = headlines.collect();
        standing.extend(favourable.filter(|positions| !standing.contains(positions)));
        standing
    }

    fn codes(&self, positions: &[usize]) -> Vec<OptionCode> {
        positions.iter().filter_map(|at| self.categories.get(*at)).map(|category| category.code.clone()).collect()
    }

    fn of_share(&self, positions: &[usize], all: &Slice, (was, is): (usize, usize)) -> Nonresponse {
        let answered = |side: &Distribution, members| {
            let part = part(side, positions);
            Answered::new(part.yes, part.n, members)
        };
        let both = answered(&all.earlier, was).and_then(|one| Ok((one, answered(&all.later, is)?)));
        let tip = |(one, two): (Answered, Answered)| {
            let [earlier, later, both] = Deviant::ALL.map(|deviant| tipping(one, two, deviant));
            Ok([earlier?, later?, both?])
        };
        Nonresponse {
            answers: self.codes(positions),
            members: [was, is],
            tipping: both.and_then(tip),
            sensitivity: both.and_then(|(one, two)| sensitivity_table(one, two, &DIFFERENCES)).unwrap_or_default(),
            weighted: self.weighted(positions),
        }
    }

    fn weighted(&self, positions: &[usize]) -> Vec<Weighted> {
        let Some([earlier, later]) = &self.frame.strata else { return Vec::new() };
        let confidence = self.options.confidence;
        let answers = [
            Answers::new(&self.measure.earlier.packed, &self.frame.earlier.rows, positions),
            Answers::new(&self.measure.later.packed, &self.frame.later.rows, positions),
        ];
        let weighted = |method: Weighting| {
            let (earlier, later) = match method {
                Weighting::PostStratified => {
                    (earlier.post_stratified(&answers[0], confidence), later.post_stratified(&answers[1], confidence))
                }
                Weighting::Raked => (earlier.raked(&answers[0], confidence), later.raked(&answers[1], confidence)),
            };
            let share = |side: &Result<WeightedSide, String>| side.as_ref().ok().map(|side| side.share.estimate.value);
            let change = share(&earlier).zip(share(&later)).map(|(was, is)| is - was);
            Weighted { method, groupings: GROUPINGS, earlier, later, change }
        };
        [Weighting::PostStratified, Weighting::Raked].map(weighted).to_vec()
    }

    /// The change of each share that stands for the measure, split by the groups of each breakdown.
    pub(super) fn compositions(&self, slices: &[Slice]) -> Vec<Composition> {
        if !self.options.further {
            return Vec::new();
        }
        let standing = self.standing();
        let of_split = |(split, cut): (&Split, Cut<'_>)| {
            let groups = cut.groups();
            let is_of = |slice: &&Slice| slice.basis == Basis::AllRespondents && groups.contains(&slice.group);
            let of_groups: Vec<&Slice> = slices.iter().filter(is_of).collect();
            let composition = |positions: &Vec<usize>| Composition {
                breakdown: split.breakdown.name.clone(),
                answers: self.codes(positions),
                kitagawa: split_by(&of_groups, positions),
            };
            standing.iter().map(composition).collect::<Vec<_>>()
        };
        let splits = &self.frame.splits;
        splits.iter().zip(Cut::all(splits).skip(1)).flat_map(of_split).collect()
    }
}

fn split_by(groups: &[&Slice], positions: &[usize]) -> Result<crate::estimate::overlap::Kitagawa, NotComputable> {
    let sides =
        |slice: &&Slice| GroupSides { earlier: part(&slice.earlier, positions), later: part(&slice.later, positions) };
    kitagawa(&groups.iter().map(sides).collect::<Vec<_>>())
}

fn part(side: &Distribution, positions: &[usize]) -> Part {
    Part { yes: positions.iter().filter_map(|at| side.shares.get(*at)).map(|share| share.count).sum(), n: side.valid }
}

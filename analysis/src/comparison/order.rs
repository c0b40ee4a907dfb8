//! Whether those who answered twice moved up or down.

use super::counts::Crossed;
use super::distribution::scores;
use crate::estimate::paired::{self, SignedRanks, Zeros, sign_test_of_counts};
use crate::estimate::{Continuity, Moments, NotComputable};
use crate::report::{MeasureCategory, OrderTests};

/// The tests of the differences of numbers, each with how many pairs have it.
pub(super) fn of_numbers(differences: &[(f64, usize)]) -> Option<OrderTests> {
    tests(differences, Some(Moments::of_counts(differences)))
}

/// The tests of the moves on a scale: in points where every answer has some, else in places of the list.
pub(super) fn of_scale(crossed: &Crossed, categories: &[MeasureCategory]) -> Option<OrderTests> {
    if categories.len() < 3 {
        return None;
    }
    let points = scores(categories);
    let places: Vec<f64> = match &points {
        Some(points) => points.clone(),
        None => (0..categories.len()).map(|place| place as f64).collect(),
    };
    let size = 0..places.len();
    let pairs = size.clone().flat_map(|one| size.clone().map(move |two| (one, two)));
    let moves: Vec<(f64, usize)> =
        pairs.map(|(one, two)| (places[two] - places[one], crossed.count(one, two))).collect();
    tests(&moves, points.map(|_| Moments::of_counts(&moves)))
}

/// The tests of differences with how many pairs have each.
fn tests(counts: &[(f64, usize)], moments: Option<Moments>) -> Option<OrderTests> {
    let of = |wanted: &dyn Fn(f64) -> bool| -> usize {
        counts.iter().filter(|(difference, _)| wanted(*difference)).map(|(_, count)| count).sum()
    };
    let (pairs, rose, fell) = (of(&|_| true), of(&|difference| difference > 0.0), of(&|difference| difference < 0.0));
    if pairs == 0 {
        return None;
    }
    let ranks = |zeros| SignedRanks::of_counts(counts, zeros);
    let (wilcoxon, pratt) = (ranks(Zeros::Wilcoxon), ranks(Zeros::Pratt));
    let exact =
        |ranks: &Result<SignedRanks, NotComputable>| ranks.as_ref().map_err(|why| *why).and_then(SignedRanks::exact);
    let wilcoxon_exact = exact(&wilcoxon);
    // Where everybody moved, both are the same.
    let pratt_exact = if wilcoxon == pratt { wilcoxon_exact } else { exact(&pratt) };
    let asymptotic = |ranks: &SignedRanks| ranks.asymptotic(Continuity::Uncorrected);
    Some(OrderTests {
        pairs,
        rose,
        fell,
        wilcoxon_exact,
        wilcoxon: wilcoxon.as_ref().map(asymptotic).map_err(|why| *why),
        pratt_exact,
        pratt: pratt.as_ref().map(asymptotic).map_err(|why| *why),
        sign: sign_test_of_counts(rose, fell),
        paired_t: moments.map(paired::paired_t),
        rank_biserial: pratt.as_ref().map(paired::rank_biserial).map_err(|why| *why),
        rank_biserial_wilcoxon: wilcoxon.as_ref().map(paired::rank_biserial).map_err(|why| *why),
        cohens_g: paired::cohens_g(rose, fell),
        cohens_d: moments.map(paired::cohens_d),
    })
}

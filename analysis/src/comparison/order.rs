//! Whether those who answered twice moved up or down.

use super::counts::Crossed;
use super::distribution::scores;
use crate::estimate::paired::{self, SignedRanks, Zeros, sign_test};
use crate::estimate::{Continuity, Moments};
use crate::report::{MeasureCategory, OrderTests};

/// The tests of the differences of numbers; they come sorted, so that the order of respondents changes no sum.
pub(super) fn of_numbers(differences: &[f64]) -> Option<OrderTests> {
    tests(differences, Some(Moments::of_values(differences)))
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
    let moves = |(one, two): (usize, usize)| std::iter::repeat_n(places[two] - places[one], crossed.count(one, two));
    let differences: Vec<f64> = pairs.flat_map(moves).collect();
    tests(&differences, points.map(|_| Moments::of_values(&differences)))
}

fn tests(differences: &[f64], moments: Option<Moments>) -> Option<OrderTests> {
    if differences.is_empty() {
        return None;
    }
    let ranks = |zeros| SignedRanks::new(differences, zeros);
    let (wilcoxon, pratt) = (ranks(Zeros::Wilcoxon), ranks(Zeros::Pratt));
    let asymptotic = |ranks: &SignedRanks| ranks.asymptotic(Continuity::Uncorrected);
    Some(OrderTests {
        pairs: differences.len(),
        rose: differences.iter().filter(|difference| **difference > 0.0).count(),
        fell: differences.iter().filter(|difference| **difference < 0.0).count(),
        wilcoxon_exact: wilcoxon.as_ref().map_err(|why| *why).and_then(SignedRanks::exact),
        wilcoxon: wilcoxon.as_ref().map(asymptotic).map_err(|why| *why),
        pratt_exact: pratt.as_ref().map_err(|why| *why).and_then(SignedRanks::exact),
        pratt: pratt.as_ref().map(asymptotic).map_err(|why| *why),
        sign: sign_test(differences),
        paired_t: moments.map(paired::paired_t),
        rank_biserial: pratt.as_ref().map(paired::rank_biserial).map_err(|why| *why),
    })
}

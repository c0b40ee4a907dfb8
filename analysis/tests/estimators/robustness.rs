//! Numbers that no survey gives: refused or answered, never NaN.

use analysis::estimate::multiplicity::{Adjustment, adjust};
use analysis::estimate::nonresponse::{WeightingError, Weights};
use analysis::estimate::overlap::{Overlap, Part, decompose};
use analysis::estimate::repeated::friedman;
use analysis::estimate::{
    Confidence, Moments, NotComputable, PairedCounts, cronbach_alpha, finite_t_interval, mean_difference_independent,
    numeric_summary, quantile_interval, t_interval,
};
use proptest::prelude::*;

const C95: Confidence = Confidence::DEFAULT;

#[test]
fn what_is_not_finite_is_refused() {
    for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let moments = Moments::of_values(&[1.0, wrong, 2.0]);
        assert_eq!(moments.mean(), None);
        assert_eq!(t_interval(moments, C95), None);
        assert_eq!(mean_difference_independent(moments, Moments::of_values(&[1.0, 2.0]), C95), None);
        assert!(finite_t_interval(moments, 194, C95).is_err());
        assert_eq!(numeric_summary(&[1.0, wrong]), None);
        assert_eq!(quantile_interval(&[wrong; 9], 0.5, C95), Err(NotComputable::NotFinite));
        assert_eq!(cronbach_alpha(&[vec![wrong, 1.0], vec![1.0, 2.0]], C95), Err(NotComputable::NotFinite));
        assert_eq!(friedman(&[vec![wrong, 1.0]]).map(|found| found.w), Err(NotComputable::NotFinite));
    }
}

#[test]
fn numbers_too_large_to_add_are_refused() {
    let huge = Moments::of_values(&[1e308, 1e308, -1e308]);
    assert!(t_interval(huge, C95).is_none_or(|mean| mean.low.is_finite()));
    assert_eq!(cronbach_alpha(&[vec![1e308, 0.0], vec![-1e308, 1.0]], C95), Err(NotComputable::NotFinite));
    assert_eq!(Weights::new(vec![1e300]), Err(WeightingError::NotPositive { respondent: 0 }));
    let most = Part { yes: 1, n: usize::MAX >> 8 };
    let overlap = Overlap::new(PairedCounts { both: 1, entered: 0, left: 0, neither: 0 }, most, most).unwrap();
    assert_eq!(decompose(&overlap), Err(NotComputable::TooMany { most: 1 << 31 }));
}

#[test]
fn a_hundred_thousand_questions_are_adjusted_at_once() {
    let p_values: Vec<f64> = (1..=100_000).map(|at| f64::from(at) / 100_000.0).collect();
    let adjusted = adjust(&p_values, Adjustment::BenjaminiYekutieli).unwrap();
    assert!(adjusted.iter().all(|p| (0.0..=1.0).contains(p)));
}

proptest! {
    #[test]
    fn no_finite_numbers_make_a_mean_or_an_interval_that_is_none(values in prop::collection::vec(prop::num::f64::NORMAL, 1..20)) {
        let moments = Moments::of_values(&values);
        prop_assert!(moments.mean().is_none_or(f64::is_finite));
        if let Some(mean) = t_interval(moments, C95) {
            prop_assert!(mean.low.is_finite() && mean.high.is_finite());
        }
    }
}

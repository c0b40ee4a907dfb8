//! Every estimator and test against somebody else's figures.
//!
//! Papers are held to their printed digits. Figures of `SciPy` and statsmodels were computed once with versions 1.17.1 and 0.15.0
//! and are held to a relative 1e-9; R's are the digits that its manual pages print, or the same figures by `SciPy`.

use analysis::estimate::{
    Confidence, Moments, PairedCounts, exact_mcnemar, mean_difference_independent, newcombe_independent,
    newcombe_paired, numeric_summary, quantile_type_7, smallest_telling, t_interval, wilson,
};
use analysis::report::Difference;

const C95: Confidence = Confidence::DEFAULT;

/// R's data set `sleep`: hours gained by ten patients with two drugs (Cushny and Peebles, as in Student 1908).
const SLEEP_1: [f64; 10] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const SLEEP_2: [f64; 10] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

#[track_caller]
fn printed(found: f64, printed: f64, digits: i32) {
    let tolerance = 0.5 * 10_f64.powi(-digits) + 1e-12;
    assert!((found - printed).abs() <= tolerance, "{found} is not {printed} to {digits} digits");
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{found} is not {expected}");
}

#[test]
fn wilson_intervals_are_those_of_newcombe_1998a_table_1_method_3() {
    for (successes, n, low, high) in
        [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
    {
        let estimate = wilson(successes, n, C95).unwrap();
        printed(estimate.low, low, 4);
        printed(estimate.high, high, 4);
    }
}

#[test]
fn wilson_intervals_are_those_of_statsmodels() {
    let estimate = wilson(40, 75, C95).unwrap();
    close(estimate.low, 0.421_575_373_890_849_65);
    close(estimate.high, 0.641_843_036_610_296_5);
    let at_99 = wilson(40, 75, Confidence::new(0.99).unwrap()).unwrap();
    close(at_99.low, 0.388_371_403_688_109_5);
    close(at_99.high, 0.672_876_913_002_199_8);
    assert_eq!(wilson(29, 29, C95).unwrap().high, 1.0);
}

#[test]
fn independent_differences_are_those_of_newcombe_1998b_table_2_method_10() {
    let cases = [
        ((48, 80), (56, 70), 0.0524, 0.3339),
        ((3, 10), (9, 10), 0.1705, 0.8090),
        ((2, 7), (6, 7), 0.0582, 0.8062),
        ((0, 29), (5, 56), -0.0381, 0.1926),
        ((0, 20), (0, 10), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((0, 20), (10, 10), 0.6791, 1.0),
        ((0, 10), (10, 10), 0.6075, 1.0),
    ];
    for (earlier, later, low, high) in cases {
        let difference = newcombe_independent(earlier, later, C95).unwrap();
        printed(difference.low, low, 4);
        printed(difference.high, high, 4);
    }
}

#[test]
fn independent_differences_are_those_of_statsmodels() {
    let difference = newcombe_independent((45, 75), (27, 60), C95).unwrap();
    close(difference.low, -0.307_678_358_742_640_27);
    close(difference.high, 0.018_645_229_453_021_356);
}

/// Complete response before and after consolidation therapy (Cavo et al. 2012): the worked example of Fagerland, Lydersen and Laake,
/// "Statistical Analysis of Contingency Tables" (2017), chapter 8; their R package `contingencytables` prints -0.1186 to -0.0046.
#[test]
fn paired_differences_are_those_of_fagerland_lydersen_and_laake() {
    let difference = newcombe_paired(PairedCounts { both: 59, entered: 16, left: 6, neither: 80 }, C95).unwrap();
    printed(difference.value, 0.0621, 4);
    printed(difference.low, 0.0046, 4);
    printed(difference.high, 0.1186, 4);
}

/// Airway hyper-responsiveness before and after stem cell transplantation (Bentur et al. 2009): the example of Fagerland, Lydersen and
/// Laake (2014), Statistics in Medicine 33:2850-2875, whose square-and-add interval is Newcombe's method 10.
#[test]
fn a_small_paired_table_has_the_interval_and_the_p_value_of_fagerland_lydersen_and_laake() {
    let difference = newcombe_paired(PairedCounts { both: 1, entered: 7, left: 1, neither: 12 }, C95).unwrap();
    printed(difference.low, 0.026, 3);
    printed(difference.high, 0.507, 3);
    printed(exact_mcnemar(7, 1), 0.0703, 4);
}

/// The formula of method 10 evaluated with Wilson limits of statsmodels; R's `MKinfer::binomDiffCI(paired = TRUE)` has the same one.
#[test]
fn paired_differences_are_those_of_the_formula_with_limits_of_statsmodels() {
    let cases = [
        ((14, 0, 5, 22), 0.011_483_241_383_033_221, 0.226_492_684_351_211_2),
        ((36, 2, 12, 0), 0.056_929_584_003_238_8, 0.340_427_602_974_940_8),
        ((43, 1, 0, 0), -0.118_077_096_982_132_9, 0.059_718_008_350_899_89),
    ];
    for ((both, entered, left, neither), low, high) in cases {
        // The formula's difference is earlier minus later: the interval is turned round.
        let difference = newcombe_paired(PairedCounts { both, entered, left, neither }, C95).unwrap();
        close(difference.low, -high);
        close(difference.high, -low);
    }
}

#[test]
fn the_exact_test_is_that_of_the_exact2x2_vignette() {
    // `mcnemar.exact(matrix(c(21, 9, 2, 12), 2, 2))` of R's package exact2x2 prints 0.06543.
    printed(exact_mcnemar(9, 2), 0.06543, 5);
}

/// Agresti, "Categorical Data Analysis", approval ratings of 1,600 people in two surveys: 794, 150, 86, 570.
#[test]
fn the_exact_test_of_agrestis_approval_ratings_is_that_of_scipy() {
    close(exact_mcnemar(86, 150), 3.715_936_139_571_386_6e-5);
    close(exact_mcnemar(150, 86), 3.715_936_139_571_386_6e-5);
}

#[test]
fn the_exact_test_is_scipys_from_one_pair_to_a_million() {
    let cases = [
        (0, 1, 1.0),
        (0, 5, 0.0625),
        (0, 6, 0.03125),
        (12, 3, 0.035_156_25),
        (6, 16, 0.052_478_790_283_203_125),
        (5_000, 5_300, 0.003_215_819_673_645_259),
        (500_000, 500_900, 0.368_868_045_432_439_8),
    ];
    for (entered, left, p_value) in cases {
        close(exact_mcnemar(entered, left), p_value);
    }
    // SciPy: 9.351301457402253e-299; at such sizes only the order of magnitude matters.
    assert!((exact_mcnemar(1_000, 1) / 9.351_301_457_402_253e-299 - 1.0).abs() < 1e-9);
}

#[test]
fn ties_and_no_pairs_give_one_never_more() {
    assert_eq!(exact_mcnemar(0, 0), 1.0);
    assert_eq!(exact_mcnemar(5, 5), 1.0);
    assert_eq!(exact_mcnemar(1, 1), 1.0);
}

#[test]
fn six_pairs_are_the_fewest_that_can_tell_at_95_percent() {
    assert_eq!(smallest_telling(C95), 6);
    assert_eq!(smallest_telling(Confidence::new(0.99).unwrap()), 8);
    assert!(exact_mcnemar(0, 5) >= C95.alpha() && exact_mcnemar(0, 6) < C95.alpha());
}

#[test]
fn t_quantiles_are_scipys() {
    let c99 = Confidence::new(0.99).unwrap();
    let cases = [
        (1.0, 12.706_204_736_174_694, 63.656_741_162_871_526),
        (1.5, 6.016_663_104_427_929, 17.820_310_514_462_804),
        (2.0, 4.302_652_729_749_462, 9.924_843_200_918_287),
        (5.5, 2.501_858_617_589_239, 3.849_911_466_001_035_6),
        (9.0, 2.262_157_162_798_205, 3.249_835_541_592_126),
        (97.0, 1.984_723_186_013_984_5, 2.627_467_774_013_252),
        (199.5, 1.971_926_307_901_524_8, 2.600_697_167_082_714),
        (499.0, 1.964_729_390_987_688_6, 2.585_717_683_111_754),
        (501.0, 1.964_710_322_175_482_7, 2.585_678_066_690_027_4),
        (1e3, 1.962_339_080_826_408_3, 2.580_754_698_065_951),
        (99_999.0, 1.959_987_707_771_844_2, 2.575_878_470_400_052),
        (1e7, 1.959_964_221_767_205, 2.575_829_795_203_748_8),
    ];
    for (degrees, at_95, at_99) in cases {
        close(C95.t(degrees).unwrap(), at_95);
        close(c99.t(degrees).unwrap(), at_99);
    }
    assert_eq!(C95.t(0.5), None);
    assert_eq!(C95.t(f64::NAN), None);
}

#[test]
fn the_paired_difference_of_means_is_that_of_r_t_test_on_sleep() {
    // `t.test(extra ~ group, data = sleep, paired = TRUE)` prints 0.7001142 to 2.4598858 (with the opposite sign).
    let differences: Vec<f64> = SLEEP_1.iter().zip(SLEEP_2).map(|(one, two)| two - one).collect();
    let mean = t_interval(Moments::of_values(&differences), C95).unwrap();
    printed(mean.value, 1.58, 2);
    close(mean.low, 0.700_114_236_723_017_5);
    close(mean.high, 2.459_885_763_276_983);
}

#[test]
fn the_independent_difference_of_means_is_that_of_r_t_test_on_sleep() {
    // `t.test(extra ~ group, data = sleep)` prints -3.3654832 to 0.2054832 (with the opposite sign), df = 17.776.
    let difference =
        mean_difference_independent(Moments::of_values(&SLEEP_1), Moments::of_values(&SLEEP_2), C95).unwrap();
    close(difference.low, -0.205_483_230_711_711_38);
    close(difference.high, 3.365_483_230_711_710_4);
}

#[test]
fn quantiles_are_those_of_r_type_7() {
    let mut sorted = SLEEP_1;
    sorted.sort_by(f64::total_cmp);
    // `quantile(sleep$extra[1:10])` prints -1.600 -0.175 0.350 1.700 3.700.
    for (probability, expected) in [(0.0, -1.6), (0.25, -0.175), (0.5, 0.35), (0.75, 1.7), (1.0, 3.7)] {
        close(quantile_type_7(&sorted, probability).unwrap(), expected);
    }
    let summary = numeric_summary(&sorted).unwrap();
    assert_eq!((summary.n, summary.min, summary.max), (10, -1.6, 3.7));
    close(summary.mean, 0.75);
}

#[test]
fn moments_of_counts_are_those_of_the_values_written_out() {
    let counted = t_interval(Moments::of_counts(&[(1.0, 2), (2.0, 0), (4.0, 3)]), C95).unwrap();
    let written = t_interval(Moments::of_values(&[1.0, 1.0, 4.0, 4.0, 4.0]), C95).unwrap();
    close(counted.low, written.low);
    close(counted.high, written.high);
}

#[test]
fn what_has_no_answer_is_none_and_what_cannot_vary_is_a_point() {
    assert_eq!(wilson(0, 0, C95), None);
    assert_eq!(wilson(2, 1, C95), None);
    assert_eq!(newcombe_independent((0, 0), (1, 2), C95), None);
    assert_eq!(t_interval(Moments::of_values(&[3.0]), C95), None);
    assert_eq!(quantile_type_7(&[], 0.5), None);
    assert_eq!(numeric_summary(&[]), None);
    let same =
        mean_difference_independent(Moments::of_values(&[1.0, 1.0]), Moments::of_values(&[3.0, 3.0]), C95).unwrap();
    assert_eq!(same, Difference { value: 2.0, low: 2.0, high: 2.0 });
    for level in [0.0, 0.5, 1.0, f64::NAN, f64::INFINITY] {
        assert!(Confidence::new(level).is_err(), "{level}");
    }
}

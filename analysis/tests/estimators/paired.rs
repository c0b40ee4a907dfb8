//! Paired tests, intervals and effect sizes against R.

use analysis::estimate::paired::{
    OddsRatioMethod, SignedRanks, SquareTable, Zeros, bhapkar, bowker, cohens_d, cohens_g, discordant_odds_ratio,
    paired_t, rank_biserial, sign_test, stuart_maxwell, tango, wald,
};
use analysis::estimate::{
    Confidence, Continuity, Moments, NotComputable, PairedCounts, asymptotic_mcnemar, exact_mcnemar, mid_p_mcnemar,
    t_interval,
};

use crate::reference::figures;

const FILE: &str = include_str!("reference/paired.csv");
/// What packages of others give.
const PACKAGES: &str = include_str!("reference/packages.csv");
const C95: Confidence = Confidence::DEFAULT;

#[test]
fn mcnemars_tests_are_those_of_r() {
    for figure in figures(FILE, "mcnemar") {
        let [entered, left] = figure.counts().try_into().unwrap();
        figure.is(match figure.quantity {
            "exact" => exact_mcnemar(entered, left),
            "mid_p" => mid_p_mcnemar(entered, left),
            "uncorrected" => asymptotic_mcnemar(entered, left, Continuity::Uncorrected).unwrap().p_value,
            "corrected" => asymptotic_mcnemar(entered, left, Continuity::Corrected).unwrap().p_value,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn tests_of_square_tables_are_those_of_r() {
    for figure in figures(FILE, "square").into_iter().chain(figures(PACKAGES, "square")) {
        let table = SquareTable::new(&figure.rows()).unwrap();
        let (stuart, bhapkar, bowker) =
            (stuart_maxwell(&table).unwrap(), bhapkar(&table).unwrap(), bowker(&table).unwrap());
        figure.is(match figure.quantity {
            "stuart_maxwell" => stuart.statistic.unwrap(),
            "stuart_maxwell_df" => stuart.degrees_of_freedom.unwrap(),
            "stuart_maxwell_p" => stuart.p_value,
            "bhapkar" => bhapkar.statistic.unwrap(),
            "bhapkar_p" => bhapkar.p_value,
            "bowker" => bowker.statistic.unwrap(),
            "bowker_df" => bowker.degrees_of_freedom.unwrap(),
            "bowker_p" => bowker.p_value,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn signed_rank_and_sign_tests_are_those_of_r() {
    for figure in figures(FILE, "signed_rank").into_iter().chain(figures(PACKAGES, "signed_rank")) {
        let ranks = SignedRanks::new(&figure.input[0], Zeros::Wilcoxon).unwrap();
        let pratt = SignedRanks::new(&figure.input[0], Zeros::Pratt).unwrap();
        figure.is(match figure.quantity {
            "v" => ranks.rose(),
            "exact" => ranks.exact().unwrap().p_value,
            "uncorrected" => ranks.asymptotic(Continuity::Uncorrected).p_value,
            "corrected" => ranks.asymptotic(Continuity::Corrected).p_value,
            "biserial" => rank_biserial(&ranks),
            "pratt_v" => pratt.rose(),
            "pratt_exact" => pratt.exact().unwrap().p_value,
            "pratt_z" => pratt.asymptotic(Continuity::Uncorrected).statistic.unwrap(),
            "pratt_p" => pratt.asymptotic(Continuity::Uncorrected).p_value,
            "pratt_biserial" => rank_biserial(&pratt),
            "sign" => sign_test(&figure.input[0]).unwrap().p_value,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn the_paired_t_test_is_that_of_r() {
    for figure in figures(FILE, "paired_t") {
        let moments = Moments::of_values(&figure.input[0]);
        let (test, interval) = (paired_t(moments).unwrap(), t_interval(moments, C95).unwrap());
        figure.is(match figure.quantity {
            "t" => test.statistic.unwrap(),
            "df" => test.degrees_of_freedom.unwrap(),
            "p" => test.p_value,
            "low" => interval.low,
            "high" => interval.high,
            "d" => cohens_d(moments).unwrap(),
            other => panic!("{other}"),
        });
    }
}

#[test]
fn paired_differences_are_those_of_r() {
    let c99 = Confidence::new(0.99).unwrap();
    for figure in figures(FILE, "paired_difference") {
        let [both, entered, left, neither] = figure.counts().try_into().unwrap();
        let counts = PairedCounts { both, entered, left, neither };
        figure.is(match figure.quantity {
            "value" => tango(counts, C95).unwrap().value,
            "wald_low" => wald(counts, C95).unwrap().low,
            "wald_high" => wald(counts, C95).unwrap().high,
            "tango_low" => tango(counts, C95).unwrap().low,
            "tango_high" => tango(counts, C95).unwrap().high,
            "tango_low_99" => tango(counts, c99).unwrap().low,
            "tango_high_99" => tango(counts, c99).unwrap().high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn effect_sizes_are_those_of_r() {
    for figure in figures(FILE, "effect") {
        let [entered, left] = figure.counts().try_into().unwrap();
        let odds = |method| discordant_odds_ratio(entered, left, method, C95).unwrap();
        let (exact, wilson) = (odds(OddsRatioMethod::ClopperPearson), odds(OddsRatioMethod::Wilson));
        figure.is(match figure.quantity {
            "g" => cohens_g(entered, left).unwrap(),
            "value" => exact.value.unwrap_or(f64::INFINITY),
            "exact_low" => exact.low,
            "exact_high" => exact.high.unwrap_or(f64::INFINITY),
            "wilson_low" => wilson.low,
            "wilson_high" => wilson.high.unwrap_or(f64::INFINITY),
            other => panic!("{other}"),
        });
    }
}

/// Airway hyper-responsiveness before and after stem cell transplantation (Bentur et al. 2009), as in Fagerland, Lydersen and Laake (2013).
#[test]
fn the_mid_p_value_is_that_of_fagerland_lydersen_and_laake() {
    assert!((mid_p_mcnemar(7, 1) - 0.0391).abs() < 5e-5);
}

#[test]
fn what_cannot_be_computed_says_why() {
    let still = SquareTable::new(&[vec![3, 0], vec![0, 4]]).unwrap();
    let all_one_way = SquareTable::new(&[vec![0, 6], vec![0, 0]]).unwrap();
    assert_eq!(bowker(&still), Err(NotComputable::NothingMoved));
    assert_eq!(stuart_maxwell(&still), Err(NotComputable::NothingMoved));
    assert_eq!(bhapkar(&still), Err(NotComputable::NothingMoved));
    assert_eq!(bhapkar(&all_one_way), Err(NotComputable::NoInverse));
    assert_eq!(SquareTable::new(&[vec![1]]), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(SquareTable::new(&[vec![1, 2], vec![3]]), Err(NotComputable::LengthsDiffer));
    assert_eq!(SquareTable::of_pairs(2, [(0, 2)]), Err(NotComputable::OutOfRange));
    assert_eq!(asymptotic_mcnemar(0, 0, Continuity::Corrected), Err(NotComputable::NothingMoved));
    assert_eq!(mid_p_mcnemar(0, 0), 1.0);
    assert_eq!(SignedRanks::new(&[], Zeros::Pratt), Err(NotComputable::NoCases));
    assert_eq!(SignedRanks::new(&[0.0, -0.0], Zeros::Pratt), Err(NotComputable::NothingMoved));
    assert_eq!(SignedRanks::new(&[f64::NAN], Zeros::Wilcoxon), Err(NotComputable::NotFinite));
    assert_eq!(sign_test(&[f64::INFINITY]), Err(NotComputable::NotFinite));
    assert_eq!(sign_test(&[0.0]), Err(NotComputable::NothingMoved));
    assert_eq!(paired_t(Moments::of_values(&[1.0])), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(paired_t(Moments::of_values(&[2.0, 2.0])), Err(NotComputable::NoVariation));
    assert_eq!(cohens_g(0, 0), Err(NotComputable::NothingMoved));
    let none = PairedCounts { both: 0, entered: 0, left: 0, neither: 0 };
    assert_eq!(tango(none, C95), Err(NotComputable::NoCases));
    assert_eq!(wald(none, C95), Err(NotComputable::NoCases));
}

//! Multiple choice, rankings and scales.

use analysis::estimate::paired::{SignedRanks, Zeros, steps};
use analysis::estimate::{Confidence, NotComputable, option_ranks, option_shares};
use survey_model::variable::{Category, Level};

const C95: Confidence = Confidence::DEFAULT;

/// Galexia for ACMA (2011): the tools of 68 awareness campaigns, 202 in all, from web site (all of them) to blogs.
const TOOLS: [usize; 11] = [68, 23, 19, 19, 17, 16, 15, 11, 7, 4, 3];

#[test]
fn shares_of_cases_and_of_responses_are_those_of_the_awareness_campaigns() {
    let shares = option_shares(&TOOLS, 68, C95).unwrap();
    assert_eq!(shares.iter().map(|option| option.count).sum::<usize>(), 202);
    assert_eq!((shares[0].of_cases.value, shares[0].of_responses), (1.0, Some(68.0 / 202.0)));
    assert_eq!((shares[1].of_cases.value, shares[1].of_responses), (23.0 / 68.0, Some(23.0 / 202.0)));
    assert!((shares.iter().filter_map(|option| option.of_responses).sum::<f64>() - 1.0).abs() < 1e-12);
    assert!((shares.iter().map(|option| option.of_cases.value).sum::<f64>() - 202.0 / 68.0).abs() < 1e-12);
}

#[test]
fn who_chose_nothing_is_a_case_without_a_response() {
    let shares = option_shares(&[0, 0], 4, C95).unwrap();
    assert_eq!((shares[0].of_cases.value, shares[0].of_responses), (0.0, None));
    assert_eq!(option_shares(&[0], 0, C95), Err(NotComputable::NoCases));
    assert_eq!(option_shares(&[5], 4, C95), Err(NotComputable::PartExceedsWhole));
}

#[test]
fn an_option_has_first_places_among_all_and_a_mean_rank_among_those_who_ranked_it() {
    let found = option_ranks(&[Some(1), Some(3), None, Some(2)], C95).unwrap();
    assert_eq!((found.ranked, found.first, found.first_share.value, found.mean_rank), (3, 1, 0.25, Some(2.0)));
    assert_eq!(option_ranks(&[None], C95).unwrap().mean_rank, None);
    assert_eq!(option_ranks(&[], C95), Err(NotComputable::NoCases));
    assert_eq!(option_ranks(&[Some(0)], C95), Err(NotComputable::OutOfRange));
}

#[test]
fn only_answers_in_order_have_steps() {
    let category = |code: &str| Category { code: code.parse().unwrap(), score: None };
    let scale = vec![category("low"), category("middle"), category("high")];
    let moved = steps(&Level::Ordinal(scale.clone()), &[(0, 2), (1, 1), (2, 1)]).unwrap();
    assert_eq!(moved, [2.0, 0.0, -1.0]);
    assert_eq!(SignedRanks::new(&moved, Zeros::Wilcoxon).unwrap().rose(), 2.0);
    assert_eq!(steps(&Level::Ordinal(scale.clone()), &[(0, 3)]), Err(NotComputable::OutOfRange));
    assert_eq!(steps(&Level::Nominal(scale), &[(0, 1)]), Err(NotComputable::NotOrdered));
    assert_eq!(steps(&Level::Numeric, &[]), Err(NotComputable::NotOrdered));
}

//! Paired intervals and tests of a share.

use analysis::estimate::paired::{finite_difference, tango, wald};
use analysis::estimate::{
    Confidence, Continuity, PairedCounts, asymptotic_mcnemar, exact_mcnemar, mid_p_mcnemar, newcombe_paired,
};
use analysis::random::SplitMix64;
use analysis::report::Difference;

use crate::draw::Population;
use crate::{MEMBERS, RUNS, SEED, percent};

const SIZES: [usize; 4] = [20, 40, 80, 140];
/// Yes in both cycles, entered, left, in neither.
const SITUATIONS: [[usize; 4]; 4] = [[60, 10, 10, 114], [60, 30, 30, 74], [60, 40, 10, 84], [110, 50, 4, 30]];

fn population([both, entered, left, neither]: [usize; 4]) -> Population<(bool, bool)> {
    Population::new(&[((true, true), both), ((false, true), entered), ((true, false), left), ((false, false), neither)])
}

fn counts(answers: &[(bool, bool)]) -> PairedCounts {
    let of = |wanted| answers.iter().filter(|answer| **answer == wanted).count();
    PairedCounts {
        both: of((true, true)),
        entered: of((false, true)),
        left: of((true, false)),
        neither: of((false, false)),
    }
}

fn draws(situation: [usize; 4], n: usize, finite: bool) -> impl Iterator<Item = PairedCounts> {
    let (population, mut generator) = (population(situation), SplitMix64::new(SEED ^ n as u64));
    (0..RUNS).map(move |_| {
        let one = if finite { population.some(n, &mut generator) } else { population.of_very_many(n, &mut generator) };
        counts(&one)
    })
}

const fn base(finite: bool) -> &'static str {
    if finite { "194" } else { "very many" }
}

pub(crate) fn print_intervals() {
    type Method = fn(PairedCounts) -> Option<Difference>;
    const METHODS: [(&str, Method); 4] = [
        ("Tango", |counts| tango(counts, Confidence::DEFAULT).ok()),
        ("Newcombe 10", |counts| newcombe_paired(counts, Confidence::DEFAULT)),
        ("Wald", |counts| wald(counts, Confidence::DEFAULT).ok()),
        ("Newcombe 10, finite", finite),
    ];
    println!("## The change of a share among the same respondents\n");
    println!(
        "| entered, left of {MEMBERS} | pairs | drawn from | {} |\n|---|---|---|---|---|---|---|",
        METHODS.map(|(name, _)| name).join(" | ")
    );
    for situation in SITUATIONS {
        let truth = (situation[1] as f64 - situation[2] as f64) / MEMBERS as f64;
        let holds = |found: Difference| found.low <= truth && truth <= found.high;
        for (n, finite) in SIZES.into_iter().flat_map(|n| [(n, false), (n, true)]) {
            let drawn: Vec<PairedCounts> = draws(situation, n, finite).collect();
            let covered =
                METHODS.map(|(_, method)| drawn.iter().filter(|one| method(**one).is_some_and(holds)).count());
            let told = covered.map(|count| format!("{:.1} %", percent(count, RUNS)));
            println!("| {}, {} | {n} | {} | {} |", situation[1], situation[2], base(finite), told.join(" | "));
        }
    }
    println!();
}

pub(crate) fn print_tests() {
    type Method = fn(PairedCounts) -> bool;
    const METHODS: [(&str, Method); 5] = [
        ("exact", |counts| exact_mcnemar(counts.entered, counts.left) < 0.05),
        ("mid-p", |counts| mid_p_mcnemar(counts.entered, counts.left) < 0.05),
        ("asymptotic", |counts| asymptotic(counts, Continuity::Uncorrected) < 0.05),
        ("asymptotic, corrected", |counts| asymptotic(counts, Continuity::Corrected) < 0.05),
        ("Newcombe 10, finite, leaves out 0", |counts| {
            finite(counts).is_some_and(|one| one.low > 0.0 || one.high < 0.0)
        }),
    ];
    println!("## Tests of a share where nothing changed\n");
    println!(
        "| entered, left of {MEMBERS} | pairs | drawn from | {} |\n|---|---|---|---|---|---|---|---|",
        METHODS.map(|(name, _)| name).join(" | ")
    );
    for situation in [SITUATIONS[0], SITUATIONS[1]] {
        for (n, finite) in SIZES.into_iter().flat_map(|n| [(n, false), (n, true)]) {
            let drawn: Vec<PairedCounts> = draws(situation, n, finite).collect();
            let rejects = |test: Method| drawn.iter().filter(|one| test(**one)).count();
            let sizes = METHODS.map(|(_, test)| format!("{:.1} %", percent(rejects(test), RUNS)));
            println!("| {}, {} | {n} | {} | {} |", situation[1], situation[2], base(finite), sizes.join(" | "));
        }
    }
    println!();
}

/// For 194 members.
fn finite(counts: PairedCounts) -> Option<Difference> {
    finite_difference(counts, MEMBERS, Confidence::DEFAULT).ok()
}

fn asymptotic(counts: PairedCounts, continuity: Continuity) -> f64 {
    asymptotic_mcnemar(counts.entered, counts.left, continuity).map_or(1.0, |test| test.p_value)
}

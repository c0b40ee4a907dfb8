//! Tests of answers on a scale of five points, where nothing changed.

use analysis::estimate::Continuity;
use analysis::estimate::paired::{SignedRanks, SquareTable, Zeros, bhapkar, bowker, sign_test, stuart_maxwell};
use analysis::random::SplitMix64;

use crate::draw::Population;
use crate::{RUNS, SEED, percent};

type Pair = (usize, usize);
type Method = fn(&[Pair]) -> Option<f64>;

const METHODS: [(&str, Method); 7] = [
    ("Wilcoxon, exact", |pairs| Some(ranks(pairs, Zeros::Wilcoxon)?.exact().ok()?.p_value)),
    ("Pratt, exact", |pairs| Some(ranks(pairs, Zeros::Pratt)?.exact().ok()?.p_value)),
    ("Wilcoxon, asymptotic", |pairs| Some(ranks(pairs, Zeros::Wilcoxon)?.asymptotic(Continuity::Uncorrected).p_value)),
    ("sign", |pairs| Some(sign_test(&steps(pairs)).ok()?.p_value)),
    ("Stuart-Maxwell", |pairs| Some(stuart_maxwell(&table(pairs)?).ok()?.p_value)),
    ("Bhapkar", |pairs| Some(bhapkar(&table(pairs)?).ok()?.p_value)),
    ("Bowker", |pairs| Some(bowker(&table(pairs)?).ok()?.p_value)),
];

fn steps(pairs: &[Pair]) -> Vec<f64> {
    pairs.iter().map(|(earlier, later)| *later as f64 - *earlier as f64).collect()
}

fn ranks(pairs: &[Pair], zeros: Zeros) -> Option<SignedRanks> {
    SignedRanks::new(&steps(pairs), zeros).ok()
}

fn table(pairs: &[Pair]) -> Option<SquareTable> {
    SquareTable::of_pairs(5, pairs.iter().copied()).ok()
}

/// As many went up as down: most stayed, some moved one step, a few two.
fn population() -> Population<Pair> {
    let count = |earlier: usize, later: usize| match earlier.abs_diff(later) {
        0 => 22,
        1 => 8,
        2 => 3,
        _ => 0,
    };
    let all = (0..5).flat_map(|earlier| (0..5).map(move |later| ((earlier, later), count(earlier, later))));
    Population::new(&all.collect::<Vec<_>>())
}

pub(crate) fn print() {
    println!("## Answers on a scale of five points, where nothing changed\n");
    println!("Drawn from very many. A test that can't be computed does not reject.\n");
    println!("| pairs | {} |\n|---|---|---|---|---|---|---|---|", METHODS.map(|(name, _)| name).join(" | "));
    for n in [20, 40, 80, 140] {
        let (population, mut generator) = (population(), SplitMix64::new(SEED ^ n as u64));
        let drawn: Vec<Vec<Pair>> = (0..RUNS / 4).map(|_| population.of_very_many(n, &mut generator)).collect();
        let rejects = |test: Method| drawn.iter().filter(|one| test(one).is_some_and(|p| p < 0.05)).count();
        let sizes = METHODS.map(|(_, test)| format!("{:.1} %", percent(rejects(test), drawn.len())));
        println!("| {n} | {} |", sizes.join(" | "));
    }
    println!();
}

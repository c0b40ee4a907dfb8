//! The change among all respondents, some of whom answered twice.

use analysis::estimate::overlap::{Overlap, Part, overlap_difference};
use analysis::estimate::{Confidence, PairedCounts, newcombe_independent};
use analysis::random::SplitMix64;
use analysis::report::Difference;

use crate::{MEMBERS, RUNS, SEED, percent};

/// Every state's answers in both cycles: 70 said yes twice, 50 entered, 14 left.
fn states() -> Vec<(bool, bool)> {
    let answer = |at: usize| match at {
        0..70 => (true, true),
        70..120 => (false, true),
        120..134 => (true, false),
        _ => (false, false),
    };
    (0..MEMBERS).map(answer).collect()
}

/// Which states answer: `n1`, then `both` of them again and others to make `n2`.
fn draw(n1: usize, n2: usize, both: usize, generator: &mut SplitMix64) -> Option<Overlap> {
    let mut states = states();
    let mut take = |count: usize| -> Vec<(bool, bool)> {
        (0..count.min(states.len())).map(|_| states.swap_remove(generator.below(states.len()))).collect()
    };
    let (twice, first, second) = (take(both), take(n1 - both), take(n2 - both));
    let of = |wanted| twice.iter().filter(|answer| **answer == wanted).count();
    let matched = PairedCounts {
        both: of((true, true)),
        entered: of((false, true)),
        left: of((true, false)),
        neither: of((false, false)),
    };
    let part = |answers: &[(bool, bool)], yes: fn(&(bool, bool)) -> bool| Part {
        yes: answers.iter().filter(|answer| yes(answer)).count(),
        n: answers.len(),
    };
    Overlap::new(matched, part(&first, |answer| answer.0), part(&second, |answer| answer.1)).ok()
}

fn independent(overlap: &Overlap) -> Option<Difference> {
    let (one, two) = (overlap.earlier(), overlap.later());
    newcombe_independent((one.yes, one.n), (two.yes, two.n), Confidence::DEFAULT)
}

pub(crate) fn print() {
    type Method = fn(&Overlap) -> Option<Difference>;
    const METHODS: [(&str, Method); 3] = [
        ("as if independent", independent),
        ("with overlap", |overlap| overlap_difference(overlap, None, Confidence::DEFAULT).ok()),
        ("with overlap, finite", |overlap| overlap_difference(overlap, Some(MEMBERS), Confidence::DEFAULT).ok()),
    ];
    let truth = (50.0 - 14.0) / MEMBERS as f64;
    println!("## The change among all respondents\n");
    println!("Drawn from {MEMBERS} states, of which 50 entered and 14 left. Coverage, and mean width in points.\n");
    println!("| earlier, later, in both | {} |\n|---|---|---|---|", METHODS.map(|(name, _)| name).join(" | "));
    for (n1, n2, both) in [(40, 40, 10), (40, 40, 30), (90, 110, 60), (90, 110, 85), (150, 160, 130)] {
        let mut generator = SplitMix64::new(SEED ^ both as u64);
        let drawn: Vec<Overlap> = (0..RUNS).filter_map(|_| draw(n1, n2, both, &mut generator)).collect();
        let told = METHODS.map(|(_, method)| {
            let found: Vec<Difference> = drawn.iter().filter_map(method).collect();
            let covered = found.iter().filter(|one| one.low <= truth && truth <= one.high).count();
            let width = found.iter().map(|one| one.high - one.low).sum::<f64>() / found.len() as f64 * 100.0;
            format!("{:.1} %, {width:.1}", percent(covered, drawn.len()))
        });
        println!("| {n1}, {n2}, {both} | {} |", told.join(" | "));
    }
}

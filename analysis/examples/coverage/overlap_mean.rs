//! The change of a mean among all respondents, some of whom answered twice.

use analysis::estimate::overlap::{PairedMoments, overlap_mean_difference};
use analysis::estimate::{Confidence, Moments, mean_difference_independent};
use analysis::random::SplitMix64;
use analysis::report::Difference;

use crate::{MEMBERS, RUNS, SEED, percent};

/// The numbers of those who answered.
struct Drawn {
    earlier: Moments,
    later: Moments,
    twice: PairedMoments,
}

/// Every state's number in both cycles: from 0 to 14, most of them small; every third rose by 3, every sixth fell by 2, the others moved by 1 or not at all.
fn states() -> Vec<(f64, f64)> {
    let number = |at: usize| {
        let before = ((at * 7) % 15 * ((at * 11) % 15)) as f64 / 14.0;
        let moved = match at % 6 {
            0 | 3 => 3.0,
            1 => -2.0,
            2 => 1.0,
            _ => 0.0,
        };
        (before, before + moved)
    };
    (0..MEMBERS).map(number).collect()
}

/// Which states answer: `n1`, then `both` of them again and others to make `n2`.
fn draw(n1: usize, n2: usize, both: usize, generator: &mut SplitMix64) -> Option<Drawn> {
    let mut states = states();
    let mut take = |count: usize| -> Vec<(f64, f64)> {
        (0..count.min(states.len())).map(|_| states.swap_remove(generator.below(states.len()))).collect()
    };
    let (twice, first, second) = (take(both), take(n1 - both), take(n2 - both));
    let was = |of: &[(f64, f64)]| of.iter().map(|both| both.0).collect::<Vec<f64>>();
    let is = |of: &[(f64, f64)]| of.iter().map(|both| both.1).collect::<Vec<f64>>();
    let differences: Vec<f64> = twice.iter().map(|(before, after)| after - before).collect();
    let [one, two, more] = [was(&twice), is(&twice), differences].map(|numbers| Moments::of_values(&numbers));
    Some(Drawn {
        twice: PairedMoments::new(one, two, more).ok()?,
        earlier: Moments::of_values(&[was(&twice), was(&first)].concat()),
        later: Moments::of_values(&[is(&twice), is(&second)].concat()),
    })
}

fn with_overlap(drawn: &Drawn, population: Option<usize>) -> Option<Difference> {
    let found = overlap_mean_difference(drawn.earlier, drawn.later, drawn.twice, population, Confidence::DEFAULT);
    found.ok().map(|found| found.difference)
}

pub(crate) fn print() {
    type Method = fn(&Drawn) -> Option<Difference>;
    const METHODS: [(&str, Method); 3] = [
        ("as if independent", |drawn| mean_difference_independent(drawn.earlier, drawn.later, Confidence::DEFAULT)),
        ("with overlap", |drawn| with_overlap(drawn, None)),
        ("with overlap, finite", |drawn| with_overlap(drawn, Some(MEMBERS))),
    ];
    let states = states();
    let truth = states.iter().map(|(before, after)| after - before).sum::<f64>() / states.len() as f64;
    println!("\n## The change of a mean among all respondents\n");
    println!(
        "Drawn from {MEMBERS} states with numbers from 0 to 17, whose mean rose by {truth:.2}. Coverage, and mean width.\n"
    );
    println!("| earlier, later, in both | {} |\n|---|---|---|---|", METHODS.map(|(name, _)| name).join(" | "));
    for (n1, n2, both) in [(20, 20, 5), (40, 40, 10), (40, 40, 30), (90, 110, 60), (90, 110, 85), (150, 160, 130)] {
        let mut generator = SplitMix64::new(SEED ^ both as u64);
        let drawn: Vec<Drawn> = (0..RUNS).filter_map(|_| draw(n1, n2, both, &mut generator)).collect();
        let told = METHODS.map(|(_, method)| {
            let found: Vec<Difference> = drawn.iter().filter_map(method).collect();
            let covered = found.iter().filter(|one| one.low <= truth && truth <= one.high).count();
            let width = found.iter().map(|one| one.high - one.low).sum::<f64>() / found.len() as f64;
            format!("{:.1} %, {width:.2}", percent(covered, drawn.len()))
        });
        println!("| {n1}, {n2}, {both} | {} |", told.join(" | "));
    }
}

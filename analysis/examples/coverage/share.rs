//! Intervals of one share: no simulation, every outcome with its probability.

use analysis::estimate::{Confidence, clopper_pearson, finite_clopper_pearson, finite_wilson, hypergeometric, wilson};
use analysis::report::Estimate;
use statrs::distribution::{Discrete, Hypergeometric};

use crate::MEMBERS;

type Method = fn(usize, usize) -> Option<Estimate>;

const METHODS: [(&str, Method); 5] = [
    ("Wilson", |yes, n| wilson(yes, n, Confidence::DEFAULT)),
    ("Clopper-Pearson", |yes, n| clopper_pearson(yes, n, Confidence::DEFAULT)),
    ("Wilson, finite", |yes, n| finite_wilson(yes, n, MEMBERS, Confidence::DEFAULT).ok()),
    ("Clopper-Pearson, finite", |yes, n| finite_clopper_pearson(yes, n, MEMBERS, Confidence::DEFAULT).ok()),
    ("hypergeometric", |yes, n| hypergeometric(yes, n, MEMBERS, Confidence::DEFAULT).ok()),
];

pub(crate) fn print() {
    println!("## One share\n");
    println!(
        "Coverage over every possible number of states that would say yes (1 to {}), computed and not simulated.\n",
        MEMBERS - 1
    );
    println!("| n | interval | mean coverage | least coverage | mean width, points |\n|---|---|---|---|---|");
    for n in [20, 60, 120, 180] {
        for (name, method) in METHODS {
            let intervals: Vec<Estimate> = (0..=n).filter_map(|yes| method(yes, n)).collect();
            let each: Vec<(f64, f64)> = (1..MEMBERS).filter_map(|members| coverage(members, n, &intervals)).collect();
            let mean = |of: fn(&(f64, f64)) -> f64| each.iter().map(of).sum::<f64>() / each.len() as f64 * 100.0;
            let least = each.iter().map(|(covered, _)| covered * 100.0).fold(100.0, f64::min);
            println!("| {n} | {name} | {:.1} % | {least:.1} % | {:.1} |", mean(|one| one.0), mean(|one| one.1));
        }
    }
    println!();
}

/// How often the intervals hold the share if so many members would say yes, and how wide they are.
fn coverage(members: usize, n: usize, intervals: &[Estimate]) -> Option<(f64, f64)> {
    let outcomes = Hypergeometric::new(MEMBERS as u64, members as u64, n as u64).ok()?;
    let truth = members as f64 / MEMBERS as f64;
    let weigh = |(covered, width): (f64, f64), (yes, interval): (usize, &Estimate)| {
        let probability = outcomes.pmf(yes as u64);
        let holds = interval.low - 1e-12 <= truth && truth <= interval.high + 1e-12;
        (covered + if holds { probability } else { 0.0 }, width + probability * (interval.high - interval.low))
    };
    Some(intervals.iter().enumerate().fold((0.0, 0.0), weigh))
}

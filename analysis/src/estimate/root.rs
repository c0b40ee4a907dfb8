//! Where a function crosses zero, or a condition begins to hold.

/// Where a function that falls from above zero to below crosses it, between two bounds; to the last digits.
///
/// T. R. Chandrupatla (1997), Advances in Engineering Software 28:145-149: inverse quadratic interpolation where it is safe, halving elsewhere. A
/// function that is nowhere above zero crosses it at the lower bound, one that is nowhere below at the upper.
pub(super) fn falling(low: f64, high: f64, function: impl Fn(f64) -> f64) -> f64 {
    let (upper, lower) = ((high, function(high)), (low, function(low)));
    if lower.1 <= 0.0 {
        return low;
    }
    if upper.1 > 0.0 {
        return high;
    }
    between(lower, upper, function)
}

/// Where it crosses zero between two points, the lower of which is above zero and the upper not.
fn between(mut b: (f64, f64), mut a: (f64, f64), function: impl Fn(f64) -> f64) -> f64 {
    let mut part = 0.5;
    // Halving alone would need 1,100 rounds at most: it passes through every exponent of a double.
    for _ in 0..2_200 {
        let middle = a.0 + part * (b.0 - a.0);
        let found = (middle, function(middle));
        let c = if (found.1 > 0.0) == (a.1 > 0.0) { a } else { std::mem::replace(&mut b, a) };
        a = found;
        let best = if a.1.abs() < b.1.abs() { a } else { b };
        let least = (2.0 * f64::EPSILON * best.0.abs() + f64::MIN_POSITIVE) / (b.0 - a.0).abs();
        if least > 0.5 || best.1 == 0.0 {
            return best.0;
        }
        part = interpolated(a, b, c).clamp(least, 1.0 - least);
    }
    f64::midpoint(a.0, b.0)
}

/// How far from `a` to `b` the parabola through three points crosses zero; one half where it is not to be trusted.
fn interpolated(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> f64 {
    let (place, height) = ((a.0 - b.0) / (c.0 - b.0), (a.1 - b.1) / (c.1 - b.1));
    if height * height < place && (1.0 - height) * (1.0 - height) < 1.0 - place {
        let one = a.1 / (b.1 - a.1) * c.1 / (b.1 - c.1);
        let two = (c.0 - a.0) / (b.0 - a.0) * a.1 / (c.1 - a.1) * b.1 / (c.1 - b.1);
        return one + two;
    }
    0.5
}

/// The first whole number from `low` on for which a condition holds that, once true, stays so; `high` if there is none before.
pub(super) fn first(mut low: usize, mut high: usize, holds: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

//! Where a function crosses zero, or a condition begins to hold.

/// Where a function that falls from above zero to below crosses it, between two bounds; by halving, to the last digit.
pub(super) fn falling(mut low: f64, mut high: f64, function: impl Fn(f64) -> f64) -> f64 {
    // 1,100 halvings pass through every exponent of a double.
    for _ in 0..1_100 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if function(middle) > 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The first whole number from `low` on for which a condition holds that, once true, stays so; `high` if there is none before.
pub(super) fn first(mut low: usize, mut high: usize, holds: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

//! Rounding that does not depend on binary fractions.

/// The number nearest to `number` with so many decimals; exactly half goes up, towards positive infinity.
///
/// Works on the shortest decimal notation, as `JavaRosa` does, so that 1.005 to two decimals is 1.01. Negative
/// `decimals` round to tens and hundreds; beyond 30 either way, and if it is no number, the result is NaN.
pub(super) fn round(number: f64, decimals: f64) -> f64 {
    let decimals = decimals.trunc();
    if !number.is_finite() {
        return number;
    }
    if !(-30.0..=30.0).contains(&decimals) {
        return f64::NAN;
    }
    round_digits(number, decimals as i64).unwrap_or(number)
}

/// `None` if there is nothing to cut off.
fn round_digits(number: f64, decimals: i64) -> Option<f64> {
    let notation = format!("{:e}", number.abs());
    let (mantissa, exponent) = notation.split_once('e')?;
    let digits = mantissa.replace('.', "");
    let kept = exponent.parse::<i64>().ok()? + 1 + decimals;
    // With fewer than no digits left, the number is below a tenth of the last place.
    let Ok(kept) = usize::try_from(kept) else {
        return Some(0.0_f64.copysign(number));
    };
    let (head, tail) = digits.split_at_checked(kept).filter(|(_, tail)| !tail.is_empty())?;
    let head: u64 = if head.is_empty() { 0 } else { head.parse().ok()? };
    let magnitude = head + u64::from(grows(tail, number));
    let rounded: f64 = format!("{magnitude}e{}", -decimals).parse().ok()?;
    Some(rounded.copysign(number))
}

/// Whether cutting off these digits makes the digits before them one more.
fn grows(tail: &str, number: f64) -> bool {
    if tail == "5" { number > 0.0 } else { tail >= "5" }
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn half_goes_up_as_xpath_says() {
        assert_eq!([round(2.5, 0.0), round(-2.5, 0.0), round(1.005, 2.0)], [3.0, -2.0, 1.01]);
    }

    #[test]
    fn whole_places_are_rounded_too() {
        assert_eq!(
            [round(1250.0, -2.0), round(49.0, -2.0), round(51.0, -2.0), round(4.0, -2.0)],
            [1300.0, 0.0, 100.0, 0.0]
        );
    }

    #[test]
    fn a_number_with_fewer_decimals_stays_as_it_is() {
        assert_eq!([round(0.1, 30.0), round(1e300, 2.0)], [0.1, 1e300]);
    }

    #[test]
    fn an_absurd_number_of_decimals_gives_no_number() {
        assert!(round(1.5, 31.0).is_nan() && round(1.5, f64::NAN).is_nan());
    }
}

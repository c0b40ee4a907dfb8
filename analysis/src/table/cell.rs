//! What stands in a cell of a table.

use std::borrow::Cow;
use std::fmt::{Display, Formatter, Result};

use survey_model::cell::protect;

/// A cell; what is a number becomes text only where it is written, since tables have a hundred thousand of them.
#[derive(Debug, Clone)]
pub(super) enum Cell<'c> {
    /// Text as it is.
    Text(Cow<'c, str>),
    /// A count.
    Count(usize),
    /// A number with six decimals or six significant digits, whichever is more; see [`fixed`].
    Number(f64),
    /// A part of 1, or a difference of two: the same, but what is smaller than any such number of counts is what rounding left of 0.
    Part(f64),
    /// A p-value with nine digits.
    PValue(f64),
}

impl<'c> Cell<'c> {
    /// Nothing.
    pub(super) const EMPTY: Self = Self::Text(Cow::Borrowed(""));

    /// Text from outside, such that no spreadsheet runs it.
    pub(super) fn protected(text: &'c str) -> Self {
        Self::Text(protect(text))
    }
}

impl Default for Cell<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Display for Cell<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        match self {
            Self::Text(text) => to.write_str(text),
            Self::Count(count) => count.fmt(to),
            Self::Part(value) if value.abs() < LEAST_PART => to.write_str(ZERO),
            Self::Number(value) | Self::Part(value) => fixed(*value, to),
            Self::PValue(p) if *p < 1e-4 => write!(to, "{p:.8e}"),
            Self::PValue(p) => write!(to, "{p:.9}"),
        }
    }
}

/// What 0 is written as, without a sign.
const ZERO: &str = "0.000000";

/// Less than the smallest difference of two parts of a million is.
const LEAST_PART: f64 = 1e-13;

/// Six decimals where they suffice: more than any sample of states can tell, and the same on every machine. Small numbers have six significant
/// digits, the smallest and those of very many digits with their power of ten, which R, spreadsheets and pandas read as well; only 0 is written as 0.
fn fixed(value: f64, to: &mut Formatter<'_>) -> Result {
    match value.abs() {
        0.0 => to.write_str(ZERO),
        0.1..1e15 => write!(to, "{value:.6}"),
        0.001..0.1 => write!(to, "{value:.8}"),
        0.0..0.001 => write!(to, "{value:.5e}"),
        _ => write!(to, "{value:e}"),
    }
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Cell<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'c, T: Into<Self>> From<Option<T>> for Cell<'c> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::EMPTY, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_not_zero_is_never_written_as_zero() {
        for (value, written) in [
            (0.0, "0.000000"),
            (-0.0, "0.000000"),
            (0.5, "0.500000"),
            (-123.456_789_4, "-123.456789"),
            (0.012_345_678_9, "0.01234568"),
            (0.001, "0.00100000"),
            (0.000_123_456_78, "1.23457e-4"),
            (-1e-9, "-1.00000e-9"),
            (5e-324, "4.94066e-324"),
            (1e300, "1e300"),
        ] {
            assert_eq!(Cell::Number(value).to_string(), written);
        }
        assert_eq!(Cell::PValue(1e-9).to_string(), "1.00000000e-9");
        assert_eq!(Cell::PValue(0.05).to_string(), "0.050000000");
    }

    #[test]
    fn what_rounding_left_of_two_equal_parts_is_zero() {
        assert_eq!(Cell::Part(0.1 + 0.2 - 0.3).to_string(), "0.000000");
        assert_eq!(Cell::Part(1e-12).to_string(), "1.00000e-12");
    }

    #[test]
    fn six_significant_digits_are_left_of_every_number() {
        for exponent in -30..20 {
            let value = 1.234_567_89 * 10_f64.powi(exponent);
            let read: f64 = Cell::Number(value).to_string().parse().expect("a number");
            assert!((read / value - 1.0).abs() < 5e-6, "{value}");
        }
    }
}

//! Figures as text, in the manner of a language.

use super::ChartText;
use super::text::fill;
use crate::report::{Difference, Estimate};

/// Stands where there is no figure.
pub(super) const NONE: &str = "–";

/// How figures are written in one chart: all shares with the same number of decimals.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    text: &'a ChartText,
    decimals: usize,
}

impl<'a> Numbers<'a> {
    /// One decimal if every base is a hundred answers or more; below, one answer moves a share by more than a point.
    pub(super) fn new(text: &'a ChartText, bases: impl IntoIterator<Item = usize>) -> Self {
        let smallest = bases.into_iter().filter(|base| *base > 0).min().unwrap_or(0);
        Self { text, decimals: usize::from(smallest >= 100) }
    }

    /// A share (0 to 1) in per cent.
    pub(super) fn share(&self, share: f64) -> String {
        self.text.upright(&fill(&self.text.percent, &[("value", &self.decimal(share * 100.0))]))
    }

    /// A part of a whole in hundredths, such as an index.
    pub(super) fn hundredths(&self, part: f64) -> String {
        self.text.upright(&self.decimal(part * 100.0))
    }

    /// A tick of an axis, in whole per cents.
    pub(super) fn tick(&self, share: f64) -> String {
        Self { decimals: 0, ..*self }.share(share)
    }

    pub(super) fn estimate(&self, estimate: Option<Estimate>) -> String {
        estimate.map_or_else(|| NONE.to_owned(), |estimate| self.share(estimate.value))
    }

    /// The ends of an interval of a share.
    pub(super) fn interval(&self, estimate: Option<Estimate>) -> String {
        let ends = |e: Estimate| self.range(&self.share(e.low), &self.share(e.high));
        estimate.map_or_else(|| NONE.to_owned(), ends)
    }

    /// Two figures between which something lies.
    pub(super) fn range(&self, low: &str, high: &str) -> String {
        fill(&self.text.range, &[("low", low), ("high", high)])
    }

    /// A difference of shares in percentage points, with its sign.
    pub(super) fn points(&self, difference: Option<Difference>) -> String {
        difference.map_or_else(|| NONE.to_owned(), |difference| self.signed(difference.value))
    }

    /// A share or a difference of shares in points, with its sign.
    pub(super) fn signed(&self, value: f64) -> String {
        let digits = self.decimal(value.abs() * 100.0);
        let is_zero = !digits.contains(|c: char| ('1'..='9').contains(&c));
        let sign = if is_zero {
            ""
        } else if value > 0.0 {
            "+"
        } else {
            "−"
        };
        self.text.upright(&format!("{sign}{digits}"))
    }

    /// A base; it is never broken between lines.
    pub(super) fn n(&self, n: usize) -> String {
        fill(&self.text.n, &[("n", &n.to_string())]).replace(' ', "\u{a0}")
    }

    /// Halves away from zero, as people round; the formatter alone would round halves to even.
    fn decimal(&self, value: f64) -> String {
        let factor = if self.decimals == 0 { 1.0 } else { 10.0 };
        // The last digits of a product such as 0.145 × 100 are noise, which must not decide.
        let rounded = (value * factor + 1e-9).round() / factor;
        format!("{rounded:.*}", self.decimals).replace('.', &self.text.decimal_mark)
    }
}

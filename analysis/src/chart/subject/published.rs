//! What everybody may see of one question.

use crate::disclosure::PublishedCount;
use crate::report::CycleSummary;

/// The published answers to one question of one cycle.
#[derive(Debug, Clone, Copy)]
pub struct PublishedSubject<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// The question's code; it makes the chart's element ids unique within a page.
    pub key: &'a str,
    /// The question in words.
    pub title: &'a str,
    /// Its answers in order.
    pub lines: &'a [PublishedLine],
}

/// One answer with its published count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedLine {
    /// The answer in words.
    pub label: String,
    /// How many gave it.
    pub count: PublishedCount,
    /// How many answered.
    pub of: PublishedCount,
}

//! What everybody may see of one question.

use survey_model::concordance::Verdict;

use crate::disclosure::PublishedCount;
use crate::report::CycleSummary;

/// The published answers to one question, in one cycle or in two.
#[derive(Debug, Clone, Copy)]
pub struct PublishedSubject<'a> {
    /// The cycles, the earlier one first, with the same answers in the same order.
    pub cycles: &'a [PublishedCycle<'a>],
    /// The question's code; it makes the chart's element ids unique within a page.
    pub key: &'a str,
    /// The question in words.
    pub title: &'a str,
    /// What the concordance says of two cycles' questions, and why.
    pub concordance: Option<(Verdict, &'a str)>,
}

/// The answers of one cycle.
#[derive(Debug, Clone, Copy)]
pub struct PublishedCycle<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
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

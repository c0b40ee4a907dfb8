//! The lines at the foot of a chart that say where its figures come from.

use survey_model::concordance::Verdict;

use super::Frame;
use super::change::sign;
use super::text::fill;
use crate::report::{Comparison, CycleSummary, Measure, Vintage};

/// The version, the number of respondents and the vintage of a cycle.
pub(super) fn cycle(frame: &Frame<'_>, cycle: &CycleSummary) -> String {
    let text = frame.text;
    let vintage = match &cycle.vintage {
        Vintage::Known { as_of, .. } => as_of.format("%Y-%m-%d %H:%M UTC").to_string(),
        Vintage::File { file, .. } => file.to_string(),
    };
    let vintage = text.upright(&vintage);
    let values = [
        ("cycle", &*name_of_cycle(frame, cycle)),
        ("version", &text.upright(&cycle.questionnaire.to_string())),
        ("respondents", &fill(&text.cycle_respondents, &[("n", &cycle.respondents.to_string())])),
        ("vintage", &vintage),
        ("submissions", &fill(&text.cycle_submissions, &[("n", &cycle.vintage.responses().to_string())])),
    ];
    fill(&text.cycle_note, &values)
}

/// A cycle's label, for use within a sentence.
pub(super) fn name_of_cycle(frame: &Frame<'_>, cycle: &CycleSummary) -> String {
    frame.text.upright(cycle.label.as_str())
}

/// Both cycles of a comparison, then the source.
pub(super) fn comparison(frame: &Frame<'_>, comparison: &Comparison) -> Vec<String> {
    vec![cycle(frame, &comparison.from), cycle(frame, &comparison.to), source(frame)]
}

pub(super) fn source(frame: &Frame<'_>) -> String {
    fill(&frame.text.source, &[("source", frame.source)])
}

/// What the concordance says of a measure, with the reviewer's reason.
pub(super) fn concordance(frame: &Frame<'_>, measure: &Measure) -> String {
    concordance_of(frame, measure.verdict, &measure.reason)
}

/// A verdict of the concordance with the reviewer's reason.
pub(super) fn concordance_of(frame: &Frame<'_>, verdict: Verdict, reason: &str) -> String {
    explained(frame, &frame.text.named(&frame.text.concordance, frame.text.concordance(verdict)), reason)
}

/// A sentence with the reviewer's reason after it.
pub(super) fn with_reason(frame: &Frame<'_>, text: &str, measure: &Measure) -> String {
    explained(frame, text, &measure.reason)
}

fn explained(frame: &Frame<'_>, text: &str, reason: &str) -> String {
    let reason = reason.trim();
    let sentence = frame.text.sentence(text);
    if reason.is_empty() { sentence } else { format!("{sentence} {}", frame.text.foreign(reason)) }
}

/// What the signs beside labels mean, and that those without one are identical; nothing without verdicts.
pub(super) fn signs(frame: &Frame<'_>, verdicts: impl Iterator<Item = Verdict> + Clone) -> Option<String> {
    let used = |verdict: &Verdict| verdicts.clone().any(|one| one == *verdict);
    let meaning =
        |verdict: Verdict| format!("{}\u{a0}{}", sign(verdict), frame.text.concordance(verdict)).trim().to_owned();
    let meanings: Vec<String> = Verdict::ALL.into_iter().filter(used).map(meaning).collect();
    let text = frame.text;
    (!meanings.is_empty()).then(|| text.sentence(&text.named(&text.concordance, &text.list(&meanings))))
}

/// Whose intervals the thin lines are.
pub(super) fn intervals(frame: &Frame<'_>, confidence: f64) -> String {
    let level = format!("{}", (confidence * 1000.0).round() / 10.0).replace('.', &frame.text.decimal_mark);
    let level = frame.text.upright(&fill(&frame.text.percent, &[("value", &level)]));
    fill(&frame.text.intervals, &[("level", &level)])
}

/// A measure as titles and labels name it: with its number in the questionnaire.
pub(super) fn name(measure: &Measure) -> String {
    let identity = &measure.identity;
    format!("{} {}", identity.number, identity.label).trim().to_owned()
}

/// A measure's name with the sign of its concordance.
pub(super) fn named(measure: &Measure) -> String {
    signed(&name(measure), measure.verdict)
}

/// A label with the sign of its concordance.
pub(super) fn signed(label: &str, verdict: Verdict) -> String {
    // A no-break space: the sign must not stand on a line by itself.
    format!("{label}\u{a0}{}", sign(verdict)).trim().to_owned()
}

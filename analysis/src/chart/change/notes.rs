//! What stands beneath the lines: what was left out and why, the signs, where the figures come from.

use super::line::Line;
use crate::chart::{Frame, MeasuresSubject, origin};
use crate::report::{Measure, Outcome};

/// A measure that has no line, with the reason.
pub(super) struct LeftOut<'a> {
    pub(super) measure: &'a Measure,
    pub(super) reason: String,
}

/// The refused measures, and those whose answers have no shares.
pub(super) fn left_out<'a>(subject: &MeasuresSubject<'a>, frame: &Frame<'_>) -> Vec<LeftOut<'a>> {
    let reason = |measure: &'a Measure| {
        let sentence = match &measure.outcome {
            Outcome::Refused(refused) => frame.text.refusal(refused.why),
            Outcome::Compared(compared) if compared.categories.is_empty() => &frame.text.change_not_a_share,
            Outcome::Compared(_) if has_line(subject, measure) => return None,
            Outcome::Compared(_) => &frame.text.no_answers,
        };
        Some(LeftOut { measure, reason: origin::with_reason(frame, sentence, measure) })
    };
    subject.measures.iter().copied().filter_map(reason).collect()
}

fn has_line(subject: &MeasuresSubject<'_>, measure: &Measure) -> bool {
    measure.slice(subject.basis, subject.group).is_some_and(|slice| slice.headlines().next().is_some())
}

/// All notes in order.
pub(super) fn all(
    subject: &MeasuresSubject<'_>,
    frame: &Frame<'_>,
    lines: &[Line<'_>],
    left_out: &[LeftOut<'_>],
) -> Vec<String> {
    let text = frame.text;
    let refused = |left: &LeftOut<'_>| {
        text.named(&text.change_refused, &format!("{} – {}", origin::name(left.measure), left.reason))
    };
    let mut notes: Vec<String> = left_out.iter().map(refused).collect();
    notes.extend(origin::signs(frame, lines.iter().map(|line| line.measure.verdict)));
    notes.push(format!("{} {}", origin::intervals(frame, subject.comparison.confidence), text.change_rounding));
    notes.extend(origin::comparison(frame, subject.comparison));
    notes
}

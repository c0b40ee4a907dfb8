//! What is proposed for an item that has the same code in both versions.

use super::line::Line;
use super::{options, proposal};
use crate::concordance::{Entry, Verdict};
use crate::difference::Setting;

/// The proposal for one item of both versions.
pub(super) fn entry(was: &Line<'_>, is: &Line<'_>) -> Entry {
    judged(was, is, None)
}

/// The proposal for two items that belong together; `why` says so if their codes don't.
pub(super) fn judged(was: &Line<'_>, is: &Line<'_>, why: Option<String>) -> Entry {
    let (earlier, later) = ([&was.code], [&is.code]);
    let reason = |sentence: String| [why.clone(), Some(sentence)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if was.form() != is.form() {
        let sentence =
            format!("The earlier version takes {} and the later one {}.", was.form().words(), is.form().words());
        return proposal(Verdict::Broken, &earlier, &later, reason(sentence));
    }
    if let Some(sentence) = other_unit(was, is) {
        return proposal(Verdict::Broken, &earlier, &later, reason(sentence));
    }
    match options::compared(was, is) {
        options::Compared::Same => {}
        options::Compared::Mapped { earlier_map, later_map, sentence } => {
            let entry = proposal(Verdict::Recoded, &earlier, &later, reason(sentence));
            return Entry { earlier_map, later_map, ..entry };
        }
        options::Compared::OneByOne(sentence) => {
            return proposal(Verdict::Reworded, &earlier, &later, reason(sentence));
        }
        options::Compared::Apart(sentence) => return proposal(Verdict::Broken, &earlier, &later, reason(sentence)),
    }
    let differing = differing(was, is);
    if differing.is_empty() && why.is_none() {
        let sentence = "Both versions ask the same in the same words, with the same options.";
        return proposal(Verdict::Identical, &earlier, &later, sentence);
    }
    let sentence = match differing.as_slice() {
        [] => "Words and options are the same.".to_owned(),
        differing => format!("What differs: {}; the options are the same.", differing.join(", ")),
    };
    proposal(Verdict::Reworded, &earlier, &later, reason(sentence))
}

fn bound(line: &Line<'_>, wanted: Setting) -> Option<String> {
    line.question.kind.bounds().into_iter().find(|(setting, _)| *setting == wanted).map(|(_, value)| value)
}

/// Numbers in another unit are other numbers.
fn other_unit(was: &Line<'_>, is: &Line<'_>) -> Option<String> {
    let (one, two) = (bound(was, Setting::Unit), bound(is, Setting::Unit));
    let word = |unit: Option<String>| unit.unwrap_or_else(|| "no unit".to_owned());
    (one != two).then(|| format!("The unit was {} and is now {}.", word(one), word(two)))
}

/// What differs between two items with the same options, as a reader would say it.
fn differing(was: &Line<'_>, is: &Line<'_>) -> Vec<&'static str> {
    let (one, two) = (was.text(), is.text());
    let labels = |line: &Line<'_>| {
        line.options().iter().map(|option| (option.code.clone(), line.option_label(&option.code))).collect::<Vec<_>>()
    };
    let relevance = |line: &Line<'_>| line.question.relevance.as_ref().map(|found| found.source().to_owned());
    let constraint = |line: &Line<'_>| line.question.constraint.as_ref().map(|found| found.source().to_owned());
    let found = [
        ("the kind of question", was.question.kind.code() != is.question.kind.code()),
        ("the words of the question", one.label != two.label),
        ("the words of the line", was.row_label() != is.row_label()),
        ("the explanation", (&one.explanation, &one.more) != (&two.explanation, &two.more)),
        ("the words of the unit", one.unit != two.unit),
        ("the words of the options", labels(was) != labels(is)),
        ("the scores", scores(was) != scores(is)),
        ("who is asked", relevance(was) != relevance(is)),
        ("what an answer must satisfy", constraint(was) != constraint(is)),
        ("the limits of an answer", was.question.kind.bounds() != is.question.kind.bounds()),
        ("the fields", fields(was) != fields(is)),
    ];
    found.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}

fn scores(line: &Line<'_>) -> Vec<Option<f64>> {
    line.options().iter().map(|option| option.score).collect()
}

fn fields(line: &Line<'_>) -> Vec<(String, &'static str)> {
    line.question.kind.fields().iter().map(|field| (field.code.to_string(), field.kind.code())).collect()
}

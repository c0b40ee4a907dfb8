//! `changes.csv`: published counts beside those of the cycle before.

use analysis::disclosure::PublishedCount;
use analysis::estimate::PairedCounts;
use analysis::report::{PublicChange, PublicCounts, PublicLine, PublicOutcome};
use survey_model::cell::protect;

use crate::services::publication::Before;
use crate::web::pages::results::place::Place;
use crate::web::views::figure::refusal_code;

const HEADING: [&str; 22] = [
    "cycle",
    "vintage",
    "questionnaire",
    "before_cycle",
    "before_vintage",
    "before_questionnaire",
    "synthetic",
    "measure",
    "number",
    "label",
    "concordance",
    "concordance_reason",
    "not_compared",
    "code",
    "before_count",
    "before_answered",
    "count",
    "answered",
    "answered_twice",
    "both_times",
    "only_now",
    "only_before",
];

/// A row for each column and answer; for a column that is not compared, one with the reason.
pub(super) fn write(place: &Place, before: &Before) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADING)?;
    for change in &before.changes.get().items {
        for figures in rows(&change.outcome) {
            let row = shared(place, before, change).into_iter().chain(figures);
            out.write_record(row.map(|cell| protect(&cell).into_owned()))?;
        }
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

fn shared(place: &Place, before: &Before, change: &PublicChange) -> [String; 12] {
    let (earlier, identity) = (&before.edition, &change.identity);
    [
        place.cycle().to_owned(),
        place.edition.vintage().to_string(),
        place.questionnaire().name().to_string(),
        earlier.cycle().label.to_string(),
        earlier.vintage().to_string(),
        earlier.questionnaire().name().to_string(),
        if place.is_synthetic() { "synthetic".to_owned() } else { String::new() },
        identity.name.clone(),
        identity.number.clone(),
        identity.label.clone(),
        change.verdict.code().to_owned(),
        change.reason.clone(),
    ]
}

type Figures = [String; 10];

fn rows(outcome: &PublicOutcome) -> Vec<Figures> {
    let none = |why: &str| vec![std::array::from_fn(|at| if at == 0 { why.to_owned() } else { String::new() })];
    match outcome {
        PublicOutcome::Counted(counts) => counts.lines.iter().map(|line| figures(counts, line)).collect(),
        PublicOutcome::Refused(why) => none(refusal_code(*why)),
        PublicOutcome::Combined => none("combined"),
        PublicOutcome::Unpublished => none("unpublished"),
    }
}

fn figures(counts: &PublicCounts, line: &PublicLine) -> Figures {
    let shown = |count: PublishedCount| count.count().map_or_else(|| "withheld".to_owned(), |count| count.to_string());
    let named = |of: fn(PairedCounts) -> usize| line.named.map_or_else(String::new, |counts| of(counts).to_string());
    [
        String::new(),
        line.code.to_string(),
        shown(line.counts[0]),
        shown(counts.answered[0]),
        shown(line.counts[1]),
        shown(counts.answered[1]),
        named(|counts| counts.pairs()),
        named(|counts| counts.both),
        named(|counts| counts.entered),
        named(|counts| counts.left),
    ]
}

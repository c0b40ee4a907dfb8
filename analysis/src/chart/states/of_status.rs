//! The classes of `map-response` and `tiles-response`: where each state's response stands.

use std::collections::BTreeMap;

use survey_model::cycle::ResponseStatus;
use survey_model::member_state::{Iso3, MemberState};

use super::classes::{Class, Classes};
use crate::chart::number::Numbers;
use crate::chart::palette::{LATER, LOST, REMAINED, STAYED};
use crate::chart::text::fill;
use crate::chart::{Frame, StatusSubject, origin};

/// From the farthest on.
const ORDER: [ResponseStatus; 4] = [
    ResponseStatus::Validated,
    ResponseStatus::Submitted,
    ResponseStatus::ClarificationRequested,
    ResponseStatus::InProgress,
];

pub(super) fn classes(subject: &StatusSubject<'_>, frame: &Frame<'_>) -> Classes {
    let text = frame.text;
    let colours = [LATER, STAYED, LOST, REMAINED];
    let class = |(status, colour): (ResponseStatus, _)| Class { label: text.status(status).to_owned(), colour };
    let place = |status: ResponseStatus| ORDER.iter().position(|one| *one == class_of(status));
    let of: BTreeMap<Iso3, usize> =
        subject.states.iter().filter_map(|(state, status)| Some((*state, place(*status)?))).collect();
    let cycle = origin::name_of_cycle(frame, subject.cycle);
    Classes {
        key: subject.cycle.label.to_string(),
        title: fill(&text.responses_title, &[("cycle", &cycle)]),
        subtitles: vec![answered(&of, frame)],
        notes: vec![origin::cycle(frame, subject.cycle), origin::source(frame)],
        synthetic: subject.cycle.synthetic,
        classes: ORDER.into_iter().zip(colours).map(class).collect(),
        of,
        others: text.status(ResponseStatus::NotStarted).to_owned(),
        groups_as_of: subject.cycle.groups_as_of,
    }
}

/// A response that was opened again has a submission that counts until the next one.
const fn class_of(status: ResponseStatus) -> ResponseStatus {
    match status {
        ResponseStatus::Reopened => ResponseStatus::Submitted,
        other => other,
    }
}

/// How many Member States have signed off, whatever was asked since.
fn answered(of: &BTreeMap<Iso3, usize>, frame: &Frame<'_>) -> String {
    let members = MemberState::all().iter().filter(|state| state.is_member);
    let eligible = members.clone().count();
    let responded = members.filter(|state| of.get(&state.iso3).is_some_and(|class| *class < 3)).count();
    let numbers = Numbers::new(frame.text, [eligible]);
    let share = numbers.share(responded as f64 / eligible.max(1) as f64);
    let values = [("responded", &*responded.to_string()), ("eligible", &eligible.to_string()), ("share", &share)];
    fill(&frame.text.responses_subtitle, &values)
}

//! The classes of `map-answers` and `tiles-answers`: the options of an item.

use std::collections::BTreeMap;

use super::classes::{Class, Classes};
use crate::chart::number::Numbers;
use crate::chart::palette::{SILENT, UNPUBLISHED, step};
use crate::chart::text::fill;
use crate::chart::{AnswersSubject, ChartError, Frame, StateAnswer, origin};

/// More options than these cannot be told apart on a map.
pub(super) const MOST: usize = 7;

pub(super) fn classes(subject: &AnswersSubject<'_>, frame: &Frame<'_>) -> Result<Classes, ChartError> {
    let (text, identity) = (frame.text, subject.identity);
    let options = subject.categories.len();
    if options == 0 {
        return Err(ChartError::NoCategories { measure: identity.name.clone() });
    }
    if options > MOST {
        return Err(ChartError::TooManyAnswers { measure: identity.name.clone(), most: MOST });
    }
    let option = |(at, category): (usize, &crate::report::MeasureCategory)| Class {
        label: category.label.clone(),
        colour: step(at, options),
    };
    let mut classes: Vec<Class> = subject.categories.iter().enumerate().map(option).collect();
    classes.push(Class { label: text.state_missing.to_string(), colour: SILENT });
    classes.push(Class { label: text.state_not_published.to_string(), colour: UNPUBLISHED });
    let class = |answer: StateAnswer| match answer {
        StateAnswer::Category(at) if at < options => at,
        StateAnswer::Category(_) | StateAnswer::Missing => options,
        StateAnswer::NotPublished => options + 1,
    };
    let of: BTreeMap<_, _> = subject.states.iter().map(|(state, answer)| (*state, class(*answer))).collect();
    let valid = of.values().filter(|class| **class < options).count();
    let cycle = origin::name_of_cycle(frame, subject.cycle);
    let label = format!("{} {}", identity.number, identity.label).trim().to_owned();
    let base = Numbers::new(text, []).n(valid);
    let head = format!("{} {base}", text.sentence(&fill(&text.map_answers_subtitle, &[("cycle", &cycle)])));
    Ok(Classes {
        key: format!("{}-{}", identity.name, subject.cycle.label),
        title: label,
        subtitles: vec![head],
        notes: vec![origin::cycle(frame, subject.cycle), origin::source(frame)],
        synthetic: subject.cycle.synthetic,
        classes,
        of,
        others: text.state_silent.to_string(),
        groups_as_of: subject.cycle.groups_as_of,
    })
}

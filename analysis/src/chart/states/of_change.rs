//! The classes of `map-change` and `tiles-change`: in which direction the answer of each state moved.

use std::collections::BTreeMap;

use survey_model::member_state::Iso3;

use super::classes::{Class, Classes};
use crate::chart::number::Numbers;
use crate::chart::palette::{LATER, LOST, REMAINED, ROSE, STAYED};
use crate::chart::text::fill;
use crate::chart::{ChartError, Frame, MeasureSubject, origin};
use crate::report::{MeasureCategory, Transitions};

/// The order of an item's options, as far as it has one.
enum Order {
    /// Two options: the one that stands for the item, and the other, by position.
    Two(usize, usize),
    /// A scale, with the rank of each option.
    Scale(Vec<f64>),
    None,
}

pub(super) fn classes(subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> Result<Classes, ChartError> {
    let compared = subject.categorical(frame)?;
    let missing = || ChartError::NoFigures { measure: subject.measure.identity.name.clone() };
    let transitions = subject.slice()?.transitions.as_ref().ok_or_else(missing)?;
    let order = order(&compared.categories, subject.measure.identity.level);
    let classes = named(frame, &order, &compared.categories);
    let of = states(transitions, &order);
    let (text, comparison) = (frame.text, subject.comparison);
    let [from, to] = [&comparison.from, &comparison.to].map(|cycle| origin::name_of_cycle(frame, cycle));
    let head = text.sentence(&fill(&text.map_change_subtitle, &[("from", &from), ("to", &to)]));
    let mut notes = vec![origin::concordance(frame, subject.measure)];
    notes.extend(origin::comparison(frame, comparison));
    Ok(Classes {
        key: subject.key(),
        title: fill(&text.map_change_title, &[("label", &origin::name(subject.measure))]),
        subtitles: vec![format!("{head} {}", Numbers::new(text, []).n(of.len())), subject.scope(frame)],
        notes,
        synthetic: comparison.synthetic(),
        classes,
        of,
        others: text.state_not_both.to_string(),
        groups_as_of: comparison.to.groups_as_of,
    })
}

fn order(categories: &[MeasureCategory], level: &str) -> Order {
    let headlines = categories.iter().filter(|category| category.headline).count();
    if let ([one, _], 1) = (categories, headlines) {
        return if one.headline { Order::Two(0, 1) } else { Order::Two(1, 0) };
    }
    let scores: Option<Vec<f64>> = categories.iter().map(|category| category.score).collect();
    match scores {
        Some(scores) if scores.len() > 1 => Order::Scale(scores),
        // Without scores, the first option is the highest.
        None if level == "ordinal" => Order::Scale((0..categories.len()).map(|at| -(at as f64)).collect()),
        _ => Order::None,
    }
}

fn named(frame: &Frame<'_>, order: &Order, categories: &[MeasureCategory]) -> Vec<Class> {
    let text = frame.text;
    let class = |label: String, colour| Class { label, colour };
    match order {
        Order::Two(yes, no) => {
            let (yes, no) = (categories[*yes].label.as_str(), categories[*no].label.as_str());
            let moved = |from, to| fill(&text.map_moved, &[("from", from), ("to", to)]);
            let stayed = |answer| fill(&text.map_stayed, &[("answer", answer)]);
            vec![
                class(moved(no, yes), ROSE),
                class(stayed(yes), STAYED),
                class(stayed(no), REMAINED),
                class(moved(yes, no), LOST),
            ]
        }
        Order::Scale(_) => vec![
            class(text.map_higher.to_string(), ROSE),
            class(text.map_same.to_string(), STAYED),
            class(text.map_lower.to_string(), LOST),
        ],
        Order::None => vec![class(text.map_changed.to_string(), LATER), class(text.map_same.to_string(), STAYED)],
    }
}

fn states(transitions: &Transitions, order: &Order) -> BTreeMap<Iso3, usize> {
    let class = |from: usize, to: usize| match order {
        Order::Two(yes, _) => match (from == *yes, to == *yes) {
            (false, true) => 0,
            (true, true) => 1,
            (false, false) => 2,
            (true, false) => 3,
        },
        Order::Scale(ranks) => {
            let rank = |at: usize| ranks.get(at).copied().unwrap_or_default();
            if rank(to) > rank(from) {
                0
            } else if rank(to) < rank(from) {
                2
            } else {
                1
            }
        }
        Order::None => usize::from(from == to),
    };
    let cells = transitions.cells.iter().enumerate();
    let cells = cells.flat_map(|(from, row)| row.iter().enumerate().map(move |(to, cell)| (from, to, cell)));
    cells.flat_map(|(from, to, cell)| cell.states.iter().map(move |state| (*state, class(from, to)))).collect()
}

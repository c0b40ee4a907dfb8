//! What an index is made of in several cycles: the items that all of them share.

use std::collections::BTreeSet;

use survey_model::analysis_plan::scoring::{ScoredItem, ScoredPillar, Scores, Scoring as Declared};
use survey_model::code::OptionCode;
use survey_model::variable::Variable;

use super::units::{Part, Unit, option_score, points};
use crate::comparison::{Bridge, Bridged, Side, bridge_of};
use crate::report::{LeftOut, LeftOutReason, RefusalReason};

/// An earlier cycle with its bridges to the last.
pub(super) struct Way<'a> {
    pub(super) cycle: String,
    pub(super) bridges: Vec<Bridge<'a>>,
}

/// Because of which cycle an item is not in the index, and why.
type Obstacle = (String, LeftOutReason, String);

/// What is left of the pillars, those without items taken out, and what is not in them.
pub(super) fn of_ways<'s>(
    declared: &'s Declared,
    ways: &[Way<'_>],
    last: Side<'_>,
    language: survey_model::language::Language,
) -> (Vec<Part<'s>>, Vec<LeftOut>) {
    let (mut parts, mut left_out) = (Vec::new(), Vec::new());
    for pillar in &declared.pillars {
        let mut part = Part { code: &pillar.code, weight: pillar.weight, units: Vec::new() };
        let mut used: BTreeSet<String> = BTreeSet::new();
        for item in pillar.items.iter() {
            if used.contains(&item.column) {
                continue;
            }
            match unit(item, pillar, ways, last) {
                Ok(unit) => {
                    used.extend(unit.columns.iter().cloned());
                    part.units.push(unit);
                }
                Err((cycle, why, sentence)) => {
                    left_out.push(LeftOut {
                        pillar: pillar.code.clone(),
                        column: item.column.clone(),
                        label: variable(last, &item.column)
                            .map_or_else(String::new, |of| last.labels.variable(of, language)),
                        cycle,
                        why,
                        sentence,
                    });
                }
            }
        }
        if !part.units.is_empty() {
            parts.push(part);
        }
    }
    (parts, left_out)
}

fn variable<'a>(side: Side<'a>, name: &str) -> Option<&'a Variable> {
    side.dataset.position(name).and_then(|at| side.dataset.variables().get(at))
}

fn unit(item: &ScoredItem, pillar: &ScoredPillar, ways: &[Way<'_>], last: Side<'_>) -> Result<Unit, Obstacle> {
    let refused =
        |cycle: &str, why, sentence: &str| (cycle.to_owned(), LeftOutReason::Refused(why), sentence.to_owned());
    let no_column = |cycle: &str| refused(cycle, RefusalReason::NoColumn, "There is no such column.");
    let asked_last = || last.dataset.source().cycle.as_str();
    let column = variable(last, &item.column).ok_or_else(|| no_column(asked_last()))?;
    let mut found: Vec<(&str, &Bridge<'_>, &Bridged<'_>)> = Vec::new();
    for Way { cycle, bridges } in ways {
        let bridge = bridge_of(bridges, column).ok_or_else(|| no_column(cycle))?;
        let bridged = bridge.outcome.as_ref().map_err(|why| refused(cycle, why.why, &why.sentence))?;
        if found.first().is_some_and(|(_, _, first)| !is_like(first, bridged)) {
            let sentence = "The cycles come to other options or other items than each other.";
            return Err(refused(cycle, RefusalReason::OptionsDiffer, sentence));
        }
        found.push((cycle, bridge, bridged));
    }
    let Some((cycle, _, model)) = found.first() else { return Err(no_column(asked_last())) };
    let weight = weight(item, pillar, model)
        .ok_or_else(|| ((*cycle).to_owned(), LeftOutReason::ScoredApart, scored_apart(model)))?;
    let joined = || ((*cycle).to_owned(), LeftOutReason::ScoresJoined, scores_joined(model));
    let list: Vec<f64> = model
        .codes
        .iter()
        .zip(&model.joined)
        .map(|(code, of)| score(&item.scores, code, of))
        .collect::<Option<_>>()
        .ok_or_else(joined)?;
    let mut cells: Vec<_> = found.iter().map(|(_, _, bridged)| &bridged.earlier).collect();
    cells.push(&model.later);
    let points: Option<Vec<_>> = cells.into_iter().map(|values| points(values, &item.scores, &list)).collect();
    Ok(Unit {
        columns: model.columns.iter().map(|column| column.name.clone()).collect(),
        weight,
        points: points.ok_or_else(joined)?,
        concordance: found.iter().map(|(_, bridge, _)| bridge.verdict).collect(),
        maps: found.iter().map(|(_, _, bridged)| bridged.maps.clone()).collect(),
    })
}

/// Whether two earlier cycles bring the last one's answers to the same.
fn is_like(one: &Bridged<'_>, two: &Bridged<'_>) -> bool {
    let names = |bridged: &Bridged<'_>| bridged.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    names(one) == names(two)
        && one.codes == two.codes
        && one.later.packed == two.later.packed
        && one.later.numbers == two.later.numbers
}

/// The weight of an item, or of all that became one with it; none unless all of them are in the pillar with the same scores.
fn weight(item: &ScoredItem, pillar: &ScoredPillar, bridged: &Bridged<'_>) -> Option<f64> {
    let is_sum = matches!(item.scores, Scores::Linear { .. }) && bridged.columns.len() > 1;
    let of_column = |column: &&Variable| {
        let found = pillar.items.iter().find(|other| other.column == column.name)?;
        (found.scores == item.scores && !is_sum).then_some(found.weight)
    };
    bridged.columns.iter().map(of_column).sum()
}

/// The score of a common option: that of the option which bears its code and counts as it, else that of all which do, if they agree.
fn score(scores: &Scores, code: &OptionCode, joined: &[OptionCode]) -> Option<f64> {
    if joined.contains(code) {
        return option_score(scores, code);
    }
    let mut all = joined.iter().map(|option| option_score(scores, option));
    let first = all.next()??;
    all.all(|score| score == Some(first)).then_some(first)
}

fn scored_apart(bridged: &Bridged<'_>) -> String {
    let names: Vec<&str> = bridged.columns.iter().map(|column| column.name.as_str()).collect();
    format!(
        "{} became one item, but the scoring does not have all of them in one pillar with the same scores.",
        names.join(", ")
    )
}

fn scores_joined(bridged: &Bridged<'_>) -> String {
    format!("The concordance makes one answer of several that have different scores ({}).", bridged.maps)
}

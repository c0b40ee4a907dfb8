//! Whether a scored item fits its column.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{LinearDocument, ScoredItemDocument};
use super::{ScoredItem, Scores};
use crate::analysis_plan::Way;
use crate::problem::Problem;
use crate::question::PublicationLevel;
use crate::questionnaire::Questionnaire;
use crate::variable::{Category, Level, Part, Variable};

type Wrong = (&'static str, String, String);

/// The item; what is wrong with it goes to the problems, at `path`.
pub(super) fn check(
    item: &ScoredItemDocument,
    path: &str,
    questionnaire: &Questionnaire,
    columns: &mut BTreeSet<String>,
    problems: &mut Vec<Problem>,
) -> Option<ScoredItem> {
    weight(item.weight, path, problems);
    let checked = column(&item.item, questionnaire).and_then(|variable| {
        if !columns.insert(variable.name.clone()) {
            return Err(vec![(
                "analysis-twice",
                "item".to_owned(),
                format!("{} is in the index twice", variable.name),
            )]);
        }
        Ok((variable, scores(item, variable)?))
    });
    match checked {
        Ok((variable, scores)) => Some(ScoredItem { column: variable.name.clone(), weight: item.weight, scores }),
        Err(wrong) => {
            let problem = |(code, key, message): Wrong| Problem::in_field(code, format!("{path}.{key}"), message);
            problems.extend(wrong.into_iter().map(problem));
            None
        }
    }
}

/// A weight that can be added to others.
pub(super) fn weight(weight: f64, path: &str, problems: &mut Vec<Problem>) {
    if !(1e-6..=1e6).contains(&weight) {
        let message = format!("a weight is a number above 0, and not {weight}");
        problems.push(Problem::in_field("analysis-bad-weight", format!("{path}.weight"), message));
    }
}

/// The one column that a name means.
fn column<'q>(name: &str, questionnaire: &'q Questionnaire) -> Result<&'q Variable, Vec<Wrong>> {
    let wrong = |code, message| Err(vec![(code, "item".to_owned(), message)]);
    let variables = questionnaire.variables();
    let named = |variable: &&Variable| variable.item.as_str() == name || variable.item.question() == name;
    let found: Vec<&Variable> = match variables.iter().find(|variable| variable.name == name) {
        Some(variable) => vec![variable],
        None => variables.iter().filter(named).collect(),
    };
    match found.as_slice() {
        [] => wrong("analysis-unknown-item", format!("{name} is no question, item or column of the version")),
        [variable] if matches!(variable.part, Part::Entry { .. } | Part::Rank(_)) => {
            wrong("analysis-no-score", format!("{name} is a rank or an entry of a repeat group, which have no score"))
        }
        [variable] if level(variable, questionnaire) == Some(PublicationLevel::NotShared) => {
            let message = format!("answers to {name} are not shared: no index by state may be made of them");
            wrong("analysis-not-shared", message)
        }
        [variable] => Ok(variable),
        [first, ..] => {
            let message = format!("{name} has {} columns; name one, such as {}", found.len(), first.name);
            wrong("analysis-several-columns", message)
        }
    }
}

fn level(variable: &Variable, questionnaire: &Questionnaire) -> Option<PublicationLevel> {
    questionnaire.question_of(&variable.item).map(|question| question.publication)
}

fn scores(item: &ScoredItemDocument, variable: &Variable) -> Result<Scores, Vec<Wrong>> {
    let list = variable.level.categories();
    let wrong = |code, key: &str, message: String| Err(vec![(code, key.to_owned(), message)]);
    match (&item.scores, item.scale, item.linear) {
        (Some(scores), None, None) if !list.is_empty() => of_options(scores, &variable.name, list),
        (None, Some(way), None) if !list.is_empty() => of_scale(way, list)
            .ok_or_else(|| vec![("analysis-no-score", "scale".to_owned(), no_points(&variable.name))]),
        (None, None, Some(linear)) if variable.level == Level::Numeric => of_numbers(linear),
        (Some(_), None, None) | (None, Some(_), None) => {
            wrong("analysis-no-score", "item", format!("{} has no list of options", variable.name))
        }
        (None, None, Some(_)) => wrong("analysis-no-score", "linear", format!("{} is no number", variable.name)),
        _ => {
            let message = format!("say how {} is scored: by `scores`, `scale` or `linear`, one of them", variable.name);
            wrong("analysis-how-scored", "item", message)
        }
    }
}

fn no_points(name: &str) -> String {
    format!("not all options of {name} have points, or all have the same: write its `scores`")
}

fn of_options(scores: &BTreeMap<String, f64>, name: &str, list: &[Category]) -> Result<Scores, Vec<Wrong>> {
    let mut wrong: Vec<Wrong> = Vec::new();
    for (option, score) in scores {
        let at = format!("scores.{option}");
        if list.iter().all(|category| category.code.as_str() != option) {
            wrong.push(("analysis-unknown-option", at, format!("{name} has no option {option}")));
        } else if !(0.0..=1.0).contains(score) {
            wrong.push(("analysis-bad-score", at, format!("a score lies between 0 and 1, and is not {score}")));
        }
    }
    let missing = list.iter().filter(|category| !scores.contains_key(category.code.as_str()));
    let missing: Vec<&str> = missing.map(|category| category.code.as_str()).collect();
    if !missing.is_empty() {
        let message = format!("{name} also has the options {}", missing.join(", "));
        wrong.push(("analysis-missing-option", "scores".to_owned(), message));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let scored = list.iter().filter_map(|category| Some((category.code.clone(), *scores.get(category.code.as_str())?)));
    let scored: BTreeMap<_, f64> = scored.collect();
    let (low, high) = ends(scored.values().copied());
    if low < high {
        return Ok(Scores::Options(scored));
    }
    let message = format!("all answers to {name} have the same score, so that it tells nobody apart");
    Err(vec![("analysis-same-scores", "scores".to_owned(), message)])
}

/// From the fewest to the most points of the options.
fn of_scale(way: Way, list: &[Category]) -> Option<Scores> {
    let points: Vec<f64> = list.iter().map(|category| category.score).collect::<Option<_>>()?;
    let (low, high) = ends(points.iter().copied());
    let score = |points: f64| match way {
        Way::Higher => (points - low) / (high - low),
        Way::Lower => (high - points) / (high - low),
    };
    let scored = list.iter().zip(&points).map(|(category, points)| (category.code.clone(), score(*points)));
    (low < high).then(|| Scores::Options(scored.collect()))
}

fn of_numbers(LinearDocument { worst, best }: LinearDocument) -> Result<Scores, Vec<Wrong>> {
    if worst.is_finite() && best.is_finite() && (best - worst).is_finite() && best != worst {
        return Ok(Scores::Linear { worst, best });
    }
    let message = format!("the worst and the best are two different numbers, and not {worst} and {best}");
    Err(vec![("analysis-bad-score", "linear".to_owned(), message)])
}

fn ends(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
}

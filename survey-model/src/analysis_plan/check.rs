//! Whether a declaration fits the version that it is about.

use std::collections::BTreeSet;

use super::{AnalysisDocument, AnalysisPlan, Better, BetterDocument, scoring};
use crate::code::OptionCode;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::variable::{Level, Part, Variable};

/// The plan, or every problem; problems are of keys, whose lines the reader knows.
pub(super) fn check(document: AnalysisDocument, questionnaire: &Questionnaire) -> Result<AnalysisPlan, Vec<Problem>> {
    let mut problems = Vec::new();
    if document.questionnaire != questionnaire.name().to_string() {
        let message = format!("the file is about {}, but lies beside {}", document.questionnaire, questionnaire.name());
        problems.push(Problem::in_field("analysis-other-version", "questionnaire", message));
    }
    if document.edition == 0 {
        problems.push(Problem::in_field("bad-range", "edition", "editions are counted from 1"));
    }
    if document.declared_by.trim().is_empty() {
        problems.push(Problem::in_field("missing-key", "declared_by", "say who answers for the declaration"));
    }
    let mut better = std::collections::BTreeMap::new();
    for (key, declared) in &document.better {
        match check_key(key, declared, questionnaire) {
            Ok(checked) => drop(better.insert(key.clone(), checked)),
            Err((code, message)) => problems.push(Problem::in_field(code, format!("better.{key}"), message)),
        }
    }
    let scoring = document.scoring.as_ref().map(|scoring| scoring::check(scoring, questionnaire, &mut problems));
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(AnalysisPlan { version: questionnaire.name().clone(), document, better, scoring })
}

type Wrong = (&'static str, String);

fn check_key(key: &str, declared: &BetterDocument, questionnaire: &Questionnaire) -> Result<Better, Wrong> {
    let is_of =
        |variable: &&Variable| variable.name == key || variable.item.as_str() == key || variable.item.question() == key;
    let variables: Vec<&Variable> = questionnaire.variables().iter().filter(is_of).collect();
    if variables.is_empty() {
        return Err(("analysis-unknown-item", format!("{key} is no question, item or column of the version")));
    }
    match declared {
        BetterDocument::Way(way) => match variables.iter().try_for_each(|variable| way_of(variable)) {
            Err(why) => Err(("analysis-no-direction", why.to_owned())),
            Ok(()) => Ok(Better::Way(*way)),
        },
        BetterDocument::Options(options) => options_of(key, options, &variables),
    }
}

/// Whether more or less of a column can be better: of yes or no, of scales, of scores and of numbers.
///
/// # Errors
/// Why not, in words.
pub fn way_of(variable: &Variable) -> Result<(), &'static str> {
    if has_a_way(variable) { Ok(()) } else { Err(no_way(variable)) }
}

fn has_a_way(variable: &Variable) -> bool {
    let list = variable.level.categories();
    match (&variable.part, &variable.level) {
        (Part::Rank(_) | Part::Entry { .. }, _) | (_, Level::Date | Level::Text) => false,
        (_, Level::Numeric | Level::Ordinal(_)) => true,
        (_, Level::Nominal(_)) => {
            list.iter().any(|category| category.code.as_str() == "yes") || list.iter().all(|c| c.score.is_some())
        }
    }
}

const fn no_way(variable: &Variable) -> &'static str {
    match (&variable.part, &variable.level) {
        (Part::Rank(_), _) => "a rank is better for one option as it is worse for another: rankings have no direction",
        (Part::Entry { .. }, _) => {
            "entries of a repeat group are not compared one by one; declare it of their number, with `.count`"
        }
        (_, Level::Nominal(_)) => "no answer says more than another; give the list of those that are better",
        _ => "dates and texts have no direction",
    }
}

fn options_of(key: &str, options: &[String], variables: &[&Variable]) -> Result<Better, Wrong> {
    if variables.iter().any(|variable| variable.part != Part::Whole || variable.level.categories().is_empty()) {
        let message = format!(
            "only a question with one answer from a list has better ones; write {key}.<option> = \"higher\" of a multiple choice"
        );
        return Err(("analysis-no-direction", message));
    }
    let given: BTreeSet<&str> = options.iter().map(String::as_str).collect();
    let mut known: Vec<OptionCode> = Vec::new();
    for option in &given {
        let category = |variable: &&Variable| {
            variable
                .level
                .categories()
                .iter()
                .find(|category| category.code.as_str() == *option)
                .map(|c| c.code.clone())
        };
        match variables.iter().map(category).collect::<Option<Vec<_>>>() {
            Some(codes) => known.extend(codes.into_iter().next()),
            None => return Err(("analysis-unknown-option", format!("{key} has no option {option}"))),
        }
    }
    let all = variables.iter().any(|variable| variable.level.categories().len() == known.len());
    if known.is_empty() || all {
        return Err((
            "analysis-no-direction",
            "some of the options must be better than others: not none, not all".to_owned(),
        ));
    }
    Ok(Better::Options(known))
}

//! What an index is made of: the scores of each item, case by case.

use survey_model::analysis_plan::scoring::{MissingRule, NotRelevant, ScoredItem, Scores, Scoring as Declared};
use survey_model::code::OptionCode;
use survey_model::concordance::Verdict;
use survey_model::missing::Missing;

use super::{Indicator, IndicesError, MissingRules, Pillar, Scoring, Treatment};
use crate::comparison::Values;
use crate::dataset::{Dataset, Reading};

/// An item, or several that became one, with its scores in every cycle.
pub(super) struct Unit {
    /// The columns of the last version.
    pub(super) columns: Vec<String>,
    /// Its weight in the pillar.
    pub(super) weight: f64,
    /// From 0 to 1, by cycle and case.
    pub(super) points: Vec<Vec<Reading<f64>>>,
    /// What the concordances say, by earlier cycle.
    pub(super) concordance: Vec<Verdict>,
    /// What was done to compare, by earlier cycle.
    pub(super) maps: Vec<String>,
}

/// A pillar with what is left of it.
pub(super) struct Part<'s> {
    pub(super) code: &'s str,
    pub(super) weight: f64,
    pub(super) units: Vec<Unit>,
}

/// What the whole scoring is made of in its own version's answers.
pub(super) fn of_scoring<'s>(declared: &'s Declared, dataset: &Dataset) -> Result<Vec<Part<'s>>, IndicesError> {
    let unit = |item: &ScoredItem| -> Result<Unit, IndicesError> {
        let no_column = || IndicesError::NoColumn { name: item.column.clone() };
        let at = dataset.position(&item.column).ok_or_else(no_column)?;
        let (column, variable) = (dataset.column(at), dataset.variables().get(at));
        let (column, variable) = column.zip(variable).ok_or_else(no_column)?;
        let codes: Vec<OptionCode> = variable.level.categories().iter().map(|category| category.code.clone()).collect();
        let of_code = |code: &OptionCode| option_score(&item.scores, code);
        let scores: Option<Vec<f64>> = codes.iter().map(of_code).collect();
        let points = points(&Values::of_column(column), &item.scores, &scores.ok_or_else(no_column)?);
        Ok(Unit {
            columns: vec![item.column.clone()],
            weight: item.weight,
            points: vec![points.ok_or_else(no_column)?],
            concordance: Vec::new(),
            maps: Vec::new(),
        })
    };
    let part = |pillar: &'s survey_model::analysis_plan::scoring::ScoredPillar| {
        let units = pillar.items.iter().map(unit).collect::<Result<_, IndicesError>>()?;
        Ok(Part { code: &pillar.code, weight: pillar.weight, units })
    };
    declared.pillars.iter().map(part).collect()
}

/// The declared score of an option.
pub(super) fn option_score(scores: &Scores, code: &OptionCode) -> Option<f64> {
    match scores {
        Scores::Options(scores) => scores.get(code).copied(),
        Scores::Linear { .. } => None,
    }
}

/// Cells as scores: by the scores of the code list, or between the worst and the best number; `None` if cells and scores don't fit.
pub(super) fn points(values: &Values<'_>, scores: &Scores, of_list: &[f64]) -> Option<Vec<Reading<f64>>> {
    match (scores, &values.numbers) {
        (Scores::Linear { worst, best }, Some(numbers)) => {
            let score = |number: f64| ((number - worst) / (best - worst)).clamp(0.0, 1.0);
            Some(numbers.cells.iter().map(|number| number.map(score)).collect())
        }
        (Scores::Options(_), None) => values
            .packed
            .iter()
            .map(|cell| match cell.read() {
                Ok(at) => of_list.get(usize::from(at)).map(|score| Ok(*score)),
                Err(reason) => Some(Err(reason)),
            })
            .collect(),
        _ => None,
    }
}

/// The scoring over what is left of its pillars; every item lies between 0 and 1 already.
pub(super) fn scoring(parts: &[Part<'_>], declared: &Declared) -> Result<Scoring, IndicesError> {
    let indicator =
        |unit: &Unit| Indicator { name: unit.columns.join(" "), weight: unit.weight, worst: 0.0, best: 1.0 };
    let pillar = |part: &Part<'_>| Pillar {
        code: part.code.to_owned(),
        weight: part.weight,
        indicators: part.units.iter().map(indicator).collect(),
    };
    Ok(Scoring::new(parts.iter().map(pillar).collect(), rules(declared))?)
}

fn rules(declared: &Declared) -> MissingRules {
    let rules = match declared.missing {
        MissingRule::Zero => MissingRules::all(Treatment::Worst, 0.0),
        MissingRule::NeedsShare(share) => MissingRules::all(Treatment::LeaveOut, share),
    };
    let not_relevant = match declared.not_relevant {
        NotRelevant::Zero => Treatment::Worst,
        NotRelevant::LeaveOut => Treatment::LeaveOut,
    };
    rules.with(Missing::NotRelevant, not_relevant)
}

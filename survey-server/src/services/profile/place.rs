//! Where a country stands in the index that is declared about a version, as everybody could compute it.
//!
//! The index is made of the public answers of a published vintage and of nothing else; where the scoring has an item that is not public, there is no place.

use analysis::comparison::{Options, Side};
use analysis::dataset::{Case, Dataset, DatasetBuilder, Origin, Source};
use analysis::disclosure::{Levels, PublicState};
use analysis::index::{Declaration, WeightRuns, indices};
use analysis::report::IndexOfState;
use survey_model::analysis_plan::AnalysisPlan;
use survey_model::analysis_plan::scoring::{Names, Scoring};
use survey_model::member_state::Grouping;
use survey_model::question::PublicationLevel;
use survey_model::respondent::Respondent;

use super::region::median;
use crate::services::publication::Edition;
use crate::services::{Platform, ServiceError};

/// Where a country stands in an index.
#[derive(Debug)]
pub struct Place {
    /// What the index is called.
    pub name: Names,
    /// Whether it is an example that nobody has decided on.
    pub is_example: bool,
    /// Who answers for its declaration.
    pub declared_by: String,
    /// The place; none if not all of the index's items are public, or the country has no index.
    pub ranked: Option<Ranked>,
    /// Whether all of the index's items are public.
    pub is_public: bool,
}

/// A place among others.
#[derive(Debug)]
pub struct Ranked {
    /// The index, 0 to 1.
    pub index: f64,
    /// The place among all that have an index; who has the same shares the first of their places.
    pub rank: usize,
    /// How many have one.
    pub of: usize,
    /// The place within the region.
    pub in_region: usize,
    /// How many of the region have an index.
    pub of_region: usize,
    /// The region's median.
    pub median: f64,
}

/// The place of an administration; none without a scoring, or for another organisation.
pub(super) fn place(
    edition: &Edition,
    plan: &AnalysisPlan,
    levels: &Levels,
    respondent: &Respondent,
) -> Result<Option<Place>, ServiceError> {
    let Some(scoring) = plan.scoring().filter(|_| respondent.is_administration()) else { return Ok(None) };
    let is_public = is_public(edition, scoring, levels);
    let ranked = if is_public { ranked(edition, plan, scoring, respondent)? } else { None };
    Ok(Some(Place {
        name: scoring.name.clone(),
        is_example: scoring.is_example,
        declared_by: plan.declared_by().to_owned(),
        ranked,
        is_public,
    }))
}

fn is_public(edition: &Edition, scoring: &Scoring, levels: &Levels) -> bool {
    let variables = edition.questionnaire().variables();
    let level = |column: &str| variables.iter().find(|of| of.name == column).map(|of| levels.of(&of.item));
    scoring.items().all(|item| level(&item.column) == Some(PublicationLevel::Public))
}

fn ranked(
    edition: &Edition,
    plan: &AnalysisPlan,
    scoring: &Scoring,
    respondent: &Respondent,
) -> Result<Option<Ranked>, ServiceError> {
    let dataset = dataset(edition)?;
    let (_, sha256) = plan.canonical();
    let declaration = Declaration {
        scoring,
        version: plan.version(),
        edition: plan.edition(),
        sha256: &sha256,
        declared_by: plan.declared_by(),
    };
    // Intervals of ranks are not shown.
    let weights = WeightRuns { runs: 1, ..WeightRuns::default() };
    let last = Side { dataset: &dataset, labels: &**edition.questionnaire() };
    let found = indices(&[], last, &declaration, &Options::default(), weights).map_err(ServiceError::corrupt)?;
    let day = edition.content().get().rates.groups_as_of;
    let region = |of: &IndexOfState| of.state.state().group(Grouping::Region, day);
    let states = &found.cycle.states;
    let Some(own) = states.iter().find(|of| of.state == respondent.state) else { return Ok(None) };
    let Some(index) = own.index else { return Ok(None) };
    let all: Vec<f64> = states.iter().filter_map(|of| of.index).collect();
    let near = states.iter().filter(|of| region(of) == region(own));
    let mut near: Vec<f64> = near.filter_map(|of| of.index).collect();
    near.sort_by(f64::total_cmp);
    let place = |among: &[f64]| among.iter().filter(|other| **other > index).count() + 1;
    let ranked = Ranked {
        index,
        rank: place(&all),
        of: all.len(),
        in_region: place(&near),
        of_region: near.len(),
        median: median(&near).unwrap_or(index),
    };
    Ok(Some(ranked))
}

/// The public answers of a vintage, with the reasons that follow from the questionnaire alone.
fn dataset(edition: &Edition) -> Result<Dataset, ServiceError> {
    let (cycle, questionnaire) = (edition.cycle(), edition.questionnaire());
    let source = Source {
        cycle: cycle.label.clone(),
        questionnaire: questionnaire.name().clone().into(),
        origin: Origin::Known(*edition.known_at()),
        groups_as_of: cycle.starts_on,
        synthetic: cycle.synthetic,
    };
    let mut builder = DatasetBuilder::new(source, questionnaire).map_err(ServiceError::corrupt)?;
    for PublicState { state, provenance, answers, .. } in &edition.content().get().states {
        let complete = questionnaire.evaluate(answers, Platform::today()).complete();
        let case = Case { respondent: Respondent::administration(*state), provenance: *provenance };
        builder.push(case, &complete).map_err(ServiceError::corrupt)?;
    }
    builder.finish().map_err(ServiceError::corrupt)
}

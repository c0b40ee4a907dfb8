//! The index of a cycle, and of several on the items that they share.

use survey_model::analysis_plan::scoring::{ScoredItem, ScoredPillar, Scores, Scoring as Declared};
use survey_model::language::Language;
use survey_model::version::VersionName;

use super::bridged::{Way, of_ways};
use super::change::{change, friedman_of};
use super::groups::Groups;
use super::of_cycle::Method;
use super::units::{Part, Unit, of_scoring, scoring};
use super::{ScoringError, Tiers, TiersError, WeightRuns};
use crate::comparison::{ComparisonError, Earlier, Options, Side, Split, bridges, splits_over};
use crate::estimate::NotComputable;
use crate::report::{
    BridgedIndices, BridgedItem, Indices, ItemOfIndex, LeftOut, PillarOfIndex, ScoringSummary, TierOfIndex,
};

/// A scoring with where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Declaration<'a> {
    /// How the index is made.
    pub scoring: &'a Declared,
    /// The version whose answers it scores.
    pub version: &'a VersionName,
    /// The edition of the declaration.
    pub edition: u32,
    /// The SHA-256 of its canonical JSON.
    pub sha256: &'a str,
    /// Who answers for it.
    pub declared_by: &'a str,
}

/// Why there are no indices.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum IndicesError {
    /// The cycle has no column for an item of the scoring, or one that the scores don't fit: the scoring is of another version.
    #[error("the cycle has no column {name} as the scoring has it")]
    NoColumn {
        /// The item.
        name: String,
    },
    /// No item of the scoring may be compared between the cycles.
    #[error("no item of the index may be compared between the cycles: {}", sentences(left_out))]
    NothingComparable {
        /// Each item with the reason.
        left_out: Vec<LeftOut>,
    },
    /// The cycles can't be compared at all.
    #[error(transparent)]
    Comparison(#[from] ComparisonError),
    /// What is left makes no scoring.
    #[error("the scoring: {0}")]
    Scoring(#[from] ScoringError),
    /// The tiers don't follow each other.
    #[error(transparent)]
    Tiers(#[from] TiersError),
    /// The weights can't be varied so.
    #[error("the scores: {0}")]
    Scores(#[from] NotComputable),
}

fn sentences(left_out: &[LeftOut]) -> String {
    left_out.iter().map(|item| format!("{}: {}", item.column, item.sentence)).collect::<Vec<_>>().join(" ")
}

/// The index of a cycle, and of earlier ones on the items that all of them share with it.
///
/// The scoring is the one of the last cycle's version. A bridged index has the items which every concordance says may be compared, each brought to the answers that
/// the versions have in common; such an answer has the score of the option that bears its code. Items that became one take their weights together if
/// they are in one pillar with the same scores. Tiers are of an index without gaps only.
///
/// # Errors
/// [`IndicesError`].
pub fn indices(
    earlier: &[Earlier<'_>],
    last: Side<'_>,
    declaration: &Declaration<'_>,
    options: &Options,
    weights: WeightRuns,
) -> Result<Indices, IndicesError> {
    let declared = declaration.scoring;
    let whole = of_scoring(declared, last.dataset)?;
    let whole_scoring = scoring(&whole, declared)?;
    let tiers = tiers(declared)?;
    let method = Method { scoring: &whole_scoring, tiers: tiers.as_ref(), weights, confidence: options.confidence };
    let splits = splits_over(earlier, last, options)?;
    let groups = Groups::new(last, earlier.len(), &splits, options);
    let bridged =
        if earlier.is_empty() { None } else { Some(bridged(earlier, last, declared, options, (weights, &splits))?) };
    Ok(Indices {
        scoring: summary(declaration, last, options.language),
        weights,
        confidence: options.confidence.level(),
        software: crate::SOFTWARE,
        breakdowns: splits.iter().map(|split| split.breakdown.clone()).collect(),
        cycle: method.indices(&whole, (0, last), &groups)?,
        bridged,
    })
}

fn bridged<'a>(
    earlier: &[Earlier<'a>],
    last: Side<'a>,
    declared: &Declared,
    options: &Options,
    (weights, splits): (WeightRuns, &[Split]),
) -> Result<BridgedIndices, IndicesError> {
    let way = |one: &Earlier<'a>| {
        let bridges = bridges(one.side, last, one.concordance, options)?;
        Ok(Way { cycle: one.side.dataset.source().cycle.to_string(), bridges })
    };
    let ways = earlier.iter().map(way).collect::<Result<Vec<_>, ComparisonError>>()?;
    let (parts, left_out) = of_ways(declared, &ways, last, options.language);
    if parts.is_empty() {
        return Err(IndicesError::NothingComparable { left_out });
    }
    let scoring = scoring(&parts, declared)?;
    let is_as_declared = |unit: &Unit| unit.columns.len() == 1 && unit.maps.iter().all(String::is_empty);
    let is_whole = left_out.is_empty() && parts.iter().flat_map(|part| &part.units).all(is_as_declared);
    let tiers = tiers(declared)?.filter(|_| is_whole);
    let method = Method { scoring: &scoring, tiers: tiers.as_ref(), weights, confidence: options.confidence };
    let sides: Vec<(usize, Side<'a>)> = earlier.iter().map(|one| one.side).chain([last]).enumerate().collect();
    let groups: Vec<Groups<'_>> = sides.iter().map(|(at, side)| Groups::new(*side, *at, splits, options)).collect();
    let cycles = sides.iter().zip(&groups).map(|(side, groups)| method.indices(&parts, *side, groups));
    let cycles = cycles.collect::<Result<Vec<_>, _>>()?;
    let last = cycles.split_last().zip(groups.last());
    let changes =
        last.map(|((last, earlier), groups)| earlier.iter().map(|one| change(one, last, groups, &method)).collect());
    let (in_all, friedman) = friedman_of(&cycles);
    Ok(BridgedIndices {
        items: items(&parts),
        left_out,
        changes: changes.unwrap_or_default(),
        in_all,
        friedman,
        cycles,
    })
}

/// The bounds of the tiers; none if there are no tiers.
fn tiers(declared: &Declared) -> Result<Option<Tiers>, TiersError> {
    let bounds: Vec<f64> = declared.tiers.iter().map(|tier| tier.from).filter(|from| *from > 0.0).collect();
    if declared.tiers.is_empty() { Ok(None) } else { Tiers::new(bounds).map(Some) }
}

fn items(parts: &[Part<'_>]) -> Vec<BridgedItem> {
    let of_part = |part: &Part<'_>| {
        let item = |unit: &Unit| BridgedItem {
            pillar: part.code.to_owned(),
            columns: unit.columns.clone(),
            weight: unit.weight,
            concordance: unit.concordance.clone(),
            maps: unit.maps.clone(),
        };
        part.units.iter().map(item).collect::<Vec<_>>()
    };
    parts.iter().flat_map(of_part).collect()
}

fn summary(declaration: &Declaration<'_>, last: Side<'_>, language: Language) -> ScoringSummary {
    let declared = declaration.scoring;
    let item = |item: &ScoredItem| {
        let variable = last.dataset.position(&item.column).and_then(|at| last.dataset.variables().get(at));
        ItemOfIndex {
            name: item.column.clone(),
            label: variable.map_or_else(String::new, |variable| last.labels.variable(variable, language)),
            weight: item.weight,
            scores: scores(&item.scores),
        }
    };
    let pillar = |pillar: &ScoredPillar| PillarOfIndex {
        code: pillar.code.clone(),
        name: pillar.name.of(language).to_owned(),
        weight: pillar.weight,
        items: pillar.items.iter().map(item).collect(),
    };
    let tiers =
        declared.tiers.iter().map(|tier| TierOfIndex { from: tier.from, name: tier.name.of(language).to_owned() });
    ScoringSummary {
        code: declared.code.clone(),
        name: declared.name.of(language).to_owned(),
        example: declared.is_example,
        version: declaration.version.clone(),
        edition: declaration.edition,
        sha256: declaration.sha256.to_owned(),
        declared_by: declaration.declared_by.to_owned(),
        missing: declared.missing.code(),
        not_relevant: declared.not_relevant.code(),
        pillars: declared.pillars.iter().map(pillar).collect(),
        tiers: tiers.collect(),
    }
}

/// How an item is scored, in one line.
fn scores(scores: &Scores) -> String {
    match scores {
        Scores::Options(scores) => {
            scores.iter().map(|(code, score)| format!("{code} {score}")).collect::<Vec<_>>().join(", ")
        }
        Scores::Linear { worst, best } => format!("0 at {worst}, 1 at {best}"),
    }
}

//! The verdicts on a declared family of items of a comparison.

use serde::Serialize;

use super::{Evidence, Figure, Judged, Judgement, Rule, Undoing, evidence, judge};
use crate::estimate::multiplicity::{Adjustment, adjust};
use crate::estimate::{Confidence, NotComputable};
use crate::report::{Comparison, TestName};

/// Which items are looked at together, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Family {
    /// Which items make a family.
    pub of: FamilyOf,
    /// How the p-values are adjusted on which verdicts rest.
    pub adjustment: Adjustment,
    /// What a verdict demands.
    pub rule: Rule,
}

/// Which items make a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FamilyOf {
    /// All items of the comparison.
    Comparison,
    /// The items of each section by themselves.
    Section,
}

impl FamilyOf {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Comparison, Self::Section];

    /// The code that files and addresses use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Comparison => "comparison",
            Self::Section => "section",
        }
    }
}

impl Default for Family {
    /// All items of the comparison, Benjamini and Hochberg, the default rule.
    fn default() -> Self {
        Self { of: FamilyOf::Comparison, adjustment: Adjustment::BenjaminiHochberg, rule: Rule::default() }
    }
}

/// A family as reports name it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FamilySummary {
    /// Which items make a family.
    pub of: FamilyOf,
    /// How the p-values are adjusted on which verdicts rest.
    pub adjustment: Adjustment,
    /// How large a difference of those who did not answer a change must withstand, as a share.
    pub withstands: f64,
    /// The rule in English.
    pub rule: String,
}

impl Family {
    /// The same at a confidence level.
    #[must_use]
    pub fn at(self, confidence: Confidence) -> Self {
        Self { rule: Rule { confidence, ..self.rule }, ..self }
    }

    /// As reports name it.
    #[must_use]
    pub fn summary(&self) -> FamilySummary {
        let rule = self.rule.text();
        FamilySummary { of: self.of, adjustment: self.adjustment, withstands: self.rule.withstands, rule }
    }
}

/// A p-value adjusted for its family in every way.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Adjusted {
    /// Benjamini and Hochberg.
    pub benjamini_hochberg: f64,
    /// Benjamini and Yekutieli.
    pub benjamini_yekutieli: f64,
    /// Holm.
    pub holm: f64,
    /// Hochberg.
    pub hochberg: f64,
}

impl Adjusted {
    /// By one of the ways.
    #[must_use]
    pub const fn by(&self, adjustment: Adjustment) -> f64 {
        match adjustment {
            Adjustment::BenjaminiHochberg => self.benjamini_hochberg,
            Adjustment::BenjaminiYekutieli => self.benjamini_yekutieli,
            Adjustment::Holm => self.holm,
            Adjustment::Hochberg => self.hochberg,
        }
    }
}

/// The verdict on one item of a family.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemVerdict {
    /// The column.
    pub name: String,
    /// By what it is judged; none if there is no figure.
    pub figure: Option<Figure>,
    /// How many have an answer in both cycles.
    pub pairs: usize,
    /// The change among these: of a share, a mean, of ranks, or half of what all shares moved together; none without a figure or pairs.
    pub change: Option<f64>,
    /// The test; none without one.
    pub test: Option<TestName>,
    /// The p-value of the paired test as it is; none without a test.
    pub p_value: Option<f64>,
    /// The p-value adjusted for the family.
    pub adjusted: Option<Adjusted>,
    /// How many p-values the family has.
    pub family_size: usize,
    /// How far those who did not answer would have to differ to undo the change.
    pub undone_by: Undoing,
    /// The verdict with its reasons.
    pub judgement: Judgement,
}

/// The verdicts on the measures of a comparison, in its order; one without a test is none of those for which the others are adjusted.
#[must_use]
pub fn judge_family(comparison: &Comparison, family: &Family) -> Vec<ItemVerdict> {
    let judged: Vec<Judged> = comparison.measures.iter().map(evidence).collect();
    let mut adjusted = vec![None; judged.len()];
    for members in families(comparison, family.of) {
        let p_value = |at: usize| Some((at, judged[at].evidence.p_value.ok()?));
        let (tested, p_values): (Vec<usize>, Vec<f64>) = members.into_iter().filter_map(p_value).unzip();
        match adjusted_in_every_way(&p_values) {
            Ok(found) => {
                let found = found.into_iter().map(|found| Some(Ok((found, p_values.len()))));
                tested.into_iter().zip(found).for_each(|(at, found)| adjusted[at] = found);
            }
            // A family of which one value is no probability has no verdicts rather than wrong ones.
            Err(why) => tested.into_iter().for_each(|at| adjusted[at] = Some(Err(why))),
        }
    }
    let names = comparison.measures.iter().map(|measure| measure.identity.name.clone());
    names.zip(judged).zip(adjusted).map(|((name, judged), adjusted)| verdict(name, judged, adjusted, family)).collect()
}

/// The positions of the measures of each family.
fn families(comparison: &Comparison, of: FamilyOf) -> Vec<Vec<usize>> {
    let mut families: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    for (at, measure) in comparison.measures.iter().enumerate() {
        let section = measure.identity.section.as_ref().map(survey_model::code::SectionCode::as_str);
        let key = section.filter(|_| of == FamilyOf::Section);
        match families.iter_mut().find(|(known, _)| *known == key) {
            Some((_, members)) => members.push(at),
            None => families.push((key, vec![at])),
        }
    }
    families.into_iter().map(|(_, members)| members).collect()
}

fn adjusted_in_every_way(p_values: &[f64]) -> Result<Vec<Adjusted>, NotComputable> {
    let by = |adjustment| adjust(p_values, adjustment);
    let benjamini = by(Adjustment::BenjaminiHochberg)?.into_iter().zip(by(Adjustment::BenjaminiYekutieli)?);
    let stepwise = by(Adjustment::Holm)?.into_iter().zip(by(Adjustment::Hochberg)?);
    let all = benjamini.zip(stepwise).map(|((benjamini_hochberg, benjamini_yekutieli), (holm, hochberg))| Adjusted {
        benjamini_hochberg,
        benjamini_yekutieli,
        holm,
        hochberg,
    });
    Ok(all.collect())
}

/// What the family makes of an item's p-value, and how many p-values it has; none without a test.
type ByFamily = Option<Result<(Adjusted, usize), NotComputable>>;

fn verdict(name: String, judged: Judged, adjusted: ByFamily, family: &Family) -> ItemVerdict {
    let p_value = judged.evidence.p_value.ok();
    let found = adjusted.unwrap_or(Err(NotComputable::NoCases));
    let by_family = found.map(|(adjusted, _)| adjusted.by(family.adjustment));
    let adjusted = found.ok();
    let evidence = Evidence { p_value: judged.evidence.p_value.and(by_family), ..judged.evidence };
    ItemVerdict {
        name,
        pairs: evidence.pairs,
        change: judged.change.filter(|_| evidence.pairs > 0),
        figure: judged.figure,
        test: judged.test.filter(|_| p_value.is_some()),
        p_value,
        adjusted: adjusted.map(|(adjusted, _)| adjusted),
        family_size: adjusted.map_or(0, |(_, size)| size),
        undone_by: evidence.undone_by,
        judgement: judge(&evidence, &family.rule),
    }
}

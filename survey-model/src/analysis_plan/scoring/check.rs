//! Whether a scoring fits the version that it is about.

use std::collections::BTreeSet;

use super::document::{PillarDocument, ScoringDocument};
use super::{MissingRule, Names, NotRelevant, ScoredPillar, Scoring, Tier, item};
use crate::code::SectionCode;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;

/// The scoring; what is wrong with it goes to the problems, each at its key.
pub(in crate::analysis_plan) fn check(
    document: &ScoringDocument,
    questionnaire: &Questionnaire,
    problems: &mut Vec<Problem>,
) -> Scoring {
    code(&document.code, "scoring.code", problems);
    let missing = missing(&document.missing, problems);
    let scoring = Scoring {
        code: document.code.clone(),
        is_example: document.example,
        name: Names::check(&document.name, "scoring.name", questionnaire, problems),
        missing,
        not_relevant: not_relevant(document.not_relevant.as_deref(), missing, problems),
        pillars: pillars(&document.pillar, questionnaire, problems),
        tiers: tiers(document, questionnaire, problems),
    };
    if document.pillar.is_empty() {
        problems.push(Problem::in_field(
            "analysis-no-pillar",
            "scoring",
            "an index has at least one [[scoring.pillar]]",
        ));
    } else if document.pillar.iter().map(|pillar| pillar.item.len()).sum::<usize>() == 1 {
        let message = "an index of one item is that item: give it another, or look at the item by itself";
        problems.push(Problem::in_field("analysis-one-item", "scoring.pillar", message));
    }
    scoring
}

fn code(code: &str, path: &str, problems: &mut Vec<Problem>) {
    if SectionCode::parse(code).is_err() {
        let message = format!("`{code}` is no short name: small letters, digits and -, starting with a letter");
        problems.push(Problem::in_field("bad-code", path, message));
    }
}

fn missing(rule: &str, problems: &mut Vec<Problem>) -> MissingRule {
    let share = |text: &str| text.trim().parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 1.0);
    match (rule.trim(), rule.trim().strip_prefix("needs-share ").and_then(share)) {
        ("zero", _) => MissingRule::Zero,
        (_, Some(share)) => MissingRule::NeedsShare(share),
        _ => {
            let message =
                format!("`{rule}` is no rule: write \"zero\", or \"needs-share 0.5\" with a part above 0 up to 1");
            problems.push(Problem::in_field("analysis-missing-rule", "scoring.missing", message));
            MissingRule::Zero
        }
    }
}

fn not_relevant(rule: Option<&str>, missing: MissingRule, problems: &mut Vec<Problem>) -> NotRelevant {
    match rule {
        Some("zero") => NotRelevant::Zero,
        Some("leave-out") => NotRelevant::LeaveOut,
        None => match missing {
            MissingRule::Zero => NotRelevant::Zero,
            MissingRule::NeedsShare(_) => NotRelevant::LeaveOut,
        },
        Some(other) => {
            let message = format!("`{other}` is no rule: write \"zero\" or \"leave-out\"");
            problems.push(Problem::in_field("analysis-missing-rule", "scoring.not_relevant", message));
            NotRelevant::LeaveOut
        }
    }
}

fn pillars(
    pillars: &[PillarDocument],
    questionnaire: &Questionnaire,
    problems: &mut Vec<Problem>,
) -> Vec<ScoredPillar> {
    let mut columns = BTreeSet::new();
    let checked = |(at, pillar): (usize, &PillarDocument)| {
        let path = format!("scoring.pillar.{at}");
        code(&pillar.code, &format!("{path}.code"), problems);
        if pillars.iter().take(at).any(|before| before.code == pillar.code) {
            let message = format!("there are two pillars {}", pillar.code);
            problems.push(Problem::in_field("analysis-twice", format!("{path}.code"), message));
        }
        item::weight(pillar.weight, &path, problems);
        if pillar.item.is_empty() {
            let message = format!("the pillar {} has no item", pillar.code);
            problems.push(Problem::in_field("analysis-empty-pillar", path.clone(), message));
        }
        let name = Names::check(&pillar.name, &format!("{path}.name"), questionnaire, problems);
        let items = pillar.item.iter().enumerate().filter_map(|(at, item)| {
            item::check(item, &format!("{path}.item.{at}"), questionnaire, &mut columns, problems)
        });
        let items = items.collect();
        ScoredPillar { code: pillar.code.clone(), name, weight: pillar.weight, items }
    };
    pillars.iter().enumerate().map(checked).collect()
}

fn tiers(document: &ScoringDocument, questionnaire: &Questionnaire, problems: &mut Vec<Problem>) -> Vec<Tier> {
    let mut above = f64::INFINITY;
    let last = document.tier.len().saturating_sub(1);
    let checked = |(at, tier): (usize, &super::TierDocument)| {
        let path = format!("scoring.tier.{at}");
        // What is no number is neither below 1 nor below the tier before.
        let fits = tier.from < 1.0 && tier.from < above && if at == last { tier.from == 0.0 } else { tier.from > 0.0 };
        if !fits {
            let message =
                "tiers go from the best down: each begins below 1 and below the one before, and the last at 0";
            problems.push(Problem::in_field("analysis-bad-tier", format!("{path}.from"), message));
        }
        above = tier.from;
        let name = Names::check(&tier.name, &format!("{path}.name"), questionnaire, problems);
        Tier { from: tier.from, name }
    };
    document.tier.iter().enumerate().map(checked).collect()
}

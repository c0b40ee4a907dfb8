//! What may be compared between any two versions of a series, over those between them.

use std::sync::Arc;

use survey_model::concordance::Concordance;
use survey_model::difference::Difference;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::{Platform, ServiceError};
use crate::storage::questionnaire_version;

pub mod review;

/// The concordance between two versions, and the way that it was found.
#[derive(Debug, Clone)]
pub struct Between {
    /// The verdicts.
    pub concordance: Concordance,
    /// The versions on the way, from the earlier to the later one.
    pub path: Vec<VersionName>,
}

impl Between {
    /// Whether it was composed of several steps.
    #[must_use]
    pub fn is_composed(&self) -> bool {
        self.path.len() > 2
    }
}

/// How many versions a way may have; a series that has more is a mistake.
const LONGEST: usize = 200;

/// The reviewed concordance between any two versions of a series: over the versions between them, or over the one that both
/// were made from.
///
/// # Errors
/// [`ServiceError::Refused`] if no chain of concordances connects them; [`ServiceError::NotFound`] if a version is missing.
pub fn between(platform: &Platform, from: &Questionnaire, to: &Questionnaire) -> Result<Between, ServiceError> {
    along(platform, from, to, &|_, later| later.concordance().cloned())
}

/// The same with the program's proposals wherever nobody has given a verdict yet: for looking at drafts, not for figures.
///
/// # Errors
/// As [`between`].
pub fn between_with_proposals(
    platform: &Platform,
    from: &Questionnaire,
    to: &Questionnaire,
) -> Result<Between, ServiceError> {
    match next_to(from, to) {
        Some(found) => Ok(found),
        None if path(platform, from, to)?.is_none() => Ok(proposed(from, to)),
        None => along(platform, from, to, &|earlier, later| Some(Concordance::completed(earlier, later))),
    }
}

/// What was written down between two versions of which one names the other, and proposals for the rest; proposals only between two
/// that name none. Nothing is looked up.
#[must_use]
pub fn next_to(from: &Questionnaire, to: &Questionnaire) -> Option<Between> {
    let (before_from, before_to) = (from.predecessor(), to.predecessor());
    let path = vec![from.name().clone(), to.name().clone()];
    if from.name() == to.name() {
        return Some(Between { concordance: to.concordance_with_itself(), path: vec![to.name().clone()] });
    }
    if before_from.as_ref() == Some(to.name()) {
        return Some(Between { concordance: Concordance::completed(to, from).invert(), path });
    }
    let is_next = before_to.as_ref() == Some(from.name()) || (before_from.is_none() && before_to.is_none());
    is_next.then(|| proposed(from, to))
}

/// What was written down between two versions, and proposals for the rest, whatever versions there may be between them.
#[must_use]
pub fn proposed(from: &Questionnaire, to: &Questionnaire) -> Between {
    Between { concordance: Concordance::completed(from, to), path: vec![from.name().clone(), to.name().clone()] }
}

type Step<'s> = &'s dyn Fn(&Questionnaire, &Questionnaire) -> Option<Concordance>;

fn along(
    platform: &Platform,
    from: &Questionnaire,
    to: &Questionnaire,
    step: Step<'_>,
) -> Result<Between, ServiceError> {
    let path = path(platform, from, to)?.ok_or_else(|| unconnected(from, to))?;
    let steps: Option<Vec<Concordance>> = path
        .windows(2)
        .map(|two| match two[1].predecessor().as_ref() == Some(two[0].name()) {
            true => step(&two[0], &two[1]),
            false => step(&two[1], &two[0]).map(|concordance| concordance.invert()),
        })
        .collect();
    let versions: Vec<&Questionnaire> = path.iter().map(Arc::as_ref).collect();
    let concordance = steps.and_then(|steps| Concordance::along(&versions, &steps));
    let concordance = concordance.ok_or_else(|| unconnected(from, to))?;
    Ok(Between { concordance, path: path.iter().map(|version| version.name().clone()).collect() })
}

/// The versions from one to the other; none if they have no version in common that both come from.
fn path(
    platform: &Platform,
    from: &Questionnaire,
    to: &Questionnaire,
) -> Result<Option<Vec<Arc<Questionnaire>>>, ServiceError> {
    let (up, down) = (ancestors(platform, from)?, ancestors(platform, to)?);
    let meet = up.iter().position(|version| down.iter().any(|other| other.name() == version.name()));
    let Some(meet) = meet else { return Ok(None) };
    let there = down.iter().position(|version| version.name() == up[meet].name()).unwrap_or(0);
    let mut path: Vec<Arc<Questionnaire>> = up[..=meet].to_vec();
    path.extend(down[..there].iter().rev().map(Arc::clone));
    Ok(Some(path))
}

/// A version, the one before it, the one before that …
fn ancestors(platform: &Platform, version: &Questionnaire) -> Result<Vec<Arc<Questionnaire>>, ServiceError> {
    let mut found = vec![Arc::new(version.clone())];
    while let Some(name) = found.last().and_then(|version| version.predecessor()) {
        if found.len() == LONGEST {
            break;
        }
        match platform.questionnaire(&name) {
            Ok(before) => found.push(before),
            Err(ServiceError::NotFound { .. }) => break,
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

fn unconnected(from: &Questionnaire, to: &Questionnaire) -> ServiceError {
    let message = format!(
        "there is no reviewed concordance from {} to {}, so nobody has said which questions may be compared",
        from.name(),
        to.name()
    );
    ServiceError::refused("no-concordance", message)
}

/// The version before: the one that the concordance names, or else the newest published one with a lower number.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn predecessor(
    platform: &Platform,
    questionnaire: &Questionnaire,
) -> Result<Option<Arc<Questionnaire>>, ServiceError> {
    let name = match questionnaire.predecessor() {
        Some(name) => Some(name),
        None => newest_before(platform, questionnaire.name())?,
    };
    match name.map(|name| platform.questionnaire(&name)) {
        None | Some(Err(ServiceError::NotFound { .. })) => Ok(None),
        Some(found) => found.map(Some),
    }
}

fn newest_before(platform: &Platform, name: &VersionName) -> Result<Option<VersionName>, ServiceError> {
    let versions = platform.database().read(questionnaire_version::list)?;
    let is_before = |version: &&questionnaire_version::VersionSummary| {
        version.status.is_public() && version.series == name.series && version.version < name.version
    };
    Ok(versions.iter().filter(is_before).max_by_key(|version| version.version).map(|version| version.name()))
}

/// What stands against a version as far as the version before it is concerned: codes that changed their kind or their meaning,
/// items without verdict, and verdicts that the questions belie.
#[must_use]
pub fn problems(before: &Questionnaire, questionnaire: &Questionnaire) -> Vec<Problem> {
    let difference = Difference::between(before, questionnaire);
    difference.problems().iter().cloned().chain(questionnaire.check_against(before)).collect()
}

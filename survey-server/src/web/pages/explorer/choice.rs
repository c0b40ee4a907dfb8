//! What the address of a comparison asks for: all of it optional, nothing unknown.

use std::sync::Arc;

use actix_web::web::Data;
use analysis::comparison::By;
use analysis::report::{Basis, Group, Measure};
use serde::Deserialize;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use crate::services::comparison::{Compared, Request, compared};
use crate::services::cycle::{self, CycleView};
use crate::services::dataset::LANGUAGE;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::pages::chart::Look;

/// The query of a comparison's address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    from: Option<String>,
    to: Option<String>,
    basis: Option<String>,
    by: Option<String>,
    group: Option<String>,
    section: Option<String>,
    /// The name of a measure, for charts.
    pub measure: Option<String>,
    /// How a chart is to look.
    #[serde(flatten)]
    pub look: Look,
}

/// What can be chosen.
#[derive(Debug)]
pub struct Selection {
    /// Every cycle.
    pub cycles: Vec<CycleView>,
}

/// What was chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The earlier cycle.
    pub from: CycleLabel,
    /// The later cycle.
    pub to: CycleLabel,
    /// Whose answers count.
    pub basis: Basis,
    /// The breakdown.
    pub by: Option<By>,
    /// One group only.
    pub group: Option<Group>,
    /// One section only.
    pub section: Option<String>,
}

/// The breakdowns that pages offer.
pub const GROUPINGS: [Grouping; 3] = [Grouping::Region, Grouping::Development, Grouping::Ldc];

/// Every breakdown, for files.
pub(super) fn every_grouping() -> Vec<By> {
    Grouping::ALL.map(By::from).to_vec()
}

impl Choice {
    /// Whether a measure is within the chosen section.
    #[must_use]
    pub fn is_shown(&self, measure: &Measure) -> bool {
        self.section.is_none()
            || self.section.as_deref() == measure.identity.section.as_ref().map(survey_model::code::SectionCode::as_str)
    }

    /// Whether this group is chosen.
    #[must_use]
    pub fn is_group(&self, code: &str) -> bool {
        self.group.as_ref().is_some_and(|group| group.group == code)
    }

    /// Whether the figures are broken down by this.
    #[must_use]
    pub fn is_by(&self, code: &str) -> bool {
        self.by.as_ref().is_some_and(|by| by.to_string() == code)
    }

    /// An address under which the same choice is asked for.
    #[must_use]
    pub fn address(&self, path: &str, ending: &str) -> String {
        let mut pairs =
            vec![("from", self.from.to_string()), ("to", self.to.to_string()), ("basis", self.basis.code().to_owned())];
        pairs.extend(self.by.as_ref().map(|by| ("by", by.to_string())));
        pairs.extend(self.group.as_ref().map(|group| ("group", group.group.clone())));
        pairs.extend(self.section.clone().map(|section| ("section", section)));
        format!("{path}{ending}?{}", serde_urlencoded::to_string(&pairs).unwrap_or_default())
    }

    /// The page of a measure for the same choice.
    #[must_use]
    pub fn measure(&self, name: impl AsRef<str>) -> String {
        self.address("/explorer/", name.as_ref())
    }

    /// A file for the same choice.
    #[must_use]
    pub fn file(&self, name: impl AsRef<str>) -> String {
        self.address("/explorer/files/", name.as_ref())
    }

    fn read(question: &Question, cycles: &[CycleView]) -> Result<Option<Self>, WebError> {
        let (from, to) = (label("from", &question.from)?, label("to", &question.to)?);
        let Some((usual_from, usual_to)) = usual(cycles) else { return Ok(None) };
        let (from, to) = in_order(cycles, from.unwrap_or(usual_from), to.unwrap_or(usual_to));
        let by = known("by", &question.by, |text| by(text, cycles, &to))?;
        let group = question.group.as_deref().filter(|code| !code.is_empty()).map(group).transpose()?;
        Ok(Some(Self {
            from,
            to,
            basis: known("basis", &question.basis, |code| Basis::ALL.into_iter().find(|basis| basis.code() == code))?
                .unwrap_or(Basis::MatchedPanel),
            by,
            group,
            section: question.section.clone().filter(|code| !code.is_empty()),
        }))
    }
}

/// The two cycles with the earlier one first, whichever way round they were chosen.
fn in_order(cycles: &[CycleView], from: CycleLabel, to: CycleLabel) -> (CycleLabel, CycleLabel) {
    let position = |label: &CycleLabel| cycles.iter().position(|view| view.cycle.label == *label);
    match (position(&from), position(&to)) {
        (Some(one), Some(other)) if one > other => (to, from),
        _ => (from, to),
    }
}

/// The two latest cycles that are closed, else the two latest.
fn usual(cycles: &[CycleView]) -> Option<(CycleLabel, CycleLabel)> {
    let labels = |cycles: Vec<&CycleView>| match cycles.as_slice() {
        [.., from, to] => Some((from.cycle.label.clone(), to.cycle.label.clone())),
        _ => None,
    };
    let closed = cycles.iter().filter(|view| view.cycle.status == CycleStatus::Closed).collect();
    labels(closed).or_else(|| labels(cycles.iter().collect()))
}

/// A value of the address, if it is one of those that are known; an empty one is none, as forms send it.
fn known<T>(
    parameter: &'static str,
    given: &Option<String>,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, WebError> {
    let Some(text) = given.as_deref().filter(|text| !text.is_empty()) else { return Ok(None) };
    find(text).map(Some).ok_or_else(|| WebError::BadAddress { parameter, given: text.chars().take(80).collect() })
}

fn label(parameter: &'static str, given: &Option<String>) -> Result<Option<CycleLabel>, WebError> {
    known(parameter, given, |text| text.parse().ok())
}

/// The codes of groups are all different, so that one finds its grouping.
fn group(code: &str) -> Result<Group, WebError> {
    let all =
        Grouping::ALL.into_iter().flat_map(|grouping| grouping.groups().iter().map(move |group| (grouping, *group)));
    let found = all.into_iter().find(|(_, group)| *group == code);
    let found = found.map(|(grouping, group)| Group::of_states(grouping, group));
    found.ok_or_else(|| WebError::BadAddress { parameter: "group", given: code.chars().take(80).collect() })
}

/// What a text asks to break down by, if the cycles have it.
fn by(text: &str, cycles: &[CycleView], to: &CycleLabel) -> Option<By> {
    let later = cycles.iter().find(|view| view.cycle.label == *to);
    let is_column = |name: &str| {
        later.is_some_and(|view| view.questionnaire.variables().iter().any(|variable| variable.name == name))
    };
    let is_known = |by: &By| match by {
        By::Named(name) => name == LANGUAGE || is_column(name),
        _ => true,
    };
    let by = By::read(text);
    by.parts().into_iter().all(is_known).then_some(by)
}

/// Compares as the address asks; nothing if there are not two cycles yet.
///
/// # Errors
/// [`WebError`] if the address asks for something unknown, or the cycles can't be compared.
pub async fn load(
    state: &Data<State>,
    language: Language,
    question: Question,
    always: Vec<By>,
) -> Result<(Selection, Option<(Choice, Arc<Compared>)>), WebError> {
    let cycles = state.block(cycle::list).await?;
    let choice = Choice::read(&question, &cycles)?;
    let selection = Selection { cycles };
    let Some(choice) = choice else { return Ok((selection, None)) };
    let request = Request {
        from: choice.from.clone(),
        to: choice.to.clone(),
        as_of: None,
        sources: Vec::new(),
        breakdowns: wanted(&choice, always),
        language,
    };
    let compared = state.block(move |platform| compared(platform, &request)).await?;
    Ok((selection, Some((choice, compared))))
}

/// The breakdowns that are always wanted, and those that the address asks for.
fn wanted(choice: &Choice, mut breakdowns: Vec<By>) -> Vec<By> {
    let of_group = choice.group.as_ref().map(|group| By::read(&group.breakdown));
    for by in choice.by.clone().into_iter().chain(of_group) {
        if !breakdowns.contains(&by) {
            breakdowns.push(by);
        }
    }
    breakdowns
}

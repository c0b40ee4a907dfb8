//! A sample study with made-up answers, so that everything can be tried; all of it says that it is synthetic.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

use super::account::NewAccount;
use super::cycle::{self, NewCycle};
use super::person_name::PersonName;
use super::publication::{self, NewVintage};
use super::token::Token;
use super::{Authority, Platform, Role, ServiceError, Who, demonstration, import, questionnaire};
use crate::services::analysis_plan;

mod answers;
mod draft;
mod draw;
mod participation;
mod people;
mod shipped;

use draw::Draw;
use shipped::shipped;

/// The seed of the sample; another one would make another study.
const SEED: &str = "cybersecurity-awareness demonstration";

/// One cycle of the sample: label, version, years, and in which round of answers it is (none: still open).
const CYCLES: [(&str, &str, i32, i32, Option<usize>); 3] = [
    ("2014-2017", "1.0.0", 2014, 2017, Some(0)),
    ("2018-2021", "2.0.0", 2018, 2021, Some(1)),
    ("2022-2025", "2.0.0", 2022, 2025, None),
];

/// A link to sign in to the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoLink {
    /// As what.
    pub role: Role,
    /// As whom.
    pub name: String,
    /// The token of the link.
    pub token: String,
}

/// Makes the sample unless it is there already; says whether it was made.
///
/// # Errors
/// [`ServiceError`] if the database can't be written.
pub fn fill(platform: &Platform) -> Result<bool, ServiceError> {
    if !cycle::list(platform)?.is_empty() {
        return Ok(false);
    }
    let who = Who::operator();
    for (label, version, from, to, round) in CYCLES {
        let questionnaire = shipped(version)?;
        questionnaire::publish_version(platform, &questionnaire)?;
        if let Some(plan) = shipped::plan(&questionnaire)? {
            analysis_plan::declare(platform, &who, &plan)?;
        }
        let label: CycleLabel = label.parse().map_err(ServiceError::corrupt)?;
        cycle::create(platform, &who, new_cycle(&label, &questionnaire, from, to)?)?;
        if let Some(round) = round {
            import::store(platform, &who, &label, submissions(&label, &questionnaire, to, round))?;
        }
        match round {
            Some(_) => cycle::close(platform, &who, &label)?,
            None => cycle::open(platform, &who, &label)?,
        };
    }
    let (open, ..) = CYCLES[2];
    people::invite(platform, &open.parse().map_err(ServiceError::corrupt)?)?;
    draft::discuss(platform)?;
    Ok(true)
}

/// Publishes the results of the cycles that are over, so that there is something for everybody to see.
///
/// # Errors
/// [`ServiceError`] if the database can't be written.
pub fn publish(platform: &Platform) -> Result<(), ServiceError> {
    for (label, ..) in CYCLES.iter().filter(|(.., round)| round.is_some()) {
        let label: CycleLabel = label.parse().map_err(ServiceError::corrupt)?;
        let (by, known_at) = (Authority::Operator, publication::parse_moment("")?);
        let sha256 = publication::preview(platform, &by, &label, known_at)?.sha256().to_owned();
        publication::publish(platform, &by, &label, &NewVintage { known_at, sha256 })?;
    }
    Ok(())
}

fn new_cycle(label: &CycleLabel, questionnaire: &Questionnaire, from: i32, to: i32) -> Result<NewCycle, ServiceError> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(ServiceError::corrupt("a date"));
    Ok(NewCycle {
        label: label.clone(),
        questionnaire: questionnaire.name().clone(),
        starts_on: day(from, 1, 1)?,
        ends_on: day(to, 12, 31)?,
        synthetic: true,
        deadline: None,
    })
}

/// The states of a round, each with made-up answers, signed off over the last year of the cycle.
fn submissions(label: &CycleLabel, questionnaire: &Questionnaire, last_year: i32, round: usize) -> Vec<Submission> {
    let draw = Draw::new(SEED);
    let last_day = NaiveDate::from_ymd_opt(last_year, 12, 31).unwrap_or_default();
    let submission = |state: &'static MemberState| {
        let submitted_at = moment(&draw, state, last_day);
        Submission {
            cycle: label.clone(),
            respondent: Respondent::administration(state.iso3),
            questionnaire: questionnaire.name().clone(),
            number: 1,
            submitted_at,
            provenance: Provenance::Official,
            language: Language::En,
            signed_by: "Synthetic focal point".to_owned(),
            capacity: "Demonstration".to_owned(),
            synthetic: true,
            answers: answers::answers(questionnaire, &draw, state, round, submitted_at.date_naive()),
            evidence: BTreeMap::new(),
            remarks: BTreeMap::new(),
        }
    };
    participation::of_round(&draw, round).into_iter().map(submission).collect()
}

fn moment(draw: &Draw, state: &MemberState, last_day: NaiveDate) -> DateTime<Utc> {
    let hours = draw.whole(&[state.iso3.as_str(), last_day.to_string().as_str(), "signed off"], 300 * 24);
    last_day.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::hours(i64::try_from(hours).unwrap_or_default())
}

/// Gives one new link per role, and ends those of earlier starts; one focal point answers for Kenya, which never answered before, one for France, which has its
/// earlier answers beside the form.
///
/// # Errors
/// [`ServiceError`] if the links can't be saved, or there are answers that are not made up.
pub fn links(platform: &Platform) -> Result<Vec<DemoLink>, ServiceError> {
    let people = people()?;
    let tokens = demonstration::links(platform, people.clone())?;
    let link = |(person, token): (NewAccount, Token)| DemoLink {
        role: person.role,
        name: person.name.to_string(),
        token: token.to_string(),
    };
    Ok(people.into_iter().zip(tokens).map(link).collect())
}

fn people() -> Result<Vec<NewAccount>, ServiceError> {
    let body = draft::BODIES[0];
    Ok(vec![
        people::of_state(Role::FocalPoint, "KEN", people::LEAD, true)?,
        people::of_state(Role::Contributor, "KEN", people::CONTRIBUTOR, false)?,
        people::of_state(Role::FocalPoint, "FRA", people::ANSWERED_BEFORE, true)?,
        person(Role::Rapporteur, "Rapporteur (demonstration)", None, None)?,
        person(Role::Secretariat, "Secretariat (demonstration)", None, None)?,
        person(Role::Administrator, "Administrator (demonstration)", None, None)?,
        person(Role::CoordinationBody, body, None, Some(body))?,
    ])
}

/// Somebody of the sample; a focal point is in the lead.
fn person(
    role: Role,
    name: &str,
    respondent: Option<Respondent>,
    body: Option<&str>,
) -> Result<NewAccount, ServiceError> {
    let parse = |name: &str| PersonName::parse(name).map_err(ServiceError::corrupt);
    Ok(NewAccount {
        email: None,
        name: parse(name)?,
        language: Language::En,
        role,
        respondent,
        body: body.map(parse).transpose()?,
        is_lead: role == Role::FocalPoint,
        synthetic: true,
    })
}

/// The folder of data that is used unless another is named.
#[must_use]
pub fn default_folder() -> PathBuf {
    PathBuf::from("survey-data")
}

//! From an address to the comparison that it asks for.

use std::sync::Arc;

use actix_web::web::Data;
use analysis::comparison::By;
use analysis::report::Measure;
use survey_model::language::Language;

use super::candidates::Candidates;
use super::choice::Choice;
use super::question::{Question, Reader};
use super::wrong::{Fault, Wrong};
use crate::services::ServiceError;
use crate::services::comparison::{Compared, Request, compared};
use crate::services::cycle::{self, CycleView};
use crate::web::State;
use crate::web::error::WebError;

/// What an address leads to.
pub enum Loaded {
    /// There are not two cycles to compare yet.
    Nothing(Vec<CycleView>),
    /// It asks for something that there isn't.
    Wrong(Vec<Wrong>),
    /// A comparison.
    Found(Box<Found>),
}

/// A comparison, and what was chosen of it.
pub struct Found {
    /// Every cycle.
    pub cycles: Vec<CycleView>,
    /// What was chosen.
    pub choice: Choice,
    /// The figures.
    pub compared: Arc<Compared>,
}

/// Compares as an address asks, with breakdowns that its page always shows; `path` is where offers lead.
///
/// # Errors
/// [`WebError`] if the cycles can't be compared.
pub async fn load(
    state: &Data<State>,
    language: Language,
    (path, question): (&str, &Question),
    always: Vec<By>,
) -> Result<Loaded, WebError> {
    let cycles = state.block(cycle::list).await?;
    let choice = match Choice::read(path, question, &cycles) {
        Ok(Some(choice)) => choice,
        Ok(None) => return Ok(Loaded::Nothing(cycles)),
        Err(wrongs) => return Ok(Loaded::Wrong(wrongs)),
    };
    let request = request(&choice, language, always);
    match state.block(move |platform| compared(platform, &request)).await {
        Ok(compared) => Ok(Loaded::Found(Box::new(Found { cycles, choice, compared }))),
        Err(WebError::Service(ServiceError::Refused { code: "no-such-breakdown", .. })) => {
            Ok(Loaded::Wrong(no_breakdown(path, question, &cycles, &choice)))
        }
        Err(other) => Err(other),
    }
}

/// The same for pictures and files, which have no page that offers something else.
///
/// # Errors
/// As [`load`], and [`WebError`] for whatever is wrong with the address.
pub async fn found(
    state: &Data<State>,
    language: Language,
    question: &Question,
    always: Vec<By>,
) -> Result<Found, WebError> {
    match load(state, language, ("/explorer", question), always).await? {
        Loaded::Found(found) => Ok(*found),
        Loaded::Nothing(_) => Err(ServiceError::not_found("cycle").into()),
        Loaded::Wrong(wrongs) => Err(wrongs.first().map_or(WebError::UnreadableAddress, WebError::from)),
    }
}

fn request(choice: &Choice, language: Language, mut breakdowns: Vec<By>) -> Request {
    let of_group = choice.group.as_ref().map(|group| By::read(&group.breakdown));
    for by in choice.by.clone().into_iter().chain(of_group) {
        if !breakdowns.contains(&by) {
            breakdowns.push(by);
        }
    }
    Request {
        from: choice.from.clone(),
        to: choice.to.clone(),
        as_of: choice.moment(),
        sources: choice.sources.clone(),
        breakdowns,
        language,
    }
}

/// A question can be a breakdown of one version and no common list of both: what is left are the others.
fn no_breakdown(path: &str, question: &Question, cycles: &[CycleView], choice: &Choice) -> Vec<Wrong> {
    let given = choice.by.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut reader = Reader::new(question);
    let mut others = Candidates::of(cycles, &choice.from, &choice.to).breakdowns;
    others.retain(|other| By::read(other) != By::Named(other.clone()));
    reader.fault(Fault::Unknown { parameter: "by", given }, &others);
    reader.wrongs(path)
}

impl Found {
    /// A measure by its name; of an item that has several columns, the first one.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<&Measure> {
        let comparison = &self.compared.comparison;
        let of_item = || comparison.measures.iter().find(|measure| measure.identity.item.as_str() == name);
        comparison.measure(name).or_else(of_item)
    }

    /// What is wrong with the name of a measure that there isn't, with those that come nearest.
    #[must_use]
    pub fn no_measure(&self, name: &str) -> Wrong {
        let fault = Fault::Unknown { parameter: "measure", given: name.to_owned() };
        let names: Vec<String> =
            self.compared.comparison.measures.iter().map(|measure| measure.identity.name.clone()).collect();
        let offer = |value: String| super::wrong::Offer { address: self.choice.measure(&value), value };
        let nearest = fault.nearest(&names).into_iter().map(offer).collect();
        Wrong { fault, nearest, without: self.choice.address("/explorer", "") }
    }
}

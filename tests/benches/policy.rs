//! What a check of the policy costs; bound: 1 µs each.
//!
//! `cargo bench -p survey-tests --bench policy`.

use divan::{Bencher, black_box};
use survey_model::code::SectionCode;
use survey_server::services::actor::Scope;
use survey_server::services::policy::{Action, Resource, allows, check};
use survey_server::services::{Actor, Role};
use survey_server::storage::{AccountId, RespondentId, ResponseId};

fn main() {
    divan::main();
}

fn actor(role: Role, respondent: RespondentId, sections: Vec<(ResponseId, SectionCode)>) -> Actor {
    Actor {
        account: AccountId::new(),
        session: None,
        role,
        is_synthetic: false,
        name: "A. B.".to_owned(),
        respondent: Some(respondent),
        is_lead: true,
        body: None,
        sections: sections.into(),
        scope: Scope::Everything,
        origin: None,
    }
}

fn section(number: usize) -> SectionCode {
    format!("section-{number}").parse().expect("a code")
}

/// What every page of the form asks.
#[divan::bench]
fn a_focal_point_writes_the_own_response(bencher: Bencher<'_, '_>) {
    let (respondent, response) = (RespondentId::new(), ResponseId::new());
    let actor = actor(Role::FocalPoint, respondent, Vec::new());
    bencher.bench(|| check(black_box(&actor), Action::WriteResponse, Resource::Response(respondent, response)).is_ok());
}

/// The longest way: the last of thirty delegated sections, by a token for every action.
#[divan::bench]
fn a_contributor_writes_the_last_of_thirty_sections(bencher: Bencher<'_, '_>) {
    let (respondent, response) = (RespondentId::new(), ResponseId::new());
    let sections = (0..30).map(|number| (response, section(number))).collect();
    let mut actor = actor(Role::Contributor, respondent, sections);
    actor.scope = Scope::Only(Action::ALL.into());
    let last = section(29);
    bencher.bench(|| {
        check(black_box(&actor), Action::WriteResponse, Resource::Section(respondent, response, black_box(&last)))
            .is_ok()
    });
}

/// The whole table once: divide by the number of cells that is printed.
#[divan::bench]
fn every_role_tries_every_action(bencher: Bencher<'_, '_>) {
    let respondent = RespondentId::new();
    let actors: Vec<Actor> = Role::ALL.iter().map(|role| actor(*role, respondent, Vec::new())).collect();
    bencher.counter(divan::counter::ItemsCount::new(actors.len() * Action::ALL.len())).bench(|| {
        let tries =
            |actor| Action::ALL.iter().filter(move |action| allows(actor, **action, Resource::Respondent(respondent)));
        black_box(&actors).iter().flat_map(tries).count()
    });
}

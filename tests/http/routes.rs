//! Every route, tried by everybody: what the policy says is what happens.

use survey_server::routes::{Guard, ROUTES, Route};
use survey_server::services::account::Account;
use survey_server::services::policy::{Action, Rule, rule};
use survey_server::services::{Role, ServiceError, demo};
use survey_server::settings::{Rates, Settings};
use survey_server::storage::section_delegation::{self, SectionDelegation};
use survey_server::storage::{Connection, now};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::api_token::make_token;
use crate::consultation::open_round;

/// The real cycles, with a signed-off response of Kenya in the open one.
pub(crate) struct World {
    app: TestApp,
    response: String,
    /// The id of a consultation to which FIRST is invited.
    round: String,
    pub(crate) everybody: Vec<(Who, Person)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Who {
    Nobody,
    Lead,
    SecondFocalPoint,
    OtherFocalPoint,
    /// Has the section `main` of the response.
    Contributor,
    /// Of the same state, with no section of the response.
    IdleContributor,
    OtherContributor,
    Rapporteur,
    Secretariat,
    Administrator,
    InvitedBody,
    OtherBody,
}

impl Who {
    fn role(self) -> Option<Role> {
        Some(match self {
            Self::Nobody => return None,
            Self::Lead | Self::SecondFocalPoint | Self::OtherFocalPoint => Role::FocalPoint,
            Self::Contributor | Self::IdleContributor | Self::OtherContributor => Role::Contributor,
            Self::Rapporteur => Role::Rapporteur,
            Self::Secretariat => Role::Secretariat,
            Self::Administrator => Role::Administrator,
            Self::InvitedBody | Self::OtherBody => Role::CoordinationBody,
        })
    }
}

pub(crate) async fn world(database: &survey_tests::database::ThrowAway) -> World {
    // Everybody comes from the same address, and quicker than people do.
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(database, settings).await;
    app.open_cycle("2014-2017", "examples/required.toml");
    app.open_cycle("2018-2021", "examples/required.toml");
    let lead = app.account(Role::FocalPoint, Some("KEN"), None);
    let kenya = app.signed_in(&lead).await;
    let response = kenya.start_response("2018-2021").await;
    let section = kenya.get(&response).await.attributes(".tasks a", "href").remove(0);
    let page = kenya.get(&section).await;
    let answers: Vec<String> = page.attributes("fieldset[data-code]", "data-code");
    let mut fields = Vec::new();
    for code in &answers {
        let first = page.attributes(&format!("input[name='{code}'][type=radio]"), "value").into_iter().next();
        fields.push((code.as_str(), first.unwrap_or_else(|| "1".to_owned())));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(code, value)| (*code, value.as_str())).collect();
    assert_eq!(kenya.post(&section, &fields).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let round = round.trim_start_matches("/consultations/").to_owned();
    let everybody = everybody(&app, kenya, &lead, &response).await;
    World { app, response, round, everybody }
}

async fn everybody(app: &TestApp, kenya: Person, lead: &Account, response: &str) -> Vec<(Who, Person)> {
    let contributor = app.account(Role::Contributor, Some("KEN"), None);
    delegate(app, response, &contributor, lead);
    let come = async |role, state, body| app.signed_in(&app.account(role, state, body)).await;
    vec![
        (Who::Nobody, app.nobody()),
        (Who::Lead, kenya),
        (Who::SecondFocalPoint, come(Role::FocalPoint, Some("KEN"), None).await),
        (Who::OtherFocalPoint, come(Role::FocalPoint, Some("FRA"), None).await),
        (Who::Contributor, app.signed_in(&contributor).await),
        (Who::IdleContributor, come(Role::Contributor, Some("KEN"), None).await),
        (Who::OtherContributor, come(Role::Contributor, Some("FRA"), None).await),
        (Who::Rapporteur, come(Role::Rapporteur, None, None).await),
        (Who::Secretariat, come(Role::Secretariat, None, None).await),
        (Who::Administrator, come(Role::Administrator, None, None).await),
        (Who::InvitedBody, come(Role::CoordinationBody, None, Some("FIRST")).await),
        (Who::OtherBody, come(Role::CoordinationBody, None, Some("APCERT")).await),
    ]
}

fn delegate(app: &TestApp, response: &str, to: &Account, by: &Account) {
    let delegation = SectionDelegation {
        response_id: response.trim_start_matches("/responses/").parse().expect("an id"),
        section: "main".parse().expect("a code"),
        account_id: to.id,
        delegated_by: by.id,
        delegated_at: now(),
    };
    let insert = move |conn: &mut Connection| Ok::<_, ServiceError>(section_delegation::insert(conn, &delegation)?);
    assert!(app.platform.database().write(insert).expect("it is saved"));
}

impl World {
    /// The route's address with something real in each of its variable parts.
    pub(crate) fn address(&self, route: &Route) -> String {
        let is_round = route.path.starts_with("/consultations");
        let id = if is_round { self.round.as_str() } else { self.response.trim_start_matches("/responses/") };
        route
            .path
            .replace("{token}", &demo::links(&self.app.platform).map_or("0".repeat(64), |links| links[0].token.clone()))
            .replace("{series}", "example-required")
            .replace("{version}", "1.0.0")
            .replace("{label}", "2018-2021")
            .replace("{cycle}", "2018-2021")
            .replace("{id}", id)
            .replace("{code}", "main")
            .replace(r"{number:\d+}", "1")
            .replace(r"{revision:\d+}", "1")
            .replace("{state}", "KEN")
            .replace("{account}", "019a0000-0000-7000-8000-000000000000")
            .replace("{name}", "NO_SUCH")
            .replace("{language}", "en")
            .replace("{file}", "changes.csv")
            .replace("{format}", "csv-wide")
            .replace(
                "{chart}",
                if route.path.starts_with("/monitor") { "responses-by-region.svg" } else { "change.svg" },
            )
    }
}

/// What the policy module says of somebody at a route's door.
fn expected(route: &Route, who: Who) -> &'static [u16] {
    // Whoever tries the form for signing in very often waits, which no policy says.
    const DONE: &[u16] = &[200, 303, 400, 404, 409, 422, 429];
    let action = match route.guard {
        Guard::Anybody | Guard::Public(_) => return DONE,
        // Nobody here is halfway through signing in.
        Guard::SigningIn => return &[401],
        Guard::SignedIn(action) => action,
    };
    let Some(role) = who.role() else { return &[401] };
    let has_response = route.path.contains("/responses/{id}");
    let has_round = route.path.starts_with("/consultations/{id}");
    match (rule(role, action), who) {
        (Rule::No, _) => &[403],
        (Rule::Own | Rule::Lead, Who::OtherFocalPoint) if has_response => &[404],
        (Rule::Lead, Who::SecondFocalPoint) if has_response => &[403],
        (Rule::Sections, Who::IdleContributor | Who::OtherContributor) if has_response => &[404],
        (Rule::Invited, Who::OtherBody) if has_round => &[404],
        _ => DONE,
    }
}

each_database!(every_route_lets_in_whom_the_policy_lets_in, async |database| {
    let world = world(database).await;
    for route in ROUTES {
        for (who, person) in &world.everybody {
            // Whoever signs out comes back.
            let person = if route.path == "/sign-out" { &again(&world.app, *who).await } else { person };
            let address = world.address(route);
            let page = match route.method.as_str() {
                "GET" => person.get(&address).await,
                _ => person.post(&address, &[]).await,
            };
            let expected = expected(route, *who);
            assert!(expected.contains(&page.status), "{} {address} by {who:?}: {}", route.method, page.status);
        }
    }
});

each_database!(a_token_for_reading_reads_what_its_holder_does_and_changes_nothing, async |database| {
    let world = world(database).await;
    let lead = Who::Lead;
    let account = world.app.account(Role::Administrator, None, None);
    for (who, person) in [
        (lead, world.everybody.iter().find(|(who, _)| *who == lead).map(|(_, person)| person.clone()).expect("a lead")),
        (Who::Administrator, world.app.signed_in(&account).await),
    ] {
        let program = world.app.nobody().with_token(&make_token(&person, &[]).await);
        for route in ROUTES.iter().filter(|route| route.guard != Guard::Anybody) {
            let address = world.address(route);
            if route.method.as_str() == "POST" {
                let page = program.post_without_token(&address, &[]).await;
                let expected: &[u16] = if route.guard == Guard::SigningIn { &[403, 401] } else { &[403] };
                assert!(expected.contains(&page.status), "{address} by {who:?}: {}", page.status);
                continue;
            }
            let page = program.get(&address).await;
            let is_personal = matches!(route.guard, Guard::SignedIn(action) if action.is_personal());
            let expected = if is_personal { &[403] } else { expected(route, who) };
            assert!(expected.contains(&page.status), "{address} by {who:?}: {}", page.status);
        }
    }
});

async fn again(app: &TestApp, who: Who) -> Person {
    let Some(role) = who.role() else { return app.nobody() };
    let state = matches!(role, Role::FocalPoint | Role::Contributor).then_some("FRA");
    let body = (role == Role::CoordinationBody).then_some("APCERT");
    app.signed_in(&app.account(role, state, body)).await
}

/// Everything that is nobody's draft, to the letter: whoever changes the table has to change this.
#[test]
fn nobody_but_a_states_own_people_reads_or_changes_what_is_not_signed_off() {
    for action in [Action::ReadResponse, Action::WriteResponse, Action::SignOff, Action::Delegate] {
        for role in Role::ALL {
            let is_own = matches!(role, Role::FocalPoint | Role::Contributor);
            assert!(is_own || rule(*role, action) == Rule::No, "{role:?} {action:?}");
        }
    }
}

#[test]
fn each_action_has_a_code_of_its_own() {
    let codes: std::collections::BTreeSet<&str> = Action::ALL.iter().map(|action| action.code()).collect();
    assert_eq!(codes.len(), Action::ALL.len());
}

#[test]
fn no_address_is_listed_twice() {
    for (at, route) in ROUTES.iter().enumerate() {
        let twice = ROUTES[..at].iter().any(|other| (&other.method, other.path) == (&route.method, route.path));
        assert!(!twice, "{} {}", route.method, route.path);
    }
}

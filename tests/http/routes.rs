//! Every route, tried by everybody: what the policy says is what happens.

use survey_server::routes::{Guard, ROUTES, Route};
use survey_server::services::Role;
use survey_server::services::policy::{Action, Rule, rule};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::api_token::make_token;

mod address;
mod world;

pub(crate) use world::{Who, world};

/// What the policy module says of somebody at a route's door.
fn expected(route: &Route, who: Who) -> &'static [u16] {
    let done = done(route);
    let action = match route.guard {
        Guard::Anybody | Guard::Public(_) => return done,
        Guard::SigningIn if matches!(who, Who::SecondFactorPending | Who::EnrolmentPending) => return HALFWAY,
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
        (Rule::Sections, Who::IdleContributor | Who::OtherContributor | Who::WithdrawnContributor) if has_response => {
            &[404]
        }
        (Rule::Invited, Who::OtherBody) if has_round => &[404],
        _ => done,
    }
}

/// The other one of the two steps is refused to whoever is at one of them.
const HALFWAY: &[u16] = &[200, 303, 400, 401, 409, 422];

/// What whoever may come in gets: a page is shown; a form that is empty is taken, or lacks what it has to have.
fn done(route: &Route) -> &'static [u16] {
    let exception = EXCEPTIONS.iter().find(|(method, path, _)| *method == route.method.as_str() && *path == route.path);
    match (exception, route.method.as_str(), route.guard) {
        (Some((.., statuses)), ..) => statuses,
        (_, "GET", _) => &[200, 303],
        // Whoever tries the form for signing in very often waits, which no policy says.
        (_, _, Guard::Public(_)) => &[200, 303, 400, 401, 409, 410, 422, 429],
        _ => &[200, 303, 400, 409, 422],
    }
}

/// Whether the form is one of those about others: whoever leaves the password out often waits, which no policy says.
fn asks_for_password(route: &Route) -> bool {
    route.path.starts_with("/accounts") || route.path.ends_with("/hand-over")
}

/// Where something is missing on this platform though the address is right.
const EXCEPTIONS: &[(&str, &str, &[u16])] = &[
    // Nobody has said where to report holes; nobody has begun to set up a second factor; it is the first version.
    ("GET", "/.well-known/security.txt", &[404]),
    ("GET", "/account/second-factor", &[409]),
    ("GET", "/account/second-factor/picture.svg", &[409]),
    ("GET", "/questionnaires/{series}/{version}/concordance.csv", &[404]),
    // No index is declared for the example that its cycles ask.
    ("GET", "/indices/{cycle}", &[404]),
    ("GET", "/indices/{cycle}/charts/{chart}", &[404]),
    ("GET", "/indices/{cycle}/files/{file}", &[404]),
    // Where comparisons were before there was an explorer.
    ("GET", "/comparisons", &[308]),
    ("GET", "/comparisons/measures/{name}", &[308]),
    // Nothing is published; those tests are in `results/`.
    ("GET", "/results/{cycle}", &[404]),
    ("GET", "/results/{cycle}/{vintage}", &[404]),
    ("GET", "/results/{cycle}/{vintage}/{page:.+}", &[404]),
    // No provider is set up; those tests are in `oidc/`.
    ("GET", "/sign-in/oidc", &[404]),
    ("GET", "/sign-in/oidc/callback", &[404]),
    // The comment that is decided about is named in the form.
    ("POST", "/consultations/{id}/dispositions", &[404]),
];

each_database!(every_route_lets_in_whom_the_policy_lets_in, async |database| {
    let world = world(database).await;
    let mut wrong = Vec::new();
    for route in ROUTES {
        for (who, person) in &world.everybody {
            // Whoever signs out comes back.
            let person = if route.path == "/sign-out" { &again(&world.app, *who).await } else { person };
            let address = world.address(route, *who);
            let page = match route.method.as_str() {
                "GET" => person.get(&address).await,
                _ if asks_for_password(route) => person.post_with_password(&address, &[]).await,
                _ => person.post(&address, &[]).await,
            };
            let expected = expected(route, *who);
            if !expected.contains(&page.status) {
                wrong.push(format!("{} {address} by {who:?}: {}", route.method, page.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
});

each_database!(a_token_for_reading_reads_what_its_holder_does_and_changes_nothing, async |database| {
    let world = world(database).await;
    let lead = Who::Lead;
    for (who, person) in [
        (lead, world.everybody.iter().find(|(who, _)| *who == lead).map(|(_, person)| person.clone()).expect("a lead")),
        (Who::Administrator, world.app.signed_in(world.of(Who::Administrator)).await),
    ] {
        let program = world.app.nobody().with_token(&make_token(&person, &[]).await);
        for route in ROUTES.iter().filter(|route| route.guard != Guard::Anybody) {
            let address = world.address(route, who);
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

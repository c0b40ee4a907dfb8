//! Every route, tried by everybody: what the policy says is what happens.

use survey_server::routes::{Guard, ROUTES, Route};
use survey_server::services::policy::{Action, allows};
use survey_server::services::{Actor, Role};
use survey_server::storage::{AccessLinkId, RespondentId};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::consultation::open_round;

/// The real cycles, with a signed-off response of Kenya in the open one.
struct World {
    app: TestApp,
    response: String,
    /// The id of a consultation to which FIRST is invited.
    round: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Who {
    Nobody,
    OwnFocalPoint,
    OtherFocalPoint,
    Rapporteur,
    Secretariat,
    Administrator,
    InvitedBody,
    OtherBody,
}

const EVERYBODY: [Who; 8] = [
    Who::Nobody,
    Who::OwnFocalPoint,
    Who::OtherFocalPoint,
    Who::Rapporteur,
    Who::Secretariat,
    Who::Administrator,
    Who::InvitedBody,
    Who::OtherBody,
];

async fn world(database: &survey_tests::database::ThrowAway) -> World {
    let app = TestApp::start(database).await;
    app.open_cycle("2014-2017", "examples/required.toml");
    app.open_cycle("2018-2021", "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
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
    World { app, response, round: round.trim_start_matches("/consultations/").to_owned() }
}

impl World {
    async fn person(&self, who: Who) -> Person {
        match who {
            Who::Nobody => self.app.nobody(),
            Who::OwnFocalPoint => self.app.focal_point("KEN").await,
            Who::OtherFocalPoint => self.app.focal_point("FRA").await,
            Who::Rapporteur => self.app.rapporteur().await,
            Who::Secretariat => self.app.secretariat().await,
            Who::Administrator => self.app.administrator().await,
            Who::InvitedBody => self.app.body("FIRST").await,
            Who::OtherBody => self.app.body("APCERT").await,
        }
    }

    /// The route's address with something real in each of its variable parts.
    fn address(&self, route: &Route) -> String {
        let is_round = route.path.starts_with("/consultations");
        let id = if is_round { self.round.as_str() } else { self.response.trim_start_matches("/responses/") };
        route
            .path
            .replace("{token}", &self.app.invite(Role::Rapporteur, None))
            .replace("{series}", "example-required")
            .replace("{version}", "1.0.0")
            .replace("{label}", "2018-2021")
            .replace("{cycle}", "2018-2021")
            .replace("{id}", id)
            .replace("{code}", "main")
            .replace(r"{number:\d+}", "1")
            .replace(r"{revision:\d+}", "1")
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

fn actor(who: Who) -> Option<Actor> {
    let role = match who {
        Who::Nobody => return None,
        Who::OwnFocalPoint | Who::OtherFocalPoint => Role::FocalPoint,
        Who::Rapporteur => Role::Rapporteur,
        Who::Secretariat => Role::Secretariat,
        Who::Administrator => Role::Administrator,
        Who::InvitedBody | Who::OtherBody => Role::CoordinationBody,
    };
    let respondent = (role == Role::FocalPoint).then(RespondentId::new);
    Some(Actor { link: AccessLinkId::new(), role, name: String::new(), respondent, body: None })
}

/// What the policy module says of somebody at a route's door.
fn expected(route: &Route, who: Who) -> &'static [u16] {
    const DONE: &[u16] = &[200, 303, 400, 404, 409, 422];
    let Guard::SignedIn(action) = route.guard else { return &[200, 303, 404] };
    let Some(actor) = actor(who) else { return &[401] };
    let is_of_one_response =
        matches!(action, Action::ReadResponse | Action::WriteResponse) && route.path.contains("{id}");
    let is_of_one_round = route.path.starts_with("/consultations/{id}");
    match (allows(&actor, action, actor.respondent), who) {
        (false, _) => &[403],
        (true, Who::OtherFocalPoint) if is_of_one_response => &[404],
        (true, Who::OtherBody) if is_of_one_round => &[404],
        (true, _) => DONE,
    }
}

each_database!(every_route_lets_in_whom_the_policy_lets_in, async |database| {
    let world = world(database).await;
    for route in ROUTES {
        for who in EVERYBODY {
            let person = world.person(who).await;
            let address = world.address(route);
            let page = match route.method.as_str() {
                "GET" => person.get(&address).await,
                _ => person.post(&address, &[]).await,
            };
            let expected = expected(route, who);
            assert!(expected.contains(&page.status), "{} {address} by {who:?}: {}", route.method, page.status);
        }
    }
});

#[test]
fn no_address_is_listed_twice() {
    for (at, route) in ROUTES.iter().enumerate() {
        let twice = ROUTES[..at].iter().any(|other| (&other.method, other.path) == (&route.method, route.path));
        assert!(!twice, "{} {}", route.method, route.path);
    }
}

//! Something real for each variable part of an address; what a form may use up is made anew each time.

use chrono::TimeDelta;
use survey_model::language::Language;
use survey_model::respondent::Respondent;
use survey_server::routes::Route;
use survey_server::services::actor::Scope;
use survey_server::services::api_token::{self, NewApiToken};
use survey_server::services::mail::{self, Letter, NewMessage, Queued};
use survey_server::services::nomination::{self, NominationForm};
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::reminder::{ReminderKind, ReminderStep};
use survey_server::services::{
    Authority, Platform, Role, ServiceError, Who as Author, clarification, desk_research, oidc_identity, saved_view,
};
use survey_server::storage::account::Account;
use survey_server::storage::{self, Connection, ReminderStepId, cycle, now, reminder_step, session};

use super::world::{Who, World};

/// Of whom something is changed that everybody who may can change.
const ADDRESS: &str = "somebody@ministry.example";

impl World {
    /// The route's address for somebody, with something real in each of its variable parts.
    pub(crate) fn address(&self, route: &Route, who: Who) -> String {
        let parts: Vec<&str> = route.path.split('/').collect();
        let filled: Vec<String> = (0..parts.len()).map(|at| self.part(route, &parts[..at], parts[at], who)).collect();
        let address = filled.join("/");
        assert!(!address.contains(['{', '}']), "{address} has a part that the test knows nothing for");
        address
    }

    /// A part of an address, by what stands before it.
    fn part(&self, route: &Route, before: &[&str], part: &str, who: Who) -> String {
        let (Some(open), Some(close)) = (part.find('{'), part.rfind('}')) else { return part.to_owned() };
        let name = part[open + 1..close].split(':').next().unwrap_or_default();
        let value = match name {
            "id" => self.id(&before.join("/"), who),
            "token" => self.secret(before.last().copied().unwrap_or_default()),
            "message" => self.message(),
            "evidence" => self.evidence.clone(),
            "name" if route.path.contains("/evidence/") => "law.pdf".to_owned(),
            "code" if route.path.contains("/questions/{code}") => "CAMPAIGN_HELD".to_owned(),
            "step" => self.step(),
            "thread" => self.thread(),
            "account" => self.of(Who::Contributor).id.to_string(),
            "name" if route.path.starts_with("/static") => self.file.clone(),
            "series" if route.path.contains("/translations") => "example-two-languages".to_owned(),
            "language" if route.path.contains("/translations") => "fr".to_owned(),
            "language" if route.path.contains("/workbook") => "en".to_owned(),
            "chart" if route.path.starts_with("/monitor") => "responses-by-region.svg".to_owned(),
            "chart" if route.path.starts_with("/trends") => "trend.svg".to_owned(),
            "chart" if route.path.starts_with("/indices") => "index.svg".to_owned(),
            "file" if route.path.starts_with("/indices") => "index.csv".to_owned(),
            // Nothing is published, and a preview may be of any moment.
            "page" => "countries".to_owned(),
            "moment" => "2026-01-01T00:00:00Z".to_owned(),
            "vintage" => "1".to_owned(),
            "format" if route.path.starts_with("/versions") => "xliff".to_owned(),
            other => constant(other).to_owned(),
        };
        format!("{}{value}{}", &part[..open], &part[close + 1..])
    }

    fn id(&self, before: &str, who: Who) -> String {
        match before {
            "/responses" => self.response.trim_start_matches("/responses/").to_owned(),
            "/desk-research" => self.research(),
            "/consultations" => self.round.clone(),
            "/nominations" => self.nomination(),
            "/explorer/views" => self.view(who),
            "/accounts" => self.newcomer().id.to_string(),
            "/account/tokens" => self.token(who),
            "/accounts/tokens" => self.token(Who::Lead),
            "/account/sessions" => self.session(who),
            "/account/identities" => self.identity(who),
            other => panic!("nothing is known for the id after {other}"),
        }
    }

    /// What the secretariat prepares for a state that has not answered.
    fn research(&self) -> String {
        let actor = self.app.actor(self.of(Who::Secretariat));
        let of = Respondent::administration("NOR".parse().expect("a state"));
        let cycle = "2018-2021".parse().expect("a label");
        let found = desk_research::prepare(&self.app.platform, &actor, &cycle, &of, Language::En);
        found.expect("it is begun").to_string()
    }

    pub(super) fn of(&self, who: Who) -> &Account {
        &self.accounts.iter().find(|(of, _)| *of == who).expect("everybody has an account").1
    }

    /// Somebody of a state of whom nobody else of this test is.
    fn newcomer(&self) -> Account {
        self.app.account(Role::FocalPoint, Some("UGA"), None)
    }

    fn secret(&self, before: &str) -> String {
        let link = |purpose| {
            let link = self.app.link(&self.newcomer(), purpose, TimeDelta::hours(1));
            link.trim_start_matches("/links/").to_owned()
        };
        match before {
            "links" | "password-resets" => link(Purpose::PasswordReset),
            "email-changes" => link(Purpose::EmailChange),
            "invitations" => {
                let email = format!("invited{}@ministry.example", now().timestamp_micros());
                let invited = self.app.invite(&email, Role::Contributor, Some("UGA"));
                let link = self.app.link(&invited, Purpose::Invitation, TimeDelta::hours(1));
                link.trim_start_matches("/links/").to_owned()
            }
            "first-administrator" => self.first_administrator(),
            // There are no such links beside answers that nobody made up.
            _ => "0".repeat(64),
        }
    }

    fn first_administrator(&self) -> String {
        let mint = |conn: &mut Connection| {
            one_time_link::mint(conn, None, Purpose::FirstAdministrator, None, TimeDelta::hours(1))
        };
        self.app.platform.database().write(mint).expect("a link").to_string()
    }

    /// A letter that waits, with a link that only invites.
    fn message(&self) -> String {
        let letter = Letter::DelegationWithdrawn {
            response: self.response.trim_start_matches("/responses/").parse().expect("an id"),
            sections: Vec::new(),
        };
        let to = self.of(Who::WithdrawnContributor).id;
        let message = NewMessage { to, letter, key: format!("letter:{}", now()), due_at: now() };
        let queue = move |conn: &mut Connection| mail::queue(conn, message.clone());
        let queued: Result<_, ServiceError> = self.app.platform.database().write(queue);
        match queued.expect("it is queued") {
            Queued::New(id) => id.to_string(),
            Queued::AlreadyThere => panic!("each letter is a new one"),
        }
    }

    /// A question to the country that is open, and was sent.
    fn thread(&self) -> String {
        let (platform, by) = (&self.app.platform, Authority::Operator);
        let response = self.id("/responses", Who::Lead).parse().expect("an id");
        clarification::ask(platform, &by, response, "CAMPAIGN_HELD", &format!("Sure? {}", now())).expect("it is asked");
        let soon = Platform::today() + TimeDelta::days(7);
        clarification::send(platform, &by, response, &soon.to_string()).expect("it is sent");
        let all = platform.database().read(|conn| storage::clarification::list(conn, response)).expect("a list");
        all.into_iter().find(|of| of.settled_at.is_none()).expect("one is open").id.to_string()
    }

    fn step(&self) -> String {
        let id = ReminderStepId::new();
        let insert = move |conn: &mut Connection| {
            let cycle = cycle::list(conn)?.into_iter().find(|cycle| cycle.label.as_str() == "2018-2021");
            let step = ReminderStep {
                id,
                cycle_id: cycle.expect("the cycle is there").id,
                kind: ReminderKind::NotStarted,
                on_day: None,
                days_before: Some(7),
                is_on: false,
                created_at: now(),
                removed_at: None,
            };
            reminder_step::insert(conn, &step)
        };
        self.app.platform.database().write(insert).expect("a step is set");
        id.to_string()
    }

    fn nomination(&self) -> String {
        let form = NominationForm {
            member_state: "UGA".to_owned(),
            name: "Somebody".to_owned(),
            email: format!("{}{ADDRESS}", now().timestamp_micros()),
            administration: "Ministry".to_owned(),
            ..NominationForm::default()
        };
        let recorded = nomination::record(&self.app.platform, &Authority::Operator, &form, false);
        recorded.expect("it is recorded").to_string()
    }

    /// A token of somebody's own; of somebody else's for who has no account.
    fn token(&self, who: Who) -> String {
        let of = if who == Who::Nobody { Who::Lead } else { who };
        let actor = self.app.actor(self.of(of));
        let new = NewApiToken { name: "Test".to_owned(), days: 7, scope: Scope::ReadOnly };
        let _secret = api_token::make(&self.app.platform, &actor, &new).expect("a token");
        let made = api_token::list(&self.app.platform, &actor).expect("a list").remove(0);
        made.id.to_string()
    }

    /// A saved view of somebody's own; of somebody else's for who has none.
    fn view(&self, who: Who) -> String {
        let is_staff = matches!(who, Who::Administrator | Who::Secretariat | Who::Rapporteur);
        let actor = self.app.actor(self.of(if is_staff { who } else { Who::Rapporteur }));
        saved_view::save(&self.app.platform, &actor, "Test", "/explorer").expect("a view").to_string()
    }

    /// As whom some provider knows somebody; somebody else for who has no account.
    fn identity(&self, who: Who) -> String {
        let of = self.of(if who == Who::Nobody { Who::Lead } else { who }).id;
        let issuer = format!("https://{}.example", now().timestamp_micros());
        let link = move |conn: &mut Connection| {
            oidc_identity::link(conn, &Author::operator(), of, (&issuer, "somebody"))?;
            Ok::<_, ServiceError>(storage::oidc_identity::list_of(conn, of)?.remove(0).id)
        };
        self.app.platform.database().write(link).expect("an identity").to_string()
    }

    /// A session of somebody's own that is not the one in use.
    fn session(&self, who: Who) -> String {
        let of = self.of(if who == Who::Nobody { Who::Lead } else { who }).clone();
        let _cookie = self.app.cookie_of(&of);
        let all = self.app.platform.database().read(|conn| session::list(conn, of.id)).expect("a list");
        let last = all.into_iter().max_by_key(|session| session.created_at).expect("a session");
        last.id.to_string()
    }
}

fn constant(name: &str) -> &'static str {
    match name {
        "series" => "example-required",
        "version" => "1.0.0",
        "label" | "cycle" => "2018-2021",
        "code" => "main",
        "name" => "CAMPAIGN_HELD",
        "number" | "revision" => "1",
        "state" => "KEN",
        "language" => "en",
        "file" => "changes.csv",
        "format" => "csv-wide",
        "chart" => "change.svg",
        "letter" => "invitation",
        other => panic!("nothing is known for {{{other}}}"),
    }
}

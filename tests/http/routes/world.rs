//! A platform with something behind every address, and everybody who may come.

use survey_model::questionnaire::read_path;
use survey_server::services::account::Account;
use survey_server::services::mail::{self, Letter, NewMessage};
use survey_server::services::session::{self, Client, Stage};
use survey_server::services::{Role, ServiceError};
use survey_server::settings::{Rates, SessionSettings, Settings};
use survey_server::storage::section_delegation::{self, SectionDelegation};
use survey_server::storage::{self, Connection, audit_event, now};
use survey_tests::app::{Person, TestApp, questionnaires};

use crate::consultation::open_round;

/// The real cycles, with a signed-off response of Kenya in the open one.
pub(crate) struct World {
    pub(super) app: TestApp,
    /// The address of the response.
    pub(super) response: String,
    /// The id of a file that is attached to one of its answers, and called `law.pdf`.
    pub(super) evidence: String,
    /// The id of a consultation to which FIRST is invited.
    pub(super) round: String,
    /// The name of a file that pages load.
    pub(super) file: String,
    pub(crate) everybody: Vec<(Who, Person)>,
    pub(super) accounts: Vec<(Who, Account)>,
}

impl World {
    /// The last event of the audit trail, with its hash.
    pub(crate) fn last_event(&self) -> Option<(i64, String)> {
        self.app.platform.database().read(audit_event::head).expect("the trail can be read")
    }
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
    /// Had the section, and a letter about it still waits.
    WithdrawnContributor,
    /// Administrators whose password was right, who have still to show a second factor, or to set one up.
    SecondFactorPending,
    EnrolmentPending,
}

impl Who {
    /// What the person is; nothing for somebody who is not, or not completely, signed in.
    pub(crate) fn role(self) -> Option<Role> {
        Some(match self {
            Self::Nobody | Self::SecondFactorPending | Self::EnrolmentPending => return None,
            Self::Lead | Self::SecondFocalPoint | Self::OtherFocalPoint => Role::FocalPoint,
            Self::Contributor | Self::IdleContributor | Self::OtherContributor | Self::WithdrawnContributor => {
                Role::Contributor
            }
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
    let in_two_languages = read_path(&questionnaires().join("examples/two-languages.toml")).expect("it is valid");
    app.publish(&in_two_languages);
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
    let evidence = attach(&kenya, &response).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let round = round.trim_start_matches("/consultations/").to_owned();
    let file = app.nobody().get("/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    let file = file.rsplit('/').next().unwrap_or_default().to_owned();
    let accounts = accounts(&app, lead, &response);
    let everybody = everybody(&app, kenya, &accounts).await;
    World { app, response, evidence, round, file, everybody, accounts }
}

fn accounts(app: &TestApp, lead: Account, response: &str) -> Vec<(Who, Account)> {
    let of = |role, state, body| app.account(role, state, body);
    let accounts = vec![
        (Who::Contributor, of(Role::Contributor, Some("KEN"), None)),
        (Who::WithdrawnContributor, of(Role::Contributor, Some("KEN"), None)),
        (Who::SecondFocalPoint, of(Role::FocalPoint, Some("KEN"), None)),
        (Who::OtherFocalPoint, of(Role::FocalPoint, Some("FRA"), None)),
        (Who::IdleContributor, of(Role::Contributor, Some("KEN"), None)),
        (Who::OtherContributor, of(Role::Contributor, Some("FRA"), None)),
        (Who::Rapporteur, of(Role::Rapporteur, None, None)),
        (Who::Secretariat, of(Role::Secretariat, None, None)),
        (Who::Administrator, of(Role::Administrator, None, None)),
        (Who::InvitedBody, of(Role::CoordinationBody, None, Some("FIRST"))),
        (Who::OtherBody, of(Role::CoordinationBody, None, Some("APCERT"))),
        (Who::SecondFactorPending, of(Role::Administrator, None, None)),
        (Who::EnrolmentPending, of(Role::Administrator, None, None)),
        (Who::Lead, lead.clone()),
    ];
    delegate(app, response, &accounts[0].1, &lead);
    delegate(app, response, &accounts[1].1, &lead);
    withdraw(app, response, &accounts[1].1);
    accounts
}

async fn everybody(app: &TestApp, kenya: Person, accounts: &[(Who, Account)]) -> Vec<(Who, Person)> {
    let mut everybody = vec![(Who::Nobody, app.nobody()), (Who::Lead, kenya)];
    for (who, account) in accounts.iter().filter(|(who, _)| *who != Who::Lead) {
        let person = match who {
            Who::SecondFactorPending => halfway(app, account, Stage::SecondFactor),
            Who::EnrolmentPending => halfway(app, account, Stage::Enrolment),
            _ => app.signed_in(account).await,
        };
        everybody.push((*who, person));
    }
    everybody
}

/// Somebody whose session is not complete, with the token of its forms.
fn halfway(app: &TestApp, account: &Account, stage: Stage) -> Person {
    let (id, lifetimes) = (account.id, SessionSettings::default());
    let begin = move |conn: &mut Connection| session::begin(conn, id, stage, &Client::default(), lifetimes);
    let key: Result<_, ServiceError> = app.platform.database().write(begin);
    let mut person = app.nobody().with_key(&format!("survey-session={}", key.expect("a session begins")));
    let sessions = app.platform.database().read(|conn| storage::session::list(conn, id)).expect("a list");
    person.token = sessions.into_iter().next().expect("a session").form_token;
    person
}

/// Attaches a file to an answer and gives its id.
async fn attach(kenya: &Person, response: &str) -> String {
    let page = format!("{response}/questions/CAMPAIGN_HELD/evidence");
    let file = ("file", "law.pdf", crate::evidence::samples::pdf("a law"));
    let attached = kenya.upload(&format!("{page}/files"), &[("item", "CAMPAIGN_HELD")], &[file]).await;
    assert_eq!(attached.status, 303, "{}", attached.text());
    let href = kenya.get(&page).await.attributes("section.quiet a", "href").remove(0);
    href.rsplit('/').nth(1).expect("an id").to_owned()
}

fn id_of(response: &str) -> survey_server::storage::ResponseId {
    response.trim_start_matches("/responses/").parse().expect("an id")
}

fn delegate(app: &TestApp, response: &str, to: &Account, by: &Account) {
    let (section, at) = ("main".parse().expect("a code"), now());
    let letter = Letter::ContributorInvitation {
        invited_by: Some(by.id),
        response: id_of(response),
        sections: vec!["main".parse().expect("a code")],
    };
    let message = NewMessage { to: to.id, letter, key: format!("delegated:{}", to.id), due_at: at };
    let delegation = SectionDelegation {
        response_id: id_of(response),
        section,
        account_id: to.id,
        delegated_by: by.id,
        delegated_at: at,
    };
    let insert = move |conn: &mut Connection| {
        mail::queue(conn, message.clone())?;
        Ok::<_, ServiceError>(section_delegation::insert(conn, &delegation)?)
    };
    assert!(app.platform.database().write(insert).expect("it is saved"));
}

fn withdraw(app: &TestApp, response: &str, from: &Account) {
    let (response, account, section) = (id_of(response), from.id, "main".parse().expect("a code"));
    let delete = move |conn: &mut Connection| section_delegation::delete(conn, response, &section, account);
    assert!(app.platform.database().write(delete).expect("it is taken back"));
}

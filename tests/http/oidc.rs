//! Signing in by way of an OpenID Connect provider: whom it lets in, and what it is not believed.

mod accounts;
mod coming_back;
mod identities;
mod lies;
mod outages;
mod second_factor;

use std::sync::Arc;

use survey_server::services::Role;
use survey_server::services::account::{Account, AccountStatus, set_status};
use survey_server::settings::{OidcSettings, Settings};
use survey_server::storage::{Connection, account};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::oidc::{Provider, Word};

async fn start(database: &ThrowAway) -> (TestApp, Arc<Provider>) {
    start_with(database, |settings| settings).await
}

/// A survey and a provider that its people sign in with, by settings of the test's own.
async fn start_with(
    database: &ThrowAway,
    change: impl FnOnce(OidcSettings) -> OidcSettings,
) -> (TestApp, Arc<Provider>) {
    let provider = Provider::start();
    let settings = Settings { oidc: Some(change(provider.settings())), ..Settings::listening_at("127.0.0.1:0") };
    (TestApp::start_with(database, settings).await, provider)
}

fn focal_point(app: &TestApp) -> Account {
    app.account_without_password(Role::FocalPoint, Some("KEN"))
}

fn email(account: &Account) -> String {
    account.email.clone().expect("an address")
}

/// Goes to the provider and comes back.
async fn come(person: &Person, provider: &Provider) -> Page {
    let sent = person.get("/sign-in/oidc").await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    person.get(&provider.visit(sent.location()).await).await
}

async fn is_in(person: &Person) -> bool {
    person.get("/account").await.status == 200
}

/// That somebody stays outside, and is told so by this code.
async fn stays_outside(person: &Person, page: &Page, code: &str, what: &str) {
    let status = if code == "oidc-unavailable" { 503 } else { 401 };
    assert_eq!(page.status, status, "{what}: {}", page.text());
    assert!(page.text().contains(code), "{what}: {}", page.text());
    assert!(page.has("a[href='/sign-in']"), "{what}: there is a way on");
    assert!(!is_in(person).await, "{what}");
}

fn make(app: &TestApp, account: &Account, status: AccountStatus) {
    let id = account.id;
    let set = move |conn: &mut Connection| set_status(conn, &survey_server::services::Who::operator(), id, status);
    app.platform.database().write(set).expect("the status is set");
}

fn status_of(app: &TestApp, account: &Account) -> AccountStatus {
    app.platform.database().read(|conn| account::find(conn, account.id)).expect("a query").expect("an account").status
}

/// What the audit trail says of an action.
fn events(app: &TestApp, action: &str) -> Vec<String> {
    let all = crate::lines(
        app,
        "SELECT action || ' ' || subject || ' ' || details AS line FROM audit_events ORDER BY number",
    );
    all.into_iter().filter_map(|line| Some(line.strip_prefix(action)?.trim().to_owned())).collect()
}

fn about(account: &Account) -> Word {
    Word::about(&email(account))
}

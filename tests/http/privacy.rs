//! Personal data: told about, handed out, erased and removed, while answers and the audit trail stay whole.

use serde_json::Value;
use survey_model::language::Language;
use survey_server::services::account::{Account, AccountStatus};
use survey_server::services::audit::verify;
use survey_server::services::privacy::{self, Category, REGISTRY};
use survey_server::services::progress::Silent;
use survey_server::services::{Role, Who};
use survey_server::settings::Settings;
use survey_server::storage::{Connection, account};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::api_token::make_token;
use crate::execute;

fn of(app: &TestApp, id: &Account) -> Account {
    let found = app.platform.database().read(|conn| account::find(conn, id.id));
    found.expect("the database answers").expect("the row stays")
}

fn is_whole(app: &TestApp) -> bool {
    verify(&app.platform, None, &Silent).expect("the trail is read").faults.is_empty()
}

async fn erase(by: &Person, whom: &Account, confirmation: &str) -> survey_tests::app::Page {
    by.post_with_password(&format!("/accounts/{}/erasure", whom.id), &[("confirmation", confirmation)]).await
}

each_database!(everybody_reads_what_is_kept_about_people, async |database| {
    let app = TestApp::start(database).await;
    for language in Language::ALL {
        let page = app.nobody().get(&format!("/privacy?lang={}", language.code())).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.texts("section.card").len(), Category::ALL.len());
        assert!(
            page.texts("code").is_empty() && !page.text().contains('_'),
            "in words, and not as columns: {language:?}"
        );
        assert!(!page.has("a[href='/account/data']"));
    }
    assert!(app.rapporteur().await.get("/privacy").await.has("a[href='/account/data']"));
});

each_database!(whoever_reads_it_is_told_where_to_write, async |database| {
    let contact = Some("mailto:survey@itu.example".to_owned());
    let settings = Settings { contact, ..Settings::listening_at("127.0.0.1:0") };
    let page = TestApp::start_with(database, settings).await.nobody().get("/privacy").await;
    assert!(page.text().contains("This is where to write: survey@itu.example"), "{}", page.text());
    assert!(page.has("a[href='mailto:survey@itu.example']"));
});

#[test]
fn every_column_with_personal_data_is_in_the_document_for_those_who_run_it() {
    let document = std::fs::read_to_string(survey_tests::cli::project("docs/personal-data.md")).expect("the document");
    for entry in REGISTRY {
        let line = format!(
            "| `{}` | {} | {} | {} |",
            entry.table,
            entry.columns.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", "),
            entry.category.code(),
            entry.erasure.code()
        );
        assert!(document.contains(&line), "docs/personal-data.md lacks the line\n{line}");
    }
    assert_eq!(document.matches("\n| `").count(), REGISTRY.len(), "and no others");
}

each_database!(a_person_gets_everything_about_oneself_and_nothing_about_others, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let account = app.account(Role::FocalPoint, Some("KEN"), None);
    let person = app.signed_in(&account).await;
    let response = person.start_response("2018-2021").await;
    person.save_section(&response, "main", &[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    make_token(&person, &[]).await;
    let other = app.focal_point("FRA").await.start_response("2018-2021").await;

    let file = person.get("/account/data").await;
    assert!(file.header("content-disposition").starts_with("attachment"));
    let data: Value = serde_json::from_str(&file.body).expect("it is JSON");
    assert_eq!(data["account"]["email"], Value::from(account.email.clone()));
    assert_eq!(data["account"]["answers_for"]["state"], "KEN");
    assert_eq!(data["sessions"].as_array().map(Vec::len), Some(1));
    assert_eq!(data["tokens"][0]["name"], "Nightly download");
    assert_eq!(data["authored"][0]["part"], "EVENTS");
    let actions = data["audit_events"].as_array().expect("events").iter().map(|event| event["action"].clone());
    let actions: Vec<Value> = actions.collect();
    assert!(actions.contains(&"token.made".into()) && actions.contains(&"answers.saved".into()), "{actions:?}");
    assert!(!file.body.contains(other.trim_start_matches("/responses/")));
    assert!(!file.body.contains("sha256"), "hashes of secrets are nobody's data: {}", file.body);
    assert_eq!(app.nobody().get("/account/data").await.status, 401);
});

each_database!(an_erasure_leaves_the_answers_and_the_trail_whole, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let account = app.account(Role::FocalPoint, Some("KEN"), None);
    let email = account.email.clone().expect("an address");
    let person = app.signed_in(&account).await;
    let response = person.start_response("2018-2021").await;
    person.save_section(&response, "main", &[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    let program = app.nobody().with_token(&make_token(&person, &[]).await);
    assert_eq!(program.get("/dashboard").await.status, 200);
    let administrator = app.administrator().await;
    assert!(crate::lines(&app, "SELECT address AS line FROM audit_origins").len() > 1);

    let asked = administrator.get(&format!("/accounts/{}/erasure", account.id)).await;
    assert!(asked.text().contains(&email) && asked.text().contains("in the lead"), "{}", asked.text());
    for wrong in ["", "yes", "somebody@else.example"] {
        assert_eq!(erase(&administrator, &account, wrong).await.status, 422, "{wrong}");
    }
    assert_eq!(of(&app, &account), account);
    assert_eq!(erase(&app.secretariat().await, &account, &email).await.status, 403);
    let done = erase(&administrator, &account, &email).await;
    assert_eq!(done.status, 200);
    assert!(done.text().contains("no focal point in the lead"), "{}", done.text());

    let erased = of(&app, &account);
    assert_eq!((erased.email, erased.name.as_str(), erased.is_lead), (None, "", false));
    assert_eq!(erased.status, AccountStatus::Erased);
    assert_eq!(person.get("/dashboard").await.status, 401);
    assert_eq!(program.get("/dashboard").await.status, 401);
    for (table, column) in [("sessions", "account_id"), ("api_tokens", "account_id"), ("one_time_links", "account_id")]
    {
        let left = format!("SELECT {column} || '' AS line FROM {table} WHERE {column} = '{}'", account.id);
        let left = if database.address.starts_with("postgres") { left.replace("|| ''", "::text") } else { left };
        assert_eq!(crate::lines(&app, left.leak()).len(), 0, "{table}");
    }
    // Another focal point of the country goes on where the person stopped.
    let colleague = app.focal_point("KEN").await;
    assert_eq!(colleague.get(&format!("{response}/sections/main")).await.value("EVENTS").as_deref(), Some("4"));
    assert!(is_whole(&app));
    assert_eq!(erase(&administrator, &account, &email).await.status, 409);
});

each_database!(nobody_erases_the_own_account_nor_the_last_administrator, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Administrator, None, None);
    let email = account.email.clone().expect("an address");
    let administrator = app.signed_in(&account).await;
    // Whoever is made up for the demonstration doesn't run the platform.
    let made_up = app.account(Role::Administrator, None, None);
    execute(&app, format!("UPDATE accounts SET synthetic = TRUE WHERE id = '{}'", made_up.id).leak());
    let last = erase(&app.signed_in(&made_up).await, &account, &email).await;
    assert!(last.status == 409 && last.text().contains("last administrator"), "{}", last.text());
    let other = app.account(Role::Administrator, None, None);
    let own = erase(&administrator, &account, &email).await;
    assert!(own.status == 409 && own.text().contains("Ask another administrator"), "{}", own.text());
    assert_eq!(erase(&app.signed_in(&other).await, &account, &email).await.status, 200);
    assert_eq!(administrator.get("/monitor").await.status, 401);
});

each_database!(the_nomination_of_somebody_who_is_erased_ends, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let claire =
        [("member_state", "FRA"), ("name", "Claire"), ("email", "claire@m.example"), ("administration", "Ministère")];
    let recorded = secretariat.post("/nominations", &claire).await;
    let find = |conn: &mut Connection| account::find_by_email(conn, "claire@m.example");
    let account = app.platform.database().read(find).expect("a query").expect("an account");
    assert_eq!(erase(&app.administrator().await, &account, "claire@m.example").await.status, 200);
    let page = secretariat.get(recorded.location()).await;
    assert!(!page.has("form[action$='/ending']"), "there is nothing left to end");
    assert_eq!(
        secretariat.get("/nominations?status=ended").await.attributes("a[href^='/nominations/']", "href").len(),
        1
    );
    // Whoever is nominated next is in the lead.
    assert_eq!(secretariat.post("/nominations", &[&claire[..], &[("lead", "yes")]].concat()).await.status, 303);
});

each_database!(what_is_old_is_removed_and_a_trial_removes_nothing, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    make_token(&person, &[]).await;
    let apply = |days, is_trial| privacy::apply(&app.platform, &Who::operator(), days, is_trial).expect("it is done");
    assert!(apply(365, false).is_nothing());
    execute(&app, "UPDATE sessions SET seen_at = '2020-01-01T00:00:00.000000Z'");
    execute(
        &app,
        "UPDATE api_tokens SET created_at = '2020-01-01T00:00:00.000000Z', expires_at = '2020-02-01T00:00:00.000000Z'",
    );
    let trial = apply(365, true);
    assert_eq!((trial.sessions, trial.tokens, trial.origins), (1, 1, 0));
    assert_eq!(apply(365, true), trial);
    assert_eq!(apply(365, false), trial);
    assert!(apply(365, false).is_nothing());
    let events = "SELECT details AS line FROM audit_events WHERE action = 'retention.applied'";
    let events = crate::lines(&app, events);
    assert!(matches!(events.as_slice(), [one] if one.contains(r#""old-sessions":"1""#)), "{events:?}");
    assert!(is_whole(&app));

    // Without days to keep, where events came from goes, and the trail stays provable.
    let origins = "SELECT address AS line FROM audit_origins";
    assert!(!crate::lines(&app, origins).is_empty());
    assert!(apply(0, false).origins > 0);
    assert!(crate::lines(&app, origins).is_empty());
    assert!(is_whole(&app));
});

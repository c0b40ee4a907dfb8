//! Tokens for programs: made and shown once, good for what they were made for and no more, revoked.

use std::time::Duration;

use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::services::account::{self, Account, AccountStatus};
use survey_server::services::actor::Scope;
use survey_server::services::api_token::{self, actions_of};
use survey_server::services::policy::{self, Action};
use survey_server::settings::{Rate, Rates, Settings};
use survey_server::storage::{Connection, now};
use survey_tests::app::{PASSWORD, Page, Person, TestApp};
use survey_tests::each_database;

use crate::execute;

/// Makes a token on the page for it: for reading, or for some actions.
pub(crate) async fn make_token(person: &Person, actions: &[&str]) -> String {
    let page = make(person, actions, "90").await;
    assert_eq!(page.status, 200, "{}", page.text());
    page.texts("#token").remove(0)
}

async fn make(person: &Person, actions: &[&str], days: &str) -> Page {
    let scope = if actions.is_empty() { "read-only" } else { "chosen" };
    let mut fields = vec![("name", "Nightly download"), ("days", days), ("scope", scope), ("current", PASSWORD)];
    fields.extend(actions.iter().map(|action| ("action", *action)));
    person.post("/account/tokens", &fields).await
}

fn tokens_of(app: &TestApp, account: &Account) -> Vec<api_token::ApiToken> {
    let actor = app.actor(account);
    api_token::list(&app.platform, &actor).expect("a list")
}

each_database!(a_token_is_shown_once_and_kept_as_a_hash, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Rapporteur, None, None);
    let person = app.signed_in(&account).await;
    let token = make_token(&person, &[]).await;
    assert!(token.starts_with("survey_") && token.len() == 7 + 64, "{token}");
    let list = person.get("/account/tokens").await;
    assert!(list.text().contains("Nightly download") && list.text().contains("Not used yet"), "{}", list.text());
    let stored = tokens_of(&app, &account).remove(0);
    assert!(!list.body.contains(&token) && !list.body.contains(&stored.token_sha256));
    assert!(!format!("{stored:?}").contains(&token[7..]));
    assert_eq!((stored.expires_at - now()).num_days(), 89);

    let program = app.nobody().with_token(&token);
    assert_eq!(program.get("/monitor").await.status, 200);
    let stored = tokens_of(&app, &account).remove(0);
    assert_eq!(stored.last_used_address.as_deref(), Some("127.0.0.1"));
    assert!(now() - stored.last_used_at.expect("it was used") < TimeDelta::minutes(1));
});

each_database!(a_token_for_reading_changes_nothing_and_sees_nothing_of_the_account, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let program = app.nobody().with_token(&make_token(&kenya, &[]).await);
    assert_eq!(program.get(&format!("{response}/sections/main")).await.status, 200);
    let refused = program.post_without_token(&format!("{response}/sections/main"), &[("EVENTS", "4")]).await;
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("reading-token"), "{}", refused.body);
    assert_eq!(program.get("/account/tokens").await.status, 403);
    let other = app.focal_point("FRA").await.start_response("2018-2021").await;
    assert_eq!(program.get(&other).await.status, 404);
});

each_database!(a_token_for_one_action_writes_without_a_cookie_or_a_form_token, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let program =
        app.nobody().with_token(&make_token(&kenya, &["write-response", "read-response", "read-whole-response"]).await);
    let fields = [("EVENTS", "4"), ("EVENTS!revision", "0")];
    assert_eq!(program.post_without_token(&format!("{response}/sections/main"), &fields).await.status, 303);
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("EVENTS").as_deref(), Some("4"));
    assert_eq!(program.get("/dashboard").await.status, 403);
    let signature = [("name", "A. O."), ("capacity", "Director"), ("confirmed", "yes")];
    let refused = program.post_without_token(&format!("{response}/submissions"), &signature).await;
    assert_eq!(refused.status, 403);
});

each_database!(what_opens_nothing_is_answered_with_a_challenge, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Rapporteur, None, None);
    let person = app.signed_in(&account).await;
    let token = make_token(&person, &[]).await;
    let unknown = format!("survey_{}", "0".repeat(64));
    for wrong in ["", "survey_", &token[..70], &token[7..], &unknown, &format!("{token}0")] {
        let page = app.nobody().with_token(wrong).get("/monitor").await;
        assert_eq!(page.status, 401, "{wrong}");
        assert_eq!(page.header("www-authenticate"), r#"Bearer realm="survey", error="invalid_token""#);
        assert_eq!(page.header("content-type"), "application/problem+json");
    }
    // A good cookie does not help a wrong token, nor a good token a cookie.
    assert_eq!(person.get("/monitor").await.status, 200);
    assert_eq!(person.get_with_token("/monitor", &unknown).await.status, 401);
    assert_eq!(person.get_with_token("/account/tokens", &token).await.status, 403);
});

each_database!(a_token_ends_by_revoking_by_time_and_with_its_holder, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Rapporteur, None, None);
    let person = app.signed_in(&account).await;
    let program = app.nobody().with_token(&make_token(&person, &[]).await);
    let works = async || program.get("/monitor").await.status == 200;
    let become_ = |status| {
        let id = account.id;
        let set = move |conn: &mut Connection| {
            account::set_status(conn, &survey_server::services::Who::operator(), id, status)
        };
        app.platform.database().write(set).expect("the status is set");
    };
    assert!(works().await);
    become_(AccountStatus::Disabled);
    assert!(!works().await);
    become_(AccountStatus::Active);
    assert!(!works().await, "what has ended does not come back");

    let person = app.signed_in(&account).await;
    let program = app.nobody().with_token(&make_token(&person, &[]).await);
    assert_eq!(program.get("/monitor").await.status, 200);
    execute(&app, "UPDATE api_tokens SET expires_at = created_at");
    assert_eq!(program.get("/monitor").await.status, 401);

    let person = app.signed_in(&account).await;
    let program = app.nobody().with_token(&make_token(&person, &[]).await);
    assert_eq!(program.get("/monitor").await.status, 200);
    let id = tokens_of(&app, &account)[0].id;
    let stranger = app.rapporteur().await;
    assert_eq!(stranger.post(&format!("/account/tokens/{id}/revocation"), &[]).await.status, 404);
    assert_eq!(stranger.post(&format!("/accounts/tokens/{id}/revocation"), &[]).await.status, 403);
    assert_eq!(program.get("/monitor").await.status, 200);
    assert_eq!(person.post(&format!("/account/tokens/{id}/revocation"), &[]).await.status, 303);
    assert_eq!(program.get("/monitor").await.status, 401);
    assert_eq!(person.post(&format!("/account/tokens/{id}/revocation"), &[]).await.status, 404);
});

each_database!(administrators_see_and_revoke_the_tokens_of_others, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Secretariat, None, None);
    let program = app.nobody().with_token(&make_token(&app.signed_in(&account).await, &["export"]).await);
    let administrator = app.administrator().await;
    let page = administrator.get("/accounts/tokens").await;
    assert!(page.text().contains("Nightly download") && page.text().contains("Download responses"), "{}", page.text());
    let revoke = page.attributes("form[action$='/revocation']", "action").remove(0);
    assert_eq!(administrator.post(&revoke, &[]).await.status, 303);
    assert_eq!(program.get("/monitor").await.status, 401);
    let events = "SELECT action AS line FROM audit_events WHERE action LIKE 'token.%' ORDER BY number";
    assert_eq!(crate::lines(&app, events), ["token.made", "token.revoked"]);
});

each_database!(everything_that_is_wrong_with_a_token_is_said_at_once, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    let wrong = [("name", " "), ("days", "366"), ("scope", "chosen")];
    let page = person.post("/account/tokens", &wrong).await;
    assert_eq!(page.status, 422);
    for code in ["token-name-missing", "bad-token-days", "token-scope-missing"] {
        assert!(page.text().contains(code), "{code}: {}", page.text());
    }
    // What the role does not have, and what no program does.
    for action in ["manage-versions", "manage-own-account", "sign-in"] {
        assert_eq!(make(&person, &[action], "30").await.status, 422, "{action}");
    }
    assert_eq!(make(&person, &["no-such-action"], "30").await.status, 400);
    assert_eq!(make(&person, &[], "0").await.status, 422);
    for _ in 0..20 {
        make_token(&person, &[]).await;
    }
    assert_eq!(make(&person, &[], "30").await.status, 409);
});

each_database!(a_session_alone_makes_no_token, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    for current in ["", "not the right password"] {
        let fields = [("name", "Mine"), ("days", "90"), ("scope", "read-only"), ("current", current)];
        let page = person.post("/account/tokens", &fields).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("The current password is wrong"), "{}", page.text());
        assert!(page.has("#current-token[aria-invalid]") && page.value("name").as_deref() == Some("Mine"));
    }
    let without = [("name", ""), ("days", "90"), ("scope", "read-only")];
    let page = person.post("/account/tokens", &without).await;
    assert!(page.text().contains("token-name-missing") && page.text().contains("current-wrong"), "{}", page.text());
    assert!(person.get("/account/tokens").await.text().contains("You have no tokens"));
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(person.post("/account/tokens", &without).await.status);
    }
    assert_eq!(statuses, [422, 422, 429, 429], "nor is the password guessed there");
});

each_database!(no_token_lets_anybody_in_or_signs_for_a_country, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    for action in ["manage-accounts", "manage-nominations", "manage-mail", "manage-privacy"] {
        assert_eq!(make(&administrator, &[action], "30").await.status, 422, "{action}");
    }
    let kenya = app.focal_point("KEN").await;
    for action in ["delegate", "sign-off"] {
        assert_eq!(make(&kenya, &[action], "30").await.status, 422, "{action}");
    }
    let program = app.nobody().with_token(&make_token(&administrator, &[]).await);
    for path in ["/accounts", "/accounts/tokens", "/nominations", "/mail", "/account"] {
        assert_eq!(administrator.get(path).await.status, 200, "{path}");
        assert_eq!(program.get(path).await.status, 403, "{path}");
    }
    // A token that was made when it could be is good for nothing of that.
    execute(&app, "UPDATE api_tokens SET scope = 'manage-accounts manage-mail see-board'");
    assert_eq!(program.get("/accounts").await.status, 403);
});

each_database!(whoever_shows_wrong_tokens_is_told_to_wait_and_a_good_one_is_not, async |database| {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates { sign_ins: Rate::new(3, Duration::from_secs(600)), ..Rates::boundless() };
    let app = TestApp::start_with(database, settings).await;
    let token = make_token(&app.rapporteur().await, &[]).await;
    let mut statuses = Vec::new();
    for number in 0..5 {
        let wrong = format!("survey_{number:064}");
        statuses.push(app.nobody().with_token(&wrong).get("/monitor").await.status);
    }
    assert_eq!(statuses, [401, 401, 401, 429, 429]);
    let waiting = app.nobody().with_token("survey_").get("/monitor").await;
    assert!(waiting.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds <= 601));
    assert_eq!(app.nobody().with_token(&token).get("/monitor").await.status, 200, "from the same address");
});

#[test]
fn a_token_never_does_more_than_the_role_of_its_holder() {
    for role in Role::ALL {
        for action in Action::ALL {
            let can_be_given = actions_of(*role).contains(action);
            assert!(!can_be_given || policy::rule(*role, *action) != policy::Rule::No, "{role} {action:?}");
            assert!(!(can_be_given && action.is_personal()), "{role} {action:?}");
            for scope in [Scope::ReadOnly, Scope::from(vec![*action])] {
                assert_eq!(scope.has(*action), !action.is_personal(), "{action:?}");
            }
        }
    }
}

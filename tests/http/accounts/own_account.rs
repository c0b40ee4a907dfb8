use chrono::TimeDelta;
use survey_model::language::Language;
use survey_server::services::account::{AccountStatus, set_status};
use survey_server::services::one_time_link::Purpose;
use survey_server::services::{Role, ServiceError, demo, own_account};
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::each_database;

use super::letters;

const EMAIL: &str = "amina@ministry.example";
const NEW: &str = "eleven brown hyenas at night";

async fn amina(app: &TestApp) -> Person {
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    let mut person = app.nobody();
    app.arrive(&mut person, &account).await;
    person
}

each_database!(everybody_has_a_page_of_the_own_account, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    let page = person.get("/account").await;
    for part in [EMAIL, "National focal point", "Only the password is asked for", "Here", "Signed in", "127.0.0.1"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let saved = person.post("/account/profile", &[("name", "Amina O. Odhiambo"), ("language", "fr")]).await;
    assert_eq!(saved.location(), "/account?done=profile");
    let page = person.get("/account").await;
    assert_eq!(page.value("name").as_deref(), Some("Amina O. Odhiambo"));
    assert_eq!(page.value("language").as_deref(), Some("fr"));
    let wrong = person.post("/account/profile", &[("name", "A\r\nB"), ("language", "fr")]).await;
    assert_eq!((wrong.status, wrong.errors().len()), (422, 1));
});

each_database!(whoever_was_shut_out_meanwhile_changes_no_profile, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    let (actor, id) = (app.actor(&account), account.id);
    let save = |name: &str| own_account::save_profile(&app.platform, &actor, name, Language::En);
    app.platform
        .database()
        .write(move |conn| set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Active))
        .expect("it is there");
    save("Amina O. Odhiambo").expect("an active account");
    app.platform
        .database()
        .write(move |conn| set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Disabled))
        .expect("it is there");
    assert!(matches!(save("Somebody Else"), Err(ServiceError::NotSignedIn)));
});

each_database!(accounts_of_the_demonstration_say_that_they_are, async |database| {
    let app = TestApp::start(database).await;
    for link in demo::links(&app.platform).expect("links") {
        let mut person = app.nobody();
        person.post_without_token(&format!("/demonstration/{}", link.token), &[]).await;
        let page = person.get("/account").await;
        assert!(page.status == 200 && page.text().contains("no e-mail address and no password"), "{}", page.text());
        assert!(!page.has("input[type=password]"), "what it has not can't be changed");
        person.remember_token().await;
        let fields = [("current", ""), ("password", NEW), ("again", NEW)];
        assert_eq!(person.post("/account/password", &fields).await.status, 409);
    }
});

each_database!(another_password_asks_for_the_present_one_and_ends_sessions_elsewhere, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    let elsewhere = app.nobody();
    elsewhere.sign_in(EMAIL, PASSWORD).await;
    let change = async |current, new| {
        person.post("/account/password", &[("current", current), ("password", new), ("again", new)]).await
    };
    let wrong = change("not the right password", NEW).await;
    assert_eq!((wrong.status, wrong.errors()), (422, vec!["The current password is wrong".to_owned()]));
    assert_eq!(change(PASSWORD, "Password1234").await.status, 422);
    assert_eq!(change(PASSWORD, NEW).await.location(), "/account?done=password");
    assert_eq!(person.get("/account").await.status, 200, "this session goes on");
    assert_eq!(elsewhere.get("/account").await.status, 401);
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 422);
    assert_eq!(letters(&app, "password-changed"), [EMAIL]);
});

each_database!(whoever_has_got_hold_of_a_session_cannot_guess_the_password_there, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    let fields = [("current", "a guess"), ("password", NEW), ("again", NEW)];
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(person.post("/account/password", &fields).await.status);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429, 429]);
});

each_database!(focal_points_switch_a_second_factor_on_and_off, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    assert_eq!(person.get("/account/second-factor").await.status, 409, "it has not begun");
    assert_eq!(person.post("/account/second-factor/beginning", &[("current", "wrong")]).await.status, 422);
    let begun = person.post("/account/second-factor/beginning", &[("current", PASSWORD)]).await;
    assert_eq!(begun.location(), "/account/second-factor");
    assert_eq!(person.get("/account/second-factor/picture.svg").await.status, 200);
    let (mut authenticator, codes) = person.enrol("/account/second-factor").await;
    assert_eq!(codes.len(), 10);
    let other = app.nobody();
    assert_eq!(other.sign_in(EMAIL, PASSWORD).await.location(), "/sign-in/code");
    assert_eq!(other.fill("/sign-in/code", &[("code", &authenticator.code())]).await.location(), "/dashboard");
    let renew =
        async |code: &str| person.post("/account/recovery-codes", &[("current", PASSWORD), ("code", code)]).await;
    let alone = renew("").await;
    assert_eq!(alone.status, 422, "a password alone does not do");
    assert!(
        alone.has("#code-recovery[aria-invalid]") && alone.errors().concat().contains("code is wrong"),
        "{:?}",
        alone.errors()
    );
    assert_eq!(renew(&authenticator.last_code()).await.status, 422, "nor does a code that was used");
    let renewed = renew(&codes[9]).await;
    let new = renewed.texts("ol.codes li");
    assert_eq!(letters(&app, "recovery-codes-renewed"), [EMAIL]);
    assert!(new.len() == 10 && !new.contains(&codes[0]));
    let third = app.nobody();
    third.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(third.fill("/sign-in/code", &[("code", &codes[0])]).await.status, 422, "the former ones are gone");
    let remove = async |password: &str, code: &str| {
        person.post("/account/second-factor/removal", &[("current", password), ("code", code)]).await
    };
    for (password, code) in [(PASSWORD, ""), (PASSWORD, codes[1].as_str()), ("wrong", new[0].as_str())] {
        assert_eq!(remove(password, code).await.status, 422, "{password} {code}");
    }
    assert_eq!(remove(PASSWORD, &new[0]).await.location(), "/account?done=second-factor-off");
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.location(), "/dashboard");
    assert_eq!(letters(&app, "second-factor-removed"), [EMAIL]);
});

each_database!(staff_does_not_switch_its_second_factor_off, async |database| {
    let app = TestApp::start(database).await;
    let mut person = app.nobody();
    app.arrive(&mut person, &app.invite("staff@itu.example", Role::Rapporteur, None)).await;
    assert!(!person.get("/account").await.has("form[action='/account/second-factor/removal']"));
    assert_eq!(person.post("/account/second-factor/removal", &[("current", PASSWORD)]).await.status, 409);
});

each_database!(another_address_counts_once_its_link_was_opened, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    app.invite("taken@ministry.example", Role::FocalPoint, Some("FRA"));
    let ask = async |email, current| person.post("/account/email", &[("email", email), ("current", current)]).await;
    assert_eq!(ask("new.address@ministry.example", "wrong").await.status, 422);
    assert_eq!(ask("no address", PASSWORD).await.status, 422);
    assert_eq!(ask(EMAIL, PASSWORD).await.errors(), ["This is your present address"]);
    let free = ask("new.address@ministry.example", PASSWORD).await;
    let taken = ask("taken@ministry.example", PASSWORD).await;
    assert_eq!((free.location(), taken.location()), ("/account?done=email-asked", "/account?done=email-asked"));
    assert_eq!(letters(&app, "email-change").len(), 1, "to nobody who has an account");
    let known = app.platform.database().read(survey_server::storage::account::list).expect("a list");
    let account = known.into_iter().find(|of| of.email.as_deref() == Some(EMAIL)).expect("the account");
    let link = app.link(&account, Purpose::EmailChange, TimeDelta::hours(1));
    let stranger = app.nobody();
    let path = stranger.get(&link).await.location().to_owned();
    assert!(stranger.get(&path).await.text().contains("new.address@ministry.example"));
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 303, "looking at a link does nothing");
    assert_eq!(stranger.post_without_token(&path, &[]).await.location(), "/sign-in?done=email");
    assert_eq!(stranger.post_without_token(&path, &[]).await.status, 410);
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 422);
    assert_eq!(app.nobody().sign_in("new.address@ministry.example", PASSWORD).await.status, 303);
    assert_eq!(letters(&app, "email-changed").len(), 1);
});

each_database!(an_address_that_was_taken_in_the_meantime_is_refused, async |database| {
    let app = TestApp::start(database).await;
    amina(&app).await;
    let known = app.platform.database().read(survey_server::storage::account::list).expect("a list");
    let link = app.link(&known[0], Purpose::EmailChange, TimeDelta::hours(1));
    app.invite("new.address@ministry.example", Role::FocalPoint, Some("FRA"));
    let path = app.nobody().get(&link).await.location().to_owned();
    let refused = app.nobody().post_without_token(&path, &[]).await;
    assert!(refused.status == 409 && refused.text().contains("Another account has this address"), "{}", refused.text());
});

each_database!(sessions_are_listed_and_ended_one_by_one_or_all, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    let others = [app.nobody(), app.nobody(), app.nobody()];
    for other in &others {
        other.sign_in(EMAIL, PASSWORD).await;
    }
    let page = person.get("/account").await;
    let ends = page.attributes("form[action$='/end']", "action");
    assert_eq!(ends.len(), 4, "{ends:?}");
    assert_eq!(person.post(&ends[0], &[]).await.location(), "/account?done=session");
    assert_eq!(person.post(&ends[0], &[]).await.status, 404, "it is over");
    let open = async || {
        let mut open = 0;
        for other in &others {
            open += usize::from(other.get("/account").await.status == 200);
        }
        open
    };
    assert_eq!(open().await, 2);
    let foreign = app.focal_point("FRA").await;
    assert_eq!(foreign.post(&ends[1], &[]).await.status, 404, "nobody ends the sessions of others");
    assert_eq!(person.post("/account/sessions/end", &[]).await.location(), "/account?done=sessions");
    assert_eq!(open().await, 0);
    assert_eq!(person.get("/account").await.status, 200);
});

each_database!(of_two_who_take_one_address_at_once_one_gets_it, async |database| {
    let app = TestApp::start(database).await;
    let mut paths = Vec::new();
    for (email, state) in [(EMAIL, "KEN"), ("claire@ministry.example", "FRA")] {
        let account = app.invite(email, Role::FocalPoint, Some(state));
        app.arrive(&mut app.nobody(), &account).await;
        let link = app.link(&account, Purpose::EmailChange, TimeDelta::hours(1));
        paths.push(app.nobody().get(&link).await.location().to_owned());
    }
    let (a, b) = (app.nobody(), app.nobody());
    let (a, b) =
        futures_util::future::join(a.post_without_token(&paths[0], &[]), b.post_without_token(&paths[1], &[])).await;
    assert_eq!(a.status + b.status, 303 + 409, "{} {}", a.status, b.status);
    assert_eq!(app.nobody().sign_in("new.address@ministry.example", PASSWORD).await.status, 303);
});

each_database!(sessions_and_sign_ins_say_in_words_with_what_somebody_came, async |database| {
    let app = TestApp::start(database).await;
    let person = amina(&app).await;
    let long = "x".repeat(200);
    for (said, shown) in [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Windows"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Chrome on macOS",
        ),
        ("curl/8.5.0", "curl/8.5.0"),
        ("Mozilla/5.0 (compatible; Googlebot/2.1)", "Mozilla/5.0 (compatible; Googlebot/2.1)"),
        (&long, &format!("{}…", "x".repeat(80))),
    ] {
        crate::execute(&app, &format!("UPDATE sessions SET user_agent = '{said}'"));
        crate::execute(&app, &format!("UPDATE sign_ins SET user_agent = '{said}'"));
        let page = person.get("/account").await;
        let names = page.texts("bdi[title]");
        assert!(!names.is_empty() && names.iter().all(|name| name == shown), "{said}: {names:?}");
        assert_eq!(page.attributes("bdi[title]", "title")[0], said, "what it said itself is there too");
    }
});

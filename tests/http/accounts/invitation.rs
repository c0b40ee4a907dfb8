use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::services::one_time_link::Purpose;
use survey_tests::app::{Authenticator, PASSWORD, TestApp};
use survey_tests::each_database;

const BOTH: [(&str, &str); 2] = [("password", PASSWORD), ("again", PASSWORD)];

each_database!(a_focal_point_accepts_an_invitation_and_is_on_the_dashboard, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let (path, person) = (app.invitation(&account).await, app.nobody());
    let page = person.get(&path).await;
    for part in ["Amina Odhiambo", "amina@ministry.example", "National focal point", "Kenya"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let accepted = person.fill(&path, &BOTH).await;
    assert_eq!((accepted.status, accepted.location()), (303, "/dashboard"));
    assert_eq!(person.get("/dashboard").await.status, 200);
});

each_database!(staff_sets_up_a_second_factor_before_anything_opens, async |database| {
    let app = TestApp::start(database).await;
    for role in [Role::Administrator, Role::Secretariat, Role::Rapporteur] {
        let account = app.invite(&format!("{role}@itu.example"), role, None);
        let (path, person) = (app.invitation(&account).await, app.nobody());
        let accepted = person.fill(&path, &BOTH).await;
        assert_eq!((accepted.status, accepted.location()), (303, "/sign-in/second-factor"));
        assert_eq!(person.get("/monitor").await.status, 401, "not before the second factor");
        let page = person.get("/sign-in/second-factor").await;
        let picture = person.get(&page.attributes("main img", "src")[0]).await;
        assert_eq!((picture.header("content-type"), picture.header("cache-control")), ("image/svg+xml", "no-store"));
        let wrong = person.fill("/sign-in/second-factor", &[("code", "000000")]).await;
        assert_eq!(wrong.status, 422);
        let code = Authenticator::of(&page).code();
        let done = person.fill("/sign-in/second-factor", &[("code", &code)]).await;
        assert_eq!(done.texts("ol.codes li").len(), 10);
        assert_eq!(done.attributes("main a.button", "href"), ["/monitor"]);
        assert_eq!(person.get("/monitor").await.status, 200);
        assert_eq!(person.get("/sign-in/second-factor").await.status, 401, "the step is behind");
    }
});

each_database!(a_password_of_64_or_128_characters_is_taken, async |database| {
    let app = TestApp::start(database).await;
    for (length, state) in [(64, "KEN"), (128, "FRA")] {
        let password: String = "seven tame otters row past lock nine ".chars().cycle().take(length).collect();
        let account = app.invite(&format!("of{length}@ministry.example"), Role::FocalPoint, Some(state));
        let (path, person) = (app.invitation(&account).await, app.nobody());
        let accepted = person.fill(&path, &[("password", &password), ("again", &password)]).await;
        assert_eq!((accepted.status, accepted.location()), (303, "/dashboard"), "{length} characters");
        let back = app.nobody().sign_in(&format!("of{length}@ministry.example"), &password).await;
        assert_eq!((back.status, back.location()), (303, "/dashboard"), "{length} characters");
    }
});

each_database!(links_that_are_expired_used_foreign_or_cut_off_say_so_and_open_nothing, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let mint = |purpose, lifetime| app.link(&account, purpose, lifetime).replace("/links/", "/invitations/");
    let (day, past) = (TimeDelta::days(1), TimeDelta::seconds(-1));
    let good = mint(Purpose::Invitation, day);
    let used = mint(Purpose::Invitation, day);
    let cases = [
        (mint(Purpose::Invitation, past), 410, "too old"),
        (mint(Purpose::PasswordReset, day), 404, "not known"),
        (good[..good.len() - 1].to_owned(), 404, "not known"),
        (format!("/invitations/{}", "0".repeat(64)), 404, "not known"),
        (format!("/invitations/{}", "x".repeat(5000)), 404, "not known"),
    ];
    for (path, status, words) in &cases {
        let nobody = app.nobody();
        for page in [nobody.get(path).await, nobody.post_without_token(path, &BOTH).await] {
            assert_eq!(page.status, *status, "{path}");
            assert!(page.text().contains(words) && page.has("main a[href]"), "{}", page.text());
        }
        assert_eq!(nobody.get("/dashboard").await.status, 401);
    }
    assert_eq!(app.nobody().fill(&good, &BOTH).await.status, 303, "the whole link works");
    for path in [&good, &used] {
        assert_eq!(app.nobody().get(path).await.status, 410, "using one ends all of its kind");
    }
});

each_database!(of_several_who_accept_one_invitation_at_once_exactly_one_is_let_in, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let path = app.invitation(&account).await;
    let accept = || async { app.nobody().post_without_token(&path, &BOTH).await.status };
    let (a, b) = futures_util::future::join(accept(), accept()).await;
    let mut statuses = [a, b];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
});

each_database!(passwords_that_anybody_guesses_are_refused_and_the_form_comes_back, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("amina.odhiambo@ministry.example", Role::FocalPoint, Some("KEN"));
    let path = app.invitation(&account).await;
    for (password, words) in [
        ("short", "too short"),
        ("elevenchars", "too short"),
        (&"x7 ".repeat(50), "too long"),
        ("Password1234", "common"),
        ("!!!!monkey2024", "common"),
        ("abcabcabcabcabc", "common"),
        ("dragondragon", "common"),
        ("123456789012", "common"),
        ("qwertyuiop[]", "common"),
        ("Q1W2E3R4T5Y6", "common"),
        ("amina.odhiambo@ministry.example", "little more than"),
        ("Odhiambo Amina 1", "little more than"),
        ("Cybersecurity survey", "little more than"),
    ] {
        let page = app.nobody().fill(&path, &[("password", password), ("again", password)]).await;
        assert_eq!(page.status, 422, "{password}");
        assert!(page.errors().iter().any(|line| line.contains(words)), "{password}: {:?}", page.errors());
        assert_eq!(page.value("password").as_deref(), Some(""), "a password is not sent back");
    }
    let differs = app.nobody().fill(&path, &[("password", PASSWORD), ("again", "another one altogether")]).await;
    assert_eq!(differs.errors(), ["The two passwords are not the same"]);
    // Twelve characters of any script are enough, and no rule asks for signs.
    let simple = "кошка окно лампа";
    assert_eq!(app.nobody().fill(&path, &[("password", simple), ("again", simple)]).await.status, 303);
});

each_database!(a_password_is_the_same_however_a_keyboard_composes_it, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let path = app.invitation(&account).await;
    let (composed, apart) = ("caf\u{e9} noir sans sucre", "cafe\u{301} noir sans sucre");
    assert_eq!(app.nobody().fill(&path, &[("password", composed), ("again", composed)]).await.status, 303);
    assert_eq!(app.nobody().sign_in("amina@ministry.example", apart).await.status, 303);
});

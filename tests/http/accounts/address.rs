//! Names and addresses that would be something else in a header, or look like somebody else's.

use survey_server::services::invitation::first_administrator_link;
use survey_tests::app::{PASSWORD, TestApp};
use survey_tests::each_database;

async fn first_administrator(app: &TestApp) -> String {
    let token = first_administrator_link(&app.platform).expect("a link").expect("nobody is administrator");
    format!("/first-administrator/{token}")
}

fn fields<'a>(name: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("name", name), ("email", email), ("password", PASSWORD), ("again", PASSWORD)]
}

each_database!(the_first_administrator_comes_by_a_link_once, async |database| {
    let app = TestApp::start(database).await;
    let old = first_administrator(&app).await;
    let path = first_administrator(&app).await;
    assert_eq!(app.nobody().get(&old).await.status, 410, "each start makes another link");
    let person = app.nobody();
    let made = person.fill(&path, &fields("Jane Doe", "jane@itu.example")).await;
    assert_eq!((made.status, made.location()), (303, "/sign-in/second-factor"));
    person.enrol("/sign-in/second-factor").await;
    assert_eq!(person.get("/monitor").await.status, 200);
    assert_eq!(app.nobody().get(&path).await.status, 410);
    assert!(first_administrator_link(&app.platform).expect("a query").is_none(), "there is one now");
});

each_database!(of_two_who_become_the_first_administrator_one_does, async |database| {
    let app = TestApp::start(database).await;
    let path = first_administrator(&app).await;
    let become_first = |email: &'static str| {
        let path = path.clone();
        let person = app.nobody();
        async move { person.post_without_token(&path, &fields("Jane Doe", email)).await.status }
    };
    let (a, b) = futures_util::future::join(become_first("a@itu.example"), become_first("b@itu.example")).await;
    assert_eq!(a + b, 303 + 410, "{a} {b}");
});

each_database!(names_and_addresses_that_hide_something_are_refused, async |database| {
    let app = TestApp::start(database).await;
    let path = first_administrator(&app).await;
    let long = format!("{}@ministry.example", "a".repeat(5000));
    for (name, email, wrong) in [
        ("Jane\r\nBcc: x@y.example", "jane@itu.example", "name"),
        ("Jane \u{202e}eoD", "jane@itu.example", "name"),
        ("", "jane@itu.example", "name"),
        ("\u{3164}", "jane@itu.example", "name"),
        ("\u{2060}\u{E0020}", "jane@itu.example", "name"),
        (&"x".repeat(201), "jane@itu.example", "name"),
        ("Jane Doe", "jane@itu.example\r\nBcc: x@y.example", "e-mail"),
        ("Jane Doe", "jane@itu.example, x@y.example", "e-mail"),
        ("Jane Doe", "\"Jane\" <jane@itu.example>", "e-mail"),
        ("Jane Doe", "j\u{430}ne@itu.example", "e-mail"),
        ("Jane Doe", &long, "e-mail"),
    ] {
        let page = app.nobody().fill(&path, &fields(name, email)).await;
        assert_eq!(page.status, 422, "{name:?} {email:?}");
        assert!(page.errors().concat().contains(wrong), "{:?}", page.errors());
    }
    // Letters that look like others show as what they are.
    let person = app.nobody();
    assert_eq!(person.fill(&path, &fields("Jane Doe", "jane@\u{456}tu.example")).await.status, 303);
    let known = app.platform.database().read(survey_server::storage::account::list).expect("a list");
    assert_eq!(known[0].email.as_deref(), Some("jane@xn--tu-goc.example"));
});

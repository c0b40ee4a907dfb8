//! The way in, in a real browser without scripts: invitation, password, second factor, and the form.

use survey_server::services::Role;
use survey_tests::app::{Authenticator, PASSWORD, TestApp};
use survey_tests::browser::{Browser, Scripts};
use survey_tests::each_database;

/// Opens an invitation and chooses a password.
async fn accept(browser: &Browser, app: &TestApp, email: &str, role: Role, state: Option<&str>) {
    let invitation = app.invitation(&app.invite(email, role, state)).await;
    browser.go(&format!("{}{invitation}", app.address)).await;
    assert!(browser.text().await.contains("Amina Odhiambo"), "the page says who is invited");
    browser.write("password", PASSWORD).await;
    browser.write("again", PASSWORD).await;
    browser.send("main form .actions button").await;
}

async fn sign_in(browser: &Browser, app: &TestApp, email: &str) {
    browser.go(&format!("{}/sign-in", app.address)).await;
    browser.write("email", email).await;
    browser.write("password", PASSWORD).await;
    browser.send("main form .actions button").await;
}

each_database!(staff_comes_in_by_an_invitation_a_password_and_a_second_factor, async |database| {
    let Some(browser) = Browser::open(Scripts::Off).await else { return };
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    accept(&browser, &app, "staff@itu.example", Role::Secretariat, None).await;
    let secret = browser.find("#secret").await.text().await.unwrap();
    assert!(browser.sees("main figure img").await, "and a picture for the camera");
    let mut authenticator = Authenticator::with_secret(&secret);
    browser.write("code", &authenticator.code()).await;
    browser.send("main form .actions button").await;
    assert!(browser.text().await.contains("Your recovery codes"), "{}", browser.text().await);
    browser.send("main a.button").await;
    assert!(browser.address().await.ends_with("/monitor"), "{}", browser.address().await);
    browser.send("footer button").await;
    sign_in(&browser, &app, "staff@itu.example").await;
    browser.write("code", &authenticator.code()).await;
    browser.send("main form .actions button").await;
    assert!(browser.address().await.ends_with("/monitor"), "{}", browser.text().await);
    browser.close().await;
});

each_database!(a_focal_point_comes_in_by_an_invitation_and_answers, async |database| {
    let Some(browser) = Browser::open(Scripts::Off).await else { return };
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    accept(&browser, &app, "amina@ministry.example", Role::FocalPoint, Some("KEN")).await;
    assert!(browser.address().await.ends_with("/dashboard"), "{}", browser.text().await);
    browser.send("footer button").await;
    browser.go(&format!("{}/dashboard", app.address)).await;
    browser.send("main p a").await;
    assert!(browser.address().await.ends_with("/sign-in?next=%2Fdashboard"), "{}", browser.address().await);
    browser.write("email", "amina@ministry.example").await;
    browser.write("password", PASSWORD).await;
    browser.send("main form .actions button").await;
    assert!(browser.address().await.ends_with("/dashboard"), "back on the page that was asked for");
    browser.send("main form button").await;
    let response = browser.address().await;
    browser.go(&format!("{response}/sections/main")).await;
    assert!(browser.sees("main form .actions button").await, "the form is open: {}", browser.text().await);
    browser.close().await;
});

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

/// Asks for a second factor on the page of the own account, and gives the program that makes its codes.
async fn set_up_second_factor(browser: &Browser, app: &TestApp) -> Authenticator {
    browser.go(&format!("{}/account", app.address)).await;
    browser.find("#current-factor").await.send_keys(PASSWORD).await.expect("the field takes a password");
    browser.send("form[action='/account/second-factor/beginning'] button").await;
    let secret = browser.find("#secret").await.text().await.expect("the page shows the secret");
    let mut authenticator = Authenticator::with_secret(&secret);
    browser.write("code", &authenticator.code()).await;
    browser.send("main form .actions button").await;
    assert!(browser.says("Your recovery codes").await, "{}", browser.text().await);
    authenticator
}

/// Signs in with a password and then a code; a code that was used does not open the door again.
async fn sign_in_with_code(browser: &Browser, app: &TestApp, email: &str, authenticator: &mut Authenticator) {
    sign_in(browser, app, email).await;
    assert!(!browser.says("Sign out").await, "a password alone signs nobody in: {}", browser.text().await);
    browser.write("code", &authenticator.last_code()).await;
    browser.send("main form .actions button").await;
    assert!(browser.sees(".errors").await, "a used code opens nothing: {}", browser.text().await);
    browser.write("code", &authenticator.code()).await;
    browser.send("main form .actions button").await;
    assert!(browser.address().await.ends_with("/dashboard"), "{}", browser.text().await);
}

each_database!(one_person_goes_from_the_invitation_by_password_and_second_factor_to_a_saved_answer, async |database| {
    let Some(browser) = Browser::open(Scripts::Off).await else { return };
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    accept(&browser, &app, "amina@ministry.example", Role::FocalPoint, Some("KEN")).await;
    let mut authenticator = set_up_second_factor(&browser, &app).await;
    browser.send("footer button").await;
    sign_in_with_code(&browser, &app, "amina@ministry.example", &mut authenticator).await;
    browser.send("main form button").await;
    let section = format!("{}/sections/main", browser.address().await);
    browser.go(&section).await;
    let answer = "input[name='CAMPAIGN_HELD'][value='yes']:checked";
    assert!(!browser.sees(answer).await, "nothing is answered yet");
    browser.choose("CAMPAIGN_HELD", "yes").await;
    browser.send("main form .actions button.secondary").await;
    let page = browser.text().await.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("“Questions” is saved."), "{page}");
    browser.go(&section).await;
    assert!(browser.sees(answer).await, "the answer is there when the form is opened again");
    browser.close().await;
});

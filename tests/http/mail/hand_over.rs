//! Letters that are sent by hand: their links get into the hands of those only who could do as much without them.

use survey_server::services::Role;
use survey_server::services::mail::Letter;
use survey_server::services::one_time_link::Purpose;
use survey_server::storage::account::{self, Account};
use survey_server::storage::{Connection, one_time_link};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::{mailer, messages, queue, send};

async fn hand_over(by: &Person, app: &TestApp) -> u16 {
    by.post_with_password(&format!("/mail/{}/hand-over", messages(app)[0].id), &[]).await.status
}

fn links(app: &TestApp, of: &Account) -> Vec<Purpose> {
    let id = of.id;
    let links = app.platform.database().read(move |conn| one_time_link::list_of(conn, id)).expect("a list");
    links.into_iter().filter(|link| link.ended_at.is_none()).map(|link| link.purpose).collect()
}

each_database!(what_opens_the_account_of_others_is_handed_to_administrators_only, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, administrator) = (app.secretariat().await, app.administrator().await);
    let rapporteur = app.rapporteur().await;
    let address = "new@ministry.example".parse().expect("an address");
    let invitation = Letter::Invitation { invited_by: None };
    let cases = [
        (Role::FocalPoint, Some("KEN"), invitation.clone(), true),
        (Role::Contributor, Some("KEN"), invitation.clone(), true),
        (Role::Rapporteur, None, invitation.clone(), false),
        (Role::Secretariat, None, invitation.clone(), false),
        (Role::Administrator, None, invitation, false),
        (Role::Rapporteur, None, Letter::PasswordReset, false),
        (Role::Secretariat, None, Letter::EmailChange { address }, false),
        (Role::FocalPoint, Some("TZA"), Letter::PasswordChanged, true),
    ];
    for (number, (role, state, letter, secretariat_may)) in cases.into_iter().enumerate() {
        let to = app.invite(&format!("n{number}@ministry.example"), role, state);
        let has_link = !matches!(letter, Letter::PasswordChanged);
        queue(&app, &to, letter.clone(), &format!("letter-{number}"));
        assert_eq!(hand_over(&rapporteur, &app).await, 403, "{letter:?} to {role:?}");
        if !secretariat_may {
            assert_eq!(hand_over(&secretariat, &app).await, 403, "{letter:?} to {role:?}");
            assert_eq!(links(&app, &to), [], "{letter:?} to {role:?}: what is refused makes no link");
        }
        let by = if secretariat_may { &secretariat } else { &administrator };
        assert_eq!(hand_over(by, &app).await, 200, "{letter:?} to {role:?}");
        assert_eq!(links(&app, &to).len(), usize::from(has_link), "{letter:?} to {role:?}");
    }
});

each_database!(letters_about_sections_that_were_taken_back_go_nowhere, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    app.open_cycle("2018-2021", "examples/section-relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let path = format!("{response}/contributors");
    let fields = [("name", "W"), ("email", "w@health.example"), ("language", "en"), ("sections", "lead")];
    assert_eq!(kenya.post(&path, &fields).await.status, 303);
    let find = |conn: &mut Connection| account::find_by_email(conn, "w@health.example");
    let invited = app.platform.database().read(find).expect("a query").expect("an account");
    let back = kenya.post(&format!("{path}/{}", invited.id), &[("do", "withdraw-all")]).await;
    assert_eq!(back.status, 303);
    // By hand, the letter that invites makes no link any more.
    let letter = messages(&app).into_iter().find(|of| of.kind == "contributor-invitation").expect("a letter");
    let by_hand = app.administrator().await.post_with_password(&format!("/mail/{}/hand-over", letter.id), &[]).await;
    assert_eq!((by_hand.status, links(&app, &invited)), (409, Vec::new()));
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 0, "who was never told needs no news of it either");
    assert_eq!(links(&app, &invited), []);
    // Whoever was told of a section is told of its end.
    assert_eq!(kenya.post(&path, &fields).await.status, 303);
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    kenya.post(&format!("{path}/{}", invited.id), &[("do", "withdraw-all")]).await;
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    assert_eq!(links(&app, &invited), [], "and the invitation has ended");
});

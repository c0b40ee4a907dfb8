//! The outbox as the secretariat sees it.

use survey_model::respondent::Respondent;
use survey_server::services::mail::{Letter, ReminderKind};
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::{Authority, Role, ServiceError, deadline};
use survey_server::storage::section_delegation::{self, SectionDelegation};
use survey_server::storage::{Connection, cycle, now, response};
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::{mailer, messages, parse, queue, queue_plain, secret, send, staff, statuses};

each_database!(letters_are_listed_and_narrowed_down, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    assert!(secretariat.get("/mail").await.text().contains("There are no such letters"));
    queue_plain(&app, &staff(&app), "a");
    queue(&app, &staff(&app), Letter::PasswordReset, "b");
    let all = secretariat.get("/mail").await;
    assert_eq!(all.texts("tbody th a"), ["New password", "Password changed"], "the latest first");
    assert!(all.text().contains("No mail server is set up"));
    assert_eq!(secretariat.get("/mail?kind=password-reset&status=waiting").await.texts("tbody th a"), ["New password"]);
    assert!(!secretariat.get("/mail?status=sent").await.has("tbody"));
    assert_eq!(secretariat.get("/mail?status=lost").await.status, 400);
    assert_eq!(secretariat.get("/mail?kind=parcel").await.status, 400);
    assert_eq!(secretariat.get("/mail/nothing").await.status, 404);
});

each_database!(many_letters_are_on_several_pages, async |database| {
    let app = TestApp::start(database).await;
    let to = staff(&app);
    for number in 0..60 {
        queue_plain(&app, &to, &number.to_string());
    }
    let secretariat = app.secretariat().await;
    let first = secretariat.get("/mail?status=waiting").await;
    let older = first.attributes("a[rel=next]", "href").remove(0);
    let second = secretariat.get(&older).await;
    assert_eq!((first.texts("tbody tr").len(), second.texts("tbody tr").len()), (50, 10));
    assert!(!second.has("a[rel=next]"));
});

each_database!(a_letter_is_looked_at_without_its_secret, async |database| {
    let app = TestApp::start(database).await;
    queue(&app, &staff(&app), Letter::PasswordReset, "a");
    let (secretariat, address) = (app.secretariat().await, format!("/mail/{}", messages(&app)[0].id));
    let page = secretariat.get(&address).await;
    assert!(page.text().contains("Choose a new password") && page.text().contains("/links/••••"), "{}", page.text());
    let letter = secretariat.get(&format!("{address}/letter")).await;
    assert!(
        letter.header("content-security-policy").starts_with("sandbox; default-src 'none'; style-src 'unsafe-inline'")
    );
    assert!(letter.body.contains("/links/••••"));
    let count: Result<Vec<_>, ServiceError> = app.platform.database().read(|conn| {
        use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
        #[derive(QueryableByName)]
        struct Line {
            #[diesel(sql_type = diesel::sql_types::Text)]
            line: String,
        }
        let rows = sql_query("SELECT CAST(id AS TEXT) AS line FROM one_time_links").load::<Line>(conn);
        Ok(rows.map_err(survey_server::storage::StorageError::from)?.into_iter().map(|row| row.line).collect())
    });
    assert_eq!(count.expect("a list"), Vec::<String>::new(), "looking makes no link");
});

each_database!(a_letter_that_is_sent_by_hand_shows_its_link_once_and_counts_as_sent, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    queue(&app, &to, Letter::PasswordReset, "a");
    let (administrator, address) = (app.administrator().await, format!("/mail/{}", messages(&app)[0].id));
    assert_eq!(administrator.post_without_token(&format!("{address}/hand-over"), &[]).await.status, 403);
    let refused = app.secretariat().await.post_with_password(&format!("{address}/hand-over"), &[]).await;
    assert_eq!(refused.status, 403, "who looks after mail only does not get into accounts by it");
    let shown = administrator.post_with_password(&format!("{address}/hand-over"), &[]).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains(to.email.as_deref().expect("an address")));
    let secret = secret(&shown.texts("pre").concat());
    let of = secret.clone();
    let peek = move |conn: &mut Connection| one_time_link::peek(conn, &of, Purpose::PasswordReset);
    app.platform.database().read(peek).expect("the link works");
    let after = administrator.get(&address).await;
    assert!(after.text().contains("Sent") && after.text().contains("By hand, by administrator"), "{}", after.text());
    assert!(!after.body.contains(&secret));
    assert_eq!(administrator.post_with_password(&format!("{address}/hand-over"), &[]).await.status, 409, "once");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 0, "and the mail server does not send it again");
    let audit = crate::audit_actions(&app);
    assert_eq!(audit.iter().filter(|action| *action == "mail.handed-over").count(), 1, "{audit:?}");
});

each_database!(a_letter_is_cancelled_and_put_back, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue(&app, &staff(&app), Letter::PasswordReset, "a");
    let (secretariat, address) = (app.secretariat().await, format!("/mail/{}", messages(&app)[0].id));
    assert_eq!(secretariat.post(&format!("{address}/cancelling"), &[]).await.location(), address);
    assert_eq!(statuses(&app), ["cancelled"]);
    assert_eq!(send(&app.platform, &mailer(&server)), Default::default());
    assert_eq!(secretariat.post(&format!("{address}/retry"), &[]).await.status, 303);
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    for step in ["cancelling", "retry"] {
        let refused = secretariat.post(&format!("{address}/{step}"), &[]).await;
        assert_eq!(refused.status, 409, "{step}");
        assert!(refused.text().contains("This letter has gone"));
    }
    let audit = crate::audit_actions(&app);
    for action in ["mail.cancelled", "mail.retried", "mail.sent"] {
        assert!(audit.iter().any(|recorded| recorded == action), "{action}: {audit:?}");
    }
});

each_database!(a_warning_cannot_be_kept_from_whom_it_warns, async |database| {
    let app = TestApp::start(database).await;
    queue_plain(&app, &staff(&app), "a");
    let address = format!("/mail/{}/cancelling", messages(&app)[0].id);
    let refused = app.administrator().await.post(&address, &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("cannot be taken back"), "{}", refused.text());
    assert_eq!(statuses(&app), ["waiting"]);
});

each_database!(every_letter_can_be_looked_at_in_every_language, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let links = secretariat.get("/mail/letters").await.attributes("main li a", "href");
    assert_eq!(links.len(), Letter::TEXTS.len() * 6);
    for link in links.iter().filter(|link| link.ends_with("lang=ar") || link.ends_with("lang=fr")) {
        let page = secretariat.get(link).await;
        assert_eq!(page.status, 200, "{link}");
        let letter = secretariat.get(&page.attributes("main p a", "href").pop().expect("a link")).await;
        assert!(letter.header("content-security-policy").starts_with("sandbox;"), "{link}");
        let is_arabic = link.ends_with("lang=ar");
        assert!(letter.text().contains(if is_arabic { "نموذج" } else { "Exemple" }), "{link}: {}", letter.text());
    }
    assert_eq!(secretariat.get("/mail/letters/parcel").await.status, 404);
});

each_database!(every_letter_finds_what_it_names, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    app.open_cycle("2018-2021", "examples/required.toml");
    deadline::set(
        &app.platform,
        &Authority::Operator,
        &"2018-2021".parse().expect("a label"),
        "2999-03-31".parse().ok(),
    )
    .expect("a deadline");
    let lead = app.account(Role::FocalPoint, Some("KEN"), None);
    let kenya = app.signed_in(&lead).await;
    kenya.start_response("2018-2021").await;
    let (cycle, response) = app
        .platform
        .database()
        .read(|conn| -> Result<_, ServiceError> {
            let cycle = cycle::find(conn, &"2018-2021".parse().expect("a label"))?.expect("a cycle").id;
            Ok((cycle, response::list(conn, cycle)?.remove(0).0.id))
        })
        .expect("a response");
    let (invited_by, deadline) = (Some(lead.id), "2999-03-31".parse().expect("a day"));
    let (sections, questions) = (vec!["main".parse().expect("a section")], Vec::new());
    let contributor = app.account(Role::FocalPoint, Some("KEN"), None);
    let delegation = SectionDelegation {
        response_id: response,
        section: "main".parse().expect("a section"),
        account_id: contributor.id,
        delegated_by: lead.id,
        delegated_at: now(),
    };
    app.platform
        .database()
        .write(move |conn| section_delegation::insert(conn, &delegation))
        .expect("what is written about is still delegated");
    for (number, letter) in [
        Letter::ContributorInvitation { invited_by, response, sections: sections.clone() },
        Letter::Reminder { kind: ReminderKind::InProgress, cycle },
        Letter::Reminder { kind: ReminderKind::DeadlineNear, cycle },
        Letter::ClarificationRequest { response, questions, deadline: Some(deadline) },
        Letter::DeadlineExtended { cycle, deadline },
        Letter::DelegationWithdrawn { response, sections },
        Letter::SignInLocked,
    ]
    .into_iter()
    .enumerate()
    {
        queue(&app, &contributor, letter, &number.to_string());
    }
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 7);
    let letters = server.taken();
    let texts: Vec<String> =
        letters.iter().map(|letter| parse(letter).body_text(0).expect("a text").into_owned()).collect();
    for (text, wanted) in texts.iter().zip([
        &["Invited by: focal_point KEN", "Kenya", "2018-2021", "- 1. ", "https://survey.example/responses/"][..],
        &["Sections still to be filled in:\r\n- 1. ", "31 March 2999", "https://survey.example/dashboard"],
        &["The deadline is near", "31 March 2999"],
        &["The secretariat has questions", "31 March 2999"],
        &["New deadline", "31 March 2999"],
        &["no longer needed", "- 1. "],
        &["wrong password", "UTC"],
    ]) {
        for words in wanted {
            let (text, words) = (text.replace("\r\n", "\n"), words.replace("\r\n", "\n"));
            assert!(text.contains(&words), "`{words}` is not in {text}");
        }
    }
});

each_database!(a_letter_about_made_up_answers_says_so, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    app.open_cycle("2018-2021", "examples/required.toml");
    crate::execute(&app, "UPDATE cycles SET synthetic = (1 = 1)");
    let lead = app.account(Role::FocalPoint, Some("KEN"), None);
    let label = "2018-2021".parse().expect("a label");
    deadline::set(&app.platform, &Authority::Operator, &label, "2020-01-01".parse().ok()).expect("a deadline");
    let kenya = Respondent::administration("KEN".parse().expect("a state"));
    let day = survey_server::services::Platform::today().to_string();
    deadline::extend(&app.platform, &Authority::Operator, &label, &kenya, &day, "asked for it").expect("more time");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    let taken = server.taken().remove(0);
    assert_eq!(taken.to, [lead.email.expect("an address")]);
    let letter = parse(&taken);
    assert_eq!(letter.subject(), Some("Kenya: new deadline for cycle 2018-2021"));
    assert!(letter.body_text(0).expect("a text").contains("answers are made up"));
});

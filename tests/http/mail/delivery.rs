use std::time::{Duration, Instant};

use mail_parser::MimeHeaders as _;
use survey_server::services::Platform;
use survey_server::services::account::AccountStatus;
use survey_server::services::mail::{Letter, Queued, Sender};
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::{mailer, messages, parse, queue, queue_plain, send, staff, statuses};

each_database!(a_letter_goes_to_its_account_as_text_and_as_a_page, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    queue_plain(&app, &to, "a");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    let taken = server.taken().remove(0);
    let address = to.email.expect("an address");
    assert_eq!((taken.from.as_str(), taken.to.as_slice()), ("survey@example.int", &[address.clone()][..]));
    assert_eq!(taken.login, None);
    let letter = parse(&taken);
    assert_eq!(letter.subject(), Some("Your password was changed"));
    let recipient = letter.to().and_then(|to| to.first()).expect("a recipient");
    assert_eq!((recipient.name(), recipient.address()), (Some("secretariat"), Some(address.as_str())));
    assert_eq!(letter.from().and_then(|from| from.first()).and_then(|from| from.name()), Some("Survey"));
    assert!(letter.is_content_type("multipart", "alternative"));
    for body in [letter.body_text(0), letter.body_html(0)] {
        assert!(body.expect("a body").contains("The password of your account was changed."));
    }
    let header = |name: &str| letter.header_raw(name).map(|value| value.trim().to_owned());
    assert_eq!(header("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert_eq!(header("Content-Language").as_deref(), Some("en"));
    assert!(letter.date().is_some());
    assert_eq!(letter.message_id(), Some(format!("{}@example.int", messages(&app)[0].id).as_str()));
    assert_eq!(statuses(&app), ["sent"]);
});

each_database!(two_servers_at_once_send_every_letter_once, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    for number in 0..20 {
        queue_plain(&app, &to, &number.to_string());
    }
    let other = Platform::open(&database.address).expect("a second server");
    let passes = std::thread::scope(|scope| {
        let (first, second) = (mailer(&server), mailer(&server));
        let second = scope.spawn(move || send(&other, &second));
        [send(&app.platform, &first), second.join().expect("no panic")]
    });
    assert_eq!(passes[0].sent + passes[1].sent, 20, "{passes:?}");
    let taken = server.taken();
    let mut ids: Vec<String> = taken.iter().filter_map(|one| parse(one).message_id().map(str::to_owned)).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((taken.len(), ids.len()), (20, 20));
    assert_eq!(statuses(&app), ["sent"; 20]);
});

each_database!(a_key_is_never_used_twice, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    assert!(matches!(queue_plain(&app, &to, "a"), Queued::New(_)));
    assert_eq!(queue_plain(&app, &to, "a"), Queued::AlreadyThere);
    send(&app.platform, &mailer(&server));
    assert_eq!(queue_plain(&app, &to, "a"), Queued::AlreadyThere, "also after it went");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 0);
    assert_eq!(server.taken().len(), 1);
});

each_database!(a_letter_waits_for_its_time, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    crate::execute(&app, "UPDATE mail_messages SET next_attempt_at = '2999-01-01T00:00:00.000000Z'");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 0);
    assert_eq!(statuses(&app), ["waiting"]);
});

each_database!(what_has_become_superfluous_is_not_sent, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let (accepted, disabled) = (staff(&app), staff(&app));
    queue(&app, &accepted, Letter::Invitation { invited_by: None }, "a");
    queue_plain(&app, &disabled, "b");
    let id = disabled.id;
    let disable = move |conn: &mut survey_server::storage::Connection| {
        survey_server::services::account::set_status(
            conn,
            &survey_server::services::Who::operator(),
            id,
            AccountStatus::Disabled,
        )
    };
    app.platform.database().write(disable).expect("it is disabled");
    let pass = send(&app.platform, &mailer(&server));
    assert_eq!((pass.sent, pass.cancelled), (0, 2));
    let reasons: Vec<_> = messages(&app).into_iter().map(|message| message.error.unwrap_or_default()).collect();
    assert_eq!(reasons, ["account-disabled", "no-longer-needed"]);
    assert!(server.taken().is_empty());
});

each_database!(without_a_mail_server_letters_stay_in_the_outbox, async |database| {
    let app = TestApp::start(database).await;
    queue_plain(&app, &staff(&app), "a");
    let nobody = survey_server::services::mail::Mailer::new("https://survey.example", None, Default::default());
    assert_eq!(send(&app.platform, &nobody), Default::default());
    assert_eq!(statuses(&app), ["waiting"]);
});

each_database!(a_server_sends_by_itself_until_it_is_stopped, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    let sender = Sender::start(app.platform.clone(), mailer(&server)).expect("a thread");
    let started = Instant::now();
    while statuses(&app) != ["sent"] && started.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!((statuses(&app).as_slice(), server.taken().len()), (&["sent"][..], 1));
    let stopping = Instant::now();
    drop(sender);
    assert!(stopping.elapsed() < Duration::from_secs(2), "it waits for nothing but a letter on its way");
    queue_plain(&app, &staff(&app), "b");
    assert_eq!(statuses(&app), ["waiting", "sent"]);
});

//! Mail servers that refuse, put off, hang up or aren't there; servers of ours that crash.

use chrono::TimeDelta;
use survey_server::storage::mail_message::{self, Claim};
use survey_server::storage::{Connection, StorageError, now};
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::smtp::{At, MailServer};

use super::{mailer, mailer_at, make_due, messages, parse, queue_plain, send, staff, statuses};

each_database!(a_letter_that_is_put_off_is_tried_again_later, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let mailer = mailer(&server);
    queue_plain(&app, &staff(&app), "a");
    server.answer(At::Recipient, "451 4.7.1 come back in a minute");
    assert_eq!(send(&app.platform, &mailer).put_off, 1);
    let message = messages(&app).remove(0);
    assert_eq!((message.status.code(), message.attempts), ("waiting", 1));
    assert!(message.error.is_some_and(|error| error.contains("come back in a minute")));
    let pause = message.next_attempt_at - now();
    assert!(pause > TimeDelta::seconds(50) && pause <= TimeDelta::minutes(1), "{pause}");
    assert_eq!(send(&app.platform, &mailer), Default::default(), "its time has not come");
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer).sent, 1);
    let message = messages(&app).remove(0);
    assert_eq!((message.status.code(), message.attempts, message.error), ("sent", 2, None));
});

each_database!(pauses_grow_until_a_letter_is_given_up, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    let mut pauses = Vec::new();
    for _ in 0..6 {
        server.answer(At::Letter, "452 4.3.1 no room");
        make_due(&app);
        assert_eq!(send(&app.platform, &mailer(&server)).put_off, 1);
        let pause = messages(&app)[0].next_attempt_at - now();
        pauses.push((pause + TimeDelta::seconds(30)).num_minutes());
    }
    assert_eq!(pauses, [1, 5, 15, 60, 240, 720]);
    server.answer(At::Letter, "452 4.3.1 no room");
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer(&server)).failed, 1);
    assert_eq!((statuses(&app).as_slice(), server.taken().len()), (&["failed"][..], 0));
});

each_database!(a_letter_that_is_refused_for_good_is_given_up_at_once, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    queue_plain(&app, &to, "a");
    queue_plain(&app, &to, "b");
    server.answer(At::Recipient, "550 5.1.1 no such mailbox");
    let pass = send(&app.platform, &mailer(&server));
    assert_eq!((pass.failed, pass.sent), (1, 1), "the next letter is no worse for it");
    let refused = messages(&app).remove(1);
    assert_eq!((refused.status.code(), refused.attempts), ("failed", 1));
    assert!(refused.error.is_some_and(|error| error.contains("550") && error.contains("no such mailbox")));
    let secretariat = app.secretariat().await;
    assert_eq!(secretariat.post(&format!("/mail/{}/retry", refused.id), &[]).await.status, 303);
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    assert_eq!(statuses(&app), ["sent", "sent"]);
});

each_database!(while_the_mail_server_is_down_letters_wait, async |database| {
    let app = TestApp::start(database).await;
    let account = staff(&app);
    queue_plain(&app, &account, "a");
    queue_plain(&app, &account, "b");
    let port = {
        let gone = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        gone.local_addr().expect("an address").port()
    };
    let pass = send(&app.platform, &mailer_at(&format!("smtp://127.0.0.1:{port}")));
    assert!(pass.is_down && pass.put_off == 1, "the second letter is not even tried: {pass:?}");
    assert_eq!(statuses(&app), ["waiting", "waiting"]);
    assert_eq!(messages(&app)[1].attempts, 0, "it is not the letter's fault");
    let server = MailServer::start();
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 2);
});

each_database!(a_mail_server_that_hangs_up_gets_the_letter_again_under_the_same_id, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    server.answer(At::Letter, "");
    assert_eq!(send(&app.platform, &mailer(&server)).put_off, 1);
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    let first = mail_parser::MessageParser::default().parse(&server.refused()[0]).map(|letter| letter.into_owned());
    let second = server.taken().remove(0);
    assert_eq!(first.expect("a letter").message_id(), parse(&second).message_id());
});

each_database!(a_mail_server_that_lets_nobody_in_is_no_fault_of_a_letter, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let account = staff(&app);
    let url = format!("smtp://survey:correct%20horse@127.0.0.1:{}", server.port);
    for (at, answer) in [
        (At::Login, "535 5.7.8 wrong password: AHN1cnZleQBjb3JyZWN0IGhvcnNl"),
        (At::Greeting, "421 4.3.2 closing down"),
        (At::Recipient, "530 5.7.0 sign in first, survey / correct horse"),
    ] {
        queue_plain(&app, &account, answer);
        server.answer(at, answer);
        assert!(send(&app.platform, &mailer_at(&url)).is_down, "{answer}");
        let message = messages(&app).remove(0);
        let error = message.error.unwrap_or_default();
        assert_eq!((message.status.code(), message.attempts), ("waiting", 0), "{answer}");
        assert!(error.contains(&answer[..3]), "{error}");
        assert!(!error.contains("correct horse") && !error.contains("AHN1"), "{error}");
    }
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer_at(&url)).sent, 3);
    assert_eq!(server.taken()[0].login.as_deref(), Some("AHN1cnZleQBjb3JyZWN0IGhvcnNl"));
});

each_database!(a_letter_of_a_server_that_crashed_is_free_once_its_time_has_passed, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    let crash = |minutes: i64| {
        let claim = move |conn: &mut Connection| -> Result<_, StorageError> {
            let at = now();
            let until = at + TimeDelta::minutes(minutes);
            mail_message::claim(conn, &Claim { server: "a server that crashed", at, until })
        };
        app.platform.database().write(claim).expect("the query works")
    };
    assert!(crash(10).is_some());
    assert!(crash(10).is_none(), "only one has it");
    assert_eq!(send(&app.platform, &mailer(&server)), Default::default());
    assert_eq!(statuses(&app), ["sending"]);
    crate::execute(&app, "UPDATE mail_messages SET claimed_until = created_at");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    assert_eq!((statuses(&app).as_slice(), server.taken().len()), (&["sent"][..], 1));
});

each_database!(a_name_or_an_address_with_line_breaks_adds_no_header, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let (by_name, by_address) = (staff(&app), staff(&app));
    queue_plain(&app, &by_name, "a");
    queue_plain(&app, &by_address, "b");
    // No door of the platform lets such a name in: it is put there by hand.
    let set = |id: String, column: &'static str, value: &'static str| {
        let sql = format!("UPDATE accounts SET {column} = '{value}' WHERE id = '{id}'");
        let done: Result<(), StorageError> = app.platform.database().write(move |conn| {
            use diesel::connection::SimpleConnection as _;
            Ok(conn.batch_execute(&sql)?)
        });
        done.expect("the row is changed");
    };
    set(by_name.id.to_string(), "name", "Eve\r\nBcc: victim@elsewhere.example\r\n\r\nBuy now");
    set(by_address.id.to_string(), "email", "eve@ministry.example\r\nbcc: victim@elsewhere.example");
    let pass = send(&app.platform, &mailer(&server));
    assert_eq!((pass.sent, pass.failed), (1, 1));
    let taken = server.taken().remove(0);
    assert_eq!(taken.to, [by_name.email.expect("an address")]);
    let letter = parse(&taken);
    assert!(letter.bcc().is_none() && letter.header_raw("Buy").is_none());
    let name = letter.to().and_then(|to| to.first()).and_then(|to| to.name());
    assert_eq!(name, Some("Eve Bcc: victim@elsewhere.example Buy now"));
    assert_eq!(messages(&app)[0].error.as_deref(), Some("no-address"));
    assert!(!server.said().iter().any(|line| line.contains("victim")));
});

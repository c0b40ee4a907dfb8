//! What must be nowhere: the secrets of links, and the mail server's password.

use survey_server::services::mail::{Letter, Smtp};
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::{Role, ServiceError};
use survey_server::storage::Connection;
use survey_tests::app::TestApp;
use survey_tests::database::ThrowAway;
use survey_tests::each_database;
use survey_tests::smtp::{At, MailServer};

use super::{mailer, mailer_at, make_due, messages, parse, queue, queue_plain, secret, send, staff, statuses};

/// Every value of every table, as text.
fn everything(database: &ThrowAway) -> String {
    use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text)]
        line: String,
    }
    let lines = |sql: &str| -> Vec<String> {
        let load =
            |conn: &mut Connection| Ok::<_, survey_server::storage::StorageError>(sql_query(sql).load::<Line>(conn)?);
        database.read(load).expect("the query works").into_iter().map(|row| row.line).collect()
    };
    let is_postgres = database.address.starts_with("postgres");
    let tables = lines(if is_postgres {
        "SELECT 'SELECT CAST(row_to_json(t) AS TEXT) AS line FROM ' || quote_ident(table_name) || ' t' AS line
         FROM information_schema.tables WHERE table_schema = current_schema()"
    } else {
        "SELECT 'SELECT ' || (SELECT group_concat('coalesce(' || c.name || ', '''')', ' || ''|'' || ')
         FROM pragma_table_info(t.name) c) || ' AS line FROM ' || t.name AS line
         FROM sqlite_schema t WHERE t.type = 'table'"
    });
    tables.iter().flat_map(|table| lines(table)).collect::<Vec<_>>().join("\n")
}

/// Somebody who was invited and has not answered.
fn invited(app: &TestApp) -> survey_server::services::account::Account {
    let account = app.account(Role::FocalPoint, Some("KEN"), None);
    let id = account.id;
    let invite = move |conn: &mut Connection| {
        use survey_server::services::account::{AccountStatus, set_status};
        set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Invited)
    };
    app.platform.database().write(invite).expect("the account is there")
}

each_database!(the_link_of_a_letter_works_and_is_stored_nowhere, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = invited(&app);
    queue(&app, &to, Letter::Invitation { invited_by: Some(staff(&app).id) }, "a");
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 1);
    let taken = server.taken().remove(0);
    let letter = parse(&taken);
    let (text, page) = (letter.body_text(0).expect("a text"), letter.body_html(0).expect("a page"));
    let secret = secret(&text);
    let link = format!("https://survey.example/links/{secret}");
    assert!(text.lines().any(|line| line == link), "on a line of its own: {text}");
    assert!(
        page.contains(&format!("href=\"{link}\"")) && page.contains(&format!(">{link}</a>")),
        "it can be read, too"
    );
    let stored = everything(database);
    assert!(stored.contains(&to.id.to_string()), "the search does find things");
    assert!(!stored.contains(&secret));
    let used = secret.clone();
    let peek = move |conn: &mut Connection| one_time_link::peek(conn, &used, Purpose::Invitation);
    let link = app.platform.database().read(peek).expect("the link works");
    assert_eq!(link.account_id, Some(to.id));
    assert_eq!((link.expires_at - link.created_at).num_days(), 14);
});

each_database!(a_mail_server_that_quotes_the_link_does_not_get_it_into_our_records, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue(&app, &staff(&app), Letter::PasswordReset, "a");
    // What the filter says is known only once the letter is there: the first attempt shows where the link stands.
    server.answer(At::Letter, "451 later");
    send(&app.platform, &mailer(&server));
    let first = server.refused().remove(0);
    let letter = mail_parser::MessageParser::default().parse(&first).expect("a letter");
    let known = secret(&letter.body_text(0).expect("a text"));
    server
        .answer(At::Letter, &format!("554 5.7.1 bad link https://survey.example/links/{known} and {}=", &known[..40]));
    make_due(&app);
    assert_eq!(send(&app.platform, &mailer(&server)).failed, 1);
    let message = messages(&app).remove(0);
    let error = message.error.expect("a reason");
    assert!(error.contains("554") && error.contains("bad link"), "{error}");
    assert!(!error.contains(&known[..16]), "{error}");
    assert!(!everything(database).contains(&known));
});

each_database!(a_link_for_another_address_goes_there_and_names_it, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let to = staff(&app);
    let address = "new@ministry.example".parse().expect("an address");
    queue(&app, &to, Letter::EmailChange { address }, "a");
    send(&app.platform, &mailer(&server));
    let taken = server.taken().remove(0);
    assert_eq!(taken.to, ["new@ministry.example"]);
    let secret = secret(&parse(&taken).body_text(0).expect("a text"));
    let peek = move |conn: &mut Connection| -> Result<_, ServiceError> {
        one_time_link::peek(conn, &secret, Purpose::EmailChange)
    };
    let link = app.platform.database().read(peek).expect("the link works");
    assert_eq!(link.payload.as_deref(), Some("new@ministry.example"));
});

each_database!(somebody_who_is_erased_leaves_no_address_in_the_outbox, async |database| {
    let app = TestApp::start(database).await;
    let to = staff(&app);
    queue(&app, &to, Letter::EmailChange { address: "private@home.example".parse().expect("an address") }, "a");
    assert!(everything(database).contains("private@home.example"));
    let id = to.id;
    let forget = move |conn: &mut Connection| {
        survey_server::services::mail::forget(conn, &survey_server::services::Who::platform(), id)
    };
    app.platform.database().write(forget).expect("it is forgotten");
    assert!(!everything(database).contains("private@home.example"));
    assert_eq!(statuses(&app), ["cancelled"]);
});

each_database!(nothing_is_said_to_a_mail_server_elsewhere_before_the_line_is_encrypted, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    queue_plain(&app, &staff(&app), "a");
    // This address is this machine's as well, but not one of those that never leave it.
    let plain = format!("smtp://survey:secret@0.0.0.0:{}", server.port);
    let wrapped = format!("smtps://survey:secret@127.0.0.1:{}", server.port);
    for url in [plain, wrapped] {
        assert!(send(&app.platform, &mailer_at(&url)).is_down, "{url}");
        make_due(&app);
    }
    assert!(server.taken().is_empty());
    assert!(
        !server.said().iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")),
        "{:?}",
        server.said()
    );
});

#[test]
fn the_address_of_a_mail_server_is_checked_and_shows_no_password() {
    let parse = |url: &str| Smtp::parse(url, "survey@example.int");
    for (url, is_encrypted) in [
        ("smtp://localhost:2525", false),
        ("smtp://127.0.0.1", false),
        ("smtp://[::1]:25", false),
        ("smtps://localhost", true),
        ("smtp://u:p@mail.example.int:587", true),
        ("smtps://u:p%40ss@mail.example.int", true),
    ] {
        assert_eq!(parse(url).map(|smtp| smtp.is_encrypted()), Ok(is_encrypted), "{url}");
    }
    for url in [
        "",
        "mail.example.int",
        "http://mail.example.int",
        "smtp://",
        "smtp://hunter2@mail.example.int",
        "smtp://:hunter2@mail.example.int",
        "smtp://u:hunter2@mail.example.int/x",
        "smtp://u:hunter2@mail.example.int?tls=none",
        "smtp://u:hunter2@mail.example.int:99999",
    ] {
        let error = parse(url).expect_err(url);
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{url}");
    }
    let smtp = parse("smtps://survey:hunter2@mail.example.int").expect("an address");
    let shown = format!("{smtp:?}");
    assert!(shown.contains("mail.example.int") && !shown.contains("hunter2"), "{shown}");
    for from in ["", "survey", "Eve\r\nBcc: x@y.example <survey@example.int>", "survey@example.int\r\nBcc: x@y.example"]
    {
        assert!(Smtp::parse("smtps://mail.example.int", from).is_err(), "{from:?}");
    }
}

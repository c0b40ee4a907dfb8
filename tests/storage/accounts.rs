//! Accounts, sessions and links that can be used once, below the services.

use chrono::TimeDelta;
use survey_model::respondent::Respondent;
use survey_server::services::account::{self, Account, AccountStatus, NewAccount};
use survey_server::services::email_address::{EmailAddress, EmailAddressError};
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::person_name::PersonName;
use survey_server::services::session::{self, Client, Stage};
use survey_server::services::token::{Token, sha256};
use survey_server::services::{Platform, Role, ServiceError};
use survey_server::settings::SessionSettings;
use survey_server::storage::{Connection, Database};
use survey_tests::each_database;

use super::schema::lines;

fn write<T: Send + 'static>(
    database: &Database,
    mut work: impl FnMut(&mut Connection) -> Result<T, ServiceError> + Send + 'static,
) -> Result<T, ServiceError> {
    database.write(move |conn| work(conn))
}

fn code(error: ServiceError) -> String {
    match error {
        ServiceError::Refused { code, .. } => code.to_owned(),
        other => other.to_string(),
    }
}

fn person(email: &str, role: Role) -> NewAccount {
    let email = EmailAddress::parse(email).expect("an address");
    NewAccount::staff(email, PersonName::parse("A. B.").expect("a name"), role)
}

fn focal_point(email: &str, state: &str, is_lead: bool) -> NewAccount {
    let respondent = Some(Respondent::administration(state.parse().expect("a Member State")));
    NewAccount { respondent, is_lead, ..person(email, Role::FocalPoint) }
}

fn create(database: &Database, new: NewAccount) -> Result<Account, ServiceError> {
    write(database, move |conn| account::create(conn, &survey_server::services::Who::operator(), &new))
}

fn active(database: &Database, email: &str) -> Account {
    let made = create(database, person(email, Role::Rapporteur)).expect("an account");
    write(database, move |conn| {
        account::set_status(conn, &survey_server::services::Who::operator(), made.id, AccountStatus::Active)
    })
    .expect("it can sign in")
}

fn begin(database: &Database, of: &Account, stage: Stage) -> Token {
    let id = of.id;
    let lifetimes = SessionSettings::default();
    write(database, move |conn| session::begin(conn, id, stage, &Client::default(), lifetimes)).expect("a session")
}

each_database!(an_address_belongs_to_one_account_however_it_is_written, |database| {
    create(database, person("Jane.Doe@Ministry.Example", Role::Secretariat)).expect("an account");
    let twice = create(database, person("jane.doe@ministry.example", Role::Rapporteur));
    assert_eq!(twice.map_err(code).expect_err("it is refused"), "email-taken");
});

each_database!(a_state_has_one_focal_point_in_the_lead_and_any_number_of_others, |database| {
    create(database, focal_point("a@ministry.example", "KEN", true)).expect("the lead");
    let second = create(database, focal_point("b@ministry.example", "KEN", true));
    assert_eq!(second.map_err(code).expect_err("it is refused"), "lead-taken");
    create(database, focal_point("b@ministry.example", "KEN", false)).expect("another focal point");
    create(database, focal_point("c@ministry.example", "FRA", true)).expect("the lead of another state");
});

each_database!(roles_need_whom_they_are_for_and_nobody_else, |database| {
    let kenya = Some(Respondent::administration("KEN".parse().expect("a Member State")));
    let first = Some(PersonName::parse("FIRST").expect("a name"));
    for wrong in [
        person("a@example.org", Role::FocalPoint),
        person("a@example.org", Role::CoordinationBody),
        NewAccount { respondent: kenya.clone(), ..person("a@example.org", Role::Secretariat) },
        NewAccount { body: first, ..person("a@example.org", Role::Rapporteur) },
        NewAccount { respondent: kenya, is_lead: true, ..person("a@example.org", Role::Contributor) },
    ] {
        assert_eq!(create(database, wrong).map_err(code).expect_err("it is refused"), "role-scope");
    }
});

#[test]
fn addresses_are_compared_in_one_form_and_nothing_else_is_one() {
    let parse = |text: &str| EmailAddress::parse(text).map(|address| address.to_string());
    assert_eq!(parse(" Jane.Doe+itu@MINISTRY.example "), Ok("jane.doe+itu@ministry.example".to_owned()));
    assert_eq!(parse("a@bücher.example"), Ok("a@xn--bcher-kva.example".to_owned()));
    // A Cyrillic а in the place of the Latin one shows as what it is.
    assert_eq!(parse("a@p\u{430}ypal.example"), Ok("a@xn--pypal-4ve.example".to_owned()));
    for (text, error) in [
        ("jane.doe", EmailAddressError::Shape),
        ("@ministry.example", EmailAddressError::Shape),
        ("a@b@ministry.example", EmailAddressError::Shape),
        ("j\u{430}ne@ministry.example", EmailAddressError::Local),
        ("a b@ministry.example", EmailAddressError::Local),
        ("a..b@ministry.example", EmailAddressError::Local),
        ("a\r\nBcc: x@ministry.example", EmailAddressError::Local),
        ("a@ministry.example\r\nBcc: x", EmailAddressError::Domain),
        ("a@ministry", EmailAddressError::Domain),
        ("a@127.0.0.1", EmailAddressError::Domain),
        ("a@-ministry.example", EmailAddressError::Domain),
    ] {
        assert_eq!(parse(text), Err(error), "{text:?}");
    }
    assert_eq!(parse(&format!("{}@ministry.example", "a".repeat(65))), Err(EmailAddressError::Length));
    assert_eq!(parse(&format!("a@{}example", "long.".repeat(60))), Err(EmailAddressError::Length));
}

each_database!(of_several_uses_of_a_link_at_once_exactly_one_wins, |database| {
    let id = active(database, "a@example.org").id;
    let mint = move |conn: &mut Connection| {
        let day = TimeDelta::days(1);
        let first = one_time_link::mint(conn, Some(id), Purpose::PasswordReset, None, day)?;
        Ok((first, one_time_link::mint(conn, Some(id), Purpose::PasswordReset, None, day)?))
    };
    let (first, second) = write(database, mint).expect("two links");
    let (database, first) = (&**database, first.to_string());
    let used: Vec<_> = std::thread::scope(|scope| {
        let use_it = |token: String| {
            scope.spawn(move || {
                write(database, move |conn| one_time_link::consume(conn, &token, Purpose::PasswordReset))
            })
        };
        let threads: Vec<_> = (0..8).map(|_| use_it(first.clone())).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(used.iter().filter(|used| used.is_ok()).count(), 1);
    for error in used.into_iter().filter_map(Result::err) {
        assert_eq!(code(error), "link-used");
    }
    let other = database.read(|conn| one_time_link::peek(conn, &second.to_string(), Purpose::PasswordReset));
    assert_eq!(other.map_err(code).expect_err("it ended with the first"), "link-used");
});

each_database!(a_link_that_is_old_foreign_truncated_or_for_something_else_is_refused, |database| {
    let id = active(database, "a@example.org").id;
    let mint =
        move |conn: &mut Connection, lifetime| one_time_link::mint(conn, Some(id), Purpose::Invitation, None, lifetime);
    let old = write(database, move |conn| mint(conn, TimeDelta::seconds(-1))).expect("a link").to_string();
    let good = write(database, move |conn| mint(conn, TimeDelta::days(1))).expect("a link").to_string();
    let peek = |token: &str, purpose| {
        database.read(|conn| one_time_link::peek(conn, token, purpose)).map(|link| link.account_id).map_err(code)
    };
    assert_eq!(peek(&good, Purpose::Invitation), Ok(Some(id)));
    assert_eq!(peek(&old, Purpose::Invitation), Err("link-expired".to_owned()));
    for (token, purpose) in
        [(&good[1..], Purpose::Invitation), (&"0".repeat(64), Purpose::Invitation), (&*good, Purpose::PasswordReset)]
    {
        assert_eq!(peek(token, purpose), Err("link-unknown".to_owned()));
    }
    let stored = lines(database, "SELECT token_sha256 AS line FROM one_time_links ORDER BY id");
    assert_eq!(stored, [sha256(&old), sha256(&good)], "nothing but hashes is stored");
});

each_database!(a_session_is_over_by_idleness_by_age_and_when_its_account_is_disabled, |database| {
    let of = active(database, "a@example.org");
    let platform = Platform::open(&database.address).expect("it opens");
    let key = begin(database, &of, Stage::Full).to_string();
    let usual = SessionSettings::default();
    let is_signed_in = |lifetimes| {
        let found = session::find(&platform, &key, None, lifetimes).expect("it can be read");
        found.is_some_and(|found| found.actor.is_some_and(|actor| actor.account == of.id))
    };
    assert!(is_signed_in(usual));
    assert!(!is_signed_in(SessionSettings { idle: TimeDelta::zero(), ..usual }));
    assert!(!is_signed_in(SessionSettings { absolute: TimeDelta::zero(), ..usual }));
    let id = of.id;
    write(database, move |conn| {
        account::set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Disabled)
    })
    .expect("it is disabled");
    write(database, move |conn| {
        account::set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Active)
    })
    .expect("it is enabled");
    assert!(!is_signed_in(usual), "the session ended when the account was disabled");
});

each_database!(a_session_without_second_factor_acts_for_nobody_and_its_key_ends_with_it, |database| {
    let of = active(database, "a@example.org");
    let platform = Platform::open(&database.address).expect("it opens");
    let lifetimes = SessionSettings::default();
    let find = |key: &Token| session::find(&platform, &key.to_string(), None, lifetimes).expect("it can be read");
    let half = begin(database, &of, Stage::SecondFactor);
    let found = find(&half).expect("it is there");
    assert!(found.actor.is_none());
    let from = found.session;
    let whole = write(database, move |conn| session::advance(conn, &from, Stage::Full, &Client::default(), lifetimes))
        .expect("it goes on");
    assert!(find(&half).is_none());
    assert!(find(&whole).expect("it is there").actor.is_some());
});

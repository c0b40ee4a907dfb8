//! Rows come back as they were given, times to the microsecond.

use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::language::Language;
use survey_model::respondent::{Respondent, Stakeholder};
use survey_server::storage::access_link::{self, AccessLink, Role};
use survey_server::storage::questionnaire_version::VersionStatus;
use survey_server::storage::response;
use survey_server::storage::{
    AccessLinkId, Connection, Database, ResponseId, StorageError, cycle, now, questionnaire_version, respondent,
    session, to_microsecond,
};
use survey_tests::each_database;

use super::sample;
use super::schema::try_execute;

fn write<T: Send + 'static>(
    database: &Database,
    work: impl FnMut(&mut Connection) -> Result<T, StorageError> + Send + 'static,
) -> Result<T, StorageError> {
    database.write(work)
}

fn read<T>(database: &Database, work: impl FnOnce(&mut Connection) -> Result<T, StorageError>) -> T {
    database.read(work).expect("the query works")
}

each_database!(versions_keep_their_bytes, |database| {
    let version = sample::version("cybersecurity-awareness", "2.0.0");
    let (given, again) = (version.clone(), sample::version("cybersecurity-awareness", "2.0.0"));
    write(database, move |conn| questionnaire_version::insert(conn, &given)).expect("it is inserted");
    assert_eq!(read(database, |conn| questionnaire_version::find(conn, &version.name())), Some(version.clone()));
    assert_eq!(read(database, |conn| questionnaire_version::find_by_id(conn, version.id)), Some(version.clone()));
    assert_eq!(read(database, questionnaire_version::list)[0].name(), version.name());
    let twice = write(database, move |conn| questionnaire_version::insert(conn, &again));
    assert!(matches!(twice, Err(StorageError::Conflict(_))), "{twice:?}");
});

each_database!(a_published_version_cannot_change, |database| {
    let version = sample::version("cybersecurity-awareness", "2.0.0");
    let (id, published) = (version.id, version.published_at);
    write(database, move |conn| questionnaire_version::insert(conn, &version)).expect("it is inserted");
    for change in ["UPDATE questionnaire_versions SET document = '{}'", "DELETE FROM questionnaire_versions"] {
        let refused = try_execute(database, change).expect_err("it is refused").to_string();
        assert!(refused.contains("cannot change once it is no draft any more"), "{refused}");
    }
    write(database, move |conn| questionnaire_version::set_status(conn, id, VersionStatus::Retired, published))
        .expect("it is retired");
    assert_eq!(read(database, questionnaire_version::list)[0].status, VersionStatus::Retired);
});

each_database!(cycles_are_listed_from_the_earliest, |database| {
    let version = sample::version("cybersecurity-awareness", "2.0.0");
    let later = sample::cycle(version.id, "2018-2021");
    let earlier = cycle::Cycle { starts_on: sample::day("2014-01-01"), ..sample::cycle(version.id, "2014-2017") };
    let given = (version, later.clone(), earlier.clone());
    write(database, move |conn| {
        questionnaire_version::insert(conn, &given.0)?;
        cycle::insert(conn, &given.1)?;
        cycle::insert(conn, &given.2)?;
        cycle::set_status(conn, given.2.id, CycleStatus::Closed)
    })
    .expect("they are inserted");
    let closed = cycle::Cycle { status: CycleStatus::Closed, ..earlier };
    assert_eq!(read(database, cycle::list), [closed.clone(), later.clone()]);
    assert_eq!(read(database, |conn| cycle::find(conn, &later.label)), Some(later.clone()));
    assert_eq!(read(database, |conn| cycle::find_by_id(conn, closed.id)), Some(closed));
    let again = write(database, move |conn| {
        cycle::insert(conn, &cycle::Cycle { id: survey_server::storage::CycleId::new(), ..later.clone() })
    });
    assert!(matches!(again, Err(StorageError::Conflict(_))), "{again:?}");
});

each_database!(a_respondent_has_one_id, |database| {
    let regulator = Respondent {
        state: sample::iso3("KEN"),
        stakeholder: Stakeholder::Regulator,
        organisation: "Autorité ‘A’".to_owned(),
    };
    let given = regulator.clone();
    let twice = move |conn: &mut Connection| {
        Ok((respondent::find_or_insert(conn, &given)?, respondent::find_or_insert(conn, &given)?))
    };
    let (first, second) = write(database, twice).expect("it is inserted");
    assert_eq!(first, second);
    assert_eq!(read(database, |conn| respondent::find_by_id(conn, first)), Some(regulator.clone()));
    assert_eq!(read(database, respondent::list), [(first, regulator)]);
});

each_database!(responses_are_listed_by_respondent_with_their_state, |database| {
    let cycle = sample::open_cycle(database);
    let kenya = sample::response_of(database, cycle, "KEN");
    let albania = sample::response_of(database, cycle, "ALB");
    assert_eq!(sample::response_of(database, cycle, "KEN"), kenya, "a second start finds the first");
    write(database, move |conn| {
        response::lock(conn, kenya)?;
        response::set_status(conn, kenya, ResponseStatus::Submitted, sample::time("2021-03-01T10:00:00Z"))?;
        response::set_language(conn, albania, Language::Fr)?;
        response::touch(conn, albania, sample::time("2021-03-02T10:00:00Z"))
    })
    .expect("they change");
    let listed = read(database, |conn| response::list(conn, cycle));
    let seen: Vec<_> = listed
        .iter()
        .map(|(r, who)| (r.id, who.to_string(), r.status, r.language, r.updated_at.to_rfc3339()))
        .collect();
    let expected = [
        (albania, "ALB".to_owned(), ResponseStatus::InProgress, Language::Fr, "2021-03-02T10:00:00+00:00".to_owned()),
        (kenya, "KEN".to_owned(), ResponseStatus::Submitted, Language::En, "2021-03-01T10:00:00+00:00".to_owned()),
    ];
    assert_eq!(seen, expected);
    assert_eq!(read(database, |conn| response::find(conn, ResponseId::new())), None);
});

each_database!(times_come_back_to_the_microsecond, |database| {
    let response = sample::response(database);
    for text in ["2026-11-22T08:30:00.123456789Z", "1999-12-31T23:59:59.999999999Z", "2026-11-22T00:00:00Z"] {
        let exact = sample::time(text);
        write(database, move |conn| response::touch(conn, response, exact)).expect("it is saved");
        let stored = read(database, |conn| response::find(conn, response)).map(|response| response.updated_at);
        assert_eq!(stored, Some(to_microsecond(exact)));
    }
});

each_database!(a_revoked_link_opens_nothing, |database| {
    let link = AccessLink {
        id: AccessLinkId::new(),
        token_sha256: "a".repeat(64),
        role: Role::Rapporteur,
        respondent_id: None,
        name: "R. Porteur".to_owned(),
        created_at: now(),
        revoked_at: None,
        coordination_body_id: None,
    };
    let (given, focal_point) = (
        link.clone(),
        AccessLink { id: AccessLinkId::new(), role: Role::FocalPoint, token_sha256: "b".repeat(64), ..link.clone() },
    );
    write(database, move |conn| access_link::insert(conn, &given)).expect("it is inserted");
    assert!(
        write(database, move |conn| access_link::insert(conn, &focal_point)).is_err(),
        "a focal point answers for somebody"
    );
    assert_eq!(read(database, |conn| access_link::find_valid(conn, &link.token_sha256)), Some(link.clone()));
    assert_eq!(read(database, |conn| access_link::find_valid(conn, "x")), None);

    let (first, second) = (sample::time("2026-01-01T00:00:00Z"), sample::time("2026-02-01T00:00:00Z"));
    write(database, move |conn| {
        access_link::revoke(conn, link.id, first).and_then(|()| access_link::revoke(conn, link.id, second))
    })
    .expect("it is revoked");
    assert_eq!(read(database, |conn| access_link::find_valid(conn, &link.token_sha256)), None);
    let revoked = AccessLink { revoked_at: Some(first), ..link };
    assert_eq!(read(database, |conn| access_link::find(conn, revoked.id)), Some(revoked.clone()));
    assert_eq!(read(database, access_link::list), [revoked]);
});

each_database!(sessions_end, |database| {
    let (start, end) = (sample::time("2026-01-01T00:00:00Z"), sample::time("2026-01-02T00:00:00Z"));
    let key = |n: u8| n.to_string().repeat(64);
    for n in [1, 2] {
        write(database, move |conn| session::save(conn, &key(n), "{}", start)).expect("it is saved");
    }
    write(database, move |conn| session::save(conn, &key(1), r#"{"a":1}"#, end)).expect("it is saved again");
    assert_eq!(read(database, |conn| session::load(conn, &key(1), start)), Some(r#"{"a":1}"#.to_owned()));
    assert_eq!(read(database, |conn| session::load(conn, &key(1), end)), None);
    assert_eq!(write(database, move |conn| session::delete_expired(conn, start)).expect("they are removed"), 1);
    write(database, move |conn| session::extend(conn, &key(1), sample::time("2026-01-03T00:00:00Z")))
        .expect("it is extended");
    assert!(read(database, |conn| session::load(conn, &key(1), end)).is_some());
    write(database, move |conn| session::delete(conn, &key(1))).expect("it is removed");
    assert_eq!(read(database, |conn| session::load(conn, &key(1), start)), None);
    // A page that was on its way while its visitor signed out must not bring the session back.
    write(database, move |conn| session::change(conn, &key(1), "{}", end)).expect("nothing is changed");
    assert_eq!(read(database, |conn| session::load(conn, &key(1), start)), None);
});

each_database!(what_no_program_wrote_is_named, |database| {
    let response = sample::response(database);
    try_execute(database, "UPDATE respondents SET iso3 = iso3").expect("a harmless change");
    try_execute(database, "UPDATE cycles SET label = 'no label: spaces'").expect("the table has no such rule");
    let corrupt = database.read(cycle::list).expect_err("it cannot be read");
    assert!(matches!(&corrupt, StorageError::Corrupt { what } if what.contains("label")), "{corrupt}");
    assert!(read(database, |conn| response::find(conn, response)).is_some());
});

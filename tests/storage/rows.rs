//! Rows come back as they were given, times to the microsecond.

use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::language::Language;
use survey_model::respondent::{Respondent, Stakeholder};
use survey_server::storage::questionnaire_version::VersionStatus;
use survey_server::storage::response;
use survey_server::storage::{
    Connection, Database, ResponseId, StorageError, cycle, questionnaire_version, respondent, to_microsecond,
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

each_database!(what_no_program_wrote_is_named, |database| {
    let response = sample::response(database);
    try_execute(database, "UPDATE respondents SET iso3 = iso3").expect("a harmless change");
    try_execute(database, "UPDATE cycles SET label = 'no label: spaces'").expect("the table has no such rule");
    let corrupt = database.read(cycle::list).expect_err("it cannot be read");
    assert!(matches!(&corrupt, StorageError::Corrupt { what } if what.contains("label")), "{corrupt}");
    assert!(read(database, |conn| response::find(conn, response)).is_some());
});

use survey_model::respondent::Respondent;
use survey_server::storage::submission::{self, Submission};
use survey_server::storage::{CycleId, Database, RespondentId, ResponseId, StorageError, respondent, response};
use survey_tests::each_database;

use super::sample;
use super::schema::{lines, try_execute};

fn insert(database: &Database, new: Submission) -> Result<(), StorageError> {
    database.write(move |conn| submission::insert(conn, &new))
}

fn latest(database: &Database, cycle: CycleId, as_of: &str) -> Vec<(String, u32)> {
    let mut seen = Vec::new();
    let collect = |who: Respondent, what: Submission| {
        seen.push((who.to_string(), what.number));
        Ok(())
    };
    database
        .read::<_, StorageError>(|conn| submission::each_latest(conn, cycle, sample::time(as_of), collect))
        .expect("they are read");
    seen
}

each_database!(a_submission_comes_back_byte_for_byte, |database| {
    let response = sample::response(database);
    let new = sample::submission(response, 1, "2021-03-01T10:00:00.000001Z");
    insert(database, new.clone()).expect("it is inserted");
    assert_eq!(database.read(|conn| submission::list(conn, response)).ok(), Some(vec![new.clone()]));
    assert_eq!(database.read(|conn| submission::find(conn, new.id)).ok(), Some(Some(new)));
});

each_database!(numbers_follow_each_other_and_are_taken_once, |database| {
    let response = sample::response(database);
    for expected in 1..=3 {
        let next = database.write(move |conn| submission::next_number(conn, response)).expect("a number");
        assert_eq!(next, expected);
        insert(database, sample::submission(response, next, "2021-03-01T10:00:00Z")).expect("it is inserted");
    }
    let taken = insert(database, sample::submission(response, 2, "2021-03-01T10:00:00Z"));
    assert!(matches!(taken, Err(StorageError::Conflict(_))), "{taken:?}");
});

each_database!(a_submission_cannot_change_or_vanish, |database| {
    let response = sample::response(database);
    let new = sample::submission(response, 1, "2021-03-01T10:00:00Z");
    insert(database, new.clone()).expect("it is inserted");
    let mut changes = vec!["UPDATE submissions SET signed_by = 'X'", "DELETE FROM submissions"];
    if database.address().to_string().starts_with("postgres") {
        changes.push("TRUNCATE submissions CASCADE");
    } else {
        changes.push("INSERT OR REPLACE INTO submissions SELECT * FROM submissions");
    }
    for change in changes {
        let refused = try_execute(database, change).expect_err("it is refused").to_string();
        assert!(refused.contains("a submission cannot change or vanish"), "{change}: {refused}");
    }
    assert_eq!(database.read(|conn| submission::list(conn, response)).ok(), Some(vec![new]));
});

each_database!(a_vintage_has_what_was_known_then, |database| {
    let cycle = sample::open_cycle(database);
    let [kenya, albania, chad] = ["KEN", "ALB", "TCD"].map(|state| sample::response_of(database, cycle, state));
    for (response, number, at) in [
        (kenya, 1, "2021-01-01T00:00:00Z"),
        (kenya, 2, "2021-03-01T00:00:00Z"),
        (albania, 1, "2021-02-01T00:00:00Z"),
        (chad, 1, "2021-04-01T00:00:00Z"),
    ] {
        insert(database, sample::submission(response, number, at)).expect("it is inserted");
    }
    let seen = |state: &str, number| (state.to_owned(), number);
    assert_eq!(latest(database, cycle, "2020-12-31T00:00:00Z"), []);
    assert_eq!(latest(database, cycle, "2021-02-01T00:00:00Z"), [seen("ALB", 1), seen("KEN", 1)]);
    assert_eq!(latest(database, cycle, "2021-03-01T00:00:00Z"), [seen("ALB", 1), seen("KEN", 2)]);
    assert_eq!(latest(database, cycle, "2022-01-01T00:00:00Z"), [seen("ALB", 1), seen("KEN", 2), seen("TCD", 1)]);
    assert_eq!(latest(database, CycleId::new(), "2022-01-01T00:00:00Z"), []);
});

each_database!(thousands_are_imported_and_read_in_order, |database| {
    let cycle = sample::open_cycle(database);
    let template = sample::response_of(database, cycle, "KEN");
    let template = database.read(|conn| response::find(conn, template)).ok().flatten().expect("it is there");
    let import = move |conn: &mut survey_server::storage::Connection| {
        let who = |n: u32| Respondent {
            state: sample::iso3("KEN"),
            stakeholder: survey_model::respondent::Stakeholder::Other,
            organisation: format!("Organisation {:04}", 2999 - n),
        };
        let respondents: Vec<_> = (0..3000).map(|n| (RespondentId::new(), who(n))).collect();
        let response = |(respondent_id, _): &(RespondentId, Respondent)| response::Response {
            id: ResponseId::new(),
            respondent_id: *respondent_id,
            ..template.clone()
        };
        let responses: Vec<_> = respondents.iter().map(response).collect();
        let submissions: Vec<_> =
            responses.iter().map(|r| sample::submission(r.id, 1, "2021-01-01T00:00:00Z")).collect();
        let answers: Vec<_> = responses.iter().map(|r| sample::answer(r.id, "A", "one")).collect();
        respondent::insert_many(conn, &respondents)?;
        response::insert_many(conn, &responses)?;
        submission::insert_many(conn, &submissions)?;
        survey_server::storage::answer::insert_many(conn, &answers)
    };
    database.write::<_, StorageError>(import).expect("they are imported");
    let seen = latest(database, cycle, "2022-01-01T00:00:00Z");
    assert_eq!((seen.len(), seen.is_sorted()), (3000, true));
    assert_eq!(lines(database, "SELECT CAST(count(*) AS TEXT) AS line FROM answers"), ["3000"]);
});

each_database!(reading_ends_where_the_reader_wants, |database| {
    let cycle = sample::open_cycle(database);
    for state in ["KEN", "ALB"] {
        insert(database, sample::submission(sample::response_of(database, cycle, state), 1, "2021-01-01T00:00:00Z"))
            .expect("it is inserted");
    }
    let mut count = 0;
    let stopped = database.read(|conn| {
        submission::each_latest(conn, cycle, sample::time("2022-01-01T00:00:00Z"), |_, _| {
            count += 1;
            Err(StorageError::Busy("enough".to_owned()))
        })
    });
    assert!(stopped.is_err());
    assert_eq!(count, 1);
});

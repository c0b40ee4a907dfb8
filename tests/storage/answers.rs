use survey_model::answer::{Answer, Value};
use survey_model::missing::Missing;
use survey_model::remark::Remark;
use survey_server::storage::answer::{self, NewAnswer, SaveOutcome};
use survey_server::storage::answer_history;
use survey_server::storage::{Database, ResponseId, StorageError};
use survey_tests::each_database;

use super::sample;

fn save(database: &Database, new: &NewAnswer, expected: Option<u32>) -> SaveOutcome {
    let new = new.clone();
    database.write::<_, StorageError>(move |conn| answer::save(conn, &new, expected)).expect("the save ends")
}

fn answers(database: &Database, response: ResponseId) -> Vec<(String, u32, Answer)> {
    let rows = database.read::<_, StorageError>(|conn| answer::list(conn, response)).expect("answers are read");
    rows.into_iter().map(|row| (row.item.to_string(), row.revision, row.answer)).collect()
}

each_database!(revisions_count_from_one_and_only_with_changes, |database| {
    let response = sample::response(database);
    let first = sample::answer(response, "A", "one");
    assert_eq!(save(database, &first, None), SaveOutcome::Saved { revision: 1 });
    assert_eq!(save(database, &first, Some(1)), SaveOutcome::Saved { revision: 1 });
    assert_eq!(save(database, &sample::answer(response, "A", "two"), Some(1)), SaveOutcome::Saved { revision: 2 });
    assert_eq!(answers(database, response), [("A".to_owned(), 2, sample::text("two"))]);
});

each_database!(a_save_on_a_stale_revision_shows_what_stands, |database| {
    let response = sample::response(database);
    save(database, &sample::answer(response, "A", "one"), Some(0));
    let theirs = NewAnswer { author: "B. Colleague".into(), ..sample::answer(response, "A", "two") };
    save(database, &theirs, Some(1));
    for expected in [None, Some(1), Some(7)] {
        let outcome = save(database, &sample::answer(response, "A", "three"), expected);
        let SaveOutcome::Conflict(there) = outcome else { panic!("no conflict: {outcome:?}") };
        assert_eq!((there.revision, there.answer, there.author), (2, sample::text("two"), "B. Colleague".into()));
    }
    assert_eq!(answers(database, response), [("A".to_owned(), 2, sample::text("two"))]);
});

each_database!(several_answers_are_saved_each_for_itself, |database| {
    let response = sample::response(database);
    for code in ["CHANGED", "STALE", "SAME"] {
        save(database, &sample::answer(response, code, "old"), None);
    }
    save(database, &sample::answer(response, "STALE", "theirs"), Some(1));
    let of = |code: &str, value: &str, expected| (sample::answer(response, code, value), expected);
    let all = [
        of("NEW", "new", None),
        of("CHANGED", "new", Some(1)),
        of("STALE", "mine", Some(1)),
        of("SAME", "old", Some(1)),
    ];
    let outcomes =
        database.write::<_, StorageError>(move |conn| answer::save_all(conn, response, &all)).expect("the save ends");
    let [new, changed, stale, same] = outcomes.try_into().expect("one outcome for each");
    assert_eq!(new, SaveOutcome::Saved { revision: 1 });
    assert_eq!(changed, SaveOutcome::Saved { revision: 2 });
    assert!(matches!(stale, SaveOutcome::Conflict(there) if there.answer == sample::text("theirs")));
    assert_eq!(same, SaveOutcome::Saved { revision: 1 });
    let stands = |code: &str, revision, value| (code.to_owned(), revision, sample::text(value));
    let expected =
        [stands("CHANGED", 2, "new"), stands("NEW", 1, "new"), stands("SAME", 1, "old"), stands("STALE", 2, "theirs")];
    assert_eq!(answers(database, response), expected);
    let none = database.write::<_, StorageError>(move |conn| answer::save_all(conn, response, &[]));
    assert_eq!(none.ok(), Some(vec![]));
});

each_database!(the_same_value_twice_is_no_conflict, |database| {
    let response = sample::response(database);
    save(database, &sample::answer(response, "A", "one"), None);
    assert_eq!(save(database, &sample::answer(response, "A", "one"), None), SaveOutcome::Saved { revision: 1 });
});

each_database!(two_people_with_different_items_never_overwrite_each_other, |database| {
    let response = sample::response(database);
    std::thread::scope(|scope| {
        for person in ["A", "B"] {
            scope.spawn(move || {
                for n in 0..20 {
                    let new = sample::answer(response, person, &n.to_string());
                    assert_eq!(save(database, &new, Some(n)), SaveOutcome::Saved { revision: n + 1 });
                }
            });
        }
    });
    let stands = |code: &str| (code.to_owned(), 20, sample::text("19"));
    assert_eq!(answers(database, response), [stands("A"), stands("B")]);
});

each_database!(of_two_who_save_the_same_item_at_once_one_stands, |database| {
    let response = sample::response(database);
    let saved = std::thread::scope(|scope| {
        let people = ["one", "two", "three", "four"]
            .map(|value| scope.spawn(move || save(database, &sample::answer(response, "A", value), None)));
        people.map(|person| person.join().expect("nobody panics"))
    });
    assert_eq!(saved.iter().filter(|outcome| **outcome == SaveOutcome::Saved { revision: 1 }).count(), 1, "{saved:?}");
});

each_database!(every_form_of_answer_comes_back_as_it_was, |database| {
    let response = sample::response(database);
    let number = |value| Answer::Value(Value::Number(survey_model::answer::Number::new(value).expect("finite")));
    let entry = [("TITLE".parse().expect("a code"), sample::text("«Safer» \\ \"Internet\"\n日本 🛡"))].into();
    let forms = [
        Answer::Missing(Missing::DontKnow),
        Answer::Value(Value::Choice("5".parse().expect("a code"))),
        Answer::Value(Value::Choices(vec!["b".parse().expect("a code"), "a".parse().expect("a code")])),
        Answer::Value(Value::Date(sample::day("2020-02-29"))),
        Answer::Value(Value::Entries(vec![entry])),
        number(0.1),
        number(-12_345_678.25),
        number(1e21),
        number(0.0),
        sample::text(""),
    ];
    for (n, form) in forms.into_iter().enumerate() {
        let code = format!("Q{n}");
        save(database, &NewAnswer { answer: form.clone(), ..sample::answer(response, &code, "") }, None);
        let found = database
            .read::<_, StorageError>(|conn| answer::find(conn, response, &sample::item(&code)))
            .expect("it is read");
        assert_eq!(found.map(|row| row.answer), Some(form));
    }
});

each_database!(an_answer_to_a_response_that_is_not_there_is_refused, |database| {
    let _ = sample::response(database);
    let stray = sample::answer(ResponseId::new(), "A", "one");
    let refused = database.write::<_, StorageError>(move |conn| answer::save(conn, &stray, None));
    assert!(matches!(refused, Err(StorageError::Other(_))), "{refused:?}");
});

each_database!(what_an_answer_was_before_it_changed_is_kept, |database| {
    let response = sample::response(database);
    save(database, &sample::answer(response, "A", "one"), None);
    save(database, &sample::answer(response, "A", "two"), Some(1));
    save(database, &sample::answer(response, "A", "three"), Some(2));
    let item = "A".parse().expect("an item");
    let kept = |revision| {
        let find = |conn: &mut _| answer_history::find(conn, response, &item, revision);
        database.read::<_, StorageError>(find).expect("the history is read")
    };
    let plain = |value| Some((sample::text(value), Remark::default()));
    assert_eq!([kept(1), kept(2), kept(3)], [plain("one"), plain("two"), None]);
});

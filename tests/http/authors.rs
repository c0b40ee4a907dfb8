//! Who has written something: an account, whose name of today is shown; a name where there was no account; nobody's name after an erasure.

use survey_server::services::{Role, version};
use survey_server::storage::account::{self, Account, AccountStatus};
use survey_server::storage::answer;
use survey_server::storage::author::Author;
use survey_server::storage::{Connection, StorageError};
use survey_tests::app::TestApp;
use survey_tests::each_database;

use crate::execute;
use crate::version::{name, other, page};

fn change(app: &TestApp, account: &Account) {
    let account = account.clone();
    let update = move |conn: &mut Connection| account::update(conn, &account);
    app.platform.database().write::<_, StorageError>(update).expect("the account changes");
}

each_database!(a_history_shows_the_name_that_its_author_has_today, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Secretariat, None, None);
    let who = survey_server::services::Who::from(&app.actor(&account));
    version::save_draft(&app.platform, &who, &other("Mine"), None, "").expect("the draft is saved");
    let reader = app.secretariat().await;
    assert!(reader.get(&page()).await.text().contains("secretariat ("));

    change(&app, &Account { name: "Jane Doe".to_owned(), ..account.clone() });
    for address in [page(), format!("{}/revisions/1", page())] {
        assert!(reader.get(&address).await.text().contains("Jane Doe"), "{address}");
    }

    let erased = Account { name: String::new(), email: None, status: AccountStatus::Erased, ..account };
    change(&app, &erased);
    for (language, word) in [("en", "erased person"), ("fr", "personne dont les données ont été effacées")] {
        let text = reader.get(&format!("{}?lang={language}", page())).await.text();
        assert!(text.contains(word) && !text.contains("account:"), "{text}");
    }
    let view = version::find_as_operator(&app.platform, &name()).expect("it is there");
    let history = version::history(&app.platform, &view.row).expect("it has a history");
    assert_eq!(history.events[0].author, Author::Account(erased.id));
});

each_database!(a_conflict_names_the_other_author_of_whatever_time, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let (one, other) = (app.focal_point("KEN").await, app.focal_point("KEN").await);
    let response = one.start_response("2018-2021").await;
    let first = |events| [("EVENTS", events), ("EVENTS!revision", "0")];
    assert_eq!(one.save_section(&response, "main", &first("4")).await.status, 303);
    let id = response.trim_start_matches("/responses/").parse().expect("an id");
    let stored = app.platform.database().read::<_, StorageError>(|conn| answer::list(conn, id)).expect("answers");
    assert!(stored.iter().all(|row| matches!(row.author, Author::Account(_))), "{stored:?}");
    let conflict = other.save_section(&response, "main", &first("5")).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("focal_point KEN"), "{}", conflict.text());

    execute(&app, "UPDATE answers SET author = 'A. Official of old'");
    assert!(other.save_section(&response, "main", &first("5")).await.text().contains("A. Official of old"));
});

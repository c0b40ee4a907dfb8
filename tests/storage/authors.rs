use survey_server::storage::AccountId;
use survey_server::storage::answer::{self, NewAnswer};
use survey_server::storage::author::Author;
use survey_tests::each_database;

use super::sample;
use super::schema::{execute, lines};

#[test]
fn no_name_is_taken_for_an_account() {
    let id = AccountId::new();
    for name in [
        "Jane Doe",
        "",
        "operator",
        &format!("account:{id}"),
        "account:",
        "name:Jane",
        "name:",
        &format!("name:account:{id}"),
    ] {
        let author = Author::from(name);
        assert_eq!(Author::of_text(&author.to_text()), author, "{name}");
    }
    assert_eq!(Author::of_text(&Author::from(id).to_text()), Author::Account(id));
}

each_database!(an_author_is_stored_as_an_account_or_as_a_name, |database| {
    let (response, id) = (sample::response(database), AccountId::new());
    for (item, author) in [("A", Author::from("A. Official")), ("B", id.into())] {
        let new = NewAnswer { author, ..sample::answer(response, item, "one") };
        database.write(move |conn| answer::save(conn, &new, None)).expect("it is saved");
    }
    let texts = lines(database, "SELECT author AS line FROM answers ORDER BY item");
    assert_eq!(texts, ["A. Official".to_owned(), format!("account:{id}")]);
    // A row from before there were accounts, with a name that nobody would write now.
    execute(database, "UPDATE answers SET author = 'account: the ministry''s' WHERE item = 'A'");
    let rows = database.read(|conn| answer::list(conn, response)).expect("they are read");
    let authors: Vec<Author> = rows.into_iter().map(|row| row.author).collect();
    assert_eq!(authors, ["account: the ministry's".into(), id.into()]);
});

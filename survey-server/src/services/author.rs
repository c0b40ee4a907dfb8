//! The names of those who have written or decided something, for whoever reads it.

use std::collections::HashMap;

use super::ServiceError;
use crate::storage::{AccountId, Connection, account};

pub use crate::storage::author::Author;

/// Puts the name of each account in the place of its id, with one query for all of them. Whoever was erased stays an id, which pages show as
/// a person without a name.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn name_all<'a>(
    conn: &mut Connection,
    authors: impl IntoIterator<Item = &'a mut Author>,
) -> Result<(), ServiceError> {
    let mut authors: Vec<&mut Author> = authors.into_iter().collect();
    let accounts: Vec<AccountId> = authors.iter().filter_map(|author| account_of(author)).collect();
    if accounts.is_empty() {
        return Ok(());
    }
    let names: HashMap<AccountId, String> = account::names(conn, &accounts)?.into_iter().collect();
    for author in &mut authors {
        if let Some(name) = account_of(author).and_then(|id| names.get(&id)) {
            **author = Author::Named(name.clone());
        }
    }
    Ok(())
}

const fn account_of(author: &Author) -> Option<AccountId> {
    match author {
        Author::Account(id) => Some(*id),
        Author::Operator | Author::Platform | Author::Named(_) => None,
    }
}

//! Writes texts into TOML without disturbing what else is there: comments, order and white space stay.

use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike, Value};

use crate::questionnaire::TextAddress;

/// Writes texts into the table at `prefix`; a text that is there already is replaced where it stands.
///
/// # Errors
/// If `toml` can't be parsed.
pub(super) fn set<'t>(
    toml: &str,
    prefix: &[&str],
    texts: impl IntoIterator<Item = (&'t TextAddress, &'t str)>,
) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = toml.parse()?;
    for (address, text) in texts {
        let keys: Vec<&str> = prefix.iter().copied().chain(address.keys().iter().map(String::as_str)).collect();
        set_in(document.as_item_mut(), &keys, text);
    }
    Ok(document.to_string())
}

/// Takes out a whole table.
///
/// # Errors
/// If `toml` can't be parsed.
pub(super) fn remove(toml: &str, outer: &str, inner: &str) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = toml.parse()?;
    let table = document.get_mut(outer).and_then(Item::as_table_like_mut);
    let is_empty = table.is_some_and(|table| {
        table.remove(inner);
        table.is_empty()
    });
    if is_empty {
        document.remove(outer);
    }
    Ok(document.to_string())
}

fn set_in(item: &mut Item, keys: &[&str], text: &str) {
    let fresh = inner_table(item);
    let Some(table) = item.as_table_like_mut() else { return };
    match keys {
        [] => {}
        [key] => set_value(table, key, text),
        [key, inner @ ..] => {
            if !table.get(key).is_some_and(Item::is_table_like) {
                table.insert(key, fresh);
            }
            if let Some(found) = table.get_mut(key) {
                set_in(found, inner, text);
            }
        }
    }
}

/// A table to stand in another one. What an inline table or a dotted key holds must be a value; any other table takes
/// one with a heading, which is written once there is a text in it.
fn inner_table(outer: &Item) -> Item {
    match outer {
        Item::Table(table) if !table.is_dotted() => {
            let mut inner = Table::new();
            inner.set_implicit(true);
            Item::Table(inner)
        }
        _ => Item::Value(Value::InlineTable(InlineTable::new())),
    }
}

fn set_value(table: &mut dyn TableLike, key: &str, text: &str) {
    let mut fresh = Value::from(text);
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *fresh.decor_mut() = old.decor().clone();
            *old = fresh;
        }
        None => drop(table.insert(key, Item::Value(fresh))),
    }
}

//! Where the database is: the address decides which of the two kinds it is, and nothing is guessed.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The address of a database; its `Display` never shows a password.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file.
    Sqlite(PathBuf),
    /// A server, with the address as libpq understands it.
    Postgres(String),
}

/// A text that is no address of a database.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was given.
    #[error("no database was named: give the path of an SQLite file, or postgres://USER@HOST/DATABASE")]
    Empty,
    /// The scheme is that of another database, or of none.
    #[error(
        "`{0}:` is not a kind of database that this program knows: give the path of an SQLite file, sqlite:PATH, or postgres://USER@HOST/DATABASE"
    )]
    Scheme(String),
    /// It looks like libpq's `host=… dbname=…`, which would make a file of that name.
    #[error(
        "a PostgreSQL database is written postgres://USER@HOST/DATABASE, not as a list of KEY=VALUE (a path with `=` in it is written sqlite:PATH)"
    )]
    KeyValue,
    /// Every connection would have a database of its own, which is gone at the end.
    #[error("a database in memory cannot be used: give the path of a file")]
    Memory,
    /// Neither the system nor libpq take such a text.
    #[error("the address of the database has a NUL character in it")]
    Nul,
}

impl Address {
    /// Reads `postgres://…`, `postgresql://…`, `sqlite:PATH`, `sqlite://PATH` or the plain path of a file.
    ///
    /// # Errors
    /// [`AddressError`] says what is wrong, and how an address is written.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        match scheme(text) {
            _ if text.trim().is_empty() => Err(AddressError::Empty),
            _ if text.contains('\0') => Err(AddressError::Nul),
            None if text.contains('=') => Err(AddressError::KeyValue),
            None => file(text),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Self::Postgres(text.to_owned())),
            Some(("sqlite", rest)) => file(rest.strip_prefix("//").unwrap_or(rest)),
            Some((scheme, _)) => Err(AddressError::Scheme(scheme.to_owned())),
        }
    }

    /// A text of the database or of libpq with every trace of the password replaced.
    ///
    /// libpq quotes parts of an address that it cannot read, and those may be parts of a password that was not percent-encoded.
    #[must_use]
    pub fn without_password(&self, text: &str) -> String {
        let Self::Postgres(url) = self else { return text.to_owned() };
        let Some(password) = password(url).map(|range| &url[range]) else { return text.to_owned() };
        let parts = password.split(['/', ':', '@', '?', '#', '%', '&', '=']).filter(|part| part.len() > 2);
        std::iter::once(password).chain(parts).fold(text.to_owned(), |text, secret| text.replace(secret, "…"))
    }
}

/// A letter and at least one more before a colon: `C:` of another system's paths is none.
fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then_some((scheme, rest))
}

fn file(path: &str) -> Result<Address, AddressError> {
    match path {
        "" => Err(AddressError::Empty),
        _ if path.starts_with(":memory:") => Err(AddressError::Memory),
        _ => Ok(Address::Sqlite(Path::new(path).to_owned())),
    }
}

/// Where the password is: from the user's colon to the last `@`, so that one with `/` or `@` in it is found as well, or in the query.
fn password(url: &str) -> Option<Range<usize>> {
    let start = url.find("://")? + 3;
    let end_of_user_info = url.rfind('@').filter(|end| *end > start);
    let in_user_info = end_of_user_info.and_then(|end| url[start..end].find(':').map(|colon| start + colon + 1..end));
    let in_query = || {
        let start = url.find("password=")? + "password=".len();
        Some(start..url[start..].find('&').map_or(url.len(), |end| start + end))
    };
    in_user_info.or_else(in_query).filter(|range| !range.is_empty())
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => path.display().fmt(f),
            Self::Postgres(url) => match password(url) {
                Some(Range { start, end }) => write!(f, "{}…{}", &url[..start], &url[end..]),
                None => f.write_str(url),
            },
        }
    }
}

/// As `Display`, so that no log has the password either.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to_string())
    }
}

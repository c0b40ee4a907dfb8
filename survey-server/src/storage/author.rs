//! Who has written or decided something, as histories keep it: an account, or a name where there was none.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Text;
use diesel::sqlite::Sqlite;

use super::id::AccountId;
use super::types::on_multi;

/// What begins the text of an account.
const ACCOUNT: &str = "account:";
/// What begins the text of a name that could be taken for one of these.
const NAME: &str = "name:";

/// Who has written or decided something.
///
/// In the database it is `account:` and an id. Any other text is a name: the operator, the platform, the signature of an import, or somebody who
/// wrote before there were accounts. A name that would read like one of these is stored behind `name:`, so that the two can't be confused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Author {
    /// Somebody with an account.
    Account(AccountId),
    /// Somebody of whom only the name is known.
    Named(String),
}
on_multi!(Text, Author);

impl Author {
    /// The name, where it is known without looking at an account.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Account(_) => None,
            Self::Named(name) => Some(name),
        }
    }

    /// The text that the database keeps.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Account(id) => format!("{ACCOUNT}{id}"),
            Self::Named(name) if name.starts_with(ACCOUNT) || name.starts_with(NAME) => format!("{NAME}{name}"),
            Self::Named(name) => name.clone(),
        }
    }

    /// The author that a text stands for; there is none that stands for nobody.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let account = text.strip_prefix(ACCOUNT).and_then(|id| id.parse().ok());
        let named = || Self::Named(text.strip_prefix(NAME).unwrap_or(text).to_owned());
        account.map_or_else(named, Self::Account)
    }
}

impl From<AccountId> for Author {
    fn from(account: AccountId) -> Self {
        Self::Account(account)
    }
}

impl From<&str> for Author {
    fn from(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

impl ToSql<Text, Pg> for Author {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<Text, Pg>::to_sql(self.to_text().as_str(), &mut out.reborrow())
    }
}

impl ToSql<Text, Sqlite> for Author {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.to_text());
        Ok(IsNull::No)
    }
}

impl FromSql<Text, Pg> for Author {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <String as FromSql<Text, Pg>>::from_sql(value).map(|text| Self::of_text(&text))
    }
}

impl FromSql<Text, Sqlite> for Author {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <String as FromSql<Text, Sqlite>>::from_sql(value).map(|text| Self::of_text(&text))
    }
}

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
/// The texts of those who have neither account nor name.
const OPERATOR: &str = "operator";
const PLATFORM: &str = "platform";

/// Who has written or decided something.
///
/// In the database it is `account:` and an id, `operator` or `platform`. Any other text is a name: the signature of an import, or somebody who
/// wrote before there were accounts. A name that would read like one of these is stored behind `name:`, so that the two can't be confused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Author {
    /// Somebody with an account.
    Account(AccountId),
    /// Whoever runs the program on the server's machine.
    Operator,
    /// The platform by itself.
    Platform,
    /// Somebody of whom only the name is known.
    Named(String),
}
on_multi!(Text, Author);

impl Author {
    /// The name, where it is known without looking at an account.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Account(_) | Self::Operator | Self::Platform => None,
            Self::Named(name) => Some(name),
        }
    }

    /// The code of the role of whoever has no account and no name.
    #[must_use]
    pub const fn role(&self) -> Option<&'static str> {
        match self {
            Self::Operator => Some(OPERATOR),
            Self::Platform => Some(PLATFORM),
            Self::Account(_) | Self::Named(_) => None,
        }
    }

    /// The text that the database keeps.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Account(id) => format!("{ACCOUNT}{id}"),
            Self::Operator => OPERATOR.to_owned(),
            Self::Platform => PLATFORM.to_owned(),
            Self::Named(name) if reads_otherwise(name) => format!("{NAME}{name}"),
            Self::Named(name) => name.clone(),
        }
    }

    /// The author that a text stands for; there is none that stands for nobody.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let account = text.strip_prefix(ACCOUNT).and_then(|id| id.parse().ok());
        match (account, text) {
            (Some(account), _) => Self::Account(account),
            (None, OPERATOR) => Self::Operator,
            (None, PLATFORM) => Self::Platform,
            (None, name) => Self::Named(name.strip_prefix(NAME).unwrap_or(name).to_owned()),
        }
    }
}

/// Whether a name would be read as something else than a name.
fn reads_otherwise(name: &str) -> bool {
    name.starts_with(ACCOUNT) || name.starts_with(NAME) || [OPERATOR, PLATFORM].contains(&name)
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

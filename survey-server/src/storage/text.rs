//! Values that are stored as text: codes of `survey-model`, and the states that rows can be in.

use std::fmt::Display;
use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::sql_types::Text;
use survey_model::code::{CycleLabel, ItemCode, SectionCode, Series};
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus, Step};
use survey_model::language::Language;
use survey_model::member_state::Iso3;
use survey_model::respondent::Stakeholder;
use survey_model::version::Version;

/// A text column that is parsed when a row is read.
#[derive(Debug, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct Parsed<T>(T);

impl<T, DB> FromSql<Text, DB> for Parsed<T>
where
    DB: Backend,
    T: FromStr<Err: Display>,
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let text = String::from_sql(value)?;
        text.parse().map(Self).map_err(|error: T::Err| error.to_string().into())
    }
}

/// A text column with a code out of a fixed list.
#[derive(Debug, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct Coded<T>(T);

macro_rules! parsed {
    ($($type:ty),*) => {$(
        impl From<Parsed<$type>> for $type {
            fn from(parsed: Parsed<$type>) -> Self {
                parsed.0
            }
        }
    )*};
}
parsed!(CycleLabel, ItemCode, SectionCode, Series, Version, Iso3);

macro_rules! coded {
    ($($type:ty),*) => {$(
        impl<DB> FromSql<Text, DB> for Coded<$type>
        where
            DB: Backend,
            String: FromSql<Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                let text = String::from_sql(value)?;
                <$type>::from_code(&text).map(Self).ok_or_else(|| format!("`{text}` is not known").into())
            }
        }
        impl From<Coded<$type>> for $type {
            fn from(coded: Coded<$type>) -> Self {
                coded.0
            }
        }
    )*};
}
coded!(Language, Stakeholder, CycleStatus, ResponseStatus, Step, Provenance);

/// An enum that is stored as a code, with the code of each variant beside it.
macro_rules! states {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they follow each other.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code that the database, exports and addresses use.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|state| state.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.code().to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = String::from_sql(value)?;
                Self::from_code(&text).ok_or_else(|| format!("`{text}` is not known").into())
            }
        }
    };
}
pub(super) use states;

//! How values are stored: native UUID, JSONB and TIMESTAMPTZ on PostgreSQL, text on SQLite, one Rust type for both.

use std::io::Write as _;

use chrono::{DateTime, SubsecRound as _, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{HasSqlType, Jsonb, Nullable, Text, Timestamptz};
use diesel::sqlite::Sqlite;
use survey_model::answer::Answer;
use survey_model::remark::Remark;

use super::connection::MultiBackend;

/// The SQL types that diesel's multi connection does not have by itself.
pub(super) mod sql {
    macro_rules! sql_type {
        ($name:ident, $oid:literal, $array_oid:literal) => {
            #[derive(diesel::sql_types::SqlType, diesel::query_builder::QueryId, Clone, Copy, Debug, Default)]
            #[diesel(postgres_type(oid = $oid, array_oid = $array_oid))]
            #[diesel(sqlite_type(name = "Text"))]
            pub struct $name;
        };
    }
    sql_type!(UuidT, 2950, 2951);
    sql_type!(JsonT, 3802, 3807);
    sql_type!(UtcT, 1184, 1185);
}

/// Passes a Rust type on from the multi connection to whichever database it is.
macro_rules! on_multi {
    ($sql:ty, $rust:ty) => {
        impl diesel::serialize::ToSql<$sql, $crate::storage::connection::MultiBackend> for $rust {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, $crate::storage::connection::MultiBackend>,
            ) -> diesel::serialize::Result {
                out.set_value((<$sql>::default(), self));
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl diesel::deserialize::FromSql<$sql, $crate::storage::connection::MultiBackend> for $rust {
            fn from_sql(
                value: <$crate::storage::connection::MultiBackend as diesel::backend::Backend>::RawValue<'_>,
            ) -> diesel::deserialize::Result<Self> {
                value.from_sql::<Self, $sql>()
            }
        }
    };
}
pub(super) use on_multi;

macro_rules! known_to_multi {
    ($($sql:ty),*) => {$(
        impl HasSqlType<$sql> for MultiBackend {
            fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
                Self::lookup_sql_type::<$sql>(lookup)
            }
        }
    )*};
}
known_to_multi!(sql::UuidT, sql::JsonT, sql::UtcT);

/// Keeps something as JSON.
macro_rules! stored_as_json {
    ($(#[$doc:meta])* $stored:ident, $rust:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, AsExpression, FromSqlRow)]
        #[diesel(sql_type = sql::JsonT)]
        pub struct $stored(pub(super) $rust);
        on_multi!(sql::JsonT, $stored);

        impl ToSql<sql::JsonT, Pg> for $stored {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                // The binary form of JSONB is a version number, 1, and the text.
                out.write_all(&[1])?;
                serde_json::to_writer(out, &self.0)?;
                Ok(IsNull::No)
            }
        }

        impl FromSql<sql::JsonT, Pg> for $stored {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                let json = <serde_json::Value as FromSql<Jsonb, Pg>>::from_sql(value)?;
                Ok(Self(serde_json::from_value(json)?))
            }
        }

        impl ToSql<sql::JsonT, Sqlite> for $stored {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value(serde_json::to_string(&self.0)?);
                Ok(IsNull::No)
            }
        }

        impl FromSql<sql::JsonT, Sqlite> for $stored {
            fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
                Ok(Self(serde_json::from_str(&text)?))
            }
        }

        impl From<$stored> for $rust {
            fn from(stored: $stored) -> Self {
                stored.0
            }
        }
    };
}
stored_as_json!(
    /// An answer as JSON.
    StoredAnswer,
    Answer
);
stored_as_json!(
    /// What is said beside an answer, as JSON.
    StoredRemark,
    Remark
);

/// The form in which SQLite keeps a time; it sorts as time does.
const SQLITE_TIME: &str = "%Y-%m-%dT%H:%M:%S%.6fZ";

/// A time in UTC, to the microsecond, which is what both databases can keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql::UtcT)]
pub struct StoredTime(DateTime<Utc>);
on_multi!(sql::UtcT, StoredTime);

impl ToSql<sql::UtcT, Pg> for StoredTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<Timestamptz, Pg>::to_sql(&self.0, &mut out.reborrow())
    }
}

impl FromSql<sql::UtcT, Pg> for StoredTime {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        FromSql::<Timestamptz, Pg>::from_sql(value).map(Self)
    }
}

impl ToSql<sql::UtcT, Sqlite> for StoredTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.format(SQLITE_TIME).to_string());
        Ok(IsNull::No)
    }
}

impl FromSql<sql::UtcT, Sqlite> for StoredTime {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
        Ok(Self(DateTime::parse_from_rfc3339(&text)?.to_utc()))
    }
}

impl From<DateTime<Utc>> for StoredTime {
    fn from(time: DateTime<Utc>) -> Self {
        Self(to_microsecond(time))
    }
}

impl From<StoredTime> for DateTime<Utc> {
    fn from(stored: StoredTime) -> Self {
        stored.0
    }
}

/// A time that a row may not have.
#[derive(Debug, FromSqlRow)]
#[diesel(sql_type = Nullable<sql::UtcT>)]
pub struct MaybeTime(Option<DateTime<Utc>>);

impl<DB> FromSql<Nullable<sql::UtcT>, DB> for MaybeTime
where
    DB: Backend,
    StoredTime: FromSql<sql::UtcT, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        StoredTime::from_sql(value).map(|time| Self(Some(time.0)))
    }

    fn from_nullable_sql(value: Option<DB::RawValue<'_>>) -> deserialize::Result<Self> {
        value.map_or(Ok(Self(None)), Self::from_sql)
    }
}

impl From<MaybeTime> for Option<DateTime<Utc>> {
    fn from(time: MaybeTime) -> Self {
        time.0
    }
}

/// The time that a database gives back for a time that it was given: to the microsecond, the rest cut off.
#[must_use]
pub fn to_microsecond(time: DateTime<Utc>) -> DateTime<Utc> {
    time.trunc_subsecs(6)
}

/// The present time, as exact as it can be stored.
#[must_use]
pub fn now() -> DateTime<Utc> {
    to_microsecond(Utc::now())
}

//! Ids: UUIDs of version 7, made by the program, so that they sort by the time of their making and need no round trip.

use std::fmt;
use std::io::Write as _;
use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Text;
use diesel::sqlite::Sqlite;
use uuid::Uuid;

use super::types::on_multi;
use super::types::sql::UuidT;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        #[diesel(sql_type = UuidT)]
        pub struct $name(Uuid);
        on_multi!(UuidT, $name);

        impl $name {
            /// A new id, later than every one that this process made before.
            #[must_use]
            #[expect(clippy::new_without_default, reason = "each call makes another one")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl ToSql<UuidT, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                out.write_all(self.0.as_bytes())?;
                Ok(IsNull::No)
            }
        }

        impl FromSql<UuidT, Pg> for $name {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                Ok(Self(Uuid::from_slice(value.as_bytes())?))
            }
        }

        impl ToSql<UuidT, Sqlite> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value(self.0.to_string());
                Ok(IsNull::No)
            }
        }

        impl FromSql<UuidT, Sqlite> for $name {
            fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
                Ok(text.parse()?)
            }
        }
    )+};
}

id! {
    /// The id of a questionnaire version.
    QuestionnaireVersionId,
    /// The id of a study cycle.
    CycleId,
    /// The id of a respondent.
    RespondentId,
    /// The id of a response.
    ResponseId,
    /// The id of a submission.
    SubmissionId,
    /// The id of somebody's account.
    AccountId,
    /// The id of a session of somebody who signed in.
    SessionId,
    /// The id of somebody's signing in, or trying to.
    SignInId,
    /// The id of a link that can be used once.
    OneTimeLinkId,
    /// The id of a message to somebody.
    MailMessageId,
    /// The id of a vintage of results that was published.
    PublicationId,
    /// The id of a step of reminding.
    ReminderStepId,
    /// The id of a later deadline for one respondent.
    DeadlineExtensionId,
    /// The id of a nomination.
    NominationId,
    /// The id of an identity at an OpenID Connect provider.
    OidcIdentityId,
    /// The id of a token for programs.
    ApiTokenId,
    /// The id of a view of the explorer that somebody has saved.
    SavedViewId,
    /// The id of a piece of evidence.
    EvidenceId,
    /// The id of a coordination body.
    CoordinationBodyId,
    /// The id of a consultation round.
    ConsultationRoundId,
    /// The id of a comment in a consultation round.
    ConsultationCommentId,
    /// The id of a step in the life of a response.
    ResponseEventId,
    /// The id of something that was said about a section.
    SectionEventId,
    /// The id of a question about an answer.
    ClarificationId,
    /// The id of something that was said about such a question.
    ClarificationMessageId,
}

//! Everything that can go wrong at the door: one table from error to status and words, shown as a page or as JSON.

use std::sync::atomic::{AtomicU64, Ordering};

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, ALLOW, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use analysis::chart::ChartError;
use analysis::chart::png::PngError;
use survey_model::problem::Problem;

use super::visitor::Visitor;
use super::words::{Message, Words};
use crate::services::ServiceError;
use crate::storage::StorageError;

mod faces;

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// A service did not do it.
    #[error(transparent)]
    Service(ServiceError),
    /// There is no such page.
    #[error("there is no such page")]
    NoSuchPage,
    /// The page exists, but not for this method.
    #[error("the method is not allowed here")]
    MethodNotAllowed {
        /// The methods that it takes.
        allow: String,
    },
    /// The address has a part that can't be understood.
    #[error("the address can't be understood: {parameter}")]
    BadAddress {
        /// Which parameter.
        parameter: &'static str,
        /// What stood there.
        given: String,
    },
    /// A form has a field that its page doesn't have.
    #[error("the form has an unknown field: {0}")]
    UnknownField(String),
    /// A field of a form has what its page would not send.
    #[error("the form has something wrong in the field {0}")]
    BadField(String),
    /// A form does not say on which saved answer it is based.
    #[error("the form has no revision in the field {0}")]
    BadRevision(String),
    /// The query of the address is not what its page takes.
    #[error("the address can't be understood")]
    UnreadableAddress,
    /// The form took too long to arrive.
    #[error("the form did not arrive in time")]
    SlowForm,
    /// The database does not tell who visits, or does not keep it.
    #[error("the session can't be read or kept: {0}")]
    Session(String),
    /// The body is no form.
    #[error("the body is not a form")]
    NotAForm,
    /// The body is too large.
    #[error("the form is too large")]
    TooLarge,
    /// The form does not come from our own page.
    #[error("the form does not come from this site")]
    Forged,
    /// A program shows a token that opens nothing.
    #[error("the token opens nothing")]
    WrongToken,
    /// A program wants to change something with a token for reading.
    #[error("the token is for reading only")]
    ReadingToken,
    /// There is no such chart of these figures.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The picture of a chart would take too much memory.
    #[error(transparent)]
    PictureTooLarge(PngError),
    /// Somebody comes more often than the limits allow.
    #[error("too many requests; the next one in {seconds} s")]
    TooMany {
        /// When to come back, in seconds.
        seconds: u64,
    },
    /// Too many do the same heavy work.
    #[error("too many exports or pictures are being made")]
    Crowded,
    /// The disk does not take or give a file.
    #[error("a temporary file can't be used: {0}")]
    File(#[from] std::io::Error),
    /// The work ended without a result.
    #[error("the work was interrupted")]
    Interrupted,
    /// A template can't be rendered.
    #[error("a page can't be rendered: {0}")]
    Template(#[from] askama::Error),
}

/// How an error is told.
#[derive(Debug)]
pub struct Told {
    /// The HTTP status.
    pub status: StatusCode,
    /// The stable code, for programs and for questions to the secretariat.
    pub code: String,
    /// What happened, in a few words.
    pub title: Message,
    /// What happened and what to do, in a sentence.
    pub sentence: String,
    /// Everything that is wrong, where several things can be.
    pub problems: Vec<Problem>,
    /// The methods that the address takes, if it was another one.
    pub allow: Option<String>,
    /// When to come back, in seconds, if that may help.
    pub retry_after: Option<u64>,
    /// The page that was asked for, where signing in would open it.
    pub next: Option<String>,
}

impl WebError {
    /// The status; there is no arm for "everything else", so that a new error has to be thought of here.
    fn status(&self) -> StatusCode {
        match self {
            Self::Service(error) => status_of(error),
            Self::Chart(ChartError::TooMuch { .. } | ChartError::TooManyAnswers { .. }) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::NoSuchPage | Self::Chart(_) => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadAddress { .. }
            | Self::UnreadableAddress
            | Self::UnknownField(_)
            | Self::BadField(_)
            | Self::BadRevision(_) => StatusCode::BAD_REQUEST,
            Self::SlowForm => StatusCode::REQUEST_TIMEOUT,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Forged | Self::ReadingToken => StatusCode::FORBIDDEN,
            Self::WrongToken => StatusCode::UNAUTHORIZED,
            Self::PictureTooLarge(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Crowded | Self::Session(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::File(_) | Self::Interrupted | Self::Template(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The codes of what is wrong with a form, each once, for a page that shows the form again.
    ///
    /// # Errors
    /// The error itself, if it is not about what was typed.
    pub fn codes(self) -> Result<Vec<&'static str>, Self> {
        let Self::Service(ServiceError::Invalid(problems)) = self else { return Err(self) };
        let mut codes: Vec<&'static str> = problems.into_iter().map(|problem| problem.code).collect();
        codes.dedup();
        Ok(codes)
    }

    /// The code, which is also the end of the ids of its messages.
    fn code(&self) -> String {
        match self {
            Self::Service(error) => code_of(error),
            Self::NoSuchPage => "no-such-page".to_owned(),
            Self::MethodNotAllowed { .. } => "method-not-allowed".to_owned(),
            Self::BadAddress { .. } => "bad-address".to_owned(),
            Self::UnknownField(_) => "unknown-field".to_owned(),
            Self::BadField(_) => "bad-field".to_owned(),
            Self::BadRevision(_) => "bad-revision".to_owned(),
            Self::UnreadableAddress => "unreadable-address".to_owned(),
            Self::SlowForm => "slow-form".to_owned(),
            Self::Session(_) => "session-unread".to_owned(),
            Self::NotAForm => "not-a-form".to_owned(),
            Self::TooLarge => "too-large".to_owned(),
            Self::Forged => "forged".to_owned(),
            Self::WrongToken => "wrong-token".to_owned(),
            Self::ReadingToken => "reading-token".to_owned(),
            Self::Chart(ChartError::TooMuch { .. }) => "chart-too-much".to_owned(),
            Self::Chart(ChartError::TooManyAnswers { .. }) => "chart-too-many-answers".to_owned(),
            Self::Chart(_) => "no-chart".to_owned(),
            Self::PictureTooLarge(_) => "picture-too-large".to_owned(),
            Self::TooMany { .. } => "too-many".to_owned(),
            Self::Crowded => "crowded".to_owned(),
            Self::File(_) | Self::Interrupted | Self::Template(_) => "internal".to_owned(),
        }
    }

    /// The error in words.
    #[must_use]
    pub fn told(&self, words: Words) -> Told {
        let code = self.code();
        let status = self.status();
        let problems = match self {
            Self::Service(ServiceError::Invalid(problems)) => problems.clone(),
            _ => Vec::new(),
        };
        let allow = match self {
            Self::MethodNotAllowed { allow } => Some(allow.clone()),
            _ => None,
        };
        let retry_after = match self {
            Self::TooMany { seconds } => Some(*seconds),
            Self::Service(ServiceError::TooManyAttempts { seconds }) => Some(as_told(*seconds)),
            _ => (status == StatusCode::SERVICE_UNAVAILABLE).then_some(5),
        };
        Told {
            status,
            allow,
            retry_after,
            next: None,
            title: words.t(format!("error-title-{}", status.as_u16())),
            sentence: self.sentence(words, &code),
            code,
            problems,
        }
    }

    /// The catalogue's sentence; what a service refuses with a reason of its own has that one where the catalogue has none.
    fn sentence(&self, words: Words, code: &str) -> String {
        let message = words.t(format!("error-{code}"));
        match self {
            Self::Service(ServiceError::Refused { message: reason, .. }) if !message.exists() => format!("{reason}."),
            Self::BadAddress { parameter, given } => {
                message.with("parameter", *parameter).with("given", given).to_string()
            }
            Self::UnknownField(name) | Self::BadField(name) | Self::BadRevision(name) => {
                message.with("name", name).to_string()
            }
            Self::TooMany { seconds } => {
                message.with("seconds", i64::try_from(*seconds).unwrap_or(i64::MAX)).to_string()
            }
            Self::Chart(ChartError::TooManyAnswers { most, .. }) => message.with("most", most.to_string()).to_string(),
            Self::Chart(ChartError::TooMuch { .. }) => message.to_string(),
            Self::Chart(error) => message.with("reason", error.to_string()).to_string(),
            Self::Service(ServiceError::TooManyAttempts { seconds }) => {
                let seconds = i64::try_from(as_told(*seconds)).unwrap_or(i64::MAX);
                match seconds {
                    ..=59 => words.t("error-too-many-attempts-soon").with("seconds", seconds).to_string(),
                    _ => message.with("minutes", seconds / 60).to_string(),
                }
            }
            _ => message.to_string(),
        }
    }
}

/// How long somebody waits, as the sentence and the header both say it: seconds within a minute, whole minutes beyond.
const fn as_told(seconds: u64) -> u64 {
    if seconds < 60 { seconds } else { seconds.div_ceil(60) * 60 }
}

fn status_of(error: &ServiceError) -> StatusCode {
    match error {
        ServiceError::NotFound { .. } => StatusCode::NOT_FOUND,
        ServiceError::Forbidden { .. } => StatusCode::FORBIDDEN,
        ServiceError::NotSignedIn => StatusCode::UNAUTHORIZED,
        ServiceError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        ServiceError::Refused { code, .. } => status_of_refusal(code),
        ServiceError::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
        ServiceError::Storage(StorageError::Unavailable(_) | StorageError::Busy(_)) => StatusCode::SERVICE_UNAVAILABLE,
        ServiceError::Storage(StorageError::Conflict(_) | StorageError::Corrupt { .. } | StorageError::Other(_)) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The one table of refusals: the request was wrong, or the server failed at it; else the present state stands against it.
fn status_of_refusal(code: &str) -> StatusCode {
    match code {
        "unknown-cycle" | "unknown-format" | "no-scoring" | "link-unknown" => StatusCode::NOT_FOUND,
        "link-used" | "link-expired" => StatusCode::GONE,
        "oidc-again" | "oidc-declined" | "oidc-failed" | "oidc-refused" | "oidc-second-factor" => {
            StatusCode::UNAUTHORIZED
        }
        "sign-in-crowded" | "oidc-unavailable" => StatusCode::SERVICE_UNAVAILABLE,
        "cycle-order" | "cycle-twice" | "index-needs-bridge" | "no-such-breakdown" | "too-few-cycles"
        | "unknown-revision" | "unknown-part" => StatusCode::BAD_REQUEST,
        "reason-missing" | "bad-reason" | "view-name" | "view-address" => StatusCode::UNPROCESSABLE_ENTITY,
        "evidence-too-large" => StatusCode::PAYLOAD_TOO_LARGE,
        "evidence-encoding" | "evidence-type" | "evidence-extension" | "evidence-macros" | "evidence-packing"
        | "evidence-password" | "evidence-empty" | "evidence-url" | "evidence-no-file" => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        "export-failed" | "unwritable" | "chart-failed" | "no-randomness" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::CONFLICT,
    }
}

fn code_of(error: &ServiceError) -> String {
    match error {
        ServiceError::NotFound { what } => format!("no-such-{what}"),
        ServiceError::Forbidden { .. } => "forbidden".to_owned(),
        ServiceError::NotSignedIn => "not-signed-in".to_owned(),
        ServiceError::Invalid(_) => "invalid".to_owned(),
        ServiceError::Refused { code, .. } => (*code).to_owned(),
        ServiceError::TooManyAttempts { .. } => "too-many-attempts".to_owned(),
        ServiceError::Storage(StorageError::Unavailable(_) | StorageError::Busy(_)) => "busy".to_owned(),
        ServiceError::Storage(StorageError::Conflict(_) | StorageError::Corrupt { .. } | StorageError::Other(_)) => {
            "internal".to_owned()
        }
    }
}

/// The answer has no body yet: [`show`] adds the face that fits the visitor.
impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        HttpResponse::new(self.status())
    }
}

/// Gives an error its face: JSON for programs, else a page; what is the server's own fault goes to the log in full.
#[must_use]
pub fn show(response: ServiceResponse<BoxBody>, visitor: &Visitor) -> ServiceResponse<BoxBody> {
    let Some(error) = response.response().error() else { return response };
    let mut told = match error.as_error::<WebError>() {
        Some(error) => error.told(visitor.words()),
        None => stranger(error.as_response_error().status_code()).told(visitor.words()),
    };
    if matches!(told.code.as_str(), "crowded" | "sign-in-crowded") {
        note_crowd(&told.code);
    } else if told.status.is_server_error() {
        tracing::error!(%error, code = told.code, "a request failed");
    } else if told.status == StatusCode::FORBIDDEN {
        tracing::info!(code = told.code, "a request was refused");
    }
    if told.status == StatusCode::UNAUTHORIZED && response.request().method().is_safe() {
        told.next = Some(visitor.address());
    }
    let asks_for_json = asks_for_json(response.request());
    response.into_response(face(&told, visitor, asks_for_json))
}

/// How often somebody was told to come again since the server began.
static CROWDED: AtomicU64 = AtomicU64::new(0);

/// Told at the first, second, fourth, eighth …: it is no fault of the server, and a flood must not flood the log.
fn note_crowd(code: &str) {
    let times = CROWDED.fetch_add(1, Ordering::Relaxed) + 1;
    if times.is_power_of_two() {
        tracing::warn!(times, code, "more people come at once than can be served");
    }
}

/// What a program that showed a wrong token is told (RFC 6750).
const CHALLENGE: &str = r#"Bearer realm="survey", error="invalid_token""#;

/// Whether a script asks, which reads no pages.
fn asks_for_json(req: &HttpRequest) -> bool {
    req.headers().get(ACCEPT).is_some_and(|accepted| accepted == "application/json")
}

fn face(told: &Told, visitor: &Visitor, asks_for_json: bool) -> HttpResponse {
    let is_for_program = visitor.is_program || asks_for_json || visitor.path.starts_with("/api/");
    let mut faced = if is_for_program { faces::problem(told) } else { faces::page(told, visitor) };
    if visitor.is_program && told.status == StatusCode::UNAUTHORIZED {
        faced.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(CHALLENGE));
    }
    if let Some(allow) = told.allow.as_deref().and_then(|allow| HeaderValue::from_str(allow).ok()) {
        faced.headers_mut().insert(ALLOW, allow);
    }
    if let Some(seconds) = told.retry_after {
        faced.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    faced
}

/// An error of the web framework itself.
fn stranger(status: StatusCode) -> WebError {
    match status {
        StatusCode::NOT_FOUND => WebError::NoSuchPage,
        // Only a query that can't be read: bodies are read by ourselves.
        StatusCode::BAD_REQUEST => WebError::UnreadableAddress,
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        status if status.is_client_error() => WebError::NotAForm,
        _ => WebError::Interrupted,
    }
}

//! A form that ends with a file, which is read as it arrives: what stands before it is a form like any other.

use std::fmt;
use std::future::{Ready, ready};
use std::time::{Duration, Instant};

use actix_multipart::{Field, Multipart};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::rt::time::timeout;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt as _;

use super::{Form, upload};
use crate::settings::Limits;
use crate::web::error::WebError;

/// More fields than any such form of ours has.
const MOST_FIELDS: usize = 20;

/// The longest field, in bytes; ours have hundreds, but what is wrong with a longer one, its reader says.
const LONGEST_FIELD: usize = 128 * 1024;

/// A file that is arriving. What is not read of it is never in memory.
pub struct ArrivingFile {
    /// Its name as the browser gives it; anything may stand there.
    pub name: String,
    field: Field,
    /// What follows the file is not looked at; it has to live as long as the field.
    _rest: Multipart,
    until: Instant,
    pause: Duration,
}

impl ArrivingFile {
    /// Reads a body up to the first file.
    ///
    /// # Errors
    /// As [`Form::read`].
    pub async fn read(req: &mut ServiceRequest, limits: &Limits) -> Result<(Form, Option<Self>), WebError> {
        let content_type = req.headers().get(CONTENT_TYPE);
        if !content_type.is_some_and(|value| value.as_bytes().starts_with(upload::TYPE.as_bytes())) {
            return Ok((Form::read(req, limits).await?, None));
        }
        let payload = req.take_payload();
        let parts = Multipart::new(req.headers(), payload);
        let read = timeout(limits.form_time, fields(parts, limits));
        read.await.map_err(|_| WebError::SlowForm)?
    }

    /// The next piece of the file; nothing at its end.
    ///
    /// # Errors
    /// [`WebError::SlowForm`] if it takes too long, [`WebError::NotAForm`] if it breaks off.
    pub async fn next_piece(&mut self) -> Result<Option<Bytes>, WebError> {
        let left = self.until.saturating_duration_since(Instant::now()).min(self.pause);
        let piece = timeout(left, self.field.next()).await.map_err(|_| WebError::SlowForm)?;
        piece.transpose().map_err(|_| WebError::NotAForm)
    }
}

async fn fields(mut parts: Multipart, limits: &Limits) -> Result<(Form, Option<ArrivingFile>), WebError> {
    let mut form = Form::default();
    while let Some(part) = parts.next().await {
        let mut part = part.map_err(|_| WebError::NotAForm)?;
        let disposition = part.content_disposition();
        match disposition.and_then(|of| of.get_filename()).map(ToOwned::to_owned) {
            // A control in which no file was chosen.
            Some(name) if name.is_empty() => return Ok((form, None)),
            Some(name) => {
                let until = Instant::now() + limits.evidence_time;
                let file = ArrivingFile { name, field: part, _rest: parts, until, pause: limits.evidence_pause };
                return Ok((form, Some(file)));
            }
            None => form.fields.push(field(&mut part).await?),
        }
        if form.fields.len() > MOST_FIELDS {
            return Err(WebError::TooLarge);
        }
    }
    Ok((form, None))
}

async fn field(part: &mut Field) -> Result<(String, String), WebError> {
    let name = part.name().ok_or(WebError::NotAForm)?.to_owned();
    let value = part.bytes(LONGEST_FIELD).await.map_err(|_| WebError::TooLarge)?.map_err(|_| WebError::NotAForm)?;
    Ok((name, String::from_utf8(value.to_vec()).map_err(|_| WebError::NotAForm)?))
}

impl fmt::Debug for ArrivingFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArrivingFile").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The file behind the form that the guard read and whose token it compared.
impl FromRequest for ArrivingFile {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.extensions_mut().remove::<Self>().ok_or(WebError::Interrupted))
    }
}

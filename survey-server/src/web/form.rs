//! What browsers post, before it is known to be anything.

use std::future::{Ready, ready};

use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::rt::time::timeout;
use actix_web::web::BytesMut;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt as _;

use super::error::WebError;
use crate::settings::Limits;

mod arriving;
mod section;
mod upload;

pub use arriving::ArrivingFile;
pub use section::{ButtonPressed, SectionForm};
pub use upload::UploadedFile;

/// The fields of a form in the order in which they were sent, and its files.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<UploadedFile>,
}

const TYPE: &str = "application/x-www-form-urlencoded";

impl Form {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// [`WebError::TooLarge`] or [`WebError::SlowForm`] for more than the limits allow, [`WebError::NotAForm`] for what is no
    /// form.
    pub async fn read(req: &mut ServiceRequest, limits: &Limits) -> Result<Self, WebError> {
        let is_form = req.headers().get(CONTENT_TYPE).is_none_or(|value| value.as_bytes().starts_with(TYPE.as_bytes()));
        if !is_form {
            return Err(WebError::NotAForm);
        }
        let body = timeout(limits.form_time, receive(req.take_payload(), limits.body));
        Self::parse(&body.await.map_err(|_| WebError::SlowForm)??)
    }

    /// Reads the body of a request that may bring files.
    ///
    /// # Errors
    /// As [`Form::read`], by the limits for files.
    pub async fn read_with_files(req: &mut ServiceRequest, limits: &Limits) -> Result<Self, WebError> {
        let content_type = req.headers().get(CONTENT_TYPE);
        if !content_type.is_some_and(|value| value.as_bytes().starts_with(upload::TYPE.as_bytes())) {
            return Self::read(req, limits).await;
        }
        let body = timeout(limits.upload_time, receive(req.take_payload(), limits.upload));
        let body = body.await.map_err(|_| WebError::SlowForm)??;
        let (fields, files) = upload::parse(req.headers(), body.freeze()).await?;
        Ok(Self { fields, files })
    }

    /// The files in the order in which they were sent; a control without a file sends none.
    #[must_use]
    pub fn files(&self) -> &[UploadedFile] {
        &self.files
    }

    fn parse(body: &[u8]) -> Result<Self, WebError> {
        // The reader would put a question mark where bytes are no UTF-8, and an answer would be saved with it.
        if std::str::from_utf8(&decoded(body)).is_err() {
            return Err(WebError::NotAForm);
        }
        serde_urlencoded::from_bytes(body)
            .map(|fields| Self { fields, files: Vec::new() })
            .map_err(|_| WebError::NotAForm)
    }

    /// The fields in order.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The first value of a field, which is gone from the form afterwards.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.fields.iter().position(|(field, _)| field == name)?;
        Some(self.fields.remove(at).1)
    }
}

async fn receive(mut payload: Payload, most: usize) -> Result<BytesMut, WebError> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| WebError::NotAForm)?;
        if body.len() + chunk.len() > most {
            return Err(WebError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The bytes that `%` stands for. What separates fields is ASCII, so that no character reaches over it.
fn decoded(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.first_chunk::<2>().filter(|_| first == b'%');
        let byte = digits.and_then(|digits| Some(hex(digits[0])? * 16 + hex(digits[1])?));
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// The form that the guard read and whose token it compared.
impl FromRequest for Form {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.extensions_mut().remove::<Self>().ok_or(WebError::Interrupted))
    }
}

//! What browsers post, before it is known to be anything.

use std::future::{Ready, ready};

use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::BytesMut;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt as _;

use super::error::WebError;

mod section;

pub use section::{ButtonPressed, SectionForm};

/// The fields of a form in the order in which they were sent.
#[derive(Debug, Clone, Default)]
pub struct Form(Vec<(String, String)>);

const TYPE: &str = "application/x-www-form-urlencoded";

impl Form {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// [`WebError::TooLarge`] for more than `limit` bytes, [`WebError::NotAForm`] for what is no form.
    pub async fn read(req: &mut ServiceRequest, limit: usize) -> Result<Self, WebError> {
        let is_form = req.headers().get(CONTENT_TYPE).is_none_or(|value| value.as_bytes().starts_with(TYPE.as_bytes()));
        if !is_form {
            return Err(WebError::NotAForm);
        }
        let mut payload = req.take_payload();
        let mut body = BytesMut::new();
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|_| WebError::NotAForm)?;
            if body.len() + chunk.len() > limit {
                return Err(WebError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Self::parse(&body)
    }

    fn parse(body: &[u8]) -> Result<Self, WebError> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).map_err(|_| WebError::NotAForm)?;
        // The reader puts this character where bytes are no UTF-8; nobody types it.
        let is_garbled = |text: &str| text.contains(char::REPLACEMENT_CHARACTER);
        if pairs.iter().any(|(name, value)| is_garbled(name) || is_garbled(value)) {
            return Err(WebError::NotAForm);
        }
        Ok(Self(pairs))
    }

    /// The fields in order.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The first value of a field, which is gone from the form afterwards.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(field, _)| field == name)?;
        Some(self.0.remove(at).1)
    }
}

/// The form that the guard read and whose token it compared.
impl FromRequest for Form {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.extensions_mut().remove::<Self>().ok_or(WebError::Interrupted))
    }
}

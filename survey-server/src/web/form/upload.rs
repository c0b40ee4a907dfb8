//! Forms with files: `multipart/form-data`.

use actix_multipart::{Field, Multipart};
use actix_web::http::header::HeaderMap;
use actix_web::web::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::once;

use crate::web::error::WebError;

/// A file that somebody sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadedFile {
    /// The field of the form that it was chosen in.
    pub field: String,
    /// Its name as the browser gives it. Anything may stand there: compare it, and never use it as a path.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// The fields and files of a form.
type Parts = (Vec<(String, String)>, Vec<UploadedFile>);

pub(super) const TYPE: &str = "multipart/form-data";

/// More parts than any form of ours has.
const MOST_PARTS: usize = 1000;

/// The parts of a body that has arrived.
pub(super) async fn parse(headers: &HeaderMap, body: Bytes) -> Result<Parts, WebError> {
    let whole = once(async move { Ok::<_, actix_web::error::PayloadError>(body) });
    let mut parts = Multipart::new(headers, Box::pin(whole));
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next().await {
        let mut part = part.map_err(|_| WebError::NotAForm)?;
        if fields.len() + files.len() >= MOST_PARTS {
            return Err(WebError::TooLarge);
        }
        let content = content(&mut part).await?;
        let field = part.name().ok_or(WebError::NotAForm)?.to_owned();
        match part.content_disposition().and_then(|disposition| disposition.get_filename()) {
            Some("") if content.is_empty() => {}
            Some(name) => files.push(UploadedFile { field, name: name.to_owned(), content }),
            None => fields.push((field, String::from_utf8(content).map_err(|_| WebError::NotAForm)?)),
        }
    }
    Ok((fields, files))
}

async fn content(part: &mut Field) -> Result<Vec<u8>, WebError> {
    let mut content = Vec::new();
    while let Some(chunk) = part.next().await {
        content.extend_from_slice(&chunk.map_err(|_| WebError::NotAForm)?);
    }
    Ok(content)
}

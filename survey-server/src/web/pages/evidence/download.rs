//! A file as it is sent: to be saved, never to be shown or run within the site.

use std::io;

use actix_web::body::SizedStream;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, ETAG, EntityTag,
};
use actix_web::web::{Bytes, Data, Path, block};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::evidence_id;
use crate::services::evidence::{Opened, Reading, open};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::pages::response_id;
use crate::web::tag;
use crate::web::visitor::SignedInActor;

/// Whatever it holds, nothing of it runs, loads anything, or belongs to the site.
const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// What stands for itself in an extended value of a header (RFC 8187, 3.2.1).
const VALUE: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Sends a file.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may read.
pub async fn download(
    state: Data<State>,
    req: HttpRequest,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let (id, evidence, name) = path.into_inner();
    let (id, evidence) = (response_id(&id)?, evidence_id(&evidence)?);
    let opened = state.block(move |platform| open(platform, &actor, id, evidence, &name)).await?;
    let tag = EntityTag::new_strong(opened.sha256.clone());
    let mut response = if tag::is_known(&req, &tag) { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((ETAG, tag.to_string()));
    if tag::is_known(&req, &tag) {
        return Ok(response.finish());
    }
    Ok(response
        .content_type(media_type(&opened))
        .insert_header((CONTENT_DISPOSITION, disposition(&opened.name)))
        // Most of it is packed already, and a tag stands for these very bytes.
        .insert_header((CONTENT_ENCODING, "identity"))
        .body(SizedStream::new(opened.reading.size, stream::unfold(Some(opened.reading), next_piece))))
}

fn media_type(opened: &Opened) -> String {
    let charset = if opened.media_type.starts_with("text/") { "; charset=utf-8" } else { "" };
    format!("{}{charset}", opened.media_type)
}

/// The name twice: for programs that know ASCII only, and as it is (RFC 6266, appendix D).
fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') { c } else { '_' }).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, &VALUE))
}

/// The next piece, read only when the line has room for it. After a failure there is no more, and since less came than was announced, the download breaks off.
async fn next_piece(reading: Option<Reading>) -> Option<(Result<Bytes, io::Error>, Option<Reading>)> {
    let mut reading = reading?;
    let read = block(move || reading.next_piece().map(|piece| (piece, reading)));
    match read.await {
        Ok(Ok((Some(piece), reading))) => Some((Ok(piece.into()), Some(reading))),
        Ok(Ok((None, _))) => None,
        Ok(Err(error)) => Some((Err(io::Error::other(error)), None)),
        Err(error) => Some((Err(io::Error::other(error)), None)),
    }
}

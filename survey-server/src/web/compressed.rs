//! Whole pages made smaller in one piece; what is sent bit by bit, or is large, is left to the compression of the framework.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, VARY};
use actix_web::middleware::Next;
use actix_web::web::Bytes;

use super::assets::{accepts, brotli_of_quality};

/// What is larger takes so long that it is done beside the workers: some milliseconds.
const MOST: usize = 400_000;

/// The first one that looks for the best of several matches.
const QUALITY: i32 = 4;

/// Makes a page smaller where it is made. The framework's way, which hands each page to another thread and clears a window of four
/// megabytes for it, takes longer than making the page.
///
/// # Errors
/// Those of what is within.
pub async fn compress(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let accepts = accepts(req.headers(), "br");
    let response = next.call(req).await?.map_into_boxed_body();
    if !accepts || !is_plain_text(response.headers()) {
        return Ok(response);
    }
    let (req, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let body = match body.try_into_bytes() {
        Ok(whole) => BoxBody::new(smaller(response.headers_mut(), whole)),
        Err(body) => body,
    };
    Ok(ServiceResponse::new(req, response.set_body(body)))
}

fn is_plain_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    !headers.contains_key(CONTENT_ENCODING) && ["text/html", "application/json"].iter().any(|of| kind.starts_with(of))
}

fn smaller(headers: &mut HeaderMap, whole: Bytes) -> Bytes {
    if whole.len() > MOST {
        return whole;
    }
    let compressed = brotli_of_quality(&whole, QUALITY);
    if compressed.is_empty() {
        return whole;
    }
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    headers.append(VARY, HeaderValue::from_static("accept-encoding"));
    compressed.into()
}

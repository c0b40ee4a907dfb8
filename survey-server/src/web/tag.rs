//! Tags of answers (`ETag`): whoever has the very same bytes already is told so, and gets none.
//!
//! The tag is the hash of the answer itself, so that nothing which it depends on can be forgotten: figures, language, person, program.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody as _};
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, EntityTag, Header as _, HeaderMap, HeaderValue, IfNoneMatch, VARY};
use sha2::{Digest as _, Sha256};

/// The same answer with its tag, or only the tag for whoever has it already. Answers that are no page, and those sent piece by piece, stay as they are.
#[must_use]
pub fn tagged(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let (req, response) = response.into_parts();
    let response = if response.status() == StatusCode::OK { tag(&req, response) } else { response };
    ServiceResponse::new(req, response)
}

/// The tag of an answer by everything that it is made of, so that it need not be made to be known.
#[must_use]
pub fn of_parts<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> EntityTag {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    EntityTag::new_weak(digits(&hash.finalize()))
}

/// The answer to whoever has it already; none for everybody else, who gets what is made, [`with`] the tag.
#[must_use]
pub fn known(req: &HttpRequest, tag: &EntityTag) -> Option<HttpResponse> {
    is_known(req, tag).then(|| with(HttpResponse::NotModified().finish(), tag))
}

/// An answer with its tag.
#[must_use]
pub fn with(mut response: HttpResponse, tag: &EntityTag) -> HttpResponse {
    mark(response.headers_mut(), tag);
    response
}

fn tag(req: &HttpRequest, response: HttpResponse) -> HttpResponse {
    if response.headers().contains_key(ETAG) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(streamed) => return head.set_body(streamed),
    };
    // Weak, since the same answer may go out compressed.
    let tag = EntityTag::new_weak(hex(&bytes));
    let is_known = is_known(req, &tag);
    if is_known {
        *head.status_mut() = StatusCode::NOT_MODIFIED;
    }
    mark(head.headers_mut(), &tag);
    if is_known { head.set_body(BoxBody::new(())) } else { head.set_body(BoxBody::new(bytes)) }
}

fn mark(headers: &mut HeaderMap, tag: &EntityTag) {
    if let Ok(tag) = HeaderValue::from_str(&tag.to_string()) {
        headers.insert(ETAG, tag);
    }
    // A browser may keep it and has to ask each time; leaving clears it.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
}

pub(super) fn is_known(req: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(req) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

fn hex(bytes: &[u8]) -> String {
    digits(&Sha256::digest(bytes))
}

fn digits(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! Tags of answers (`ETag`): whoever has the very same bytes already is told so, and gets none.
//!
//! The tag is the hash of the answer itself, so that nothing which it depends on can be forgotten: figures, language, person, program.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody as _};
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, EntityTag, Header as _, HeaderValue, IfNoneMatch, VARY};
use sha2::{Digest as _, Sha256};

/// The same answer with its tag, or only the tag for whoever has it already. Answers that are no page, and those sent piece by piece, stay as they are.
#[must_use]
pub fn tagged(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let (req, response) = response.into_parts();
    let response = if response.status() == StatusCode::OK { tag(&req, response) } else { response };
    ServiceResponse::new(req, response)
}

fn tag(req: &HttpRequest, response: HttpResponse) -> HttpResponse {
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
    let headers = head.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag.to_string()) {
        headers.insert(ETAG, tag);
    }
    // A browser may keep it and has to ask each time; leaving clears it.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
    if is_known { head.set_body(BoxBody::new(())) } else { head.set_body(BoxBody::new(bytes)) }
}

pub(super) fn is_known(req: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(req) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

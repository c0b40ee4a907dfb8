//! What the provider answers at each of its addresses.

use std::collections::HashMap;
use std::time::Duration;

use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::token::{base64url, from_base64};
use super::{Conduct, Guest, Inner, SECRET, Signature, Word, lock};

/// Notes who asks, and behaves as the test has said.
async fn receive(inner: &Inner, req: &HttpRequest) -> Result<Word, HttpResponse> {
    lock(&inner.asked).push(req.path().to_owned());
    let word = lock(&inner.word).clone();
    match word.conduct {
        Conduct::Usual => Ok(word),
        Conduct::RefusesCodes if req.path() != "/token" => Ok(word),
        Conduct::RefusesCodes => {
            let error = json!({ "error": "invalid_grant", "error_description": "no code of amina@ministry.example" });
            Err(HttpResponse::BadRequest().json(error))
        }
        Conduct::Hangs => {
            actix_web::rt::time::sleep(Duration::from_secs(30)).await;
            Err(HttpResponse::GatewayTimeout().finish())
        }
        Conduct::IsBroken => Err(HttpResponse::InternalServerError().body("<h1>Sorry</h1>")),
        Conduct::SaysNonsense => Err(HttpResponse::Ok().content_type("application/json").body("[1, 2")),
        Conduct::SendsElsewhere => {
            Err(HttpResponse::Found().insert_header(("location", "http://127.0.0.1:1/")).finish())
        }
        Conduct::SaysTooMuch => Err(HttpResponse::Ok().content_type("application/json").body(" ".repeat(3_000_000))),
    }
}

pub(super) async fn configuration(inner: Data<Inner>, req: HttpRequest) -> HttpResponse {
    let word = match receive(&inner, &req).await {
        Ok(word) => word,
        Err(answer) => return answer,
    };
    let address = lock(&inner.address).clone();
    HttpResponse::Ok().json(json!({
        "issuer": word.names_itself.unwrap_or_else(|| address.clone()),
        "authorization_endpoint": format!("{}/authorize", word.page_at.unwrap_or_else(|| address.clone())),
        "token_endpoint": format!("{address}/token"),
        "jwks_uri": format!("{address}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256", "none"],
        "token_endpoint_auth_methods_supported": [if word.takes_header { "client_secret_basic" } else { "client_secret_post" }],
    }))
}

pub(super) async fn keys(inner: Data<Inner>, req: HttpRequest) -> HttpResponse {
    match receive(&inner, &req).await {
        Ok(_) => HttpResponse::Ok().json(inner.keys.public()),
        Err(answer) => answer,
    }
}

pub(super) async fn authorize(inner: Data<Inner>, asked: Query<HashMap<String, String>>) -> HttpResponse {
    let mut guests = lock(&inner.guests);
    let code = format!("code-{}", guests.len());
    let shape = ["client_id", "response_type", "code_challenge_method", "scope"].map(|name| asked[name].as_str());
    assert_eq!(shape, ["survey", "code", "S256", "openid email"]);
    let guest = Guest {
        nonce: asked["nonce"].clone(),
        challenge: asked["code_challenge"].clone(),
        redirect: asked["redirect_uri"].clone(),
    };
    let back = format!("{}?code={code}&state={}", guest.redirect, asked["state"]);
    guests.insert(code, guest);
    HttpResponse::Found().insert_header(("location", back)).finish()
}

/// Each code is good once, for whoever shows the secret and what the challenge was made of.
pub(super) async fn token(inner: Data<Inner>, req: HttpRequest, form: Form<HashMap<String, String>>) -> HttpResponse {
    let word = match receive(&inner, &req).await {
        Ok(word) => word,
        Err(answer) => return answer,
    };
    let field = |name: &str| form.get(name).cloned().unwrap_or_default();
    let guest = lock(&inner.guests).get_mut(&field("code")).map(|guest| {
        // Taken: the count of guests goes on making new codes.
        Guest {
            nonce: guest.nonce.clone(),
            challenge: std::mem::take(&mut guest.challenge),
            redirect: guest.redirect.clone(),
        }
    });
    let challenge = base64url(&Sha256::digest(field("code_verifier")));
    let is_right = |guest: &Guest| guest.challenge == challenge && guest.redirect == field("redirect_uri");
    let Some(guest) = guest.filter(is_right).filter(|_| is_the_survey(&req, &form, word.takes_header)) else {
        return HttpResponse::BadRequest().json(json!({ "error": "invalid_grant" }));
    };
    let address = lock(&inner.address).clone();
    let mut answer = json!({ "access_token": "nothing", "token_type": "Bearer" });
    if word.signature != Signature::NoToken {
        let token = inner.keys.sign(&word.claims(&address, &guest.nonce), word.signature);
        lock(&inner.tokens).push(token.clone());
        answer["id_token"] = token.into();
    }
    HttpResponse::Ok().json(answer)
}

fn is_the_survey(req: &HttpRequest, form: &HashMap<String, String>, takes_header: bool) -> bool {
    if !takes_header {
        return form.get("client_secret").is_some_and(|secret| secret == SECRET);
    }
    let header = req.headers().get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((id, secret)) = header.strip_prefix("Basic ").and_then(from_base64).and_then(halves) else {
        return false;
    };
    id == "survey" && secret == SECRET
}

/// RFC 6749: both halves are encoded as in forms before they are put together.
fn halves(both: String) -> Option<(String, String)> {
    let (id, secret) = both.split_once(':')?;
    let form = reqwest::Url::parse(&format!("http://localhost/?id={id}&secret={secret}")).ok()?;
    let mut pairs = form.query_pairs().map(|(_, value)| value.into_owned());
    Some((pairs.next()?, pairs.next()?))
}

//! ID tokens, signed rightly and wrongly; by hand, so that the survey is held to the standard and not to the crate that it uses.

use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use ring::{hmac, signature};
use serde_json::{Value, json};

use super::SECRET;

/// A key that is good for nothing else.
const RSA_KEY: &[u8] = include_bytes!("../../data/oidc/rsa-key-of-tests.pk8");

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// With the provider's key on a curve.
    Es256,
    /// With its RSA key.
    Rs256,
    /// With a key of somebody else, who gives it the name of the provider's.
    OfAnotherKey,
    /// Rightly, and changed afterwards.
    OfOtherClaims,
    /// With the secret that the survey knows.
    Hs256,
    /// With the public key, as if it were a secret.
    Hs256WithPublicKey,
    /// Not at all: `alg` is `none`.
    None,
    /// There is no token.
    NoToken,
}

pub(super) struct Keys {
    curve: EcdsaKeyPair,
    another: EcdsaKeyPair,
    rsa: RsaKeyPair,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

pub(super) fn base64url(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

pub(super) fn from_base64(text: &str) -> Option<String> {
    String::from_utf8(BASE64_STANDARD.decode(text).ok()?).ok()
}

fn curve() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.as_ref(), &random).expect("a key")
}

impl Keys {
    pub(super) fn new() -> Self {
        Self { curve: curve(), another: curve(), rsa: RsaKeyPair::from_pkcs8(RSA_KEY).expect("a key") }
    }

    /// The public keys, as RFC 7517 has them.
    pub(super) fn public(&self) -> Value {
        // An uncompressed point: 4, then both coordinates.
        let point = &self.curve.public_key().as_ref()[1..];
        let rsa = PublicKeyComponents::<Vec<u8>>::from(self.rsa.public());
        json!({ "keys": [
            { "kty": "EC", "crv": "P-256", "kid": "curve", "use": "sig", "alg": "ES256",
              "x": base64url(&point[..32]), "y": base64url(&point[32..]) },
            { "kty": "RSA", "kid": "rsa", "use": "sig", "alg": "RS256", "n": base64url(&rsa.n), "e": base64url(&rsa.e) },
            // One of a kind that is not known must not spoil the others.
            { "kty": "ML-DSA", "kid": "tomorrow", "use": "sig", "pub": "AAAA" },
        ]})
    }

    /// A token of these claims.
    pub(super) fn sign(&self, claims: &Value, how: Signature) -> String {
        let (algorithm, key) = match how {
            Signature::Rs256 => ("RS256", "rsa"),
            Signature::Hs256 | Signature::Hs256WithPublicKey => ("HS256", "curve"),
            Signature::None => ("none", "curve"),
            _ => ("ES256", "curve"),
        };
        let header = json!({ "alg": algorithm, "kid": key, "typ": "JWT" });
        let part = |value: &Value| base64url(value.to_string().as_bytes());
        let signed = format!("{}.{}", part(&header), part(claims));
        let mac = |key: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), signed.as_bytes()).as_ref().to_vec();
        let signature = match how {
            Signature::Rs256 => self.sign_with_rsa(&signed),
            Signature::OfAnotherKey => of_curve(&self.another, &signed),
            Signature::Hs256 => mac(SECRET.as_bytes()),
            Signature::Hs256WithPublicKey => mac(self.curve.public_key().as_ref()),
            Signature::None => Vec::new(),
            Signature::Es256 | Signature::OfOtherClaims | Signature::NoToken => of_curve(&self.curve, &signed),
        };
        if how == Signature::OfOtherClaims {
            let mut others = claims.clone();
            others["changed"] = json!("afterwards");
            return format!("{}.{}.{}", part(&header), part(&others), base64url(&signature));
        }
        format!("{signed}.{}", base64url(&signature))
    }

    fn sign_with_rsa(&self, text: &str) -> Vec<u8> {
        let mut signature = vec![0; self.rsa.public().modulus_len()];
        let padding: &dyn signature::RsaEncoding = &RSA_PKCS1_SHA256;
        self.rsa.sign(padding, &SystemRandom::new(), text.as_bytes(), &mut signature).expect("it is signed");
        signature
    }
}

fn of_curve(key: &EcdsaKeyPair, text: &str) -> Vec<u8> {
    key.sign(&SystemRandom::new(), text.as_bytes()).expect("it is signed").as_ref().to_vec()
}

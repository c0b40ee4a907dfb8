//! What the provider says, and how it behaves.

use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};

use super::Signature;

/// How the provider behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conduct {
    /// As it should.
    Usual,
    /// It takes no code, and says so.
    RefusesCodes,
    /// It never answers.
    Hangs,
    /// It answers with an error and a page.
    IsBroken,
    /// It answers with something that can't be read.
    SaysNonsense,
    /// It sends whoever asks to another address.
    SendsElsewhere,
    /// It answers with three megabytes.
    SaysTooMuch,
}

/// What the provider says about whoever comes next.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its name for the person.
    pub subject: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// Whether it was verified.
    pub is_verified: Option<bool>,
    /// How the person signed in (`amr`).
    pub methods: Vec<&'static str>,
    /// How sure it is (`acr`).
    pub context: Option<&'static str>,
    /// Who says so, if it is not the provider itself.
    pub issuer: Option<String>,
    /// For which visit, if it is not this one.
    pub nonce: Option<String>,
    /// For whom.
    pub audience: Value,
    /// How long it is true.
    pub lifetime: TimeDelta,
    /// How it is signed.
    pub signature: Signature,
    /// How the provider calls itself, if not by its address.
    pub names_itself: Option<String>,
    /// Where its page for signing in is, if not at its own address.
    pub page_at: Option<String>,
    /// Whether the survey shows its secret in a header, or in the form.
    pub takes_header: bool,
    /// How the provider behaves.
    pub conduct: Conduct,
}

impl Word {
    /// What a provider that does everything right says about somebody without a second factor.
    #[must_use]
    pub fn about(email: &str) -> Self {
        Self {
            subject: format!("subject of {}", email.to_lowercase()),
            email: Some(email.to_owned()),
            is_verified: Some(true),
            methods: vec!["pwd"],
            context: None,
            issuer: None,
            nonce: None,
            audience: json!("survey"),
            lifetime: TimeDelta::minutes(5),
            signature: Signature::Es256,
            names_itself: None,
            page_at: None,
            takes_header: true,
            conduct: Conduct::Usual,
        }
    }

    pub(super) fn claims(&self, address: &str, nonce: &str) -> Value {
        let mut claims = json!({
            "iss": self.issuer.as_deref().unwrap_or(address),
            "sub": self.subject,
            "aud": self.audience,
            "exp": (Utc::now() + self.lifetime).timestamp(),
            "iat": Utc::now().timestamp(),
            "nonce": self.nonce.as_deref().unwrap_or(nonce),
            "amr": self.methods,
        });
        let optional = [
            ("email", self.email.clone().map(Value::from)),
            ("email_verified", self.is_verified.map(Value::from)),
            ("acr", self.context.map(Value::from)),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                claims[name] = value;
            }
        }
        claims
    }
}

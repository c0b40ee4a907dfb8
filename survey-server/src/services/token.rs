//! Secrets of chance: given once, kept as hashes.

use std::fmt;

use rand::TryRngCore as _;
use survey_model::canonical::hexadecimal;

use super::ServiceError;

/// Bytes of chance in a token; 256 bits can't be guessed.
const BYTES: usize = 32;

/// A secret of 64 hexadecimal digits. Showing it gives the secret; debugging output does not.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new secret.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] if the system gives no random numbers.
    pub fn new() -> Result<Self, ServiceError> {
        let mut bytes = [0; BYTES];
        rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(no_chance)?;
        Ok(Self(hexadecimal(&bytes)))
    }

    /// What is kept of it.
    #[must_use]
    pub fn sha256(&self) -> String {
        sha256(&self.0)
    }
}

/// That the system gives no random numbers.
pub(super) fn no_chance(error: impl fmt::Display) -> ServiceError {
    ServiceError::refused("no-randomness", format!("the system gives no random numbers: {error}"))
}

/// What is kept of a secret that somebody gives.
#[must_use]
pub fn sha256(given: &str) -> String {
    survey_model::submission::hash(given)
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

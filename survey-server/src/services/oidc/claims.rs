//! What a provider says about somebody, once its word was checked.

use crate::services::email_address::EmailAddress;
use crate::settings::SecondFactorClaim;

/// What a provider says about somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Claims {
    /// Its name for the person.
    pub subject: String,
    /// The e-mail address, if the provider says that it has verified it.
    pub verified_email: Option<EmailAddress>,
    /// How the person signed in there (`amr`).
    pub methods: Vec<String>,
    /// How sure the provider is (`acr`).
    pub context: Option<String>,
}

/// Debugging output has nobody's name.
impl std::fmt::Debug for Claims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Claims").field("methods", &self.methods).field("context", &self.context).finish_non_exhaustive()
    }
}

impl Claims {
    /// Whether the provider says that the person has shown a second factor there, in words that the operator trusts. Without such words it never does.
    #[must_use]
    pub fn has_second_factor(&self, trusted: &[SecondFactorClaim]) -> bool {
        trusted.iter().any(|claim| match claim {
            SecondFactorClaim::Method(method) => self.methods.contains(method),
            SecondFactorClaim::Context(context) => self.context.as_ref() == Some(context),
        })
    }

    /// Whether the verified address is in one of these domains; with none given, everybody's is.
    #[must_use]
    pub fn is_of(&self, domains: &[String]) -> bool {
        let domain = self.verified_email.as_ref().and_then(|email| email.as_str().rsplit_once('@'));
        domains.is_empty() || domain.is_some_and(|(_, domain)| domains.iter().any(|known| known == domain))
    }
}

//! Passwords: what may be one, and how they are hashed.
//!
//! The rule is NIST's (SP 800-63B, 5.1.1.2): length, nothing that is known from breaches, nothing that belongs to the person or the platform, and no
//! demand for signs or digits. A password of 12 characters that nobody has on a list is out of reach for guesses over the network, which are slowed
//! down, and costs years for whoever has stolen the hashes.

use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use survey_model::problem::Problem;

mod common;
mod hasher;

pub use hasher::Hasher;

/// The shortest and the longest, in characters.
pub const SHORTEST: usize = 12;
/// The longest, in characters: sentences fit.
pub const LONGEST: usize = 128;

/// What is longer than this, in bytes, is no password, however it is composed.
const MOST_BYTES: usize = 4096;

/// What of a password must be the person's own choice, in characters, beside names that others know too.
const LEAST_OF_ONES_OWN: usize = 8;

/// Words that anybody would try here.
const PLATFORM: [&str; 6] = ["cybersecurity", "cybersécurité", "awareness", "survey", "study group", "platform"];

/// A password as somebody typed it. Debugging output does not have it.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// What somebody gives as the password; the same characters give the same password, however a keyboard composes them.
    ///
    /// What is far too long to be one is not composed, which would cost more than reading it: of it so much is kept that it is still too long to be
    /// chosen, and so is nobody's.
    #[must_use]
    pub fn given(text: &str) -> Self {
        if text.len() > MOST_BYTES {
            return Self(text.chars().take(LONGEST + 1).collect());
        }
        Self(ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned())
    }

    /// What somebody chooses as the new password, typed twice.
    ///
    /// # Errors
    /// Every problem: `password-short`, `password-long`, `password-common`, `password-personal`, `password-differs`.
    pub fn chosen(text: &str, again: &str, email: &str, name: &str) -> Result<Self, Vec<Problem>> {
        let password = Self::given(text);
        let mut problems: Vec<Problem> = password.fault(email, name).into_iter().collect();
        if text != again {
            problems.push(Problem::in_field("password-differs", "again", "the two passwords are not the same"));
        }
        if problems.is_empty() { Ok(password) } else { Err(problems) }
    }

    fn fault(&self, email: &str, name: &str) -> Option<Problem> {
        let problem = |code, message: String| Some(Problem::in_field(code, "password", message));
        let length = self.0.chars().count();
        let lower = self.0.to_lowercase();
        if length < SHORTEST {
            problem("password-short", format!("the password has {length} characters; it needs {SHORTEST}"))
        } else if length > LONGEST {
            problem("password-long", format!("the password has {length} characters; at most {LONGEST} fit"))
        } else if common::is_common(&lower) {
            problem("password-common", "many people have this password, so that it is guessed first".to_owned())
        } else if is_personal(&lower, email, name) {
            problem("password-personal", "the password is little more than a name or an address".to_owned())
        } else {
            None
        }
    }

    fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Whether little is left of a password without what everybody knows of the person and the platform.
fn is_personal(password: &str, email: &str, name: &str) -> bool {
    let (email, name) = (email.to_lowercase(), name.to_lowercase());
    let parts = email.split(['@', '.', '-', '_', '+']).chain(name.split_whitespace());
    let whole = [email.as_str(), name.as_str()].into_iter();
    let mut known: Vec<&str> = whole.chain(parts).chain(PLATFORM).filter(|word| word.chars().count() >= 3).collect();
    known.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let rest = known.into_iter().fold(password.to_owned(), |rest, word| rest.replace(word, ""));
    rest.len() < password.len() && rest.chars().count() < LEAST_OF_ONES_OWN
}

//! Addresses for electronic mail, as they are stored, compared and written to.

use std::fmt;
use std::str::FromStr;

/// The longest address that mail servers pass on, in bytes.
const LONGEST: usize = 254;

/// The longest part before the `@`, in bytes.
const LONGEST_LOCAL: usize = 64;

/// What the part before the `@` may have besides letters, digits and dots (RFC 5322, section 3.2.3).
const LOCAL_SIGNS: &str = "!#$%&'*+-/=?^_`{|}~";

/// An address in small letters. Its domain is in the form that computers use, so that one with letters of another script
/// (`xn--…`) can't be taken for one that looks alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailAddressError {
    /// Nothing before or after one `@`.
    #[error("an e-mail address has one @, with a name before it and a domain after it")]
    Shape,
    /// It is too long.
    #[error("an e-mail address has at most {LONGEST} characters, {LONGEST_LOCAL} of them before the @")]
    Length,
    /// Something before the `@` that is no letter, digit or usual sign.
    #[error(
        "the part before the @ may have Latin letters, digits, the signs {LOCAL_SIGNS} and dots, but no dot at its ends and no two together"
    )]
    Local,
    /// A domain that there can't be.
    #[error("the part after the @ is not a domain such as ministry.example")]
    Domain,
}

impl EmailAddress {
    /// Parses an address, without the white space around it.
    ///
    /// # Errors
    /// [`EmailAddressError`]; line breaks and other control characters are in no address.
    pub fn parse(text: &str) -> Result<Self, EmailAddressError> {
        let text = text.trim();
        let (local, domain) = text.split_once('@').ok_or(EmailAddressError::Shape)?;
        if local.is_empty() || domain.is_empty() || domain.contains('@') {
            return Err(EmailAddressError::Shape);
        }
        if text.len() > LONGEST || local.len() > LONGEST_LOCAL {
            return Err(EmailAddressError::Length);
        }
        check_local(local)?;
        let domain = domain_to_ascii(domain)?;
        let address = format!("{}@{domain}", local.to_ascii_lowercase());
        if address.len() > LONGEST { Err(EmailAddressError::Length) } else { Ok(Self(address)) }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check_local(local: &str) -> Result<(), EmailAddressError> {
    let is_usual = |c: char| c.is_ascii_alphanumeric() || c == '.' || LOCAL_SIGNS.contains(c);
    let has_empty_part = local.split('.').any(str::is_empty);
    if local.chars().all(is_usual) && !has_empty_part { Ok(()) } else { Err(EmailAddressError::Local) }
}

fn domain_to_ascii(domain: &str) -> Result<String, EmailAddressError> {
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| EmailAddressError::Domain)?;
    let last = ascii.rsplit('.').next().unwrap_or_default();
    // A last part of digits would be the address of a machine.
    let is_domain = ascii.contains('.') && !last.is_empty() && !last.bytes().all(|byte| byte.is_ascii_digit());
    if is_domain { Ok(ascii) } else { Err(EmailAddressError::Domain) }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailAddressError;

    fn try_from(text: String) -> Result<Self, EmailAddressError> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, EmailAddressError> {
        Self::parse(text)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

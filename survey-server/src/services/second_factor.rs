//! The second factor: codes that change with time (TOTP, RFC 6238), and recovery codes for whoever has lost them.

use chrono::{DateTime, Utc};
use rand::TryRngCore as _;
use totp_rs::{Builder, Secret, Totp};

use super::{Role, ServiceError, Vault, token};
use crate::storage::credential::{self, Credential};
use crate::storage::{AccountId, Connection, now, recovery_code};

/// As what programs for codes list the account.
const ISSUER: &str = "Cybersecurity awareness survey";

/// The length of a secret in bytes, as RFC 4226 recommends.
const SECRET_BYTES: usize = 20;

/// How many recovery codes somebody gets.
const RECOVERY_CODES: usize = 10;

/// Bytes of chance in a recovery code: with 120 bits a plain hash is enough.
const RECOVERY_BYTES: usize = 15;

/// Recovery codes, which are shown once. Debugging output does not have them.
#[derive(Clone)]
pub struct RecoveryCodes(Vec<String>);

impl RecoveryCodes {
    /// The codes, in groups of four letters.
    #[must_use]
    pub fn codes(&self) -> &[String] {
        &self.0
    }
}

impl std::fmt::Debug for RecoveryCodes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCodes(…)")
    }
}

/// By what somebody has shown a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A code of the program.
    Code,
    /// A recovery code, which is used up.
    RecoveryCode,
}

/// Whether a role can't do without a second factor: whoever sees the answers of all, or changes what all are asked.
#[must_use]
pub const fn is_required(role: Role) -> bool {
    matches!(role, Role::Administrator | Role::Secretariat | Role::Rapporteur)
}

/// What a program for codes is given.
#[derive(Clone)]
pub struct Enrolment {
    /// The secret in base 32, for typing it.
    pub secret: String,
    /// The address that the picture has.
    pub url: String,
}

impl std::fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enrolment(…)")
    }
}

/// Begins anew to set up a second factor that is not confirmed; nothing is asked for yet.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) if there is one.
pub fn begin(conn: &mut Connection, vault: &Vault, account: AccountId) -> Result<(), ServiceError> {
    let known = locked(conn, account)?;
    if known.totp_confirmed_at.is_some() {
        return Err(ServiceError::refused("second-factor-on", "the second factor is set up already"));
    }
    let secret = Secret::new(chance::<SECRET_BYTES>()?.into()).to_base32();
    Ok(credential::save(conn, &Credential { totp_secret: Some(vault.seal(account, &secret)?), ..known })?)
}

/// What a program for codes is given, while the second factor is being set up.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) once it is.
pub fn enrolment(
    conn: &mut Connection,
    vault: &Vault,
    account: AccountId,
    name: &str,
) -> Result<Enrolment, ServiceError> {
    let known = credential::find(conn, account)?.ok_or_else(no_password)?;
    match (vault.secret_of(&known)?, known.totp_confirmed_at) {
        (Some(secret), None) => {
            let url = totp(&secret, name)?.to_url().map_err(ServiceError::corrupt)?;
            Ok(Enrolment { secret, url })
        }
        _ => Err(ServiceError::refused("second-factor-on", "the second factor is not being set up")),
    }
}

/// Confirms a second factor by its first code, and gives recovery codes; nothing if the code is wrong.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) if nothing is being set up.
pub fn confirm(
    conn: &mut Connection,
    vault: &Vault,
    account: AccountId,
    code: &str,
) -> Result<Option<RecoveryCodes>, ServiceError> {
    let known = locked(conn, account)?;
    if known.totp_confirmed_at.is_some() {
        return Err(ServiceError::refused("second-factor-on", "the second factor is set up already"));
    }
    let Some(step) = step_of(vault, &known, code, now())? else { return Ok(None) };
    credential::save(conn, &Credential { totp_confirmed_at: Some(now()), totp_last_step: Some(step), ..known })?;
    new_recovery_codes(conn, account).map(Some)
}

/// Takes a code or a recovery code, each for once; nothing if it is none, or was taken before.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn show(
    conn: &mut Connection,
    vault: &Vault,
    account: AccountId,
    given: &str,
) -> Result<Option<Shown>, ServiceError> {
    let known = locked(conn, account)?;
    if known.totp_confirmed_at.is_none() {
        return Ok(None);
    }
    if let Some(step) = step_of(vault, &known, given, now())? {
        credential::save(conn, &Credential { totp_last_step: Some(step), ..known })?;
        return Ok(Some(Shown::Code));
    }
    let is_taken = recovery_code::take(conn, account, &recovery_hash(given), now())?;
    Ok(is_taken.then_some(Shown::RecoveryCode))
}

/// Removes the second factor with its recovery codes, and says whether there was one.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn remove(conn: &mut Connection, account: AccountId) -> Result<bool, ServiceError> {
    let known = locked(conn, account)?;
    let was_on = known.totp_confirmed_at.is_some();
    credential::save(conn, &Credential { totp_secret: None, totp_confirmed_at: None, totp_last_step: None, ..known })?;
    recovery_code::replace(conn, account, &[])?;
    Ok(was_on)
}

/// Gives new recovery codes; the former ones are good for nothing any more.
///
/// # Errors
/// [`ServiceError`] if they can't be saved.
pub fn new_recovery_codes(conn: &mut Connection, account: AccountId) -> Result<RecoveryCodes, ServiceError> {
    let code = |_| Ok(grouped(&Secret::new(chance::<RECOVERY_BYTES>()?.into()).to_base32().to_lowercase()));
    let codes = (0..RECOVERY_CODES).map(code).collect::<Result<Vec<_>, ServiceError>>()?;
    let hashes: Vec<String> = codes.iter().map(|code| recovery_hash(code)).collect();
    recovery_code::replace(conn, account, &hashes)?;
    Ok(RecoveryCodes(codes))
}

fn locked(conn: &mut Connection, account: AccountId) -> Result<Credential, ServiceError> {
    credential::lock(conn, account)?.ok_or_else(no_password)
}

fn no_password() -> ServiceError {
    ServiceError::refused("no-password", "this account has no password, and so no second factor")
}

/// The time step of a code that is good now, or was half a minute ago, or will be in half a minute, unless it or a later one was taken.
fn step_of(vault: &Vault, of: &Credential, code: &str, at: DateTime<Utc>) -> Result<Option<i64>, ServiceError> {
    let Some(secret) = vault.secret_of(of)? else { return Ok(None) };
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(at.timestamp()).map_err(ServiceError::corrupt)?;
    let step = totp(&secret, "")?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok());
    Ok(step.filter(|step| of.totp_last_step.is_none_or(|last| *step > last)))
}

/// Six digits, every thirty seconds, SHA-1: what every program for codes understands.
fn totp(secret: &str, name: &str) -> Result<Totp, ServiceError> {
    let secret = Secret::try_from_base32(secret).map_err(|_| ServiceError::corrupt("a secret is not in base 32"))?;
    // A colon would divide the name; an address has none.
    let name = name.replace(':', " ");
    Builder::new()
        .with_secret(secret)
        .with_account_name(name)
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(ServiceError::corrupt)
}

fn chance<const BYTES: usize>() -> Result<Vec<u8>, ServiceError> {
    let mut bytes = vec![0; BYTES];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(token::no_chance)?;
    Ok(bytes)
}

fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What is kept of a recovery code, however it is typed.
fn recovery_hash(given: &str) -> String {
    let letters: String = given.chars().filter(char::is_ascii_alphanumeric).collect();
    token::sha256(&letters.to_ascii_lowercase())
}

//! Sealing what is secret and must be known again: the seeds of second factors, which a hash would not do for.
//!
//! They are sealed with ChaCha20-Poly1305 (RFC 8439) under a key that is in a file and never in the database, so that a copy of the database alone
//! gives no codes. What is sealed for one account opens for no other. Seeds from before there was a key are sealed when the server starts.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rand::TryRngCore as _;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use survey_model::canonical::hexadecimal;

use super::{ServiceError, token};
use crate::storage::address::Address;
use crate::storage::credential::{self, Credential};
use crate::storage::{AccountId, Connection, Database};

mod key_file;
mod rotation;

pub use rotation::{Rotated, rotate};

/// What a sealed secret begins with; a seed in base 32 has no such letters.
const SEALED: &str = "sealed1:";

/// The key, if there is one. Debugging output does not have it.
#[derive(Clone, Default)]
pub struct Vault(Option<Arc<LessSafeKey>>);

/// Why the key can't be used.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The file can be neither read nor made.
    #[error("the file with the secret key, {path}, can't be used: {reason}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says, or what is wrong with it.
        reason: String,
    },
    /// There are secrets that it does not open.
    #[error(
        "the database has second factors that are sealed with another key: name the file that has it (--secret-key-file). Without it, \
         those who have one can't sign in until an administrator resets it"
    )]
    OtherKey,
    /// There is nothing to be rotated.
    #[error("there is no secret key: name its file (--secret-key-file)")]
    NoKey,
    /// The database can't be read or written.
    #[error(transparent)]
    Database(#[from] ServiceError),
}

impl Vault {
    /// Takes the key from a file, which is made unless it is there: the one that is named, or else one beside the database where that is a file.
    /// Every seed in the database is looked at, and sealed if it is not.
    ///
    /// # Errors
    /// [`VaultError`]: with a wrong key the server must not start, since it would let nobody in who has a second factor.
    pub fn open(database: &Database, file: Option<&Path>) -> Result<Self, VaultError> {
        let file = file.map(Path::to_owned).or_else(|| beside_database(database));
        let seeds = database.read(credential::list_with_secret).map_err(ServiceError::from)?;
        let is_any_sealed = seeds.iter().filter_map(|of| of.totp_secret.as_deref()).any(is_sealed);
        let mut vault = match &file {
            // A new key opens nothing that is sealed.
            Some(path) if is_any_sealed && !path.exists() => return Err(VaultError::OtherKey),
            Some(path) => Self::of_file(path)?,
            None => Self::default(),
        };
        if seeds.iter().any(|of| vault.secret_of(of).is_err()) {
            let finished = file.map(|path| rotation::finish(&path, &seeds)).transpose()?;
            vault = finished.flatten().ok_or(VaultError::OtherKey)?;
        }
        vault.seal_all(database, &seeds)?;
        Ok(vault)
    }

    /// With the key of a file, which is made unless it is there.
    fn of_file(path: &Path) -> Result<Self, VaultError> {
        let bytes = key_file::read_or_make(path).map_err(|error| VaultError::file(path, &error))?;
        let key = UnboundKey::new(&CHACHA20_POLY1305, &bytes);
        let key = key.map_err(|_| VaultError::File { path: path.to_owned(), reason: "it has no key".to_owned() })?;
        Ok(Self(Some(Arc::new(LessSafeKey::new(key)))))
    }

    /// Whether there is a key.
    #[must_use]
    pub const fn has_key(&self) -> bool {
        self.0.is_some()
    }

    fn seal_all(&self, database: &Database, seeds: &[Credential]) -> Result<(), ServiceError> {
        let is_open = |of: &&Credential| of.totp_secret.as_deref().is_some_and(|secret| !is_sealed(secret));
        let open: Vec<AccountId> = seeds.iter().filter(is_open).map(|of| of.account_id).collect();
        if !self.has_key() || open.is_empty() {
            return Ok(());
        }
        let vault = self.clone();
        database.write(move |conn| open.iter().try_for_each(|id| vault.seal_one(conn, *id)))
    }

    fn seal_one(&self, conn: &mut Connection, id: AccountId) -> Result<(), ServiceError> {
        let Some(known) = credential::lock(conn, id)? else { return Ok(()) };
        let Some(secret) = self.secret_of(&known)? else { return Ok(()) };
        let totp_secret = Some(self.seal(id, &secret)?);
        Ok(credential::save(conn, &Credential { totp_secret, ..known })?)
    }

    /// What is kept of a secret of somebody; without a key, the secret itself.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] if the system gives no random numbers.
    pub fn seal(&self, of: AccountId, secret: &str) -> Result<String, ServiceError> {
        let Some(key) = &self.0 else { return Ok(secret.to_owned()) };
        let mut nonce = [0; NONCE_LEN];
        rand::rngs::OsRng.try_fill_bytes(&mut nonce).map_err(token::no_chance)?;
        let mut bytes = secret.as_bytes().to_vec();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), whose(of), &mut bytes)
            .map_err(|_| ServiceError::corrupt("a secret can't be sealed"))?;
        Ok(format!("{SEALED}{}{}", hexadecimal(&nonce), hexadecimal(&bytes)))
    }

    /// The seed of somebody's second factor.
    ///
    /// # Errors
    /// [`ServiceError::Storage`] if it was sealed with another key or for somebody else.
    pub fn secret_of(&self, credential: &Credential) -> Result<Option<String>, ServiceError> {
        let Some(kept) = &credential.totp_secret else { return Ok(None) };
        let Some(sealed) = kept.strip_prefix(SEALED) else { return Ok(Some(kept.clone())) };
        let secret = self.0.as_ref().and_then(|key| unseal(key, credential.account_id, sealed));
        secret.map(Some).ok_or_else(|| ServiceError::corrupt("a second factor is sealed with another key"))
    }
}

impl VaultError {
    fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::File { path: path.to_owned(), reason: error.to_string() }
    }
}

/// The file that is used unless one is named: beside the database, where that is a file.
fn beside_database(database: &Database) -> Option<PathBuf> {
    match database.address() {
        Address::Sqlite(path) => Some(key_file::beside(path)),
        Address::Postgres(_) => None,
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.has_key() { "Vault(…)" } else { "Vault(none)" })
    }
}

fn is_sealed(kept: &str) -> bool {
    kept.starts_with(SEALED)
}

/// A sealed secret opens for whom it was sealed only.
fn whose(of: AccountId) -> Aad<String> {
    Aad::from(format!("totp {of}"))
}

fn unseal(key: &LessSafeKey, of: AccountId, sealed: &str) -> Option<String> {
    let mut bytes = key_file::unhexadecimal(sealed)?;
    let (nonce, sealed) = bytes.split_at_mut_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let secret = key.open_in_place(nonce, whose(of), sealed).ok()?;
    String::from_utf8(secret.to_vec()).ok()
}

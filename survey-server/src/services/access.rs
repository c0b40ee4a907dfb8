//! Personal links: the way to sign in until there are accounts.

use rand::TryRngCore;
use survey_model::canonical::hexadecimal;
use survey_model::respondent::Respondent;

use super::person_name::PersonName;
use super::{Actor, Platform, Role, ServiceError};
use crate::storage::access_link::{self, AccessLink};
use crate::storage::coordination_body::{self, CoordinationBody};
use crate::storage::{AccessLinkId, Connection, StorageError, now, respondent};

/// Bytes of chance in a token; 256 bits can't be guessed.
const TOKEN_BYTES: usize = 32;

/// Somebody to whom a link is given.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// What the person may do.
    pub role: Role,
    /// The name to show and to record.
    pub name: String,
    /// Whom a focal point answers for.
    pub respondent: Option<Respondent>,
    /// The body that somebody comments for; it is made known here unless it is.
    pub body: Option<String>,
}

/// Makes personal links and gives their tokens, in order; only hashes of them are kept.
///
/// # Errors
/// [`ServiceError`] if the links can't be saved.
pub fn invite(platform: &Platform, invitations: Vec<Invitation>) -> Result<Vec<String>, ServiceError> {
    let names = |of: &Invitation| [Some(of.name.clone()), of.body.clone()].into_iter().flatten();
    if let Some(error) = invitations.iter().flat_map(names).find_map(|name| PersonName::parse(&name).err()) {
        return Err(ServiceError::refused("bad-name", format!("the name can't be recorded: {error}")));
    }
    let tokens = invitations.iter().map(|_| new_token()).collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<String> = tokens.iter().map(|token| survey_model::submission::hash(token)).collect();
    platform.database.write(move |conn| {
        invitations.iter().zip(&hashes).try_for_each(|(invitation, hash)| insert(conn, invitation, hash))
    })?;
    Ok(tokens)
}

fn insert(conn: &mut Connection, invitation: &Invitation, hash: &str) -> Result<(), ServiceError> {
    let respondent_id = invitation.respondent.as_ref().map(|of| respondent::find_or_insert(conn, of)).transpose()?;
    let at = now();
    let body = invitation.body.as_deref().map(|name| coordination_body::find_or_insert(conn, name.trim(), at));
    let link = AccessLink {
        id: AccessLinkId::new(),
        token_sha256: hash.to_owned(),
        role: invitation.role,
        respondent_id,
        name: invitation.name.clone(),
        created_at: at,
        revoked_at: None,
        coordination_body_id: body.transpose()?,
    };
    Ok(access_link::insert(conn, &link)?)
}

fn new_token() -> Result<String, ServiceError> {
    let mut bytes = [0; TOKEN_BYTES];
    let no_chance =
        |error| ServiceError::refused("no-randomness", format!("the system gives no random numbers: {error}"));
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(no_chance)?;
    Ok(hexadecimal(&bytes))
}

/// Who comes with this token.
///
/// # Errors
/// [`ServiceError::NotSignedIn`] if the token was never given or has been revoked.
pub fn sign_in(platform: &Platform, token: &str) -> Result<Actor, ServiceError> {
    let hash = survey_model::submission::hash(token.trim());
    let link = platform.database.read(|conn| access_link::find_valid(conn, &hash))?;
    link.map(actor).ok_or(ServiceError::NotSignedIn)
}

/// Who came by this link, if it is still valid.
///
/// # Errors
/// [`ServiceError::NotSignedIn`] if the link has been revoked.
pub fn actor_of(platform: &Platform, link: AccessLinkId) -> Result<Actor, ServiceError> {
    let link = platform.database.read(|conn| access_link::find(conn, link))?;
    link.filter(|link| link.revoked_at.is_none()).map(actor).ok_or(ServiceError::NotSignedIn)
}

/// Makes a link invalid, at once.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn revoke(platform: &Platform, link: AccessLinkId) -> Result<(), ServiceError> {
    let at = now();
    Ok(platform.database.write(move |conn| -> Result<(), StorageError> { access_link::revoke(conn, link, at) })?)
}

fn actor(link: AccessLink) -> Actor {
    Actor {
        link: link.id,
        role: link.role,
        name: link.name,
        respondent: link.respondent_id,
        body: link.coordination_body_id,
    }
}

/// Every link that was given.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<AccessLink>, ServiceError> {
    Ok(platform.database.read(access_link::list)?)
}

/// The bodies that are known, by name.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn bodies(platform: &Platform) -> Result<Vec<CoordinationBody>, ServiceError> {
    Ok(platform.database.read(coordination_body::list)?)
}

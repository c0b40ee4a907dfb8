//! By whose leave something is done that concerns the platform as a whole.

use super::policy::{self, Action, Resource};
use super::{Actor, ServiceError, Who};
use crate::storage::Connection;

/// By whose leave something is done.
#[derive(Debug, Clone)]
pub enum Authority {
    /// That of somebody who is signed in, or of a program with a token: as far as the policy goes.
    Actor(Box<Actor>),
    /// That of whoever runs the program on the server's machine, and could change the database by hand.
    Operator,
}

impl Authority {
    /// Allows or refuses before anything is looked up; [`Authority::check`] decides.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`].
    pub fn may(&self, action: Action) -> Result<(), ServiceError> {
        match self {
            Self::Actor(actor) => policy::check(actor, action, Resource::Platform),
            Self::Operator => Ok(()),
        }
    }

    /// Allows or refuses within the transaction that changes something, by what the person is at that moment; gives who it was.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], or [`ServiceError::NotSignedIn`] for an account that can't sign in any more.
    pub fn check(&self, conn: &mut Connection, action: Action) -> Result<Who, ServiceError> {
        match self {
            Self::Actor(actor) => {
                let actor = actor.anew(conn)?;
                policy::check(&actor, action, Resource::Platform)?;
                Ok(Who::from(&actor))
            }
            Self::Operator => Ok(Who::operator()),
        }
    }
}

impl From<&Actor> for Authority {
    fn from(actor: &Actor) -> Self {
        Self::Actor(Box::new(actor.clone()))
    }
}

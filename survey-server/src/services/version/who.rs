//! Who changes a version, as its history names them.

use crate::services::Actor;

/// Whoever acts: somebody who is signed in, or the operator at the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The name to record.
    pub name: String,
    /// The code of the role, or `operator`.
    pub role: &'static str,
}

impl Who {
    /// Whoever runs the program on the server's machine.
    #[must_use]
    pub fn operator() -> Self {
        Self { name: "operator".to_owned(), role: "operator" }
    }
}

impl From<&Actor> for Who {
    fn from(actor: &Actor) -> Self {
        Self { name: actor.name.clone(), role: actor.role.code() }
    }
}

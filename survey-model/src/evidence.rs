//! What supports an answer: a file or a link.

use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::question::Url;

/// A file or a link that supports an answer, as a submission has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Evidence {
    /// A file, whose bytes are kept apart.
    File {
        /// Its name, to be shown.
        name: String,
        /// Its type, as its content says: `application/pdf`.
        media_type: String,
        /// How many bytes it has.
        size: u64,
        /// The SHA-256 of its bytes, in hexadecimal digits.
        sha256: String,
    },
    /// A web address.
    Link {
        /// The address.
        url: String,
    },
}

impl Evidence {
    /// A link to an address that a question for web addresses would take.
    ///
    /// # Errors
    /// The [`Fault`] of any other text.
    pub fn link(text: &str) -> Result<Self, Fault> {
        Url::read(text.trim()).map(|url| Self::Link { url })
    }

    /// The hash of a file.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        match self {
            Self::File { sha256, .. } => Some(sha256),
            Self::Link { .. } => None,
        }
    }

    /// How many bytes a file has; a link has none.
    #[must_use]
    pub const fn size(&self) -> u64 {
        match self {
            Self::File { size, .. } => *size,
            Self::Link { .. } => 0,
        }
    }
}

//! Comparisons of files from anywhere: a codebook, the answers of each cycle as wide CSV, and a crosswalk between two codebooks.
//!
//! Nothing comes out unless everything is right; otherwise every problem does, each with a stable code, its file, its row and its column.
//! `docs/files.md` describes the files.

mod answers;
mod codebook;
mod concordance;
mod dictionary;
mod plan;
mod scan;
mod sheet;
mod taken_in;

pub use answers::{Answers, Reading, read as read_answers};
pub use codebook::{Codebook, read as read_codebook};
pub use concordance::{Described, read as read_crosswalk, unreviewed};
pub use plan::Identification;
pub use taken_in::take_in;

use sha2::{Digest, Sha256};

use crate::report::FileHash;

/// A file: how problems and results call it, and what is in it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name; results name it without its folders.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl File<'_> {
    /// The file as results name it.
    #[must_use]
    pub fn hash(&self) -> FileHash {
        let name = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let digest = Sha256::digest(self.bytes);
        let sha256 = digest.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        FileHash { file: name.to_owned(), sha256 }
    }
}

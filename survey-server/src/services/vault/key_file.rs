//! The file with the key: 64 hexadecimal digits, which nobody but its owner may read.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::services::token::Token;
use crate::storage::private_file;

/// The file that is used beside a database unless another is named.
pub(super) fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".key");
    name.into()
}

/// The key in a file; if there is no such file, a new key is made and kept there.
pub(super) fn read_or_make(path: &Path) -> io::Result<Vec<u8>> {
    match make(path) {
        Ok(()) => {
            tracing::info!(path = %path.display(), "a secret key was made; keep a copy apart from copies of the database")
        }
        // Of several that start at once one makes it.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(_) if path.exists() => {}
        Err(error) => return Err(error),
    }
    private_file::tighten(path);
    let text = fs::read_to_string(path)?;
    let key = unhexadecimal(text.trim()).filter(|key| key.len() == 32);
    key.ok_or_else(|| io::Error::new(ErrorKind::InvalidData, "it has no key of 64 hexadecimal digits"))
}

/// The key is written to another file first, so that nobody reads half of it.
fn make(path: &Path) -> io::Result<()> {
    if path.exists() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let key = Token::new().map_err(|error| io::Error::other(error.to_string()))?;
    // Such a file is readable for its owner only.
    let mut file = tempfile::NamedTempFile::new_in(folder_of(path))?;
    writeln!(file, "{key}")?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path)
}

/// Keeps a copy of the key; one from before is replaced.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder_of(to))?;
    file.write_all(&fs::read(from)?)?;
    file.as_file().sync_all()?;
    file.persist(to).map_err(|error| error.error)?;
    sync_folder(to)
}

/// Lets one file take the place of another: at every moment one of them is there.
pub(super) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_folder(to)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Only then is a name there after a loss of power; other systems have no such call.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder_of(path))?.sync_all() } else { Ok(()) }
}

/// The bytes that hexadecimal digits stand for.
pub(super) fn unhexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs.remainder().is_empty().then(|| pairs.map(|pair| pair[0] << 4 | pair[1]).collect())
}

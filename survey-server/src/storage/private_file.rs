//! Files that are nobody else's on the machine: those that were made before the program made them so are taken from others.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The database of a file, with the log and the index that SQLite puts beside it.
pub(super) fn of_database(path: &Path) -> Vec<PathBuf> {
    let beside = |end: &str| {
        let mut name = OsString::from(path);
        name.push(end);
        PathBuf::from(name)
    };
    vec![path.to_owned(), beside("-wal"), beside("-shm")]
}

/// Takes a file from everybody but its owner, and says so; whoever may not do that is told who has to.
#[cfg(unix)]
pub fn tighten(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(known) = std::fs::metadata(path) else { return };
    let mode = known.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return;
    }
    let (file, before) = (path.display(), format!("{mode:04o}"));
    let private = std::fs::Permissions::from_mode(mode & 0o700);
    match std::fs::set_permissions(path, private) {
        Ok(()) => tracing::warn!(%file, before, "others on the machine could read this file; now its owner alone can"),
        Err(error) => {
            tracing::warn!(%file, before, %error, "others on the machine can read this file: take it from them")
        }
    }
}

/// Other systems have no such modes.
#[cfg(not(unix))]
pub fn tighten(_path: &Path) {}

//! Writes a file whole or not at all: a file that is there is never half of one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::Failure;

/// Writes beside the file and puts it in place when it is whole.
///
/// # Errors
/// A file that can't be written, and what `write` says.
pub(super) fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let unwritable = |error: io::Error| Failure::usage(format!("{} can't be written: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = folder.join(format!(".{}.part", path.file_name().unwrap_or_default().to_string_lossy()));
    let mut out = BufWriter::new(File::create(&beside).map_err(unwritable)?);
    let written = write(&mut out).and_then(|()| out.flush().map_err(unwritable));
    let done = written.and_then(|()| fs::rename(&beside, path).map_err(unwritable));
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}

/// Writes bytes that are at hand.
///
/// # Errors
/// A file that can't be written.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |error: io::Error| Failure::usage(format!("{} can't be written: {error}", path.display()));
    write_whole(path, |out| out.write_all(bytes).map_err(unwritable))
}

//! Results as files in a folder: all of them, or none.

use std::fmt::Display;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use super::ServiceError;

/// How many bytes go to a file at once.
const AT_ONCE: usize = 1 << 18;

/// Lets files be written aside, and puts them into a folder when all of them are whole.
///
/// # Errors
/// What `write` says, and [`ServiceError::Refused`] if the folder is a file or can't be written.
pub(super) fn in_folder(
    folder: &Path,
    write: impl FnOnce(&Path) -> Result<Vec<PathBuf>, ServiceError>,
) -> Result<Vec<PathBuf>, ServiceError> {
    if folder.exists() && !folder.is_dir() {
        let message = format!("{} is a file; give a folder", folder.display());
        return Err(ServiceError::refused("not-a-folder", message));
    }
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    // A folder with a name of chance within, which nobody else uses and which alone is removed at the end.
    let aside = tempfile::tempdir_in(folder).map_err(|error| unwritable(folder, &error))?;
    let written = write(aside.path())?;
    put_in_place(&written, aside.path(), folder)
}

fn put_in_place(written: &[PathBuf], aside: &Path, folder: &Path) -> Result<Vec<PathBuf>, ServiceError> {
    let place = |from: &PathBuf| {
        let to = folder.join(from.strip_prefix(aside).unwrap_or(from));
        let parent = to.parent().unwrap_or(folder);
        fs::create_dir_all(parent).and_then(|()| fs::rename(from, &to)).map_err(|error| unwritable(&to, &error))?;
        Ok(to)
    };
    written.iter().map(place).collect()
}

/// Writes tables into a folder, several at a time, and gives their paths in the order of their names.
///
/// # Errors
/// What `write` says of a table, and [`ServiceError::Refused`] for a file that can't be written.
pub(super) fn write_tables(
    folder: &Path,
    names: &[&str],
    write: impl Fn(&str, &mut dyn Write) -> Result<(), ServiceError> + Sync,
) -> Result<Vec<PathBuf>, ServiceError> {
    let table = |name: &&str| {
        let path = folder.join(name);
        let file = fs::File::create(&path).map_err(|error| unwritable(&path, &error))?;
        let mut out = BufWriter::with_capacity(AT_ONCE, file);
        write(name, &mut out)?;
        out.flush().map_err(|error| unwritable(&path, &error))?;
        Ok(path)
    };
    names.par_iter().map(table).collect()
}

/// Writes a value as JSON to be read by people too.
///
/// # Errors
/// [`ServiceError::Refused`] if `out` fails.
pub(super) fn json<T: Serialize>(name: &str, value: &T, out: &mut dyn Write) -> Result<(), ServiceError> {
    serde_json::to_writer_pretty(out, value).map_err(|error| not_written(name, &error))
}

pub(super) fn not_written(name: &str, error: &dyn Display) -> ServiceError {
    ServiceError::refused("unwritable", format!("{name} can't be written: {error}"))
}

pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> ServiceError {
    not_written(&path.display().to_string(), error)
}

//! Writes the files of a questionnaire into a folder: all of them or none, and never over what is there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use survey_model::questionnaire::Source;

use super::Failure;

/// Writes files into a folder that is empty or not there yet.
///
/// # Errors
/// A folder that holds something, or that can't be written; then nothing was.
pub(super) fn write_files(folder: &Path, sources: &[Source]) -> Result<(), Failure> {
    let unwritable = |error: io::Error| Failure::usage(format!("{} can't be written: {error}", folder.display()));
    if !is_free(folder).map_err(unwritable)? {
        let message = format!("{} holds something already; name a folder that is empty or not there yet", folder.display());
        return Err(Failure::usage(message));
    }
    let whole = parent(folder);
    fs::create_dir_all(&whole).map_err(unwritable)?;
    // Made beside it and put in place when it is whole; the folder for it vanishes by itself if anything fails.
    let beside = tempfile::Builder::new().prefix(".questionnaire-").tempdir_in(&whole).map_err(unwritable)?;
    let draft = beside.path().join("files");
    sources.iter().try_for_each(|source| write(&draft.join(&source.name), &source.text)).map_err(unwritable)?;
    if folder.exists() {
        fs::remove_dir(folder).map_err(unwritable)?;
    }
    fs::rename(&draft, folder).map_err(unwritable)
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn parent(folder: &Path) -> PathBuf {
    folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}

//! Writes the files of a questionnaire into a folder: all of them or none, and never over what is there.

use std::fs;
use std::io;
use std::path::Path;

use survey_model::questionnaire::Source;

use super::Failure;

/// Writes files into a folder that is empty or not there yet.
///
/// # Errors
/// A folder that holds something, or that can't be written; then nothing was.
pub(super) fn write_files(folder: &Path, sources: &[Source]) -> Result<(), Failure> {
    let unwritable = |error: io::Error| Failure::usage(format!("{} can't be written: {error}", folder.display()));
    if !is_free(folder).map_err(unwritable)? {
        let message =
            format!("the folder {} holds something already; name one that is empty or not there yet", folder.display());
        return Err(Failure::usage(message));
    }
    fs::create_dir_all(folder).map_err(unwritable)?;
    // Put in place when all are written; the folder that they were made in vanishes by itself if anything fails.
    let draft = tempfile::Builder::new().prefix(".draft-").tempdir_in(folder).map_err(unwritable)?;
    sources.iter().try_for_each(|source| write(&draft.path().join(&source.name), &source.text)).map_err(unwritable)?;
    move_all(draft.path(), folder).map_err(unwritable)
}

fn move_all(from: &Path, to: &Path) -> io::Result<()> {
    fs::read_dir(from)?.try_for_each(|entry| {
        let entry = entry?;
        fs::rename(entry.path(), to.join(entry.file_name()))
    })
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}

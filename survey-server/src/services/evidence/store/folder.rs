//! What only a folder has: files that were being written.

use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::{Found, ROOT};

/// The files of the folder whose names say that they were being written: `….#1`.
pub(super) fn leftovers(root: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for folder in entries(root)?.into_iter().filter(|entry| entry.path().is_dir()) {
        for entry in entries(&folder.path())? {
            let (name, of) = (entry.file_name(), folder.file_name());
            let (name, of) = (name.to_string_lossy(), of.to_string_lossy());
            if let Some((sha256, _)) = name.split_once('#') {
                let about = entry.metadata()?;
                let modified: DateTime<Utc> = about.modified()?.into();
                let address = format!("{ROOT}/{of}/{name}");
                found.push(Found { address, sha256: Some(sha256.to_owned()), size: about.len(), modified });
            }
        }
    }
    Ok(found)
}

/// The entries of a folder; one that isn't there has none.
fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

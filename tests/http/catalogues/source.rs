//! The catalogues and the sources as texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn server() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../survey-server")
}

/// Every file under a folder with one of the endings.
pub(super) fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.extension().is_some_and(|extension| extension == *ending)) {
            found.push(path);
        }
    }
    found
}

/// The messages of a language, each with the names of what is put in.
pub(super) fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&server().join("locales").join(language), &["ftl"]) {
        let mut id = String::new();
        for line in fs::read_to_string(&file).expect("a catalogue is text").lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| is_id(name)) {
                id = name.to_owned();
                assert!(
                    messages.insert(id.clone(), BTreeSet::new()).is_none(),
                    "{}: `{id}` is there twice",
                    file.display()
                );
            }
            if !line.starts_with('#') {
                messages.entry(id.clone()).or_default().extend(arguments(line));
            }
        }
    }
    messages.remove("");
    messages
}

pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

pub(super) fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
}

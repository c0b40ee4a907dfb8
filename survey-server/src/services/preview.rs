//! A questionnaire in files that somebody is still writing: looked at again and again, kept nowhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, files, read_sources};
use survey_model::submission::hash;

/// Files that changed within so long may change again without another time: clocks of file systems are coarse.
const COARSE: Duration = Duration::from_secs(2);

/// An editor that saves takes a file away for a moment; after so many looks, it is gone.
const PATIENCE: usize = 12;

const MOMENT: Duration = Duration::from_millis(40);

/// Files of a questionnaire, with what was seen of them last.
#[derive(Debug)]
pub struct Preview {
    path: PathBuf,
    last: Mutex<Option<Seen>>,
}

/// What is in the files now.
#[derive(Debug, Clone)]
pub struct Look {
    /// Changes with every change of the files.
    pub revision: String,
    /// The questionnaire; while the files have problems, as it was before they had any.
    pub questionnaire: Option<Arc<Questionnaire>>,
    /// Why the files are no questionnaire.
    pub problems: Vec<Problem>,
}

#[derive(Debug, Clone)]
struct Seen {
    stamps: Vec<Stamp>,
    at: SystemTime,
    names: Vec<String>,
    look: Look,
}

/// The files as they were at a moment.
struct Reading {
    stamps: Vec<Stamp>,
    at: SystemTime,
    sources: Result<Vec<Source>, Problem>,
}

/// A file with its time and length.
type Stamp = (PathBuf, Option<SystemTime>, u64);

impl Preview {
    /// The questionnaire at a path: a folder with a `questionnaire.toml`, or a single file.
    #[must_use]
    pub fn of(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), last: Mutex::new(None) }
    }

    /// The path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at the files, which are read again if they may have changed.
    #[must_use]
    pub fn look(&self) -> Look {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let before = stamps(&self.path);
        if let Some(seen) = last.as_ref().filter(|seen| seen.stamps == before && seen.is_settled()) {
            return seen.look.clone();
        }
        let Reading { stamps, at, sources } = self.read_whole(last.as_ref());
        let names = sources.as_ref().map(|sources| names(sources)).unwrap_or_default();
        let look = look(sources, last.take().map(|seen| seen.look));
        last.insert(Seen { stamps, at, names, look }).look.clone()
    }

    /// The files, once all of those that were there are there again, or have been gone for a while.
    fn read_whole(&self, last: Option<&Seen>) -> Reading {
        let is_there = |name: &String, sources: &[Source]| sources.iter().any(|source| source.name == *name);
        let is_whole = |reading: &Reading| match (&reading.sources, last) {
            (Ok(sources), Some(seen)) => seen.names.iter().all(|name| is_there(name, sources)),
            (Ok(_), None) => true,
            (Err(_), _) => false,
        };
        for _ in 0..PATIENCE {
            let reading = self.read();
            if is_whole(&reading) {
                return reading;
            }
            sleep(MOMENT);
        }
        self.read()
    }

    /// The times are those from before: what is written while the files are read shows the next time.
    fn read(&self) -> Reading {
        Reading { stamps: stamps(&self.path), at: SystemTime::now(), sources: files(&self.path) }
    }
}

impl Seen {
    /// Whether every change since would show in a file's time.
    fn is_settled(&self) -> bool {
        let is_old = |time: &SystemTime| self.at.duration_since(*time).is_ok_and(|age| age > COARSE);
        self.stamps.iter().all(|(_, time, _)| time.as_ref().is_some_and(is_old))
    }
}

fn look(read: Result<Vec<Source>, Problem>, last: Option<Look>) -> Look {
    let revision = match &read {
        Ok(sources) => {
            hash(&sources.iter().map(|source| format!("{}\0{}\0", source.name, source.text)).collect::<String>())
        }
        Err(problem) => hash(&problem.to_string()),
    };
    if let Some(same) = last.as_ref().filter(|last| last.revision == revision) {
        return same.clone();
    }
    match read.map_err(|problem| vec![problem]).and_then(|sources| read_sources(&sources)) {
        Ok(questionnaire) => Look { revision, questionnaire: Some(Arc::new(questionnaire)), problems: Vec::new() },
        Err(problems) => Look { revision, questionnaire: last.and_then(|last| last.questionnaire), problems },
    }
}

fn names(sources: &[Source]) -> Vec<String> {
    sources.iter().map(|source| source.name.clone()).collect()
}

/// The files of a folder and of the folders in it, or the one file.
fn stamps(path: &Path) -> Vec<Stamp> {
    let mut found = Vec::new();
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    for file in std::iter::once(path.to_owned()).chain(entries(path)) {
        let inner: Vec<PathBuf> = if file == path { Vec::new() } else { entries(&file).collect() };
        found.extend(std::iter::once(file).chain(inner).filter_map(|file| stamp(&file)));
    }
    found.sort();
    found
}

fn stamp(file: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(file).ok()?;
    Some((file.to_owned(), metadata.modified().ok(), metadata.len()))
}

//! Where each key of a document stands: path → file and line.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file and line of every key; a document from a database has none.
///
/// They are only worked out when the first is asked for: of a questionnaire that is right, none ever is.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    files: Vec<File>,
    of_path: OnceCell<HashMap<String, (usize, usize)>>,
}

/// A file and the path that all its keys are beneath.
#[derive(Debug)]
struct File {
    name: String,
    text: String,
    prefix: String,
}

impl Lines {
    /// Notes the keys of a file, each path with `prefix` in front.
    pub(crate) fn add(&mut self, file: &str, text: &str, prefix: &str) {
        self.files.push(File { name: file.to_owned(), text: text.to_owned(), prefix: prefix.to_owned() });
        self.of_path.take();
    }

    fn of_path(&self) -> &HashMap<String, (usize, usize)> {
        self.of_path.get_or_init(|| {
            let mut of_path = HashMap::new();
            for (at, file) in self.files.iter().enumerate() {
                let starts = line_starts(&file.text);
                let mut note = |path: String, span: Range<usize>| {
                    of_path.insert(path, (at, line_of(&starts, span.start)));
                };
                note(file.prefix.clone(), 0..0);
                walk(&file.prefix, DeTable::parse_recoverable(&file.text).0.get_ref(), &mut note);
            }
            of_path
        })
    }

    /// The file and line of a path, or of the nearest path around it.
    pub(crate) fn find(&self, path: &str) -> (Option<String>, Option<usize>) {
        let mut path = path;
        loop {
            if let Some((file, line)) = self.of_path().get(path) {
                return (self.files.get(*file).map(|file| file.name.clone()), Some(*line));
            }
            match path.rsplit_once('.') {
                Some((around, _)) => path = around,
                None if path.is_empty() => return (None, None),
                None => path = "",
            }
        }
    }
}

fn walk(prefix: &str, table: &DeTable<'_>, note: &mut impl FnMut(String, Range<usize>)) {
    for (key, value) in table {
        let path = join(prefix, key.get_ref());
        note(path.clone(), key.span());
        walk_value(&path, value, note);
    }
}

fn walk_value(path: &str, value: &Spanned<DeValue<'_>>, note: &mut impl FnMut(String, Range<usize>)) {
    match value.get_ref() {
        DeValue::Table(table) => walk(path, table, note),
        DeValue::Array(array) => {
            for (at, element) in array.iter().enumerate() {
                let path = join(path, &at.to_string());
                note(path.clone(), element.span());
                walk_value(&path, element, note);
            }
        }
        _ => {}
    }
}

fn join(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}

/// The byte at which each line begins.
pub(crate) fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The line of a byte, counted from 1.
pub(crate) fn line_of(starts: &[usize], byte: usize) -> usize {
    starts.partition_point(|start| *start <= byte).max(1)
}

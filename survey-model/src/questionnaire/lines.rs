//! Where each key of a document stands: path → file and line.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file and line of every key; a document from a database has none.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    of_path: HashMap<String, (usize, usize)>,
    files: Vec<String>,
}

impl Lines {
    /// Notes the keys of a file, each path with `prefix` in front.
    pub(crate) fn add(&mut self, file: &str, text: &str, prefix: &str, table: &Spanned<DeTable<'_>>) {
        let at = self.files.len();
        self.files.push(file.to_owned());
        let starts = line_starts(text);
        let mut note = |path: String, span: Range<usize>| {
            self.of_path.insert(path, (at, line_of(&starts, span.start)));
        };
        note(prefix.to_owned(), 0..0);
        walk(prefix, table.get_ref(), &mut note);
    }

    /// The file and line of a path, or of the nearest path around it.
    pub(crate) fn find(&self, path: &str) -> (Option<String>, Option<usize>) {
        let mut path = path;
        loop {
            if let Some((file, line)) = self.of_path.get(path) {
                return (self.files.get(*file).cloned(), Some(*line));
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
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The line of a byte, counted from 1.
pub(super) fn line_of(starts: &[usize], byte: usize) -> usize {
    starts.partition_point(|start| *start <= byte).max(1)
}

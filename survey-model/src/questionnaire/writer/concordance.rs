//! `concordance.toml`: what became of each item of the version before.

use std::collections::BTreeMap;

use toml_edit::Value;

use super::{Toml, name};
use crate::questionnaire::document::{ConcordanceDocument, EntryDocument};

pub(super) fn write(concordance: &ConcordanceDocument) -> String {
    let mut toml = Toml::default();
    toml.optional("format", concordance.format.map(i64::from));
    toml.key("from", &concordance.from);
    for own in &concordance.entry {
        entry(&mut toml, own);
    }
    toml.text
}

fn entry(toml: &mut Toml, entry: &EntryDocument) {
    toml.entry(&["entry"]);
    if entry.reviewer.trim().is_empty() {
        toml.text.push_str("# Proposed: nobody has reviewed this verdict yet.\n");
    }
    toml.key("verdict", &entry.verdict);
    toml.list("earlier", entry.earlier.iter().map(String::as_str));
    toml.list("later", entry.later.iter().map(String::as_str));
    map(toml, "earlier_map", &entry.earlier_map);
    map(toml, "later_map", &entry.later_map);
    toml.optional("combine", entry.combine.as_ref());
    toml.text("reason", &entry.reason);
    toml.text("reviewer", &entry.reviewer);
}

fn map(toml: &mut Toml, key: &str, map: &BTreeMap<String, String>) {
    if map.is_empty() {
        return;
    }
    let pairs: Vec<String> = map.iter().map(|(from, to)| format!("{} = {}", name(from), Value::from(to))).collect();
    let _ = std::fmt::Write::write_fmt(&mut toml.text, format_args!("{key} = {{ {} }}\n", pairs.join(", ")));
}

//! Writes a document as the files that a person would write: the way back of [`read_sources`](super::read_sources).

use std::fmt::Write;

use toml_edit::{Key, Value};

use super::document::ConcordanceDocument;
use super::{Document, Source};

mod concordance;
mod definition;
mod texts;

/// A document as files of a folder: `questionnaire.toml`, `<language>.toml` for each language, `sources/<language>.toml`
/// for each translation, and `concordance.toml`.
///
/// Reading them gives an equal document.
#[must_use]
pub fn write(document: &Document) -> Vec<Source> {
    let mut sources = vec![Source { name: "questionnaire.toml".to_owned(), text: definition::write(document) }];
    let source = |name: String, text: String| Source { name, text };
    sources.extend(
        document.text.iter().map(|(language, own)| source(format!("{language}.toml"), texts::write(document, own))),
    );
    for language in document.text.keys().filter(|language| Some(*language) != document.languages.first()) {
        let text = texts::write(document, &document.made_from(language));
        sources.push(source(format!("sources/{language}.toml"), text));
    }
    sources
        .extend(document.concordance.iter().map(|own| source("concordance.toml".to_owned(), concordance::write(own))));
    sources
}

/// A concordance as the file `concordance.toml`, its unreviewed verdicts marked.
#[must_use]
pub fn write_concordance(concordance: &ConcordanceDocument) -> String {
    concordance::write(concordance)
}

/// A TOML file while it is written.
#[derive(Default)]
struct Toml {
    text: String,
}

impl Toml {
    /// A key and its value.
    fn key(&mut self, key: &str, value: impl Into<Value>) {
        let _ = writeln!(self.text, "{} = {}", name(key), value.into());
    }

    /// A key, if it has a value.
    fn optional(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.key(key, value);
        }
    }

    /// A key whose text is not empty.
    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.key(key, text);
        }
    }

    /// The heading of a table, after a blank line.
    fn table(&mut self, path: &[&str]) {
        let _ = writeln!(self.text, "{}[{}]", self.gap(), joined(path));
    }

    /// The heading of one more table of a list.
    fn entry(&mut self, path: &[&str]) {
        let _ = writeln!(self.text, "{}[[{}]]", self.gap(), joined(path));
    }

    const fn gap(&self) -> &'static str {
        if self.text.is_empty() { "" } else { "\n" }
    }

    /// A list of texts; one that is long takes a line for each.
    fn list<'t>(&mut self, key: &str, texts: impl IntoIterator<Item = &'t str>) {
        let texts: Vec<String> = texts.into_iter().map(|text| Value::from(text).to_string()).collect();
        self.values(key, &texts);
    }

    /// A table within a line, of keys that are written already.
    fn inline(&mut self, key: &str, keys: &[String]) {
        let _ = writeln!(self.text, "{} = {{ {} }}", name(key), keys.join(", "));
    }

    /// Values that are written already.
    fn values(&mut self, key: &str, values: &[String]) {
        let line = format!("{} = [{}]", name(key), values.join(", "));
        if line.chars().count() <= LONGEST_LINE {
            let _ = writeln!(self.text, "{line}");
        } else {
            let _ = writeln!(self.text, "{} = [\n  {},\n]", name(key), values.join(",\n  "));
        }
    }
}

/// Lists that need a longer line take several.
const LONGEST_LINE: usize = 120;

/// A key, quoted if it needs to be.
fn name(key: &str) -> String {
    Key::new(key).to_string()
}

fn joined(path: &[&str]) -> String {
    path.iter().map(|key| name(key)).collect::<Vec<_>>().join(".")
}

/// A number, without a point if it is whole.
fn number(number: f64) -> Value {
    // Beyond 2^53 a whole number no longer says which one it is.
    if number.fract() == 0.0 && number.abs() < 9e15 {
        #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and within the range")]
        return Value::from(number as i64);
    }
    Value::from(number)
}

//! Reads XLIFF: elements of the core that matter here, others passed over, no entities of the file's own.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader as XmlReader, XmlVersion};

use super::NAMESPACE;
use crate::problem::{Place, Problem};
use crate::translation::exchange::{Given, TranslatorFile};
use crate::translation::kept::Kept;

/// So deep are the elements that are read: no program nests as many.
const DEEPEST: usize = 50;

/// Reads a file; `name` is its name for problems.
pub(in crate::translation::exchange) fn read(name: &str, text: &str) -> Result<TranslatorFile, Vec<Problem>> {
    let mut reader =
        Reader { name, text, xml: XmlReader::from_str(text), at: (0, 1), stack: Vec::new(), found: Found::default() };
    if let Err(problem) = reader.run() {
        reader.found.problems.push(problem);
    }
    let found = reader.found;
    if found.problems.count() == 0 { Ok(found.file) } else { Err(found.problems.finish()) }
}

struct Reader<'x> {
    name: &'x str,
    text: &'x str,
    xml: XmlReader<&'x [u8]>,
    /// The byte up to which lines were counted, and the line that it is in.
    at: (usize, usize),
    /// The local names of the elements that are open.
    stack: Vec<String>,
    found: Found,
}

#[derive(Default)]
struct Found {
    file: TranslatorFile,
    unit: Given,
    /// Whether every piece of the unit has a translation so far, and every one of them is done.
    is_translated: bool,
    has_target: bool,
    /// Whether the unit has an inline code.
    has_code: bool,
    problems: Kept,
}

impl Reader<'_> {
    fn run(&mut self) -> Result<(), Problem> {
        loop {
            let event = self.xml.read_event().map_err(|error| self.damaged(&error.to_string()))?;
            match event {
                Event::Start(start) => self.begin(&start)?,
                Event::Empty(start) => {
                    self.begin(&start)?;
                    self.end();
                }
                Event::End(_) => self.end(),
                Event::Text(text) => self.add(&text.xml10_content()),
                Event::CData(text) => self.add(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let text = self.resolve(&reference)?;
                    self.add(&text);
                }
                Event::DocType(_) => return Err(self.damaged("it declares a document type; remove that")),
                Event::Eof => return self.finish(),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        let name = start.local_name().as_ref().to_owned();
        if self.stack.len() >= DEEPEST {
            return Err(self.damaged("its elements are nested too deeply"));
        }
        let outer = self.stack.last().map_or("", String::as_str);
        match (outer, name.as_str()) {
            ("", "xliff") => self.root(start)?,
            ("", _) => return Err(self.damaged("it is not XLIFF")),
            ("xliff", "file") if !self.found.file.questionnaire.is_empty() => {
                return Err(self.damaged("it holds more than one file; divide it"));
            }
            ("xliff", "file") => self.found.file.questionnaire = attribute(start, "original"),
            ("file" | "group", "unit") => self.unit(start),
            ("unit", "segment") => {
                let is_done = matches!(attribute(start, "state").as_str(), "translated" | "reviewed" | "final");
                self.found.unit.is_done &= is_done;
                self.found.has_target = false;
            }
            ("unit", "ignorable") => self.found.has_target = true,
            ("segment", "target") => self.found.has_target = true,
            ("source" | "target" | "mrk", "ph" | "pc" | "sc" | "ec" | "cp") => self.inline_code(&name),
            _ => {}
        }
        self.stack.push(name);
        Ok(())
    }

    fn root(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        let version = attribute(start, "version");
        // Versions 2.0 and 2.1 share the namespace of the core.
        if !version.starts_with("2.") || start.name().prefix().is_none() && attribute(start, "xmlns") != NAMESPACE {
            return Err(self.damaged(&format!("it is XLIFF {version}; save it as XLIFF 2.0")));
        }
        let place = self.place();
        let file = &mut self.found.file;
        (file.place, file.source, file.language) = (place, attribute(start, "srcLang"), attribute(start, "trgLang"));
        Ok(())
    }

    fn unit(&mut self, start: &BytesStart<'_>) {
        let (place, address) = (self.place(), attribute(start, "name"));
        self.found.unit = Given { place, address, is_done: true, ..Given::default() };
        (self.found.is_translated, self.found.has_code) = (true, false);
    }

    /// Told once for each unit: more would only repeat it.
    fn inline_code(&mut self, name: &str) {
        if std::mem::replace(&mut self.found.has_code, true) {
            return;
        }
        let message = format!("the text has an inline code, <{name}>; no text of a questionnaire has such, remove it");
        let place = Place { field: Some(self.found.unit.address.clone()), ..self.place() };
        self.found.problems.push(Problem { code: "translation-inline-code", place, message });
    }

    fn end(&mut self) {
        let ended = self.stack.pop().unwrap_or_default();
        let found = &mut self.found;
        match (self.stack.last().map_or("", String::as_str), ended.as_str()) {
            ("unit", "segment") => found.is_translated &= found.has_target,
            ("file" | "group", "unit") => {
                let mut unit = std::mem::take(&mut found.unit);
                if !found.is_translated {
                    unit.target.clear();
                }
                found.file.texts.push(unit);
            }
            _ => {}
        }
    }

    /// A piece of text; what annotates a part of a text (`mrk`) doesn't change it.
    fn add(&mut self, text: &str) {
        let mut open = self.stack.iter().rev().skip_while(|name| *name == "mrk");
        let (inner, outer) = (open.next().map(String::as_str), open.next().map(String::as_str));
        let unit = &mut self.found.unit;
        match (outer, inner) {
            (Some("segment"), Some("source")) => unit.source.push_str(text),
            (Some("segment"), Some("target")) => unit.target.push_str(text),
            // Between segments stands what both languages have, such as a space.
            (Some("ignorable"), Some("source")) => {
                unit.source.push_str(text);
                unit.target.push_str(text);
            }
            _ => {}
        }
    }

    fn resolve(&self, reference: &BytesRef<'_>) -> Result<String, Problem> {
        match reference.resolve_char_ref() {
            Ok(Some(c)) => return Ok(c.to_string()),
            Ok(None) => {}
            Err(error) => return Err(self.damaged_here(&error.to_string())),
        }
        let name = reference.xml10_content();
        quick_xml::escape::resolve_predefined_entity(&name)
            .map(str::to_owned)
            .ok_or_else(|| self.damaged_here(&format!("the entity {name} is unknown")))
    }

    fn finish(&mut self) -> Result<(), Problem> {
        if !self.stack.is_empty() {
            return Err(self.damaged("it ends before its last element does"));
        }
        if self.found.file.place == Place::default() {
            return Err(self.damaged("it is not XLIFF"));
        }
        Ok(())
    }

    /// The line that was reached.
    fn place(&mut self) -> Place {
        let reached = usize::try_from(self.xml.buffer_position()).unwrap_or(self.text.len()).min(self.text.len());
        let passed = self.text.as_bytes().get(self.at.0..reached).unwrap_or_default();
        self.at = (reached.max(self.at.0), self.at.1 + passed.iter().filter(|byte| **byte == b'\n').count());
        Place { file: Some(self.name.to_owned()), line: Some(self.at.1), field: None }
    }

    fn damaged(&mut self, what: &str) -> Problem {
        let place = self.place();
        damaged(place, what)
    }

    fn damaged_here(&self, what: &str) -> Problem {
        damaged(Place { file: Some(self.name.to_owned()), line: Some(self.at.1), field: None }, what)
    }
}

fn damaged(place: Place, what: &str) -> Problem {
    let what: String = what.chars().take(200).collect();
    let message = format!("the file can't be read as a translation: {what}");
    Problem { code: "translation-file-format", place, message }
}

/// An attribute by its name, empty if it is absent.
fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
    let value = found.map(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned));
    value.and_then(Result::ok).unwrap_or_default()
}

//! XML as the parts of an `.xlsx` file need it: elements, attributes and text, no entities of its own.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Draft;
use crate::problem::Problem;

/// What comes next in a part.
pub(super) enum Next<'x> {
    /// An element begins; `true` if it has no content.
    Begin(BytesStart<'x>, bool),
    /// The element of this local name ends.
    End(String),
    /// A piece of text.
    Text(String),
    /// There is no more.
    Nothing,
}

pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    part: &'static str,
}

impl<'x> Xml<'x> {
    pub(super) fn new(text: &'x str, part: &'static str) -> Self {
        Self { reader: Reader::from_str(text), part }
    }

    pub(super) fn next(&mut self, draft: &Draft) -> Result<Next<'x>, Problem> {
        loop {
            draft.count()?;
            let event = self.reader.read_event().map_err(|error| self.damaged(draft, &error.to_string()))?;
            return Ok(match event {
                Event::Start(start) => Next::Begin(start, false),
                Event::Empty(start) => Next::Begin(start, true),
                Event::End(end) => Next::End(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Next::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Next::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Next::Text(self.resolve(&reference, draft)?),
                Event::DocType(_) => return Err(self.damaged(draft, "it declares a document type")),
                Event::Eof => Next::Nothing,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    fn resolve(&self, reference: &quick_xml::events::BytesRef<'_>, draft: &Draft) -> Result<String, Problem> {
        match reference.resolve_char_ref() {
            Ok(Some(c)) => return Ok(c.to_string()),
            Ok(None) => {}
            Err(error) => return Err(self.damaged(draft, &error.to_string())),
        }
        let name = reference.xml10_content();
        quick_xml::escape::resolve_predefined_entity(&name)
            .map(str::to_owned)
            .ok_or_else(|| self.damaged(draft, &format!("the entity {name} is unknown")))
    }

    fn damaged(&self, draft: &Draft, what: &str) -> Problem {
        let what: String = what.chars().take(200).collect();
        draft.damaged(&format!("its part {}: {what}", self.part))
    }
}

/// An attribute by its local name; attributes are looked through once, however many there are.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned).ok())
}

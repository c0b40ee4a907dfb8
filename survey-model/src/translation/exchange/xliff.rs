//! XLIFF 2.0 (OASIS, <https://docs.oasis-open.org/xliff/xliff-core/v2.0/>): what translation programs read and write.

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::translation::{Context, Status, TranslationCell, cells};

mod reader;

pub(super) use reader::read;

/// The namespace of the core.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// The texts of a language as XLIFF; what stands in a source that is not there any more is not for translators.
pub(super) fn write(questionnaire: &Questionnaire, language: Language) -> String {
    let source = questionnaire.languages().first().map_or("", |source| source.code());
    let direction = if language.direction() == "rtl" { " trgDir=\"rtl\"" } else { "" };
    let name = escape(questionnaire.name().to_string()).into_owned();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"{source}\" trgLang=\"{language}\">\n\
         <file id=\"questionnaire\" original=\"{name}\" canResegment=\"no\"{direction} xml:space=\"preserve\">\n"
    );
    let cells = cells(questionnaire, language);
    for (at, cell) in cells.iter().filter(|cell| !cell.source.trim().is_empty()).enumerate() {
        unit(&mut xml, at + 1, cell, &Context::of(questionnaire, &cell.address));
    }
    xml + "</file>\n</xliff>\n"
}

fn unit(xml: &mut String, number: usize, cell: &TranslationCell, context: &Context) {
    let address = escape(cell.address.to_string()).into_owned();
    let _ = writeln!(xml, "<unit id=\"u{number}\" name=\"{address}\">");
    xml.push_str("<notes>\n");
    let notes = [("section", context.section.as_str()), ("question", &context.question), ("kind", context.kind)];
    let earlier = ("earlier-source", cell.made_from.as_deref().unwrap_or_default());
    for (category, text) in notes.into_iter().chain([earlier]).filter(|(_, text)| !text.is_empty()) {
        let _ = writeln!(xml, "<note category=\"{category}\">{}</note>", escape(text));
    }
    let _ = write!(xml, "</notes>\n<segment {}>\n<source>{}</source>\n", state(cell.status), escape(&cell.source));
    if !cell.target.trim().is_empty() {
        let _ = writeln!(xml, "<target>{}</target>", escape(&cell.target));
    }
    xml.push_str("</segment>\n</unit>\n");
}

/// What stands to be done; the platform's own words are sub-states, as XLIFF wants.
const fn state(status: Status) -> &'static str {
    match status {
        Status::Missing => "state=\"initial\"",
        Status::Stale => "state=\"initial\" subState=\"survey:stale\"",
        Status::Unrecorded => "state=\"initial\" subState=\"survey:unrecorded\"",
        Status::Current => "state=\"translated\"",
    }
}

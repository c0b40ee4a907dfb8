//! What the name of a field points at.

use survey_model::code::ItemCode;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::{Item, Section};
use survey_model::source::MOST_SOURCES;

use crate::web::error::WebError;

/// The part of a field's name after `!`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    Value,
    Missing,
    Revision,
    Entries,
    Keep,
    Remark(Part),
}

/// A part of what is said beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Comment,
    Publication,
    Nature,
    Note,
    Confirmed,
    /// A part of a source, which is counted from 0.
    Source(usize, SourcePart),
}

/// A part of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourcePart {
    Title,
    Url,
    Citation,
    AccessedOn,
}

/// What a field's name points at.
pub(super) struct Place<'s> {
    pub(super) item: ItemCode,
    /// The question, or the field of a repeat group.
    pub(super) question: &'s Question,
    /// Within a repeat group: which entry, counted from 1, and which field.
    pub(super) entry: Option<(usize, String)>,
    pub(super) suffix: Suffix,
}

impl Place<'_> {
    /// Whether a page can send the field more than once: checkboxes and the places of a ranking.
    pub(super) fn is_several(&self) -> bool {
        match (self.suffix, &self.question.kind) {
            (Suffix::Missing, _) | (Suffix::Value, Kind::MultipleChoice(_) | Kind::Ranking(_)) => true,
            (
                Suffix::Value,
                Kind::SingleChoice(_)
                | Kind::YesPartialNo(_)
                | Kind::Scale(_)
                | Kind::Matrix(_)
                | Kind::Number(_)
                | Kind::Percentage(_)
                | Kind::Date(_)
                | Kind::Text(_)
                | Kind::Url(_)
                | Kind::RepeatGroup(_),
            )
            | (Suffix::Revision | Suffix::Entries | Suffix::Keep | Suffix::Remark(_), _) => false,
        }
    }
}

/// What a name points at.
///
/// # Errors
/// [`WebError::UnknownField`] if the section's page has no such field.
pub(super) fn place<'s>(section: &'s Section, name: &str) -> Result<Place<'s>, WebError> {
    let find = || {
        let (base, suffix) = split(name)?;
        if let Ok(item) = item(section, base) {
            return Some(Place { question: item.question, item: item.code, entry: None, suffix });
        }
        let (group, rest) = base.split_once('.')?;
        let (entry, field) = rest.split_once('.')?;
        let group = item(section, group).ok()?;
        let entry = count(entry).filter(|entry| (1..=most(group.question)).contains(entry))?;
        let question = group.question.kind.fields().iter().find(|known| known.code.as_str() == field)?;
        Some(Place { item: group.code, question, entry: Some((entry, field.to_owned())), suffix })
    };
    find().ok_or_else(|| unknown(name))
}

fn split(name: &str) -> Option<(&str, Suffix)> {
    let Some((base, suffix)) = name.split_once('!') else { return Some((name, Suffix::Value)) };
    let suffix = match suffix {
        "missing" => Suffix::Missing,
        "revision" => Suffix::Revision,
        "entries" => Suffix::Entries,
        "keep" => Suffix::Keep,
        "comment" => Suffix::Remark(Part::Comment),
        "publication" => Suffix::Remark(Part::Publication),
        "nature" => Suffix::Remark(Part::Nature),
        "note" => Suffix::Remark(Part::Note),
        "confirmed" => Suffix::Remark(Part::Confirmed),
        other => Suffix::Remark(source(other)?),
    };
    Some((base, suffix))
}

/// A part of a source: `source-1-title`.
fn source(suffix: &str) -> Option<Part> {
    let (number, part) = suffix.strip_prefix("source-")?.split_once('-')?;
    let number = count(number).filter(|number| (1..=MOST_SOURCES).contains(number))?;
    let part = match part {
        "title" => SourcePart::Title,
        "url" => SourcePart::Url,
        "citation" => SourcePart::Citation,
        "accessed" => SourcePart::AccessedOn,
        _ => return None,
    };
    Some(Part::Source(number - 1, part))
}

/// How many entries a form may have: one more than fit, so that "too many" can be said of them; 0 for what is no repeat group.
pub(super) fn most(question: &Question) -> usize {
    if let Kind::RepeatGroup(group) = &question.kind { group.max() + 1 } else { 0 }
}

/// A count as pages write it: digits, no sign, no zero in front.
pub(super) fn count(text: &str) -> Option<usize> {
    let count: usize = text.parse().ok()?;
    (count.to_string() == text).then_some(count)
}

pub(super) fn item<'s>(section: &'s Section, code: &str) -> Result<Item<'s>, WebError> {
    section.items().find(|item| item.code.as_str() == code).ok_or_else(|| unknown(code))
}

/// The repeat group with a code.
pub(super) fn group<'s>(section: &'s Section, code: &str) -> Result<Item<'s>, WebError> {
    item(section, code).ok().filter(|item| most(item.question) > 0).ok_or_else(|| unknown(code))
}

pub(super) fn unknown(name: &str) -> WebError {
    WebError::UnknownField(short(name))
}

/// So much of what was given as a sentence bears.
pub(super) fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

//! The form of one section.
//!
//! Fields are named after items: `CODE` or `CODE.row` (several for multiple choice and ranking), `CODE!missing`,
//! `CODE!revision`; within a repeat group `GROUP.1.FIELD`, `GROUP.1.FIELD!missing`, with `GROUP!entries` saying how many entries
//! the page showed. Where one option is chosen by radio buttons, the reasons are among them, as `!dont_know`: a button that was
//! pressed by mistake must be undone by another one of the same name.

use std::collections::BTreeMap;

use survey_model::code::ItemCode;
use survey_model::fault::Fault;
use survey_model::question::{Given, Kind, Question};
use survey_model::questionnaire::{Item, Section};

use super::Form;
use crate::services::response::ItemInput;
use crate::web::error::WebError;

/// What was posted for one section.
#[derive(Debug, Clone, Default)]
pub struct SectionForm {
    /// What was given for each item that the page asked.
    pub given: BTreeMap<ItemCode, Given>,
    /// The revisions that the page was based on.
    pub revisions: BTreeMap<ItemCode, u32>,
    /// What is wrong before any answer is read: two reasons for one question.
    pub faults: Vec<(ItemCode, Fault)>,
    /// Which button was pressed.
    pub button: ButtonPressed,
}

/// The buttons of a section's form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ButtonPressed {
    /// Save and go on to the next section.
    #[default]
    Next,
    /// Save and go back to the list of sections.
    List,
    /// Show one more entry of a repeat group.
    Add(ItemCode),
    /// Take an entry away from a repeat group.
    Remove(ItemCode, usize),
}

/// The part of a field's name after `!`.
enum Suffix {
    Value,
    Missing,
    Revision,
    Entries,
    Keep,
}

impl SectionForm {
    /// Reads the form of a section.
    ///
    /// # Errors
    /// [`WebError::UnknownField`] for a field that the section's page doesn't have.
    pub fn read(form: &Form, section: &Section) -> Result<Self, WebError> {
        let mut read = Self::default();
        let mut theirs = Vec::new();
        for (name, value) in form.fields() {
            match name {
                "next" => read.button = if value == "list" { ButtonPressed::List } else { ButtonPressed::Next },
                "add" => read.button = ButtonPressed::Add(find(section, value)?.code),
                "remove" => read.button = removal(section, value)?,
                _ => read.field(section, name, value, &mut theirs)?,
            }
        }
        read.tidy_entries();
        for item in theirs {
            read.given.remove(&item);
            read.revisions.remove(&item);
        }
        Ok(read)
    }

    fn field(
        &mut self,
        section: &Section,
        name: &str,
        value: &str,
        theirs: &mut Vec<ItemCode>,
    ) -> Result<(), WebError> {
        let (base, suffix) = split(name).ok_or_else(|| unknown(name))?;
        let place = place(section, base).ok_or_else(|| unknown(name))?;
        let given = self.given.entry(place.item.clone()).or_default();
        match (suffix, place.entry) {
            (Suffix::Revision, None) => {
                self.revisions.insert(place.item, value.parse().map_err(|_| unknown(name))?);
            }
            (Suffix::Entries, None) => {}
            (Suffix::Keep, None) => theirs.extend((value == "theirs").then_some(place.item)),
            (suffix @ (Suffix::Value | Suffix::Missing), Some((entry, field))) => {
                while given.entries.len() < entry {
                    given.entries.push(BTreeMap::new());
                }
                let entry = &mut given.entries[entry - 1];
                put(entry.entry(field).or_default(), place.question, &suffix, value);
            }
            (suffix @ (Suffix::Value | Suffix::Missing), None) => {
                if !put(given, place.question, &suffix, value) {
                    self.faults.push((place.item, Fault::SeveralValues));
                }
            }
            (Suffix::Revision | Suffix::Entries | Suffix::Keep, Some(_)) => return Err(unknown(name)),
        }
        Ok(())
    }

    /// The pressed button has its way; before a save, blank entries go, so that faults count the same entries as the page.
    fn tidy_entries(&mut self) {
        match &self.button {
            ButtonPressed::Add(group) => self.given.entry(group.clone()).or_default().entries.push(BTreeMap::new()),
            ButtonPressed::Remove(group, entry) => {
                let entries = self.given.get_mut(group).map(|given| &mut given.entries);
                if let Some(entries) = entries.filter(|entries| *entry <= entries.len()) {
                    entries.remove(entry - 1);
                }
            }
            ButtonPressed::Next | ButtonPressed::List => {
                let is_filled = |entry: &BTreeMap<String, Given>| !entry.values().all(Given::is_blank);
                self.given.values_mut().for_each(|given| given.entries.retain(is_filled));
            }
        }
    }

    /// What is to be saved.
    #[must_use]
    pub fn inputs(&self) -> Vec<ItemInput> {
        let input = |(item, given): (&ItemCode, &Given)| ItemInput {
            item: item.clone(),
            given: given.clone(),
            expected: self.revisions.get(item).copied().unwrap_or(0),
        };
        self.given.iter().map(input).collect()
    }
}

/// Puts a value where it belongs; false if there are two reasons now.
fn put(given: &mut Given, question: &Question, suffix: &Suffix, value: &str) -> bool {
    let reason = match suffix {
        Suffix::Missing => Some(value),
        _ => value.strip_prefix('!').filter(|_| is_chosen_by_buttons(&question.kind)),
    };
    match reason {
        None => given.values.push(value.to_owned()),
        Some("") => {}
        Some(reason) if given.missing.as_deref().is_some_and(|other| other != reason) => return false,
        Some(reason) => given.missing = Some(reason.to_owned()),
    }
    true
}

/// Whether one option is chosen by radio buttons.
fn is_chosen_by_buttons(kind: &Kind) -> bool {
    match kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => true,
        Kind::MultipleChoice(_)
        | Kind::Ranking(_)
        | Kind::Number(_)
        | Kind::Percentage(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Url(_)
        | Kind::RepeatGroup(_) => false,
    }
}

/// What a field's name points at.
struct Place<'s> {
    item: ItemCode,
    question: &'s Question,
    entry: Option<(usize, String)>,
}

fn split(name: &str) -> Option<(&str, Suffix)> {
    let Some((base, suffix)) = name.split_once('!') else { return Some((name, Suffix::Value)) };
    let suffix = match suffix {
        "missing" => Suffix::Missing,
        "revision" => Suffix::Revision,
        "entries" => Suffix::Entries,
        "keep" => Suffix::Keep,
        _ => return None,
    };
    Some((base, suffix))
}

fn place<'s>(section: &'s Section, base: &str) -> Option<Place<'s>> {
    if let Ok(item) = find(section, base) {
        return Some(Place { question: item.question, item: item.code, entry: None });
    }
    let (group, rest) = base.split_once('.')?;
    let (entry, field) = rest.split_once('.')?;
    let group = find(section, group).ok()?;
    let Kind::RepeatGroup(kind) = &group.question.kind else { return None };
    // One more than fit, so that "too many" can be said of them.
    let entry = entry.parse().ok().filter(|entry| (1..=kind.max() + 1).contains(entry))?;
    let question = kind.fields().iter().find(|known| known.code.as_str() == field)?;
    Some(Place { item: group.code, question, entry: Some((entry, field.to_owned())) })
}

fn find<'s>(section: &'s Section, code: &str) -> Result<Item<'s>, WebError> {
    section.items().find(|item| item.code.as_str() == code).ok_or_else(|| unknown(code))
}

fn removal(section: &Section, value: &str) -> Result<ButtonPressed, WebError> {
    let (group, entry) = value.split_once('.').ok_or_else(|| unknown(value))?;
    let entry = entry.parse().ok().filter(|entry| *entry > 0).ok_or_else(|| unknown(value))?;
    Ok(ButtonPressed::Remove(find(section, group)?.code, entry))
}

fn unknown(name: &str) -> WebError {
    WebError::UnknownField(name.chars().take(80).collect())
}

//! The form of one section.
//!
//! Fields are named after items: `CODE` or `CODE.row` (several for multiple choice and ranking), `CODE!missing`,
//! `CODE!revision`; within a repeat group `GROUP.1.FIELD`, `GROUP.1.FIELD!missing`, with `GROUP!entries` saying how many entries
//! the page showed. Where one option is chosen by radio buttons, the reasons are among them, as `!dont_know`: a button that was
//! pressed by mistake must be undone by another one of the same name.
//!
//! Buttons are `next`, `add`, `remove` and `up`.
//!
//! What is said beside an answer is in `CODE!comment`, `CODE!publication`, `CODE!nature`, `CODE!note` and `CODE!confirmed`; a page that sends one of them sends all.

use std::collections::{BTreeMap, BTreeSet};

use survey_model::code::{ItemCode, QuestionCode};
use survey_model::fault::Fault;
use survey_model::question::{Given, Kind, Question};
use survey_model::questionnaire::Section;
use survey_model::remark::{GivenRemark, Nature};

use super::Form;
use crate::services::desk_research::Research;
use crate::services::prior::Prior;
use crate::services::response::ItemInput;
use crate::web::error::WebError;
use crate::web::views::question::given_of;

mod place;

use place::{Part, Place, SourcePart, Suffix, count, group, most, place, short, unknown};

/// What was posted for one section.
#[derive(Debug, Clone, Default)]
pub struct SectionForm {
    /// What was given for each item that the page asked.
    pub given: BTreeMap<ItemCode, Given>,
    /// What is said beside them, where the page asked for that.
    pub remarks: BTreeMap<ItemCode, GivenRemark>,
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
    /// Save and come back, in another language if the address names one.
    Stay,
    /// Save and go to the evidence of a question.
    Evidence(QuestionCode),
    /// Take over the answers of the cycle before to a question, and save.
    StillTrue(QuestionCode),
    /// Take over what the secretariat has found for a question, and save.
    TakeOver(QuestionCode),
    /// Show one more entry of a repeat group.
    Add(ItemCode),
    /// Take an entry away from a repeat group.
    Remove(ItemCode, usize),
    /// Put an entry before the one above it.
    Up(ItemCode, usize),
}

impl ButtonPressed {
    /// Whether the page comes back otherwise, and nothing is saved.
    #[must_use]
    pub const fn only_changes_the_page(&self) -> bool {
        matches!(self, Self::Add(_) | Self::Remove(..) | Self::Up(..))
    }
}

impl SectionForm {
    /// Reads the form of a section. Nothing of it is passed over: what no page of ours sends is refused.
    ///
    /// # Errors
    /// [`WebError::UnknownField`] for a field that the section's page doesn't have, [`WebError::BadField`] and
    /// [`WebError::BadRevision`] for what can't stand in one.
    pub fn read(form: &Form, section: &Section) -> Result<Self, WebError> {
        let mut read = Self::default();
        let mut theirs = Vec::new();
        let mut seen = BTreeSet::new();
        for (name, value) in form.fields() {
            let is_again = !seen.insert(name);
            match name {
                "next" | "add" | "remove" | "up" if is_again => return Err(bad(name)),
                "next" => read.button = destination(section, value)?,
                "add" => read.button = ButtonPressed::Add(group(section, value)?.code),
                "remove" => {
                    let (group, entry) = entry(section, value)?;
                    read.button = ButtonPressed::Remove(group, entry);
                }
                "up" => {
                    let (group, entry) = entry(section, value)?;
                    read.button = ButtonPressed::Up(group, entry);
                }
                _ => {
                    let place = place(section, name)?;
                    if is_again && !place.is_several() {
                        return Err(bad(name));
                    }
                    read.field(name, value, place, &mut theirs)?;
                }
            }
        }
        read.tidy_entries()?;
        for item in theirs {
            read.given.remove(&item);
            read.remarks.remove(&item);
            read.revisions.remove(&item);
        }
        Ok(read)
    }

    fn field(&mut self, name: &str, value: &str, place: Place<'_>, theirs: &mut Vec<ItemCode>) -> Result<(), WebError> {
        let given = self.given.entry(place.item.clone()).or_default();
        match (place.suffix, place.entry) {
            (Suffix::Remark(part), None) => {
                let remark = self.remarks.entry(place.item).or_default();
                return say(remark, part, value).ok_or_else(|| bad(name));
            }
            (Suffix::Revision, None) => {
                let revision = count(value).and_then(|revision| u32::try_from(revision).ok());
                self.revisions.insert(place.item, revision.ok_or_else(|| WebError::BadRevision(short(name)))?);
            }
            (Suffix::Entries, None) => {
                let most = most(place.question);
                let entries = count(value).filter(|entries| most > 0 && *entries <= most).ok_or_else(|| bad(name))?;
                make_room(given, entries);
            }
            (Suffix::Keep, None) => match value {
                "theirs" => theirs.push(place.item),
                "mine" => {}
                _ => return Err(bad(name)),
            },
            (Suffix::Value | Suffix::Missing, Some((entry, field))) => {
                make_room(given, entry);
                if !put(given.entries[entry - 1].entry(field.clone()).or_default(), place.question, place.suffix, value)
                {
                    let fault = Box::new(Fault::SeveralValues);
                    self.faults.push((place.item, Fault::InEntry { entry, field, fault }));
                }
            }
            (Suffix::Value, None) if most(place.question) > 0 => return Err(bad(name)),
            (Suffix::Value | Suffix::Missing, None) => {
                if !put(given, place.question, place.suffix, value) {
                    self.faults.push((place.item, Fault::SeveralValues));
                }
            }
            (Suffix::Revision | Suffix::Entries | Suffix::Keep | Suffix::Remark(_), Some(_)) => {
                return Err(unknown(name));
            }
        }
        Ok(())
    }

    /// The pressed button has its way; before a save, blank entries go, so that faults count the same entries as the page.
    fn tidy_entries(&mut self) -> Result<(), WebError> {
        let button = self.button.clone();
        match &button {
            ButtonPressed::Add(group) => self.given.entry(group.clone()).or_default().entries.push(BTreeMap::new()),
            ButtonPressed::Remove(group, entry) => {
                self.entries_with(group, *entry).ok_or_else(|| bad("remove"))?.remove(entry - 1);
            }
            ButtonPressed::Up(group, entry) => {
                let (above, entries) = (entry.checked_sub(2), self.entries_with(group, *entry));
                let (above, entries) = above.zip(entries).ok_or_else(|| bad("up"))?;
                entries.swap(above, above + 1);
            }
            ButtonPressed::Next
            | ButtonPressed::List
            | ButtonPressed::Stay
            | ButtonPressed::Evidence(_)
            | ButtonPressed::StillTrue(_)
            | ButtonPressed::TakeOver(_) => {
                let is_filled = |entry: &BTreeMap<String, Given>| !entry.values().all(Given::is_blank);
                self.given.values_mut().for_each(|given| given.entries.retain(is_filled));
            }
        }
        Ok(())
    }

    /// The entries of a group, if there are so many.
    fn entries_with(&mut self, group: &ItemCode, entry: usize) -> Option<&mut Vec<BTreeMap<String, Given>>> {
        self.given.get_mut(group).map(|given| &mut given.entries).filter(|entries| entry <= entries.len())
    }

    /// Takes over the answers of the cycle before to a question, as far as there are any.
    pub fn take_over(&mut self, question: &QuestionCode, prior: &Prior) {
        let own: Vec<ItemCode> =
            prior.items.keys().filter(|item| item.question() == question.as_str()).cloned().collect();
        for item in own {
            let Some(answer) = prior.carried(&item) else { continue };
            self.given.insert(item.clone(), given_of(Some(answer)));
            let remark = self.remarks.entry(item).or_default();
            remark.nature = Nature::Confirmed.code().to_owned();
            remark.note.clear();
        }
    }

    /// Takes over what the secretariat has found for a question, with where it found it.
    pub fn take_over_research(&mut self, question: &QuestionCode, section: &Section, research: &Research) {
        for item in section.items().filter(|item| item.question.code == *question) {
            let (answer, sources) = (research.answer(&item.code), research.sources(&item.code));
            if let Some(answer) = answer {
                self.given.insert(item.code.clone(), given_of(Some(answer)));
            }
            if answer.is_some() || !sources.is_empty() {
                self.given.entry(item.code.clone()).or_default();
                self.remarks.entry(item.code).or_default().sources = sources.iter().map(Into::into).collect();
            }
        }
    }

    /// Whether the button leads on to other questions.
    #[must_use]
    pub const fn goes_on(&self) -> bool {
        matches!(self.button, ButtonPressed::Next | ButtonPressed::List)
    }

    /// What is to be saved.
    #[must_use]
    pub fn inputs(&self) -> Vec<ItemInput> {
        let input = |(item, given): (&ItemCode, &Given)| ItemInput {
            item: item.clone(),
            given: given.clone(),
            remark: self.remarks.get(item).cloned(),
            expected: self.revisions.get(item).copied().unwrap_or(0),
        };
        self.given.iter().map(input).collect()
    }
}

/// Puts one part of what is said beside an answer where it belongs; nothing if it can't stand there.
fn say(remark: &mut GivenRemark, part: Part, value: &str) -> Option<()> {
    match part {
        Part::Comment => value.clone_into(&mut remark.comment),
        Part::Publication => value.clone_into(&mut remark.publication),
        Part::Nature => value.clone_into(&mut remark.nature),
        Part::Note => value.clone_into(&mut remark.note),
        Part::Source(at, part) => {
            let most = remark.sources.len().max(at + 1);
            remark.sources.resize_with(most, Default::default);
            let source = &mut remark.sources[at];
            let text = match part {
                SourcePart::Title => &mut source.title,
                SourcePart::Url => &mut source.url,
                SourcePart::Citation => &mut source.citation,
                SourcePart::AccessedOn => &mut source.accessed_on,
            };
            value.clone_into(text);
        }
        Part::Confirmed => remark.confirmed = Some(value == "yes").filter(|is_so| *is_so)?,
    }
    Some(())
}

/// Entries without an answer send nothing, but they are on the page.
fn make_room(given: &mut Given, entries: usize) {
    let entries = entries.max(given.entries.len());
    given.entries.resize_with(entries, BTreeMap::new);
}

/// Puts a value where it belongs; false if there are two reasons now.
fn put(given: &mut Given, question: &Question, suffix: Suffix, value: &str) -> bool {
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

/// Where a button that saves leads to.
fn destination(section: &Section, value: &str) -> Result<ButtonPressed, WebError> {
    let question = |code: &str| {
        let found = section.questions.iter().find(|question| question.code.as_str() == code);
        found.map(|question| question.code.clone()).ok_or_else(|| unknown(value))
    };
    match value.split_once('.') {
        Some(("evidence", code)) => Ok(ButtonPressed::Evidence(question(code)?)),
        Some(("still-true", code)) => Ok(ButtonPressed::StillTrue(question(code)?)),
        Some(("take-over", code)) => Ok(ButtonPressed::TakeOver(question(code)?)),
        _ if value == "list" => Ok(ButtonPressed::List),
        _ if value == "stay" => Ok(ButtonPressed::Stay),
        _ => Ok(ButtonPressed::Next),
    }
}

/// The entry of a repeat group that a button is about.
fn entry(section: &Section, value: &str) -> Result<(ItemCode, usize), WebError> {
    let (code, entry) = value.split_once('.').ok_or_else(|| unknown(value))?;
    let entry = count(entry).filter(|entry| *entry > 0).ok_or_else(|| unknown(value))?;
    Ok((group(section, code)?.code, entry))
}

fn bad(name: &str) -> WebError {
    WebError::BadField(short(name))
}

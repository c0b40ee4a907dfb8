//! What a workbook proposes: for each item that it says something else of than when it was made, what it gives.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use survey_model::answer::Answer;
use survey_model::code::{ItemCode, SectionCode};
use survey_model::question::{Given, Kind};
use survey_model::questionnaire::{Item, Section};

use super::cell_fault::CellFault;
use super::cells::{Cells, Column, fits};
use super::file::{Found, at};
use super::layout::entries;
use super::overlay::overlay;
use super::texts::Texts;
use super::{Stamp, Unreadable, Wrong};
use crate::services::ServiceError;
use crate::services::response::ResponseView;
use crate::storage::{Connection, answer_history};
use crate::words::Words;

/// What is given for an item, and the revision that it was based on.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The item.
    pub item: ItemCode,
    /// What is given.
    pub given: Given,
    /// The revision of the answer that stood there when the workbook was made; 0 if there was none.
    pub based_on: u32,
    /// Where it stands, by the key of the line.
    pub places: BTreeMap<String, String>,
}

/// Something that whoever sends a workbook should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The lines of a whole section are not there.
    SectionGone(SectionCode),
    /// So many lines of a section are not there.
    LinesGone(SectionCode, usize),
    /// So many lines belong to sections that are others' to fill in; they were not looked at.
    OfOthers(usize),
}

/// What a workbook brings.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// What it was made of.
    pub stamp: Stamp,
    /// What it says anew.
    pub proposals: Vec<Proposal>,
    /// What can't be read.
    pub unreadable: Vec<Unreadable>,
    /// How many items say what they said when it was made.
    pub unchanged: usize,
    /// What is missing in it.
    pub notices: Vec<Notice>,
}

/// The answers that a workbook was made with, where others have followed.
pub(super) type Bases = BTreeMap<ItemCode, Option<Answer>>;

/// Reads the answers that a workbook was made with, where others have followed.
pub(super) fn bases(conn: &mut Connection, view: &ResponseView, stamp: &Stamp) -> Result<Bases, ServiceError> {
    let mut bases = Bases::new();
    for (item, revision) in &stamp.revisions {
        if *revision < view.answer(item).1 {
            let found = answer_history::find(conn, view.response.id, item, *revision)?;
            bases.insert(item.clone(), found.map(|(answer, _)| answer));
        }
    }
    Ok(bases)
}

/// Compares every line with what stood there when the workbook was made.
pub(super) fn propose(view: &ResponseView, stamp: Stamp, lines: Vec<Found>, bases: &Bases) -> Proposed {
    let texts = Texts { questionnaire: view.questionnaire(), words: Words(stamp.language) };
    let proposed = Proposed { stamp, proposals: Vec::new(), unreadable: Vec::new(), unchanged: 0, notices: Vec::new() };
    let mut reading = Reading { texts, proposed, by_item: HashMap::new() };
    reading.sort(view, lines);
    for section in view.sections() {
        reading.section(view, section, bases);
    }
    reading.proposed
}

struct Reading<'q> {
    texts: Texts<'q>,
    proposed: Proposed,
    by_item: HashMap<ItemCode, Vec<Found>>,
}

impl<'q> Reading<'q> {
    /// Puts each line to its item; those of no item are told.
    fn sort(&mut self, view: &ResponseView, lines: Vec<Found>) {
        let items: HashMap<String, Item<'_>> =
            view.questionnaire().items().map(|item| (item.code.to_string(), item)).collect();
        let mut of_others = 0;
        for line in lines {
            match item_of(&items, &line.key) {
                None => {
                    let fault = Wrong::Cell(CellFault::EditedCode);
                    let place = Some(line.places[0].clone());
                    self.proposed.unreadable.push(Unreadable { item: None, place, wrong: fault });
                }
                Some(item) if !view.reach.has_item(view.questionnaire(), &item) => of_others += 1,
                Some(item) => self.by_item.entry(item).or_default().push(line),
            }
        }
        if of_others > 0 {
            self.proposed.notices.push(Notice::OfOthers(of_others));
        }
    }

    fn section(&mut self, view: &ResponseView, section: &'q Section, bases: &Bases) {
        let (mut gone, mut there) = (0, 0);
        for item in section.items() {
            let base = bases.get(&item.code).map_or_else(|| view.answer(&item.code).0.cloned(), Clone::clone);
            let found = self.by_item.remove(&item.code).unwrap_or_default();
            there += found.len();
            // Where only a comment has changed since, nobody's answer stands against the workbook's.
            let (now, revision) = view.answer(&item.code);
            let made_with = self.proposed.stamp.revisions.get(&item.code).copied().unwrap_or(0);
            let based_on = if now == base.as_ref() { revision } else { made_with };
            gone += self.item(&item, base.as_ref(), based_on, found);
        }
        match (gone, there) {
            (0, _) => {}
            (_, 0) => self.proposed.notices.push(Notice::SectionGone(section.code.clone())),
            (gone, _) => self.proposed.notices.push(Notice::LinesGone(section.code.clone(), gone)),
        }
    }

    /// Reads an item and gives the number of its lines that are not there: what is not there has not changed.
    fn item(&mut self, item: &Item<'q>, base: Option<&Answer>, based_on: u32, found: Vec<Found>) -> usize {
        let unit = self.texts.unit(item);
        let mut cells = Cells::new();
        if let Some(answer) = base {
            self.texts.put(&unit, answer, &mut cells);
        }
        let was = self.texts.lines_of(&unit, entries(item.question, base));
        let keys: BTreeSet<&str> = found.iter().map(|line| line.key.as_str()).collect();
        let is_gone = |key: &str| {
            let could_be_there = cells.get(&(key.to_owned(), Column::Answer)).is_none_or(|text| fits(text));
            could_be_there && !keys.contains(key)
        };
        let gone = was.iter().filter(|line| line.key.as_deref().is_some_and(is_gone)).count();
        let before = cells.clone();
        let mut faults = overlay(self.texts, &unit, &found, &mut cells);
        let is_changed = differs(&before, &cells);
        if faults.is_empty() && !is_changed {
            self.proposed.unchanged += 1;
            return gone;
        }
        let given = self.texts.given(&unit, &cells, &mut faults);
        let places = places(&found);
        if faults.is_empty() {
            self.proposed.proposals.push(Proposal { item: item.code.clone(), given, based_on, places });
        } else {
            let place =
                |key: &str, column| found.iter().find(|of| of.key == key).map(|of| of.places[at(column)].clone());
            self.proposed.unreadable.extend(faults.into_iter().map(|((key, column), fault)| Unreadable {
                item: Some(item.code.clone()),
                place: place(&key, column),
                wrong: Wrong::Cell(fault),
            }));
        }
        gone
    }
}

/// Whether anything else stands in the cells now.
fn differs(before: &Cells, after: &Cells) -> bool {
    let tidy = |text: Option<&String>| {
        text.map(|text| text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()).unwrap_or_default()
    };
    before.keys().chain(after.keys()).any(|key| tidy(before.get(key)) != tidy(after.get(key)))
}

fn places(found: &[Found]) -> BTreeMap<String, String> {
    found.iter().map(|line| (line.key.clone(), line.places[at(Column::Answer)].clone())).collect()
}

/// The item that a key belongs to; none if there is no such key.
fn item_of(items: &HashMap<String, Item<'_>>, key: &str) -> Option<ItemCode> {
    let (path, option) = key.split_once('=').map_or((key, None), |(path, option)| (path, Some(option)));
    let has_option = |question: &survey_model::question::Question| {
        option.is_none_or(|option| question.options().is_some_and(|list| list.position(option).is_some()))
    };
    if let Some(item) = items.get(path) {
        return has_option(item.question).then(|| item.code.clone());
    }
    let mut parts = path.splitn(3, '.');
    let (group, entry, field) = (parts.next()?, parts.next()?, parts.next()?);
    let item = items.get(group)?;
    let Kind::RepeatGroup(kind) = &item.question.kind else { return None };
    let field = kind.fields().iter().find(|known| known.code.as_str() == field)?;
    let entry: usize = entry.parse().ok()?;
    ((1..=kind.max()).contains(&entry) && has_option(field)).then(|| item.code.clone())
}

//! What stands on the sheet of a section: a line for each cell that can be filled in, found again by its key.
//!
//! Keys are `CODE`, `CODE.row` of a matrix, `GROUP.2.FIELD` of a repeat group, and `CODE=option` for each option of which several are chosen or ranked.

use survey_model::answer::{Answer, Value};
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::document::QuestionText;
use survey_model::questionnaire::{Item, Section};

use super::texts::{Labelled, Texts};

/// So many entries of a repeat group are left blank beside those that are filled in.
const BLANK_ENTRIES: usize = 3;

/// How answers are given, as far as cells go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One option or reason of a list.
    One,
    /// Yes or no for each option.
    Several,
    /// A place for each option.
    Ranked,
    /// A number, a day or a text.
    Open,
    /// Entries with fields.
    Group,
}

/// How a kind of question is answered.
pub(super) const fn shape(kind: &Kind) -> Shape {
    match kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => Shape::One,
        Kind::MultipleChoice(_) => Shape::Several,
        Kind::Ranking(_) => Shape::Ranked,
        Kind::Number(_) | Kind::Percentage(_) | Kind::Date(_) | Kind::Text(_) | Kind::Url(_) => Shape::Open,
        Kind::RepeatGroup(_) => Shape::Group,
    }
}

/// What is answered as one: a question, a row of a matrix, or a field of an entry.
#[derive(Debug, Clone)]
pub(super) struct Unit<'q> {
    pub(super) key: String,
    pub(super) number: String,
    pub(super) label: String,
    pub(super) question: &'q Question,
    pub(super) text: &'q QuestionText,
    pub(super) group: Option<&'q Question>,
}

/// The room for an answer on a line.
#[derive(Debug, Clone)]
pub(super) enum Room {
    /// None: a heading.
    Nothing,
    /// One of these.
    List(Vec<String>),
    /// A place from 1 on.
    Place(usize),
    /// Whatever the kind takes.
    Open,
}

/// A line of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Line<'q> {
    /// By which it is found again; headings have none.
    pub(super) key: Option<String>,
    pub(super) number: String,
    pub(super) label: String,
    /// What the line asks, if it is the first of it.
    pub(super) asks: Option<Unit<'q>>,
    pub(super) room: Room,
    /// The reasons for no answer that are chosen beside it.
    pub(super) reasons: Vec<String>,
}

impl<'q> Texts<'q> {
    /// Every line of a section, with room for some more entries than its repeat groups have.
    pub(super) fn lines(self, section: &'q Section, answer: &dyn Fn(&Item<'q>) -> Option<Answer>) -> Vec<Line<'q>> {
        let mut lines = Vec::new();
        let mut before: Option<&Question> = None;
        for item in section.items() {
            let unit = self.unit(&item);
            if item.code.row().is_some() && before.is_none_or(|before| before.code != item.question.code) {
                lines.push(Line { label: unit.text.label.clone(), ..heading(&unit) });
            }
            before = Some(item.question);
            let entries = entries(item.question, answer(&item).as_ref());
            lines.extend(self.lines_of(&unit, entries));
        }
        lines
    }

    /// The lines of what is answered as one; of a repeat group with so many entries.
    pub(super) fn lines_of(self, unit: &Unit<'q>, entries: usize) -> Vec<Line<'q>> {
        let list = |labelled: Vec<Labelled>| labelled.into_iter().map(|of| of.label).collect::<Vec<_>>();
        let is_alone = unit.question.rows().is_empty();
        let first = |room, reasons| Line {
            key: Some(unit.key.clone()),
            number: if is_alone { unit.number.clone() } else { String::new() },
            label: unit.label.clone(),
            asks: is_alone.then(|| unit.clone()),
            room,
            reasons,
        };
        match shape(&unit.question.kind) {
            Shape::One => vec![first(Room::List(list(self.choices(unit))), Vec::new())],
            Shape::Open => vec![first(Room::Open, list(self.reasons(unit)))],
            Shape::Several => {
                let head = first(Room::Nothing, list(self.reasons(unit)));
                std::iter::once(head).chain(self.options_of(unit, &Room::List(self.yes_no().to_vec()))).collect()
            }
            Shape::Ranked => {
                let head = first(Room::Nothing, list(self.reasons(unit)));
                std::iter::once(head).chain(self.options_of(unit, &Room::Place(places(unit.question)))).collect()
            }
            Shape::Group => {
                let mut lines = vec![first(Room::Nothing, list(self.reasons(unit)))];
                for entry in 1..=entries {
                    let label = self.words.t("workbook-entry").with("entry", entry).plain();
                    lines.push(Line { key: None, number: String::new(), label, asks: None, ..heading(unit) });
                    for field in unit.question.kind.fields() {
                        lines.extend(self.lines_of(&self.field(unit, entry, field), 0));
                    }
                }
                lines
            }
        }
    }

    fn options_of(self, unit: &Unit<'q>, room: &Room) -> Vec<Line<'q>> {
        let line = |option: Labelled| Line {
            key: Some(format!("{}={}", unit.key, option.code)),
            number: String::new(),
            label: option.label,
            asks: None,
            room: room.clone(),
            reasons: Vec::new(),
        };
        self.options(unit).into_iter().map(line).collect()
    }
}

/// A line that only says what stands beneath it.
fn heading<'q>(unit: &Unit<'q>) -> Line<'q> {
    Line {
        key: None,
        number: unit.number.clone(),
        label: unit.label.clone(),
        asks: Some(unit.clone()),
        room: Room::Nothing,
        reasons: Vec::new(),
    }
}

/// How many entries a sheet has room for.
pub(super) fn entries(question: &Question, answer: Option<&Answer>) -> usize {
    let Kind::RepeatGroup(group) = &question.kind else { return 0 };
    let filled = match answer {
        Some(Answer::Value(Value::Entries(entries))) => entries.len(),
        _ => 0,
    };
    (filled + BLANK_ENTRIES).min(group.max()).max(filled)
}

/// How many places a ranking has.
pub(super) const fn places(question: &Question) -> usize {
    if let Kind::Ranking(ranking) = &question.kind { ranking.places() } else { 0 }
}

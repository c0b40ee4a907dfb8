//! What a workbook says of itself, on a sheet that nobody sees.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use survey_model::code::ItemCode;
use survey_model::language::Language;
use survey_model::submission::hash;
use survey_model::workbook::Sheet;

use super::Refusal;
use crate::services::response::ResponseView;

/// The name of its sheet.
pub(super) const SHEET: &str = "survey-stamp";

/// The first cell: what it is, and in which layout.
const FORMAT: [&str; 2] = ["survey-workbook", "1"];

/// What a workbook was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    response: String,
    cycle: String,
    respondent: String,
    questionnaire: String,
    /// The language of its texts.
    pub language: Language,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The revision of each answer that it was made with.
    pub revisions: BTreeMap<ItemCode, u32>,
}

impl Stamp {
    /// The stamp of a response as its reader sees it at a moment.
    pub(super) fn of(view: &ResponseView, language: Language, at: DateTime<Utc>) -> Self {
        let revisions = view.sections().flat_map(survey_model::questionnaire::Section::items).map(|item| {
            let revision = view.answer(&item.code).1;
            (item.code, revision)
        });
        Self {
            response: view.response.id.to_string(),
            cycle: view.cycle.cycle.label.to_string(),
            respondent: respondent(view),
            questionnaire: view.questionnaire().name().to_string(),
            language,
            at,
            revisions: revisions.collect(),
        }
    }

    /// Its rows, the last of which seals the others.
    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let row = |name: &str, value: &str| vec![name.to_owned(), value.to_owned()];
        let mut rows = vec![
            row(FORMAT[0], FORMAT[1]),
            row("response", &self.response),
            row("cycle", &self.cycle),
            row("respondent", &self.respondent),
            row("questionnaire", &self.questionnaire),
            row("language", self.language.code()),
            row("made", &self.at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        ];
        rows.extend(
            self.revisions
                .iter()
                .map(|(item, revision)| vec!["item".to_owned(), item.to_string(), revision.to_string()]),
        );
        let seal = seal(&rows);
        rows.push(row("seal", &seal));
        rows
    }

    /// The stamp that a sheet holds.
    pub(super) fn read(sheet: &Sheet) -> Result<Self, Refusal> {
        let by_row = sheet.cells.chunk_by(|a, b| a.row == b.row);
        let mut rows: Vec<Vec<String>> =
            by_row.map(|cells| cells.iter().map(|cell| cell.text.trim().to_owned()).collect()).collect();
        let last = rows.pop().ok_or(Refusal::NoStamp)?;
        if rows.first().is_none_or(|first| *first != FORMAT) {
            return Err(Refusal::NoStamp);
        }
        if last != ["seal".to_owned(), seal(&rows)] {
            return Err(Refusal::EditedStamp);
        }
        Self::parse(&rows).ok_or(Refusal::EditedStamp)
    }

    fn parse(rows: &[Vec<String>]) -> Option<Self> {
        let value = |name: &str| Some(rows.iter().find(|row| row[0] == name)?.get(1)?.clone());
        let item = |row: &Vec<String>| Some((ItemCode::parse(row.get(1)?).ok()?, row.get(2)?.parse().ok()?));
        Some(Self {
            response: value("response")?,
            cycle: value("cycle")?,
            respondent: value("respondent")?,
            questionnaire: value("questionnaire")?,
            language: Language::from_code(&value("language")?)?,
            at: value("made")?.parse().ok()?,
            revisions: rows.iter().filter(|row| row[0] == "item").map(item).collect::<Option<_>>()?,
        })
    }

    /// Everything that stands against reading the workbook for a response.
    pub(super) fn refusals(&self, view: &ResponseView) -> Vec<Refusal> {
        let now = Self::of(view, self.language, self.at);
        let mut refusals: Vec<Refusal> = [
            (self.questionnaire != now.questionnaire, Refusal::OtherVersion),
            (self.cycle != now.cycle, Refusal::OtherCycle),
            (self.respondent != now.respondent, Refusal::OtherRespondent),
        ]
        .into_iter()
        .filter_map(|(is_other, refusal)| is_other.then_some(refusal))
        .collect();
        if refusals.is_empty() && self.response != now.response {
            refusals.push(Refusal::OtherResponse);
        }
        let is_unknown = |(item, revision): (&ItemCode, &u32)| *revision > view.answer(item).1;
        if refusals.is_empty() && self.revisions.iter().any(is_unknown) {
            refusals.push(Refusal::UnknownRevision);
        }
        refusals
    }
}

fn respondent(view: &ResponseView) -> String {
    let of = &view.respondent;
    format!("{} {} {}", of.state, of.stakeholder.code(), of.organisation).trim().to_owned()
}

fn seal(rows: &[Vec<String>]) -> String {
    hash(&rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n"))
}

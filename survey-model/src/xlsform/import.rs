//! From a spreadsheet to a questionnaire.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::problem::{Place, Problem};
use crate::questionnaire::Document;
use crate::questionnaire::document::{FORMAT, SectionDocument, TextDocument};
use crate::questionnaire::size::MOST;
use crate::workbook::{Row, Table, Workbook};

mod choices;
mod codes;
mod columns;
mod concordance;
mod expression;
mod group;
mod keys;
mod or_other;
mod question;
mod row_type;
mod section;
mod settings;
mod tree;

use choices::Lists;
use codes::Codes;
use columns::Columns;
use settings::Settings;

/// The sheets that are read.
const SHEETS: [&str; 5] = ["survey", "choices", "settings", super::sheet::CONCORDANCE, super::sheet::SOURCES];

/// Most rows of the sheet `survey`: ten times the largest forms that are known.
const MOST_ROWS: usize = 50_000;

/// What a spreadsheet gives.
#[derive(Debug, Clone)]
pub struct Import {
    /// The questionnaire as far as it has an equivalent here; whether it is right is not checked yet.
    pub document: Document,
    /// What has no equivalent and is left out, each with its cell.
    pub foreign: Vec<Problem>,
    /// What was taken over under another name, or with an assumption, each with its cell.
    pub notices: Vec<Problem>,
}

/// Reads an `XLSForm`, `.xlsx` or `.xls`; `file` is its name for problems.
///
/// # Errors
/// Why nothing can be made of it: no spreadsheet, no sheet `survey`, or groups that are not closed.
pub fn import(file: &str, bytes: &[u8]) -> Result<Import, Vec<Problem>> {
    let workbook = Workbook::read(file, bytes)?;
    let Some(survey) = workbook.sheet("survey") else {
        let place = Place { file: Some(file.to_owned()), ..Place::default() };
        let message = "the spreadsheet has no sheet `survey`; an XLSForm has one".to_owned();
        return Err(vec![Problem { code: "xlsform-sheet-missing", place, message }]);
    };
    let survey = Table::new(survey);
    if survey.rows.len() > MOST_ROWS {
        let message = format!("the sheet has more than {MOST_ROWS} rows; no questionnaire needs so many");
        return Err(vec![survey.sheet().problem("spreadsheet-too-large", 1, 1, message)]);
    }
    let mut report = Report::default();
    report.workbook(&workbook);
    let settings = Settings::read(&workbook, file, &mut report);
    let columns = Columns::read(&survey, &settings, &mut report);
    let nodes = columns.and_then(|columns| Ok((tree::read(&survey, &columns, &mut report)?, columns)));
    // Odd cells often are the reason: a merged heading leaves a column without its name.
    let (mut nodes, columns) = nodes.map_err(|problems| [problems, std::mem::take(&mut report.foreign)].concat())?;
    let lists = Lists::read(&workbook, &nodes, &settings, &mut report);
    if lists.copied(&nodes) > MOST {
        let message = format!("the questions have more than {MOST} options of their own; use shorter lists");
        return Err(vec![survey.sheet().problem("too-many-options", 1, 1, message)]);
    }
    let codes = Codes::assign(&mut nodes, &columns, &survey, &mut report);
    let mut importer = Importer {
        survey: &survey,
        columns: &columns,
        settings: &settings,
        lists,
        codes,
        report,
        texts: BTreeMap::new(),
    };
    let sections = importer.sections(&nodes);
    Ok(importer.finish(&workbook, sections))
}

/// What is found on the way.
#[derive(Debug, Default)]
struct Report {
    foreign: Vec<Problem>,
    notices: Vec<Problem>,
}

impl Report {
    /// What is odd in the cells of the sheets that are read, and the sheets that are not.
    fn workbook(&mut self, workbook: &Workbook) {
        for sheet in &workbook.sheets {
            let is_read = SHEETS.iter().any(|name| sheet.name.trim().eq_ignore_ascii_case(name));
            if is_read {
                self.foreign.extend(sheet.problems.iter().cloned());
                self.foreign.extend(Table::new(sheet).problems);
            } else if !sheet.cells.is_empty() {
                let message = format!("the sheet `{}` has no equivalent and is left out", sheet.name);
                self.foreign.push(sheet.problem("xlsform-sheet", 1, 1, message));
            }
        }
    }
}

/// Everything that the rows are read with.
struct Importer<'s> {
    survey: &'s Table<'s>,
    columns: &'s Columns,
    settings: &'s Settings,
    lists: Lists,
    codes: Codes,
    report: Report,
    texts: BTreeMap<String, TextDocument>,
}

impl Importer<'_> {
    fn foreign(&mut self, code: &'static str, (row, column): (u32, u32), message: impl Into<String>) {
        let problem = self.survey.sheet().problem(code, row, column, message);
        self.report.foreign.push(problem);
    }

    fn notice(&mut self, code: &'static str, (row, column): (u32, u32), message: impl Into<String>) {
        let problem = self.survey.sheet().problem(code, row, column, message);
        self.report.notices.push(problem);
    }

    fn finish(mut self, workbook: &Workbook, section: Vec<SectionDocument>) -> Import {
        let code_list = self.lists.shared(&mut self.texts);
        let languages = self.languages();
        for title in self.settings.title.iter().filter(|title| !title.is_empty()) {
            let source = self.texts.entry(languages.first().cloned().unwrap_or_default()).or_default();
            if source.title.is_empty() {
                source.title.clone_from(title);
            }
        }
        let document = Document {
            format: self.settings.format.unwrap_or(FORMAT),
            series: self.settings.series.clone(),
            version: self.settings.version.clone(),
            languages,
            code_list,
            section,
            text: self.texts,
            translated_from: concordance::sources(workbook, &mut self.report),
            concordance: concordance::read(workbook, self.settings, &mut self.report),
        };
        let file = self.survey.sheet().problem("", 1, 1, "").place.file;
        Import {
            document,
            foreign: limited(self.report.foreign, file.as_ref()),
            notices: limited(self.report.notices, file.as_ref()),
        }
    }

    /// The languages that the settings declare, or those of the columns with the default language first.
    fn languages(&self) -> Vec<String> {
        if !self.settings.languages.is_empty() {
            return self.settings.languages.clone();
        }
        let source = self.settings.default_language;
        let others = self.columns.languages().into_iter().filter(|language| *language != source);
        let has_texts = |language: &Language| *language == source || self.texts.contains_key(language.code());
        std::iter::once(source).chain(others).filter(has_texts).map(|language| language.code().to_owned()).collect()
    }
}

/// The kind that our own column states.
fn note_kind<'s>(columns: &Columns, row: Row<'s>) -> Option<&'s str> {
    columns.own(row, super::column::KIND).map(|(kind, _)| kind)
}

/// As many problems as anybody reads, and one that says how many more there are.
fn limited(mut problems: Vec<Problem>, file: Option<&String>) -> Vec<Problem> {
    const MOST: usize = 1000;
    let more = problems.len().saturating_sub(MOST);
    if more > 0 {
        problems.truncate(MOST);
        let place = Place { file: file.cloned(), ..Place::default() };
        let message = format!("there are {more} more such cells; mend these first");
        problems.push(Problem { code: "too-many-problems", place, message });
    }
    problems
}

//! Long CSV, as tidy tools want it: one row per respondent and column, a value or the reason why there is none.

use std::io::Write;

use chrono::SecondsFormat;
use survey_model::code::ItemCode;
use survey_model::question::PublicationLevel;
use survey_model::remark::{Nature, Remark, Warning};
use survey_model::source::Source;
use survey_model::submission::Submission;
use survey_model::variable::{Cell, Variable};

use super::layout::{ItemColumns, entries_in, item_columns};
use super::metadata::yes_or_no;
use super::sheet::Sheet;
use super::{ExportError, Format, Metadata, Standing, Table, entry_of};

/// One row per respondent and column.
pub(super) struct CsvLong;

/// What every row says of the submission.
const WHO: [Metadata; 8] = [
    Metadata::Cycle,
    Metadata::Questionnaire,
    Metadata::State,
    Metadata::Stakeholder,
    Metadata::Organisation,
    Metadata::StateName,
    Metadata::Provenance,
    Metadata::Submission,
];

/// What every row says of the column and of what it holds.
const WHAT: [&str; 11] =
    ["synthetic", "section", "item", "column", "number", "level", "label", "value", "value_label", "score", "missing"];

/// What every row says beside the answer; the level is the stricter of the question's and the answer's.
const BESIDE: [&str; 12] = [
    "publication",
    "comment",
    "nature",
    "nature_note",
    "confirmed",
    "warnings",
    "sources",
    "evidence",
    "validated",
    "validated_at",
    "evidence_seen",
    "reopened",
];

impl Format for CsvLong {
    fn name(&self) -> &'static str {
        "csv-long"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn description(&self) -> &'static str {
        "One row per respondent and question or option, with labels: tidy data for R, Python or a pivot table."
    }

    fn tells_standing(&self) -> bool {
        true
    }

    fn write(&self, table: &Table<'_>, out: &mut dyn Write) -> Result<(), ExportError> {
        let blocks: Vec<Block<'_>> =
            item_columns(table.questionnaire).into_iter().map(|item| Block::new(table, item)).collect();
        let mut sheet = Sheet::new(out, table.options.bom)?;
        sheet.row(WHO.iter().map(|column| column.name()).chain(WHAT).chain(BESIDE))?;
        table.each(|submission, sha256| {
            let who = who(table, submission, sha256);
            let standing = table.submissions.standing(sha256);
            blocks.iter().try_for_each(|block| block.write(&mut sheet, &who, (submission, &standing)))
        })?;
        sheet.finish()
    }
}

fn who(table: &Table<'_>, submission: &Submission, sha256: &str) -> Vec<String> {
    let text = |column: &Metadata| column.text(submission, sha256, table.language).into_owned();
    WHO.iter().map(text).chain([yes_or_no(submission.synthetic).to_owned()]).collect()
}

/// One item, with the words of its columns looked up once.
struct Block<'q> {
    columns: ItemColumns<'q>,
    words: Vec<Words>,
}

/// What is the same in every row of one column.
struct Words {
    before: [String; 6],
    categories: Vec<(String, String)>,
}

impl<'q> Block<'q> {
    fn new(table: &Table<'q>, columns: ItemColumns<'q>) -> Self {
        let words = columns.variables.iter().map(|variable| Words::new(table, &columns, variable)).collect();
        Self { columns, words }
    }

    /// Writes the rows of one respondent; entries of a repeat group that it doesn't have are left out.
    fn write(
        &self,
        sheet: &mut Sheet<'_>,
        who: &[String],
        (submission, standing): (&Submission, &Standing),
    ) -> Result<(), ExportError> {
        let answer = self.columns.answer(&submission.answers);
        let entries = entries_in(answer);
        let item = &self.columns.item;
        let beside = beside(item.question.publication, submission.remarks.get(&item.code));
        let beside: Vec<String> = beside.into_iter().chain(support(submission, standing, &item.code)).collect();
        let mut words = self.words.iter();
        self.columns.each_cell(answer, |variable, cell| match words.next() {
            Some(words) if entry_of(&variable.part) <= entries => {
                who.iter().chain(&words.before).try_for_each(|text| sheet.text(text))?;
                words.write_cell(sheet, variable, cell)?;
                beside.iter().try_for_each(|text| sheet.text(text))?;
                sheet.end_row()
            }
            _ => Ok(()),
        })
    }
}

/// What stands beside an answer.
fn beside(question: PublicationLevel, said: Option<&Remark>) -> [String; 7] {
    let nothing = Remark::default();
    let said = said.unwrap_or(&nothing);
    let warning = |(warning, explanation): (&Warning, &String)| match explanation.as_str() {
        "" => warning.code().to_owned(),
        explanation => format!("{}: {explanation}", warning.code()),
    };
    let warnings: Vec<String> = said.warnings.iter().map(warning).collect();
    [
        said.level(question).code().to_owned(),
        said.comment.clone(),
        said.nature.map(Nature::code).unwrap_or_default().to_owned(),
        said.note.clone(),
        if said.confirmed { yes_or_no(true).to_owned() } else { String::new() },
        warnings.join("; "),
        said.sources.iter().map(source).collect::<Vec<_>>().join("; "),
    ]
}

/// A source in one line.
fn source(of: &Source) -> String {
    let day = of.accessed_on.to_string();
    let parts = [&of.title, &of.citation, &of.url, &day].into_iter().filter(|part| !part.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// What supports an answer, and what the secretariat has said of it.
fn support(submission: &Submission, standing: &Standing, item: &ItemCode) -> [String; 5] {
    let mark = standing.marks.get(item);
    let is_accepted = mark.is_some_and(|mark| mark.accepted);
    let at = mark.filter(|mark| mark.accepted).map(|mark| mark.at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    [
        submission.evidence.get(item).map_or(0, Vec::len).to_string(),
        yes_or_no(is_accepted).to_owned(),
        at.unwrap_or_default(),
        yes_or_no(mark.is_some_and(|mark| mark.evidence_seen)).to_owned(),
        yes_or_no(standing.reopened).to_owned(),
    ]
}

impl Words {
    fn new(table: &Table<'_>, columns: &ItemColumns<'_>, variable: &Variable) -> Self {
        let category = |category: &survey_model::variable::Category| {
            let label = table.questionnaire.category_label(variable, &category.code, table.language);
            (label, category.score.map_or_else(String::new, |score| score.to_string()))
        };
        Self {
            before: [
                columns.item.section.code.to_string(),
                variable.item.to_string(),
                variable.name.clone(),
                columns.item.question.number.clone(),
                variable.level.name().to_owned(),
                table.questionnaire.variable_label(variable, table.language),
            ],
            categories: variable.level.categories().iter().map(category).collect(),
        }
    }

    /// Writes value, value label, score and missing reason.
    fn write_cell(&self, sheet: &mut Sheet<'_>, variable: &Variable, cell: &Cell) -> Result<(), ExportError> {
        let (label, score, missing) = match cell {
            Cell::Category(at) => match self.categories.get(usize::from(*at)) {
                Some((label, score)) => (label.as_str(), score.as_str(), ""),
                None => ("", "", ""),
            },
            Cell::Missing(reason) => ("", "", reason.code()),
            Cell::Number(_) | Cell::Date(_) | Cell::Text(_) => ("", "", ""),
        };
        match cell {
            Cell::Missing(_) => sheet.code("")?,
            _ => sheet.cell(variable, cell)?,
        }
        sheet.text(label)?;
        sheet.code(score)?;
        sheet.code(missing)
    }
}

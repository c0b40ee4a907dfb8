//! The codebook: what every column of the wide file means, one row per column and category, missing reasons included.

use std::io::Write;

use survey_model::missing::Missing;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::document::QuestionText;
use survey_model::variable::{Category, Part, Variable};

use super::layout::{ItemColumns, used_columns};
use super::metadata::yes_or_no;
use super::missing_label::missing_label;
use super::range::{between, decimals, range};
use super::sheet::{Sheet, marker};
use super::{ExportError, Format, Table};

/// One row per column and category.
pub(super) struct Codebook;

const HEADING: [&str; 22] = [
    "column",
    "item",
    "number",
    "section_number",
    "section",
    "section_title",
    "label",
    "explanation",
    "kind",
    "level",
    "unit",
    "range",
    "decimals",
    "required",
    "publication",
    "relevance",
    "constraint",
    "row",
    "code",
    "code_label",
    "score",
    "offered",
];

impl Format for Codebook {
    fn name(&self) -> &'static str {
        "codebook"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn description(&self) -> &'static str {
        "What every column of csv-wide means: question, level, codes with their labels, missing reasons, relevance."
    }

    fn write(&self, table: &Table<'_>, out: &mut dyn Write) -> Result<(), ExportError> {
        let columns = used_columns(table)?;
        let mut sheet = Sheet::new(out, table.options.bom)?;
        sheet.row(HEADING)?;
        for item in &columns {
            item.variables.iter().try_for_each(|variable| Page::new(table, item, variable).write(&mut sheet))?;
        }
        sheet.finish()
    }
}

/// What the codebook says of one column.
struct Page<'t> {
    table: &'t Table<'t>,
    item: &'t ItemColumns<'t>,
    variable: &'t Variable,
    /// The question, or the field of a repeat group that the column belongs to.
    question: &'t Question,
    text: &'t QuestionText,
}

impl<'t> Page<'t> {
    fn new(table: &'t Table<'t>, item: &'t ItemColumns<'t>, variable: &'t Variable) -> Self {
        let (questionnaire, owner) = (table.questionnaire, item.item.question);
        let field = match &variable.part {
            Part::Entry { field, .. } => owner.kind.fields().iter().find(|known| known.code == *field),
            _ => None,
        };
        let text = match field {
            Some(field) => questionnaire.field_text(owner, field, table.language),
            None => questionnaire.question_text(owner, table.language),
        };
        Self { table, item, variable, question: field.unwrap_or(owner), text }
    }

    /// Writes a row per category, or one for the range of a column without any, and then a row per missing reason.
    fn write(&self, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
        let about = self.about();
        let categories = self.variable.level.categories();
        if categories.is_empty() {
            write_row(sheet, &about, ["range", "", "", "", ""])?;
        }
        for category in categories {
            self.write_category(sheet, &about, category)?;
        }
        Missing::ALL.into_iter().try_for_each(|reason| self.write_reason(sheet, &about, reason))
    }

    fn write_category(&self, sheet: &mut Sheet<'_>, about: &[String], category: &Category) -> Result<(), ExportError> {
        let label = self.table.questionnaire.category_label(self.variable, &category.code, self.table.language);
        let score = category.score.map_or_else(String::new, |score| score.to_string());
        write_row(sheet, about, ["category", category.code.as_str(), &label, &score, ""])
    }

    fn write_reason(&self, sheet: &mut Sheet<'_>, about: &[String], reason: Missing) -> Result<(), ExportError> {
        let offered = yes_or_no(self.question.missing.contains(&reason));
        let label = missing_label(reason, self.table.language);
        write_row(sheet, about, ["missing", marker(reason), label, "", offered])
    }

    /// The cells that are the same in all rows of the column.
    fn about(&self) -> Vec<String> {
        let (item, language) = (&self.item.item, self.table.language);
        vec![
            self.variable.name.clone(),
            self.variable.item.to_string(),
            item.question.number.clone(),
            item.section.number.to_string(),
            item.section.code.to_string(),
            self.table.questionnaire.section_text(item.section, language).title.clone(),
            self.table.questionnaire.variable_label(self.variable, language),
            self.text.explanation.clone(),
            self.question.kind.code().to_owned(),
            self.variable.level.name().to_owned(),
            self.text.unit.clone(),
            self.range(),
            if self.variable.part == Part::Count { "0".to_owned() } else { decimals(&self.question.kind) },
            yes_or_no(self.question.required).to_owned(),
            item.question.publication.max(self.question.publication).code().to_owned(),
            self.relevance(),
            self.question.constraint.as_ref().map_or_else(String::new, ToString::to_string),
        ]
    }

    fn range(&self) -> String {
        match (&self.variable.part, &self.question.kind) {
            (Part::Count, Kind::RepeatGroup(group)) => between(Some(1), Some(group.max())),
            (_, kind) => range(kind),
        }
    }

    /// All that must hold for the column to be asked: the section's, the question's and the field's relevance.
    fn relevance(&self) -> String {
        let item = &self.item.item;
        let field = (item.question.code != self.question.code).then_some(self.question);
        let all = [&item.section.relevance, &item.question.relevance, &field.and_then(|field| field.relevance.clone())]
            .map(|relevance| relevance.as_ref().map(ToString::to_string));
        let given: Vec<String> = all.into_iter().flatten().collect();
        match given.as_slice() {
            [only] => only.clone(),
            several => several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and "),
        }
    }
}

/// Writes what is said of the column, then the row's kind, code, label, score and whether a respondent may choose it.
fn write_row(sheet: &mut Sheet<'_>, about: &[String], [row, code, rest @ ..]: [&str; 5]) -> Result<(), ExportError> {
    about.iter().try_for_each(|text| sheet.text(text))?;
    sheet.code(row)?;
    // A marker stays as the wide file writes it, so that the two can be joined.
    sheet.code(code)?;
    sheet.row(rest)
}

//! The sheet `settings`.

use std::ffi::OsStr;
use std::path::Path;

use super::Report;
use super::codes::dashed;
use crate::language::Language;
use crate::problem::{Place, Problem};
use crate::version::Version;
use crate::workbook::{Row, Table, Workbook};
use crate::xlsform::{language, setting};

/// The headings under which a form's identity stands.
const FORM_ID: [&str; 3] = ["form_id", "id_string", "set form id"];

/// What the sheet says.
pub(super) struct Settings {
    pub(super) title: Option<String>,
    pub(super) series: String,
    pub(super) version: String,
    pub(super) default_language: Language,
    /// The declared languages of a form that was exported.
    pub(super) languages: Vec<String>,
    /// The format of a form that was exported; a form that somebody else wrote has none.
    pub(super) format: Option<u32>,
    pub(super) from: Option<String>,
    pub(super) from_format: Option<u32>,
}

impl Settings {
    /// `file` names a form that does not say how it is called, as other programs name it.
    pub(super) fn read(workbook: &Workbook, file: &str, report: &mut Report) -> Self {
        let table = workbook.sheet("settings").map(Table::new);
        let first = table.as_ref().and_then(|table| Some((table, *table.rows.first()?)));
        let mut reader = Reader { first, known: Vec::new(), file };
        let format = reader.text(&[setting::FORMAT]).and_then(|(text, _)| text.parse().ok());
        let default_language = reader.default_language(report);
        let settings = Self {
            title: reader.title(format.is_some(), report),
            series: reader.series(format.is_some(), report),
            version: reader.version(format.is_some(), report),
            default_language,
            languages: reader
                .text(&[setting::LANGUAGES])
                .map(|(text, _)| text.split_whitespace().map(str::to_owned).collect())
                .unwrap_or_default(),
            format,
            from: reader.text(&[setting::FROM]).map(|(text, _)| text.to_owned()),
            from_format: reader.text(&[setting::FROM_FORMAT]).and_then(|(text, _)| text.parse().ok()),
        };
        reader.rest(report);
        settings
    }

    /// Whether the form was exported here, so that every text is taken as it is.
    pub(super) const fn is_own(&self) -> bool {
        self.format.is_some()
    }
}

/// The only row of the sheet, and the columns of it that have been read.
struct Reader<'t> {
    first: Option<(&'t Table<'t>, Row<'t>)>,
    known: Vec<u32>,
    file: &'t str,
}

impl<'t> Reader<'t> {
    /// The text under the first of these headings that has one, and its column.
    fn text(&mut self, headings: &[&str]) -> Option<(&'t str, u32)> {
        let (table, row) = self.first?;
        let columns: Vec<u32> = headings.iter().filter_map(|heading| table.column(heading)).collect();
        self.known.extend(&columns);
        columns.into_iter().find_map(|column| Some((row.text(column)?, column)))
    }

    fn note(&self, report: &mut Report, column: u32, message: String) {
        if let Some((table, row)) = self.first {
            report.notices.push(table.sheet().problem("xlsform-assumed", row.number, column, message));
        }
    }

    /// What is assumed because the sheet does not say it.
    fn note_absent(&self, report: &mut Report, message: String) {
        let place = Place { file: Some(self.file.to_owned()), ..Place::default() };
        report.notices.push(Problem { code: "xlsform-assumed", place, message });
    }

    /// The name of the file without its ending.
    fn stem(&self) -> &'t str {
        let name = Path::new(self.file).file_stem().and_then(OsStr::to_str).map_or("", str::trim);
        if name.is_empty() { "imported" } else { name }
    }

    /// A form that does not say its title is called like its `form_id`, or like its file.
    fn title(&mut self, is_own: bool, report: &mut Report) -> Option<String> {
        if let Some((text, _)) = self.text(&["form_title", "title", "set form title"]) {
            return Some(text.to_owned());
        }
        if is_own {
            return None;
        }
        let title = self.text(&FORM_ID).map_or_else(|| self.stem(), |(text, _)| text).to_owned();
        self.note_absent(report, format!("there is no `form_title`; the form gets the title “{title}”"));
        Some(title)
    }

    fn default_language(&mut self, report: &mut Report) -> Language {
        let Some((text, column)) = self.text(&["default_language"]) else { return Language::En };
        language::read(text).unwrap_or_else(|| {
            self.note(
                report,
                column,
                format!("`{text}` is not one of the six languages; English is taken to be the default language"),
            );
            Language::En
        })
    }

    fn series(&mut self, is_own: bool, report: &mut Report) -> String {
        let Some((text, column)) = self.text(&FORM_ID) else {
            let series = dashed(self.stem());
            self.note_absent(report, format!("there is no `form_id`; the form becomes the series `{series}`"));
            return series;
        };
        let series = dashed(text);
        if series == text || is_own {
            return text.to_owned();
        }
        self.note(report, column, format!("the form `{text}` becomes the series `{series}`"));
        series
    }

    /// A version of three numbers; what other programs call a version often is a date.
    fn version(&mut self, is_own: bool, report: &mut Report) -> String {
        let Some((text, column)) = self.text(&["version"]) else { return "1.0.0".to_owned() };
        if is_own || text.parse::<Version>().is_ok() {
            return text.to_owned();
        }
        let padded = ["", ".0", ".0.0"].map(|zeros| format!("{text}{zeros}"));
        let short = text.len() < 6;
        let version = padded
            .into_iter()
            .find(|text| short && text.parse::<Version>().is_ok())
            .unwrap_or_else(|| "1.0.0".to_owned());
        self.note(report, column, format!("the version `{text}` becomes {version}"));
        version
    }

    /// Lists the settings that have no equivalent.
    fn rest(&self, report: &mut Report) {
        let Some((table, _)) = self.first else { return };
        for row in &table.rows {
            for cell in
                row.cells.iter().filter(|cell| row.number != table.rows[0].number || !self.known.contains(&cell.column))
            {
                let message = "this setting has no equivalent and is left out";
                report.foreign.push(table.sheet().problem("xlsform-setting", cell.row, cell.column, message));
            }
        }
    }
}

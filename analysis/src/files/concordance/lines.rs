//! The lines of a crosswalk, each held against the codebook of its file.

use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Combine, Verdict};
use survey_model::variable::{Category, Part};

use crate::files::Codebook;
use crate::files::codebook::{Column, option_code};
use crate::files::sheet::{Line, Sheet};
use crate::import::Problems;

/// One line: where a column, or one of its codes, leads.
pub(super) struct Lead<'c> {
    pub(super) row: usize,
    pub(super) is_later: bool,
    pub(super) column: &'c Column,
    /// What the columns that become one have in common; nothing if the column leads nowhere.
    pub(super) target: Option<Target>,
    /// The category and the common category.
    pub(super) code: Option<(OptionCode, OptionCode)>,
    pub(super) verdict: Option<Verdict>,
    pub(super) combine: Option<Combine>,
    pub(super) reason: String,
    pub(super) reviewer: String,
}

/// A common column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The common item.
    pub(super) item: String,
    /// The common option, where options are columns.
    pub(super) option: Option<OptionCode>,
}

impl Lead<'_> {
    pub(super) const fn item(&self) -> &ItemCode {
        &self.column.variable.item
    }
}

/// Reads all lines; what is wrong is noted.
pub(super) fn read<'c>(
    sheet: &Sheet,
    is_later: &[bool],
    codebooks: [&'c Codebook; 2],
    problems: &mut Problems<'_>,
) -> Vec<Lead<'c>> {
    let lines = sheet.lines.iter().zip(is_later);
    let lead = |(line, is_later): (&Line, &bool)| {
        let codebook = codebooks[usize::from(*is_later)];
        Reader { sheet, line, problems }.read(codebook, *is_later)
    };
    lines.filter_map(lead).collect()
}

struct Reader<'r, 'f> {
    sheet: &'r Sheet,
    line: &'r Line,
    problems: &'r mut Problems<'f>,
}

impl Reader<'_, '_> {
    fn cell(&self, name: &str) -> &str {
        self.sheet.cell(self.line, name)
    }

    fn note(&mut self, code: &'static str, column: &str, message: String) {
        self.problems.at(code, self.line.row, Some(column), message);
    }

    fn read<'c>(mut self, codebook: &'c Codebook, is_later: bool) -> Option<Lead<'c>> {
        let name = self.cell("var_name_orig").to_owned();
        let Some(column) = codebook.column(&name) else {
            self.note(
                "unknown-column",
                "var_name_orig",
                format!("the codebook {} has no column `{name}`", codebook.file),
            );
            return None;
        };
        if !column.is_used {
            return None;
        }
        let target = self.target(&column.variable.part);
        let code = self.code(column, target.is_some());
        let verdict = self.coded("verdict", Verdict::from_code);
        let combine = self.coded("combine", Combine::from_code);
        let (reason, reviewer) = (self.cell("reason").to_owned(), self.cell("reviewer").to_owned());
        Some(Lead { row: self.line.row, is_later, column, target, code, verdict, combine, reason, reviewer })
    }

    fn target(&mut self, part: &Part) -> Option<Target> {
        let target = self.cell("var_name_target").to_owned();
        let option_of = || target.rsplit_once('.').and_then(|(item, option)| Some((item, option_code(option)?)));
        match part {
            _ if target.is_empty() => None,
            Part::Option(_) | Part::Rank(_) => match option_of() {
                Some((item, option)) => Some(Target { item: item.to_owned(), option: Some(option) }),
                None => {
                    let message = format!(
                        "`{target}` names no option; the column is one option of an item, and leads to ITEM.option"
                    );
                    self.note("target", "var_name_target", message);
                    None
                }
            },
            Part::Count => Some(Target { item: target.trim_end_matches(".count").to_owned(), option: None }),
            Part::Whole | Part::Entry { .. } => Some(Target { item: target, option: None }),
        }
    }

    /// The category that the line is about, and where it leads.
    fn code(&mut self, column: &Column, has_target: bool) -> Option<(OptionCode, OptionCode)> {
        let given = self.cell("val_code_orig").to_owned();
        let known = column.codes.iter().find(|code| code.text == given);
        let position = known.and_then(|code| code.value.read().ok());
        let category: Option<&Category> =
            position.and_then(|at| column.variable.level.categories().get(usize::from(at)));
        match category {
            None if given.is_empty() || known.is_some() => None,
            None => {
                let message = format!("the codebook has no code `{given}` for the column `{}`", column.variable.name);
                self.note("unknown-code", "val_code_orig", message);
                None
            }
            Some(category) => {
                let target = self.cell("val_code_target").to_owned();
                if target.is_empty() && has_target {
                    let message = format!(
                        "the code `{given}` leads to no common code; give it one, or leave the target of the column empty"
                    );
                    self.note("map-misses-code", "val_code_target", message);
                }
                Some((category.code.clone(), option_code(&target).unwrap_or_else(|| category.code.clone())))
            }
        }
    }

    /// A cell with a code of ours, which may be blank.
    fn coded<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let given = self.cell(column).to_owned();
        let value = read(&given);
        if value.is_none() && !given.is_empty() {
            self.note(column, column, format!("`{given}` is no {column}"));
        }
        value
    }
}

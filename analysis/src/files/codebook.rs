//! Codebooks: what every column of a file of answers means, one row per column and code.

mod better;
mod column;
mod labels;
mod lines;
mod naming;

use std::collections::{BTreeMap, HashMap};

use survey_model::analysis_plan::Better;
use survey_model::problem::Problem;
use survey_model::variable::{Level, Variable};

use super::{File, sheet};
use crate::import::Problems;
use crate::report::FileHash;
pub(super) use column::{Code, Column};
pub(super) use naming::option_code;

/// The columns that a codebook must have; `docs/files.md` names the others.
const REQUIRED: [&str; 3] = ["column", "level", "code"];

/// What the columns of a file of answers mean.
#[derive(Debug, Clone)]
pub struct Codebook {
    pub(super) file: FileHash,
    pub(super) columns: Vec<Column>,
    by_name: HashMap<String, usize>,
}

/// Reads a codebook.
///
/// # Errors
/// Every problem with its row and column, at most [`MOST_PROBLEMS`](crate::import::MOST_PROBLEMS) and a last one that says how many more there are.
pub fn read(file: File<'_>) -> Result<Codebook, Vec<Problem>> {
    let mut problems = Problems::new(file.name);
    let drafts = sheet::read(file, &REQUIRED, &mut problems).map(|sheet| lines::read(&sheet, &mut problems));
    let drafts = drafts.unwrap_or_default();
    let columns: Vec<Column> = drafts.into_iter().filter_map(|draft| draft.finish(&mut problems)).collect();
    report_items_twice(&columns, &mut problems);
    if !problems.is_empty() {
        return Err(problems.into_list());
    }
    let by_name = columns.iter().enumerate().map(|(at, column)| (column.variable.name.clone(), at)).collect();
    Ok(Codebook { file: file.hash(), columns, by_name })
}

/// Two columns that would be one and the same part of one item, which only names from elsewhere can lead to.
fn report_items_twice(columns: &[Column], problems: &mut Problems<'_>) {
    let mut seen: BTreeMap<String, &Column> = BTreeMap::new();
    for column in columns.iter().filter(|column| column.is_used) {
        let variable = &column.variable;
        if let Some(other) = seen.insert(variable.part.column(&variable.item), column) {
            let message = format!(
                "this column and `{}` would both be the item {}; say in a column `item` which items they are",
                other.variable.name, variable.item
            );
            problems.at("item-twice", column.row, Some(&variable.name), message);
        }
    }
}

impl Codebook {
    /// The column with a name.
    pub(super) fn column(&self, name: &str) -> Option<&Column> {
        self.by_name.get(name).and_then(|at| self.columns.get(*at))
    }

    /// The variables in the order of the codebook; columns that are said not to be used are left out.
    pub fn variables(&self) -> impl Iterator<Item = &Variable> {
        self.columns.iter().filter(|column| column.is_used).map(|column| &column.variable)
    }

    /// Which way is better, by the names of the columns of which it is declared.
    #[must_use]
    pub fn directions(&self) -> BTreeMap<String, Better> {
        let used = self.columns.iter().filter(|column| column.is_used);
        used.filter_map(|column| Some((column.variable.name.clone(), column.better.clone()?))).collect()
    }

    /// The file as results name it.
    #[must_use]
    pub const fn file(&self) -> &FileHash {
        &self.file
    }
}

/// Whether a level has a code list.
const fn has_codes(level: &Level) -> bool {
    matches!(level, Level::Nominal(_) | Level::Ordinal(_))
}

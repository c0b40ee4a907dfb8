//! Builds a dataset case by case, so that submissions can be read one after the other.

use std::collections::HashSet;

use survey_model::answer::Answers;
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::Respondent;
use survey_model::variable::{Cell, Variable};

use super::{Case, Cases, Column, Dataset, DatasetError, Packed, Source};

/// Takes the answers of one respondent after the other.
#[derive(Debug)]
pub struct DatasetBuilder<'a> {
    source: Source,
    questionnaire: &'a Questionnaire,
    columns: Vec<Column>,
    cases: Vec<Case>,
    seen: HashSet<Respondent>,
}

impl<'a> DatasetBuilder<'a> {
    /// An empty dataset with the columns of a version.
    ///
    /// # Errors
    /// [`DatasetError::TooManyCategories`] if a code list is longer than a column can hold.
    pub fn new(source: Source, questionnaire: &'a Questionnaire) -> Result<Self, DatasetError> {
        let variables = questionnaire.variables();
        if let Some(variable) = variables.iter().find(|variable| variable.level.categories().len() > Packed::MOST) {
            return Err(DatasetError::TooManyCategories { name: variable.name.clone(), most: Packed::MOST });
        }
        let columns = variables.iter().map(|variable| Column::new(&variable.level)).collect();
        Ok(Self { source, questionnaire, columns, cases: Vec::new(), seen: HashSet::new() })
    }

    /// Adds a case with its answers; items without an answer are `not answered`. On an error nothing is added.
    ///
    /// # Errors
    /// [`DatasetError`] if the respondent is there already or an answer isn't of its question's kind.
    pub fn push(&mut self, case: Case, answers: &Answers) -> Result<(), DatasetError> {
        if self.seen.contains(&case.respondent) {
            return Err(DatasetError::RespondentTwice { respondent: case.respondent.to_string() });
        }
        let cells = self.questionnaire.cells(answers);
        self.check(&cells)?;
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            // `check` has proved that every column takes its cell.
            let _ = column.push(cell);
        }
        self.seen.insert(case.respondent.clone());
        self.cases.push(case);
        Ok(())
    }

    fn check(&self, cells: &[Cell]) -> Result<(), DatasetError> {
        let variables = self.questionnaire.variables();
        if cells.len() != variables.len() {
            return Err(DatasetError::WrongLength {
                name: "a row".to_owned(),
                expected: variables.len(),
                found: cells.len(),
            });
        }
        match variables.iter().zip(cells).find(|(variable, cell)| !allows(variable, cell)) {
            Some((variable, _)) => {
                Err(DatasetError::WrongValue { name: variable.name.clone(), level: variable.level.name() })
            }
            None => Ok(()),
        }
    }

    /// The dataset of all cases that were added.
    ///
    /// # Errors
    /// [`DatasetError::ColumnTwice`] if the version yields two columns of one name.
    pub fn finish(self) -> Result<Dataset, DatasetError> {
        let columns = self.columns.into_iter().map(Column::packed).collect();
        Dataset::assemble(self.source, Cases::Known(self.cases), self.questionnaire.variables().to_vec(), columns)
    }
}

fn allows(variable: &Variable, cell: &Cell) -> bool {
    use survey_model::variable::Level;
    match (&variable.level, cell) {
        (_, Cell::Missing(_)) | (Level::Date, Cell::Date(_)) | (Level::Text, Cell::Text(_)) => true,
        (Level::Nominal(list) | Level::Ordinal(list), Cell::Category(at)) => usize::from(*at) < list.len(),
        (Level::Numeric, Cell::Number(number)) => number.is_finite(),
        _ => false,
    }
}

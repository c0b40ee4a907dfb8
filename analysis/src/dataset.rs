//! One cycle's answers as typed columns, each cell a value or the reason why there is none.
//!
//! A dataset knows no question kinds: it sees only the [`Variable`]s that a questionnaire yields. It is built case by case by
//! [`DatasetBuilder`], or from whole columns by [`Dataset::from_columns`].

mod builder;
mod case;
mod cases;
mod categories;
mod column;
mod error;
mod names;
mod numbers;
mod packed;
mod partition;

use std::collections::HashMap;

use survey_model::cycle::Provenance;
use survey_model::missing::Missing;
use survey_model::variable::{Cell, Variable};

use crate::report::{CycleSummary, Sources};

pub use builder::DatasetBuilder;
pub use case::{Case, Origin, Source};
pub use cases::{Cases, Key};
pub use categories::Categories;
pub(crate) use categories::{Code, Part, keep, split};
pub use column::{Column, Reading};
pub use error::DatasetError;
pub use names::{Names, Refused};
pub use numbers::Numbers;
pub(crate) use numbers::small;
pub(crate) use packed::Narrow;
pub use packed::Packed;
pub use partition::Partition;

/// The answers of one cycle: one case per respondent, one column per variable of the version that was answered.
#[derive(Debug, Clone)]
pub struct Dataset {
    source: Source,
    cases: Cases,
    variables: Vec<Variable>,
    columns: Vec<Column>,
    by_name: HashMap<String, usize>,
    partitions: Vec<Partition>,
    only: Vec<Provenance>,
}

impl Dataset {
    /// A dataset of whole columns, each with the cases in the same order.
    ///
    /// # Errors
    /// [`DatasetError`] if a respondent or a column name occurs twice, a column's length isn't the number of cases, or a column
    /// holds what its variable's level doesn't allow.
    pub fn from_columns(
        source: Source,
        cases: Vec<Case>,
        columns: Vec<(Variable, Column)>,
    ) -> Result<Self, DatasetError> {
        Self::of_cases(source, Cases::Known(cases), columns)
    }

    /// A dataset of whole columns of rows that may only have names.
    ///
    /// # Errors
    /// As [`Dataset::from_columns`].
    pub fn of_cases(source: Source, cases: Cases, columns: Vec<(Variable, Column)>) -> Result<Self, DatasetError> {
        cases.check_distinct()?;
        for (variable, column) in &columns {
            column.check(variable, cases.len())?;
        }
        let (variables, columns) = columns.into_iter().unzip();
        Self::assemble(source, cases, variables, columns)
    }

    fn assemble(
        source: Source,
        cases: Cases,
        variables: Vec<Variable>,
        columns: Vec<Column>,
    ) -> Result<Self, DatasetError> {
        let mut by_name = HashMap::with_capacity(variables.len());
        for (at, variable) in variables.iter().enumerate() {
            if by_name.insert(variable.name.clone(), at).is_some() {
                return Err(DatasetError::ColumnTwice { name: variable.name.clone() });
            }
        }
        Ok(Self { source, cases, variables, columns, by_name, partitions: Vec::new(), only: Vec::new() })
    }

    /// The same with a further partition of its cases, by which it can be broken down.
    ///
    /// # Errors
    /// [`DatasetError`] if there is a partition of that name, or it is of another number of cases.
    pub fn with_partition(mut self, partition: Partition) -> Result<Self, DatasetError> {
        let name = || partition.name().to_owned();
        if self.partition(partition.name()).is_some() {
            return Err(DatasetError::ColumnTwice { name: name() });
        }
        let (expected, found) = (self.cases.len(), partition.of_case().len());
        if expected != found {
            return Err(DatasetError::WrongLength { name: name(), expected, found });
        }
        self.partitions.push(partition);
        Ok(self)
    }

    /// The same, known to hold answers from these sources only.
    #[must_use]
    pub fn only_from(mut self, sources: &[Provenance]) -> Self {
        self.only = sources.to_vec();
        self
    }

    /// What it is a dataset of, with the number of respondents that figures rest on.
    #[must_use]
    pub fn summary(&self, respondents: usize) -> CycleSummary {
        let cases = (0..self.cases.len()).filter_map(|at| self.cases.known(at));
        let desk_research = cases.filter(|case| case.provenance == Provenance::DeskResearch).count();
        self.source.summary(self.cases.len(), respondents, Sources { desk_research, only: self.only.clone() })
    }

    /// The partition with a name.
    #[must_use]
    pub fn partition(&self, name: &str) -> Option<&Partition> {
        self.partitions.iter().find(|partition| partition.name() == name)
    }

    /// Which cycle, version and vintage the answers are of.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// The cases, one per respondent, in the order in which they came.
    #[must_use]
    pub const fn cases(&self) -> &Cases {
        &self.cases
    }

    /// The variables, in the order of the questionnaire.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// The column at a variable's position.
    #[must_use]
    pub fn column(&self, at: usize) -> Option<&Column> {
        self.columns.get(at)
    }

    /// The position of the variable with a name.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// What a column holds for the case at a position; a column that the version doesn't have is `not asked` of everyone.
    #[must_use]
    pub fn cell(&self, case: usize, name: &str) -> Cell {
        let column = self.position(name).and_then(|at| self.columns.get(at));
        column.and_then(|column| column.cell(case)).unwrap_or(Cell::Missing(Missing::NotAsked))
    }
}

//! The rows of a dataset: respondents that are known, or rows that a file only gives names to.

use std::collections::HashSet;

use survey_model::respondent::Respondent;

use super::{Case, DatasetError, Names};

/// Who answered, row by row, each once.
#[derive(Debug, Clone)]
pub enum Cases {
    /// Member States and organisations within them.
    Known(Vec<Case>),
    /// Whoever a file from elsewhere has rows of; nothing is known of them but their names.
    Named(Names),
}

/// What tells respondents apart, within a cycle and between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key<'a> {
    /// A Member State or an organisation within it.
    Known(&'a Respondent),
    /// A name that a file gives.
    Named(&'a str),
}

impl Cases {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Known(cases) => cases.len(),
            Self::Named(names) => names.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is known of a row; none if it only has a name.
    #[must_use]
    pub fn known(&self, at: usize) -> Option<&Case> {
        match self {
            Self::Known(cases) => cases.get(at),
            Self::Named(_) => None,
        }
    }

    /// Who a row is of.
    #[must_use]
    pub fn key(&self, at: usize) -> Option<Key<'_>> {
        match self {
            Self::Known(cases) => cases.get(at).map(|case| Key::Known(&case.respondent)),
            Self::Named(names) => names.get(at).map(Key::Named),
        }
    }

    pub(super) fn check_distinct(&self) -> Result<(), DatasetError> {
        let Self::Known(cases) = self else { return Ok(()) };
        let mut seen = HashSet::with_capacity(cases.len());
        match cases.iter().find(|case| !seen.insert(&case.respondent)) {
            Some(case) => Err(DatasetError::RespondentTwice { respondent: case.respondent.to_string() }),
            None => Ok(()),
        }
    }
}

//! A list of options: what a respondent chooses from, and what a column's categories are.

use serde::Serialize;

use crate::answer::{Answer, Value};
use crate::character::is_blank;
use crate::code::OptionCode;
use crate::fault::Fault;
use crate::variable::{Category, Cell, Level};

/// Options in the order of the questionnaire, with distinct codes, at least one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeList {
    /// The name under which texts are found, if the list is a shared one.
    pub(crate) name: Option<String>,
    pub(crate) options: Vec<QuestionOption>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionOption {
    /// Its code.
    pub code: OptionCode,
    /// Its score in points.
    pub score: Option<f64>,
    /// Whether it can't be chosen beside others.
    pub exclusive: bool,
}

impl CodeList {
    /// The options in order.
    #[must_use]
    pub fn options(&self) -> &[QuestionOption] {
        &self.options
    }

    /// The name of a shared list.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The position of an option.
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        self.options.iter().position(|option| option.code.as_str() == code)
    }

    /// The code of the option that was given.
    ///
    /// # Errors
    /// [`Fault::UnknownOption`] if the list doesn't have it.
    pub fn choose(&self, given: &str) -> Result<OptionCode, Fault> {
        self.options
            .iter()
            .find(|option| option.code.as_str() == given)
            .map(|option| option.code.clone())
            .ok_or_else(|| Fault::UnknownOption { given: given.to_owned() })
    }

    /// The list as the categories of a column.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        self.options.iter().map(|o| Category { code: o.code.clone(), score: o.score }).collect()
    }

    /// The categories with their measurement level.
    #[must_use]
    pub fn level(&self, ordinal: bool) -> Level {
        if ordinal { Level::Ordinal(self.categories()) } else { Level::Nominal(self.categories()) }
    }

    /// The cell of an option; a list is shorter than 65,536, as the reader of questionnaires ensures.
    pub(crate) fn category(&self, code: &str) -> Cell {
        self.position(code)
            .and_then(|at| u16::try_from(at).ok())
            .map_or(Cell::Missing(crate::missing::Missing::NotAnswered), Cell::Category)
    }
}

/// The one text among what was posted, trimmed; nothing if all is blank.
///
/// # Errors
/// [`Fault::SeveralValues`] if more than one is filled in.
pub(crate) fn one(given: &[String]) -> Result<Option<&str>, Fault> {
    let mut filled = given.iter().map(|text| text.trim()).filter(|text| !is_blank(text));
    match (filled.next(), filled.next()) {
        (first, None) => Ok(first),
        (_, Some(_)) => Err(Fault::SeveralValues),
    }
}

/// A cell of a file as an answer: a marker of a missing reason, or a value that the kind reads.
///
/// # Errors
/// What the kind says of the value.
pub(crate) fn answer_of_cell(
    cell: &str,
    read: impl FnOnce(&[String]) -> Result<Option<Value>, Fault>,
) -> Result<Answer, Fault> {
    if let Some(reason) = crate::cell::missing_marker(cell) {
        return reason.map(Answer::Missing);
    }
    let text = crate::cell::unprotect(cell).to_owned();
    Ok(read(&[text])?.map_or(Answer::Missing(crate::missing::Missing::NotAnswered), Answer::Value))
}

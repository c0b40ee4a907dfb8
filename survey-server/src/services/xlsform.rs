//! Questionnaires as XLSForm spreadsheets: out for whoever authors in a spreadsheet, and in from there.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use survey_model::problem::{Place, Problem};
use survey_model::questionnaire::{Questionnaire, Source, write};
use survey_model::workbook::LARGEST;
use survey_model::xlsform;

use super::ServiceError;

/// A spreadsheet that was taken in, as the files of a questionnaire.
#[derive(Debug)]
pub struct Imported {
    /// The files.
    pub sources: Vec<Source>,
    /// What was left out, since it has no equivalent.
    pub left_out: Vec<Problem>,
    /// What was taken over under another name, or with an assumption.
    pub notices: Vec<Problem>,
    /// What is still wrong with the questionnaire.
    pub problems: Vec<Problem>,
}

/// Takes in a spreadsheet; what has no equivalent is left out only if `lenient`.
///
/// # Errors
/// [`ServiceError::Invalid`] if nothing can be made of it; unless `lenient`, also with every cell that has no equivalent
/// and everything that is wrong with the questionnaire.
pub fn import(path: &Path, lenient: bool) -> Result<Imported, ServiceError> {
    let name = path.display().to_string();
    let bytes = read(path, &name).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let found = xlsform::import(&name, &bytes).map_err(ServiceError::Invalid)?;
    let sources = write(&found.document);
    let problems = Questionnaire::from_document(found.document).err().unwrap_or_default();
    let is_whole = found.foreign.is_empty() && problems.is_empty();
    if !lenient && !is_whole {
        return Err(ServiceError::Invalid([found.foreign, problems].concat()));
    }
    Ok(Imported { sources, left_out: found.foreign, notices: found.notices, problems })
}

/// No more of a file than a spreadsheet may have, and one byte that says that there is more.
fn read(path: &Path, name: &str) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    let unreadable = |error| {
        let place = Place { file: Some(name.to_owned()), ..Place::default() };
        Problem { code: "unreadable", place, message: format!("the file can't be read: {error}") }
    };
    read.map(|_| bytes).map_err(unreadable)
}

/// A questionnaire as the bytes of an `.xlsx` file.
///
/// # Errors
/// [`ServiceError::Invalid`] with every text that a spreadsheet can't hold.
pub fn export(questionnaire: &Questionnaire) -> Result<Vec<u8>, ServiceError> {
    xlsform::export(questionnaire).map_err(ServiceError::Invalid)
}

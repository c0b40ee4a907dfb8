//! How a command fails: 2 for what the caller can mend, 1 for what the machine did, 3 for what was to be proved and is not so.

use std::process::ExitCode;

use survey_model::problem::Problem;

use crate::services::ServiceError;
use crate::storage::OpenError;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// The caller can mend it.
    Usage(String),
    /// The input has problems.
    Problems(Vec<Problem>),
    /// The caller can mend all of these.
    #[cfg(feature = "oidc")]
    Settings(Vec<String>),
    /// What was to be proved is not so; each sentence says what is wrong.
    Disproved(Vec<String>),
    /// The database or the machine failed.
    Machine(String),
}

impl Failure {
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// Prints the failure and gives the exit code.
    pub(super) fn report(&self) -> ExitCode {
        match self {
            Self::Usage(message) => tell!("{}", sentence(message)),
            Self::Problems(problems) => report_problems(problems),
            #[cfg(feature = "oidc")]
            Self::Settings(faults) => tell_each(faults),
            Self::Disproved(faults) => tell_each(faults),
            Self::Machine(message) => tell!("{}", sentence(message)),
        }
        ExitCode::from(self.code())
    }

    /// A job that verifies each night has to tell what was tampered with from a word that was mistyped.
    const fn code(&self) -> u8 {
        match self {
            Self::Machine(_) => 1,
            Self::Usage(_) | Self::Problems(_) => 2,
            #[cfg(feature = "oidc")]
            Self::Settings(_) => 2,
            Self::Disproved(_) => 3,
        }
    }
}

fn tell_each(faults: &[String]) {
    faults.iter().for_each(|fault| tell!("{}", sentence(fault)));
}

fn report_problems(problems: &[Problem]) {
    for problem in problems {
        tell!("{problem}");
    }
    let what = if problems.len() == 1 { "problem" } else { "problems" };
    tell!("\n{} {what}; nothing has been changed.", problems.len());
}

/// A message as a sentence: with a capital letter and a full stop.
fn sentence(message: &str) -> String {
    let stop = if message.ends_with(['.', '!', '?', ')']) { "" } else { "." };
    let first = message.split(' ').next().unwrap_or_default();
    // The name of a file, a version or a code stays as it is.
    if !first.chars().all(char::is_alphabetic) {
        return format!("{message}{stop}");
    }
    let mut letters = message.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{capital}{}{stop}", letters.as_str())
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Invalid(problems) => Self::Problems(problems),
            ServiceError::Storage(error) => Self::Machine(error.to_string()),
            other => Self::Usage(other.to_string()),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Address(_) | OpenError::Missing { .. } | OpenError::Newer { .. } | OpenError::Older { .. } => {
                Self::Usage(error.to_string())
            }
            OpenError::Connect { .. } | OpenError::Migration(_) | OpenError::Storage(_) => {
                Self::Machine(error.to_string())
            }
        }
    }
}

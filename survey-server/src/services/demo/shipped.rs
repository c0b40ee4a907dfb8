//! The versions of the questionnaire that are compiled into the program.

use std::sync::Arc;

use survey_model::analysis_plan::{AnalysisPlan, read};
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

use crate::services::ServiceError;

macro_rules! files {
    ($version:literal, $($file:literal),*) => {
        vec![$(Source {
            name: $file.to_owned(),
            text: include_str!(concat!("../../../../questionnaires/cybersecurity-awareness/", $version, "/", $file)).to_owned(),
        }),*]
    };
}

/// The files that every version has; the concordance of the later one comes to them.
macro_rules! version {
    ($version:literal $(, $more:literal)*) => {
        files!(
            $version,
            "questionnaire.toml",
            "ar.toml",
            "en.toml",
            "es.toml",
            "fr.toml",
            "ru.toml",
            "zh.toml",
            "sources/ar.toml",
            "sources/es.toml",
            "sources/fr.toml",
            "sources/ru.toml",
            "sources/zh.toml"
            $(, $more)*
        )
    };
}

/// The files of a version, by their names within its folder.
pub(super) fn files(version: &str) -> Vec<Source> {
    match version {
        "1.0.0" => version!("1.0.0"),
        _ => version!("2.0.0", "concordance.toml"),
    }
}

/// What is declared about a version, if anything is.
pub(super) fn plan(questionnaire: &Questionnaire) -> Result<Option<AnalysisPlan>, ServiceError> {
    let file = match questionnaire.name().version.to_string().as_str() {
        "1.0.0" => files!("1.0.0", "analysis.toml"),
        "2.0.0" => files!("2.0.0", "analysis.toml"),
        _ => return Ok(None),
    };
    file.first().map(|file| read(file, questionnaire)).transpose().map_err(ServiceError::Invalid)
}

/// A version of the questionnaire.
pub(super) fn shipped(version: &str) -> Result<Arc<Questionnaire>, ServiceError> {
    read_sources(&files(version)).map(Arc::new).map_err(ServiceError::Invalid)
}

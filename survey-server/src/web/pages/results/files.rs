//! The files of a vintage: published counts, public answers by state, the register, and what the columns mean.

use analysis::disclosure::PublicState;
use analysis::export::{self, Options, Table};
use analysis::table;
use survey_model::answer::{Answer, Value};
use survey_model::cell::protect;
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::Item;
use survey_model::submission::Submission;

use super::activities::{Entry, Sought, entries, groups};
use super::before;
use super::place::Place;
use crate::services::ServiceError;
use crate::web::error::WebError;
use crate::web::public::{Made, Site};

mod changes;

/// The files, in the order in which pages offer them.
pub(super) const FILES: [&str; 6] =
    ["counts.csv", "counts.json", "changes.csv", "answers.csv", "activities.csv", "codebook.csv"];

const CSV: &str = "text/csv; charset=utf-8";

pub(super) fn make(site: &Site, place: &Place, name: &str) -> Result<Made, WebError> {
    let full = format!("{}-{}-{name}", place.cycle(), place.edition.vintage());
    let file = |media_type, body| Ok(Made::file(media_type, body, Some(&full)));
    match name {
        "counts.csv" => {
            let mut out = Vec::new();
            table::published(&place.edition.content().counts(), &mut out).map_err(unwritable)?;
            file(CSV, out)
        }
        "counts.json" => {
            let json = serde_json::to_vec_pretty(&place.edition.content().counts()).map_err(ServiceError::corrupt)?;
            file("application/json", json)
        }
        "changes.csv" => match before::of(site, place)? {
            Some(before) => file(CSV, changes::write(place, &before).map_err(unwritable)?),
            None => super::absent(site, name),
        },
        "answers.csv" => file(CSV, answers(place)?),
        "activities.csv" if place.has_activities() => file(CSV, activities(site, place)?),
        "codebook.csv" => file(CSV, codebook(place)?),
        _ => super::absent(site, name),
    }
}

fn unwritable(error: csv::Error) -> ServiceError {
    ServiceError::refused("unwritable", format!("the file can't be written: {error}"))
}

/// Whatever is put in front of a row, so that it can be told where it comes from.
fn origin(place: &Place, state: &PublicState) -> Vec<String> {
    let synthetic = if place.is_synthetic() { "synthetic" } else { "" };
    vec![
        place.cycle().to_owned(),
        place.edition.vintage().to_string(),
        place.questionnaire().name().to_string(),
        synthetic.to_owned(),
        state.state.to_string(),
        state.provenance.code().to_owned(),
    ]
}

const ORIGIN: [&str; 6] = ["cycle", "vintage", "questionnaire", "synthetic", "state", "provenance"];

fn answers(place: &Place) -> Result<Vec<u8>, ServiceError> {
    let heading = ORIGIN.iter().copied().chain(["item", "number", "label", "value"]);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(heading).map_err(unwritable)?;
    for state in &place.content().states {
        for item in place.questionnaire().items() {
            if let Some(value) = state.answers.get(&item.code).and_then(Answer::value) {
                let mut row = origin(place, state);
                row.extend([item.code.to_string(), item.question.number.clone()]);
                row.extend([
                    protect(&label(place, &item)).into_owned(),
                    protect(&coded(item.question, value)).into_owned(),
                ]);
                out.write_record(row).map_err(unwritable)?;
            }
        }
    }
    out.into_inner().map_err(ServiceError::corrupt)
}

fn label(place: &Place, item: &Item<'_>) -> String {
    place.questionnaire().item_label(&item.code, place.questionnaire().language_for(Language::En))
}

/// A value in codes.
fn coded(question: &Question, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        value => question.kind.summary(value, &|code| code.to_string()),
    }
}

fn activities(site: &Site, place: &Place) -> Result<Vec<u8>, ServiceError> {
    let fields: Vec<(&Question, &Question)> =
        groups(place).flat_map(|group| group.kind.fields().iter().map(move |field| (group, field))).collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    let names = fields.iter().map(|(_, field)| field.code.as_str());
    out.write_record(ORIGIN.iter().copied().chain(["item"]).chain(names)).map_err(unwritable)?;
    let sought = Sought::read(site, place);
    for entry in entries(place).iter().filter(|entry| sought.has(entry)) {
        let mut row = origin(place, entry.state);
        row.push(entry.group.code.to_string());
        row.extend(fields.iter().map(|(group, field)| cell(entry, group, field)));
        out.write_record(row).map_err(unwritable)?;
    }
    out.into_inner().map_err(ServiceError::corrupt)
}

fn cell(entry: &Entry<'_>, group: &Question, field: &Question) -> String {
    let value = entry.fields.get(&field.code).filter(|_| entry.group.code == group.code).and_then(Answer::value);
    value.map_or_else(String::new, |value| protect(&coded(field, value)).into_owned())
}

/// What the codes mean: of the questionnaire only, which everybody may read.
fn codebook(place: &Place) -> Result<Vec<u8>, ServiceError> {
    let format = export::format("codebook").ok_or(ServiceError::not_found("format"))?;
    let table = Table {
        questionnaire: place.questionnaire(),
        language: place.language,
        submissions: &Vec::<Submission>::new(),
        options: Options { bom: false },
    };
    let mut out = Vec::new();
    format.write(&table, &mut out).map_err(|error| ServiceError::refused("export-failed", error.to_string()))?;
    Ok(out)
}

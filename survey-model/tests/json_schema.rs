//! The JSON Schemas of the format: that they say the same as the reader, and that editors find the present ones.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;
use survey_model::questionnaire::json_schema::FileKind;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires").join(name)
}

fn validator(kind: FileKind) -> Validator {
    let schema: Value = serde_json::from_str(&kind.json_schema()).expect("a schema is JSON");
    jsonschema::draft7::new(&schema).expect("a schema by draft 7")
}

fn data(file: &Path) -> Value {
    let table: toml::Table = toml::from_str(&fs::read_to_string(file).expect("a readable file")).expect("TOML");
    serde_json::to_value(table).expect("TOML as JSON")
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    files.filter(|file| file.extension().is_some_and(|ending| ending == "toml")).collect()
}

#[track_caller]
fn assert_valid(kind: FileKind, file: &Path) {
    let document = data(file);
    let problems: Vec<String> = validator(kind).iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(problems.is_empty(), "{}: {problems:#?}", file.display());
}

#[test]
fn every_example_is_valid() {
    let files = toml_files(&folder("examples"));
    assert!(files.len() > 20);
    files.iter().for_each(|file| assert_valid(FileKind::Questionnaire, file));
}

#[test]
fn every_file_of_the_instrument_is_valid() {
    for version in ["1.0.0", "2.0.0"] {
        for file in toml_files(&folder("cybersecurity-awareness").join(version)) {
            let kind = match file.file_stem().unwrap().to_str().unwrap() {
                "questionnaire" => FileKind::Questionnaire,
                "concordance" => FileKind::Concordance,
                "analysis" => FileKind::Analysis,
                _ => FileKind::Text,
            };
            assert_valid(kind, &file);
        }
    }
}

#[test]
fn what_a_single_key_shows_to_be_wrong_is_marked() {
    for name in [
        "bad-code",
        "bad-format-version",
        "bad-level",
        "bad-version",
        "missing-key",
        "unknown-key",
        "unknown-kind",
        "unknown-language",
        "unknown-missing-reason",
        "unknown-publication-level",
        "concordance-unknown-verdict",
        "wrong-type",
    ] {
        let file = folder("broken").join(name).with_extension("toml");
        assert!(!validator(FileKind::Questionnaire).is_valid(&data(&file)), "{name} is valid by the schema");
    }
}

#[test]
fn the_schemas_that_editors_find_are_those_of_the_program() {
    for kind in FileKind::ALL {
        let file = folder("schema").join(kind.name()).with_extension("schema.json");
        let written = fs::read_to_string(&file).unwrap_or_default();
        let help = "run: cargo run -- questionnaire schema --out questionnaires/schema";
        assert!(written == kind.json_schema(), "{} is not up to date; {help}", file.display());
    }
}

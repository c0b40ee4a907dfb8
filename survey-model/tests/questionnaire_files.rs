//! Every file in `questionnaires/` does what its name says.

use std::path::{Path, PathBuf};

use survey_model::problem::Problem;
use survey_model::question::Kind;
use survey_model::questionnaire::{Questionnaire, read_path};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires").join(name)
}

fn files(name: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder(name)).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    assert!(files.len() > 10, "{name} has too few files");
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

fn read(path: &Path) -> Questionnaire {
    read_path(path).unwrap_or_else(|problems| panic!("{}\n{}", path.display(), listed(&problems)))
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_example_is_valid() {
    for path in files("examples") {
        let obstacles = read(&path).obstacles().to_vec();
        assert!(obstacles.is_empty(), "{}", listed(&obstacles));
    }
}

#[test]
fn every_kind_of_question_has_an_example() {
    let examples: Vec<Questionnaire> = files("examples").iter().map(|path| read(path)).collect();
    for code in Kind::CODES {
        let is_shown = examples.iter().any(|q| q.questions().any(|question| question.kind.code() == *code));
        assert!(is_shown, "no example shows the kind {code}");
    }
}

#[test]
fn every_broken_file_reports_exactly_the_problem_it_is_named_after() {
    let mut surprises = Vec::new();
    for path in files("broken") {
        let problems = read_path(&path).map_or_else(|problems| problems, |draft| draft.obstacles().to_vec());
        let is_as_named = problems.len() == 1 && problems[0].code == stem(&path) && problems[0].place.line.is_some();
        if !is_as_named {
            surprises.push(format!("{} reports\n{}", stem(&path), listed(&problems)));
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n\n"));
}

#[test]
fn every_problem_code_of_the_format_is_documented() {
    let readme = std::fs::read_to_string(folder("README.md")).unwrap();
    for path in files("broken") {
        assert!(
            readme.contains(&format!("`{}`", stem(&path))),
            "questionnaires/README.md does not explain {}",
            stem(&path)
        );
    }
}

#[test]
fn both_versions_of_the_instrument_are_valid_and_their_concordance_covers_both() {
    let first = read(&folder("cybersecurity-awareness/1.0.0"));
    let second = read(&folder("cybersecurity-awareness/2.0.0"));
    let concordance = second.concordance().expect("version 2 has a concordance");
    assert_eq!(concordance.from, *first.name());
    let problems = concordance.check_against(&first);
    assert!(problems.is_empty(), "{}", listed(&problems));
    for version in [&first, &second] {
        assert!(version.obstacles().is_empty(), "{}", listed(version.obstacles()));
    }
    for verdict in survey_model::concordance::Verdict::ALL {
        assert!(concordance.entries.iter().any(|entry| entry.verdict == verdict), "no entry is {verdict}");
    }
}

#[test]
fn a_questionnaire_survives_canonical_json() {
    let first = read(&folder("cybersecurity-awareness/2.0.0"));
    let (json, hash) = first.canonical();
    let again = Questionnaire::from_document(serde_json::from_str(&json).unwrap()).unwrap();
    assert_eq!(again.canonical(), (json, hash));
}

#[test]
fn what_was_published_keeps_its_hash_however_the_format_grows() {
    let published = [
        ("1.0.0", "90d57197b528d116266dbbc8604fd4deee5445da5e2abbaf42fb1d12ae6f4f2d"),
        ("2.0.0", "6ed8279cb85ecf618a12e0e7c74d7a53a1289f5ca06530d31d719db5ef28c802"),
    ];
    for (version, hash) in published {
        let questionnaire = read(&folder("cybersecurity-awareness").join(version));
        assert_eq!(questionnaire.canonical().1, hash, "{version}");
    }
}

//! What is used exists, and what exists is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::codes::coded_ids;
use super::source::{files, is_id, messages, server};

/// The ids in calls such as `t("sign-in")`.
fn literal_ids() -> BTreeSet<String> {
    let sources = [files(&server().join("templates"), &["html"]), files(&server().join("src"), &["rs"])].concat();
    let mut ids = BTreeSet::new();
    for source in sources {
        let text = fs::read_to_string(source).expect("a source is text");
        ids.extend(text.split(".t(\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()));
    }
    ids.retain(|id| is_id(id));
    ids
}

#[test]
fn every_message_that_is_used_exists() {
    let english = messages("en");
    let missing: Vec<String> =
        literal_ids().into_iter().chain(coded_ids()).filter(|id| !english.contains_key(id) && !is_family(id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// `of("missing", code)` is a literal that names a family, not a message.
fn is_family(id: &str) -> bool {
    messages("en").keys().any(|message| message.starts_with(&format!("{id}-")))
}

#[test]
fn no_message_is_unused() {
    let used: BTreeSet<String> = literal_ids().into_iter().chain(coded_ids()).collect();
    // The codes of these come from errors and faults, which have no list of all of them.
    let open = ["error-", "fault-", "refusal-", "problem-"];
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| !used.contains(id) && !open.iter().any(|family| id.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_name_of_a_problem_is_that_of_one_that_is_reported() {
    let folders = [server().join("src"), server().join("../survey-model/src")];
    let sources: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs"]))
        .map(|file| fs::read_to_string(file).expect("a source is text"))
        .collect();
    let named = messages("en").into_keys().filter_map(|id| id.strip_prefix("problem-").map(str::to_owned));
    let unknown: Vec<String> =
        named.filter(|code| !sources.iter().any(|source| source.contains(&format!("\"{code}\"")))).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn every_fault_of_an_answer_has_its_words() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../survey-model/src/fault.rs"))
        .expect("a source");
    let english = messages("en");
    let codes = source.split("=> \"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(code, _)| code);
    // Several faults are told one by one.
    let codes = codes.filter(|code| *code != "several");
    let missing: Vec<&str> = codes.filter(|code| !english.contains_key(&format!("fault-{code}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

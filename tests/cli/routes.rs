//! The list of routes is the one place where guards are, and the command tells all of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use survey_server::routes::ROUTES;
use survey_tests::cli::{Program, project};

use crate::PROGRAM;

fn listed() -> Vec<Value> {
    serde_json::from_str(&Program::on_file(PROGRAM).succeeds("routes --format json")).unwrap()
}

fn route(method: &str, path: &str) -> Value {
    listed().into_iter().find(|line| line["method"] == method && line["path"] == path).expect("it is listed")
}

#[test]
fn every_route_is_listed_once_with_its_guard() {
    let listed = listed();
    let addresses: BTreeSet<String> =
        listed.iter().map(|line| format!("{} {}", line["method"], line["path"])).collect();
    assert_eq!((listed.len(), addresses.len()), (ROUTES.len(), ROUTES.len()));
    for line in &listed {
        let guard = line["guard"].as_str().unwrap();
        assert!(["anybody", "public", "signing-in", "signed-in"].contains(&guard), "{line}");
        assert_eq!(line["action"] == "", ["anybody", "signing-in"].contains(&guard), "{line}");
        assert_eq!(line["roles"].as_object().unwrap().len(), 7, "{line}");
    }
}

#[test]
fn who_comes_in_is_what_the_policy_says() {
    let save = route("POST", "/responses/{id}/sections/{code}");
    let rule = |role: &str| save["roles"][role].as_str().unwrap().to_owned();
    assert_eq!((rule("focal_point"), rule("contributor")), ("own".to_owned(), "sections".to_owned()));
    for role in ["administrator", "secretariat", "rapporteur", "coordination_body", "public"] {
        assert_eq!(rule(role), "no", "{role}");
    }
    assert_eq!((&save["needs_form_token"], &save["takes_files"]), (&Value::Bool(true), &Value::Bool(false)));
    assert_eq!(route("POST", "/responses/{id}/submissions")["roles"]["focal_point"], "lead");
    assert_eq!(route("GET", "/questionnaires")["roles"]["public"], "all");
    assert_eq!(route("POST", "/versions")["takes_files"], true);
}

/// To the letter: whoever opens another address to everybody has to say so here.
#[test]
fn what_is_open_to_everybody_is_this_and_no_more() {
    let is_open = |line: &&Value| line["roles"]["public"] == "all";
    let mut open: Vec<String> =
        listed().iter().filter(is_open).map(|line| line["path"].as_str().unwrap().to_owned()).collect();
    open.dedup();
    assert_eq!(open, fs::read_to_string(project("tests/data/open-routes.txt")).unwrap().lines().collect::<Vec<_>>());
}

#[test]
fn a_table_for_spreadsheets_has_a_column_for_each_role() {
    let csv = Program::on_file(PROGRAM).succeeds("routes --format csv");
    let mut lines = csv.lines();
    assert_eq!(
        lines.next().unwrap(),
        "method,path,guard,action,administrator,secretariat,rapporteur,focal_point,contributor,coordination_body,\
         public,takes_files,needs_form_token"
    );
    assert_eq!(lines.clone().count(), ROUTES.len());
    assert!(csv.contains("\nGET,/exports/{cycle}/{format},signed-in,export,all,all,all,no,no,no,no,no,no\n"), "{csv}");
}

#[test]
fn people_read_who_comes_in() {
    let text = Program::on_file(PROGRAM).succeeds("routes");
    let expected = "POST /responses/{id}/sections/{code}\n       \
                    signed-in write-response: focal_point (own), contributor (sections); form token\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("GET  /questionnaires\n       public read-published: everybody\n"), "{text}");
}

/// A handler that is registered elsewhere would have no guard.
#[test]
fn no_address_is_registered_but_by_the_list() {
    // The server of a preview has no platform, no session and nobody signed in.
    let of_the_list = ["routes/door.rs", "application.rs", "application/preview.rs"];
    let source = project("survey-server/src");
    for file in files(Path::new(&source)) {
        let name = file.strip_prefix(&source).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        let registers = ["web::resource(", "web::scope(", ".route(", "#[get(", "#[post(", "web::get()", "web::post()"];
        let found = registers.iter().find(|way| text.contains(**way));
        assert!(found.is_none() || of_the_list.contains(&name.as_str()), "{name} has {found:?}");
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

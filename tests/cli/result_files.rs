//! The page on result files and the files are held to each other: every column of every file, in its order, and nothing else.

use std::collections::BTreeMap;

use survey_server::services::{Platform, comparison, demo, description, index, trend};
use survey_tests::cli::Program;
use survey_tests::result_files::{are_strict, heading, rows};

use crate::PROGRAM;

const PAGE: &str = include_str!("../../docs/result-files.md");

fn with_demo() -> Program {
    let program = Program::on_file(PROGRAM);
    let file = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    let (platform, _) = Platform::migrate(&file).unwrap();
    assert!(demo::fill(&platform).unwrap());
    program
}

/// The cells of the first columns of the tables below each heading of the third order, by that heading in small letters.
fn sections() -> BTreeMap<String, Vec<String>> {
    let mut sections: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in PAGE.lines() {
        if let Some(title) = line.strip_prefix("### ") {
            name = title.replace('`', "").to_lowercase();
        } else if line.starts_with('#') {
            name.clear();
        } else if let Some(cell) = line.strip_prefix("| ").and_then(|row| row.split(" |").next())
            && cell != "column"
            && !name.is_empty()
        {
            sections.entry(name.clone()).or_default().push(cell.to_owned());
        }
    }
    sections
}

/// The columns that a section names, those of sections that it refers to put in their place.
fn columns(sections: &BTreeMap<String, Vec<String>>, name: &str) -> Vec<String> {
    let cells = sections.get(name).unwrap_or_else(|| panic!("the page has no section `{name}`"));
    let of_cell = |cell: &String| match cell.strip_prefix('[').and_then(|link| link.split_once(']')) {
        Some((section, _)) => columns(sections, section),
        None => cell.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
    };
    cells.iter().flat_map(of_cell).collect()
}

/// Each command with its folder, and the files that it writes.
const COMMANDS: [(&str, &str, &[&str]); 5] = [
    ("describe", "describe --cycle 2018-2021 --by region", &description::TABLES),
    ("compare", "compare --from 2014-2017 --to 2018-2021 --by region --charts none", &comparison::TABLES),
    ("bounds", "bounds --from 2014-2017 --to 2018-2021 --by region", &comparison::BOUNDS),
    ("trend", "trend --cycles 2014-2017,2018-2021 --by region", &trend::TABLES),
    ("index", "index --cycle 2018-2021 --compare-with 2014-2017 --bridge --by region", &index::TABLES),
];

#[test]
fn every_column_of_every_file_is_on_the_page_and_every_column_of_the_page_in_its_file() {
    let program = with_demo();
    let sections = sections();
    let mut described: Vec<String> = sections.keys().filter(|name| name.contains(".csv")).cloned().collect();
    for (command, arguments, files) in COMMANDS {
        program.succeeds(&format!("{arguments} --out {command}"));
        let folder = program.folder().join(command);
        let tables: Vec<&&str> = files.iter().filter(|name| name.ends_with(".csv")).collect();
        assert_eq!(are_strict(&folder).len(), tables.len(), "{command} has written other tables than it says");
        for table in tables {
            let of_command = format!("{table} of {command}");
            let section = if sections.contains_key(&of_command) { of_command } else { (*table).to_owned() };
            assert_eq!(heading(&folder.join(table)), columns(&sections, &section), "{section}");
            assert!(!rows(&folder.join(table)).is_empty(), "{section} has no row");
            described.retain(|name| *name != section);
        }
        for json in files.iter().filter(|name| name.ends_with(".json")) {
            assert!(PAGE.contains(&format!("`{json}`")), "{json} is not on the page");
        }
    }
    assert_eq!(described, Vec::<String>::new(), "the page describes files that nothing writes");
}

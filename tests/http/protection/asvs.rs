//! `docs/asvs.md`: no requirement is missing, and whatever it names is there.

use std::collections::BTreeMap;
use std::fs;

use survey_tests::cli::project;

/// The sections of ASVS 5.0.0 with how many of their requirements are of levels 1 and 2; those of level 3 come after them.
const SECTIONS: &str = "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 \
    4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 \
    8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 \
    11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 \
    16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

/// A requirement as the table has it.
#[derive(Debug)]
struct Row {
    id: String,
    level: String,
    state: String,
    shown_by: String,
}

fn text() -> String {
    fs::read_to_string(project("docs/asvs.md")).expect("the table is there")
}

fn rows() -> Vec<Row> {
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let text = text();
    let lines = text.lines().filter(|line| line.starts_with("| v5.0.0-"));
    let row = |line| match <[String; 5]>::try_from(cells(line)) {
        Ok([id, level, _, state, shown_by]) => Row { id, level, state, shown_by },
        Err(cells) => panic!("not five cells: {cells:?}"),
    };
    lines.map(row).collect()
}

#[test]
fn every_requirement_of_levels_1_and_2_is_there_once() {
    let sections = SECTIONS.split_whitespace().filter_map(|section| section.split_once(':'));
    let of = |(section, count): (&str, &str)| {
        let count: usize = count.parse().expect("a number");
        (1..=count).map(|number| format!("v5.0.0-{section}.{number}")).collect::<Vec<_>>()
    };
    let expected: Vec<String> = sections.flat_map(of).collect();
    let rows = rows();
    assert_eq!(rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>(), expected);
    let of_level = |level: &str| rows.iter().filter(|row| row.level == level).count();
    assert_eq!((of_level("1"), of_level("2")), (70, 183), "as the standard says of itself");
}

#[test]
fn what_is_counted_in_the_heading_is_what_the_table_says() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows() {
        assert!(["met", "partly", "not met", "does not apply"].contains(&row.state.as_str()), "{row:?}");
        assert!(!row.shown_by.is_empty(), "{} says nothing for itself", row.id);
        *counts.entry(row.state).or_default() += 1;
    }
    for (state, count) in counts {
        assert!(text().contains(&format!("| {state} | {count} |")), "{count} are {state}");
    }
}

#[test]
fn every_test_and_every_file_that_is_named_exists() {
    for row in rows() {
        // What stands between backticks and has a slash or a dot is a file; the others are words of code.
        let named = row
            .shown_by
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|name| name.contains(['/', '.']) && !name.starts_with('/'));
        for name in named {
            let (file, test) = name.split_once("::").map_or((name, None), |(file, test)| (file, Some(test)));
            let text = fs::read_to_string(project(file));
            let text = text.unwrap_or_else(|error| panic!("{} names `{name}`: {error}", row.id));
            let is_there =
                |test| text.contains(&format!("fn {test}(")) || text.contains(&format!("each_database!({test},"));
            assert!(test.is_none_or(is_there), "{} names `{name}`, which is not there", row.id);
        }
    }
}

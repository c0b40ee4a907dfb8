//! `compare --from-csv`: files from anywhere, without a database.

use std::fs;

use survey_server::services::{Platform, demo};
use survey_tests::cli::{Program, project};

use crate::PROGRAM;

const TABLES: [&str; 4] = ["changes.csv", "distributions.csv", "transitions.csv", "findings.json"];

fn read(program: &Program, file: &str) -> String {
    fs::read_to_string(program.folder().join(file)).unwrap()
}

/// Both years of the World Bank's panel as they are published, and the codebook written for them.
fn wbl(rest: &str) -> String {
    let data = |file: &str| project(&format!("tests/data/wbl/{file}"));
    format!(
        "compare --from-csv {} --to-csv {} --codebook {} --id Code {rest}",
        data("wbl2020ed_2010.csv"),
        data("wbl2020ed_2016.csv"),
        data("codebook.csv")
    )
}

/// The rows of a table without the columns that say which files or submissions it is of, and without the answers that analysts declared better
/// together, since files know no such declaration.
fn figures(table: &str, left_out: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let heading = reader.headers().unwrap().clone();
    let kept: Vec<usize> = (0..heading.len()).filter(|at| !left_out.contains(&&heading[*at])).collect();
    let headline = heading.iter().position(|name| name == "headline");
    let records = reader.records().map(|record| record.unwrap());
    let records = records.filter(|record| headline.is_none_or(|at| &record[at] != "better"));
    records.map(|record| kept.iter().map(|at| record[*at].to_owned()).collect()).collect()
}

fn refused(program: &Program, arguments: &str) -> String {
    let said = program.run(arguments);
    assert_ne!(said.code, 0, "{}", said.out);
    said.err
}

/// What forgiving readers of CSV take in is not what strict ones do: written anew, right CSV is the same.
#[test]
fn every_table_is_csv_that_strict_readers_take() {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&wbl("--from 2010 --to 2016 --charts none --out results"));
    let tables = fs::read_dir(program.folder().join("results")).unwrap().map(|entry| entry.unwrap().path());
    let tables: Vec<_> = tables.filter(|path| path.extension().is_some_and(|ending| ending == "csv")).collect();
    assert_eq!(tables.len(), 8);
    for path in tables {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
        let mut writer = csv::Writer::from_writer(Vec::new());
        reader.byte_records().for_each(|record| writer.write_byte_record(&record.unwrap()).unwrap());
        assert!(writer.into_inner().unwrap() == fs::read(&path).unwrap(), "{} is not as it should be", path.display());
    }
}

#[test]
fn rows_with_names_are_nobodys_administrations() {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&wbl("--from 2010 --to 2016 --charts none --out results"));
    assert!(read(&program, "results/changes.csv").lines().skip(1).all(|row| row.contains(",everyone,")));
}

#[test]
fn files_without_any_column_of_the_codebook_are_refused() {
    let program = Program::on_file(PROGRAM);
    program.file("codebook.csv", "column,level,code\nx,nominal,yes\nx,nominal,no\n");
    program.file("one.csv", "id\na\n");
    program.file("two.csv", "id\nb\n");
    let said =
        refused(&program, "compare --from-csv one.csv --to-csv two.csv --codebook codebook.csv --id id --out results");
    assert!(said.contains("either file has any of the codebook's columns"), "{said}");
    assert!(!program.folder().join("results").exists());
}

#[test]
fn columns_of_a_ranking_with_other_codes_and_kinds_that_are_none_are_refused() {
    let program = Program::on_file(PROGRAM);
    let codebook = "column,level,item,kind,code\nR.a,ordinal,R,ranking,1\nR.a,ordinal,R,ranking,2\nM.a,nominal,M,Multiple,yes\nM.a,nominal,M,Multiple,no\n";
    program.file("codebook.csv", codebook);
    program.file("one.csv", "id,R.a\na,1\n");
    let said =
        refused(&program, "compare --from-csv one.csv --to-csv one.csv --codebook codebook.csv --id id --out results");
    assert!(
        said.contains("1, 2, … and, last, unranked") && said.contains("`Multiple` is no kind of question"),
        "{said}"
    );
}

#[test]
fn files_of_the_world_bank_are_compared_as_they_are() {
    let program = Program::on_file(PROGRAM);
    let said = program.succeeds(&wbl("--from 2010 --to 2016 --charts none --out results"));
    assert!(said.contains("2010 (190 respondents) and 2016 (190), 190 in both"), "{said}");
    assert!(!program.folder().join("survey.sqlite3").exists(), "no database is made");
    let changes = read(&program, "results/changes.csv");
    let row = changes.lines().find(|row| row.contains(",W15,") && row.contains("matched_panel")).unwrap();
    // 106 of 190 in 2010, 142 in 2016; R 4.2.2: binom.test(36, 36)$p.value = 2.910383e-11
    for part in [
        "0.557895",
        "0.747368",
        ",36,0,2.91038305e-11,",
        "wbl2020ed_2010.csv, SHA-256 ed1b9fa0",
        "codebook.csv, SHA-256 ",
    ] {
        assert!(row.contains(part), "{part} is missing in {row}");
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let program = Program::on_file(PROGRAM);
    for threads in [1, 2] {
        let arguments = wbl(&format!("--charts svg --out on-{threads}"));
        let said = program.run_on_threads(&arguments.split_whitespace().collect::<Vec<_>>(), Some(threads));
        assert_eq!(said.code, 0, "{}", said.err);
    }
    for table in TABLES {
        assert_eq!(read(&program, &format!("on-1/{table}")), read(&program, &format!("on-2/{table}")), "{table}");
    }
    let charts = |folder: &str| {
        let mut charts: Vec<_> = fs::read_dir(program.folder().join(folder).join("charts"))
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap()))
            .collect();
        charts.sort();
        charts
    };
    assert!(charts("on-1") == charts("on-2") && !charts("on-1").is_empty());
}

#[test]
fn the_exports_of_a_platform_give_the_figures_that_it_gives_itself() {
    let program = Program::on_file(PROGRAM);
    let file = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    assert!(demo::fill(&Platform::migrate(&file).unwrap().0).unwrap());
    program.succeeds("compare --from 2014-2017 --to 2018-2021 --by region --by ldc --charts none --out database");
    for cycle in ["2014-2017", "2018-2021"] {
        program.succeeds(&format!("export responses --cycle {cycle} --format csv-wide --out {cycle}.csv"));
        program.succeeds(&format!("export responses --cycle {cycle} --format codebook --out codebook-{cycle}.csv"));
    }
    program.succeeds(
        "questionnaire concordance cybersecurity-awareness@1.0.0 cybersecurity-awareness@2.0.0 --out crosswalk.csv",
    );
    program.succeeds(
        "compare --from-csv 2014-2017.csv --to-csv 2018-2021.csv --codebook codebook-2014-2017.csv --to-codebook codebook-2018-2021.csv \
         --concordance crosswalk.csv --by region --by ldc --charts none --out files",
    );
    for table in ["changes.csv", "distributions.csv", "transitions.csv"] {
        let of = |folder: &str| figures(&read(&program, &format!("{folder}/{table}")), &["from_vintage", "to_vintage"]);
        let (database, files) = (of("database"), of("files"));
        assert!(database.len() > 500, "{table} is nearly empty");
        assert_eq!(database.len(), files.len(), "{table}");
        for (one, two) in database.iter().zip(&files) {
            assert_eq!(one, two, "{table}");
        }
    }
}

#[test]
fn every_problem_of_both_files_is_told_at_once_and_nothing_is_written() {
    let program = Program::on_file(PROGRAM);
    program.file("codebook.csv", "column,level,code\nheld,nominal,yes\nheld,nominal,no\n");
    program.file("a.csv", "id,held\nx,perhaps\nx,yes\n");
    program.file("b.csv", "id,held,extra\n,yes,1\n");
    let said = program.run("compare --from-csv a.csv --to-csv b.csv --codebook codebook.csv --id id --out results");
    assert_eq!(said.code, 2);
    for part in ["a.csv:2: held: unknown-code", "a.csv:3: duplicate-id", "b.csv:1: extra: unknown-column", "3 problems"]
    {
        assert!(said.err.contains(part), "{part} is missing in\n{}", said.err);
    }
    let absent = program.run("compare --from-csv a.csv --to-csv c.csv --codebook codebook.csv --id id --out results");
    assert!(absent.code == 2 && absent.err.contains("c.csv:1: unreadable"), "{}", absent.err);
    assert!(!program.folder().join("results").exists());
}

#[test]
fn a_cycle_compared_with_itself_is_refused() {
    let program = Program::on_file(PROGRAM);
    program.file("codebook.csv", "column,level,code\nheld,nominal,yes\nheld,nominal,no\n");
    program.file("a.csv", "id,held\nx,yes\n");
    program.file("b.csv", "id,held\nx,no\n");
    let compare = |rest: &str| {
        program.run(&format!("compare --from-csv a.csv --codebook codebook.csv --id id --out results {rest}"))
    };
    assert!(compare("--to-csv a.csv").err.contains("very same answers"));
    assert!(compare("--to-csv b.csv --from 2016 --to 2016").err.contains("Both files are of the cycle 2016"));
    assert_eq!(compare("--to-csv b.csv --charts none").code, 0);
    let alone = program.run("compare --from-csv a.csv --codebook codebook.csv --out results");
    assert!(alone.code == 2 && alone.err.contains("--to-csv"), "{}", alone.err);
    let neither = program.run("compare --out results");
    assert!(neither.code == 2 && neither.err.contains("--from <LABEL>"), "{}", neither.err);
}

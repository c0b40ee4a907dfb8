//! Input that could lead to a wrong figure: each is refused with the reason, or answered in words, in files and on the platform.

use std::fs;

use survey_tests::cli::{Program, project};
use survey_tests::result_files::{self, Row, are_strict};

use crate::PROGRAM;

const CODEBOOK: &str = "column,level,code,better\nheld,nominal,yes,higher\nheld,,no,\n";

/// A program with some files in its folder.
fn with_files(files: &[(&str, &str)]) -> Program {
    let program = Program::on_file(PROGRAM);
    files.iter().for_each(|(name, text)| drop(program.file(name, text)));
    program
}

const COMPARE: &str =
    "compare --from-csv a.csv --to-csv b.csv --codebook codebook.csv --id id --charts none --out results";

/// What is said of files that are refused; nothing was written then.
fn refused(files: &[(&str, &str)], rest: &str) -> String {
    let program = with_files(files);
    let said = program.run(&format!("{COMPARE} {rest}"));
    assert_eq!(said.code, 2, "{}\n{}", said.out, said.err);
    assert!(!program.folder().join("results").exists());
    said.err
}

/// The rows of a table, by the names of its columns.
fn rows(program: &Program, file: &str) -> Vec<Row> {
    result_files::rows(&program.folder().join(file))
}

/// No cell of any table is a number that is none.
fn has_only_numbers(program: &Program, folder: &str) {
    are_strict(&program.folder().join(folder));
}

/// So many respondents who all give one answer.
fn all(answer: &str, count: usize) -> String {
    let rows: String = (0..count).map(|at| format!("r{at},{answer}\n")).collect();
    format!("id,held\n{rows}")
}

#[test]
fn a_map_that_misses_a_code_is_refused_by_row_and_code() {
    let crosswalk = "id,var_name_orig,var_name_target,val_code_orig,val_code_target\n\
                     a.csv,held,held,yes,yes\nb.csv,held,held,yes,yes\nb.csv,held,held,no,no\n";
    let files =
        [("codebook.csv", CODEBOOK), ("a.csv", &all("yes", 3)), ("b.csv", &all("no", 3)), ("map.csv", crosswalk)];
    let said = refused(&files, "--concordance map.csv");
    assert!(said.contains("map.csv:2: val_code_orig: map-misses-code: there is no line for no"), "{said}");
}

#[test]
fn an_item_of_one_cycle_only_has_its_row_and_the_reason() {
    let codebook = format!("{CODEBOOK}once,nominal,yes,\nonce,,no,\n");
    let program = with_files(&[
        ("codebook.csv", &codebook),
        ("a.csv", "id,held,once\nx,yes,yes\ny,no,no\n"),
        ("b.csv", "id,held\nx,yes\ny,no\n"),
    ]);
    assert!(program.succeeds(COMPARE).contains("1 measures compared, 1 refused"));
    let changes = rows(&program, "results/changes.csv");
    let once: Vec<_> = changes.iter().filter(|row| row["measure"] == "once").collect();
    assert_eq!((once.len(), once[0]["outcome"].as_str()), (1, "refused: Only the earlier version asked this."));
    let verdicts = rows(&program, "results/verdicts.csv");
    let once = verdicts.iter().find(|row| row["measure"] == "once").unwrap();
    assert_eq!((once["verdict"].as_str(), once["change"].as_str()), ("cannot_be_told", ""));
}

#[test]
fn a_group_without_members_or_answers_is_kept_with_empty_figures() {
    let program = with_files(&[
        ("codebook.csv", CODEBOOK),
        ("a.csv", "id,place,held\nx,north,yes\ny,south,\n"),
        ("b.csv", "id,place,held\nx,north,no\nz,west,yes\n"),
    ]);
    program.succeeds(&format!("{COMPARE} --by place"));
    has_only_numbers(&program, "results");
    let changes = rows(&program, "results/changes.csv");
    for group in ["north", "south", "west"] {
        assert!(changes.iter().any(|row| row["group"] == group), "{group} has no row");
    }
    let south = changes.iter().find(|row| row["group"] == "south" && row["basis"] == "all_respondents").unwrap();
    assert_eq!(
        ["from_share", "to_share", "change", "verdict"].map(|at| south[at].as_str()),
        ["", "", "", "too_few_to_tell"]
    );
    // No least developed country is in the CIS.
    let states = with_files(&[
        ("codebook.csv", CODEBOOK),
        ("a.csv", "state,held\nKEN,no\nFRA,yes\n"),
        ("b.csv", "state,held\nKEN,yes\nFRA,yes\n"),
    ]);
    states.succeeds(
        "compare --from-csv a.csv --to-csv b.csv --codebook codebook.csv --from 2010 --to 2016 --by region/ldc --charts none --out results",
    );
    has_only_numbers(&states, "results");
    let summaries = rows(&states, "results/summaries.csv");
    let nobody = summaries.iter().find(|row| row["group"] == "cis/ldc").unwrap();
    assert_eq!((nobody["members"].as_str(), nobody["response_rate"].as_str()), ("0", ""));
}

#[test]
fn files_in_which_nobody_answered_give_no_change_and_say_why() {
    let files = [("codebook.csv", CODEBOOK), ("a.csv", &all("", 8)), ("b.csv", &all("yes", 8))];
    let program = with_files(&files);
    program.succeeds(COMPARE);
    has_only_numbers(&program, "results");
    let verdict = &rows(&program, "results/verdicts.csv")[0];
    assert_eq!(["pairs", "change", "p_value"].map(|at| verdict[at].as_str()), ["0", "", ""]);
    assert!(verdict["verdict"] == "cannot_be_told" && verdict["reasons"].starts_with("0 answered in both cycles"));
}

#[test]
fn numbers_that_are_none_are_refused_in_answers_and_in_scores() {
    let codebook = "column,level,code,score\nbudget,numeric,,\nheld,nominal,yes,NaN\nheld,,no,inf\n";
    let said = refused(&[("codebook.csv", codebook), ("a.csv", ""), ("b.csv", "")], "");
    for part in ["codebook.csv:3: score: score: `NaN`", "codebook.csv:4: score: score: `inf`"] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
    let codebook = "column,level,code\nbudget,numeric,\n";
    let numbers = "id,budget\na,NaN\nb,inf\nc,-Infinity\nd,1e999\ne,1e300\n";
    let said = refused(&[("codebook.csv", codebook), ("a.csv", "id,budget\na,1\n"), ("b.csv", numbers)], "");
    for row in 2..=5 {
        assert!(said.contains(&format!("b.csv:{row}: budget: not-finite")), "row {row} is taken:\n{said}");
    }
    assert!(!said.contains("b.csv:6"), "{said}");
}

#[test]
fn numbers_too_large_to_be_squared_give_no_number_that_is_none() {
    let codebook = "column,level,code,better\nbudget,numeric,,higher\n";
    let rows_of = |number: &str| (0..9).map(|at| format!("r{at},{number}{at}\n")).collect::<String>();
    let (one, two) = (format!("id,budget\n{}", rows_of("-1.7e30")), format!("id,budget\n{}", rows_of("1.7e30")));
    let program = with_files(&[("codebook.csv", codebook), ("a.csv", &one), ("b.csv", &two)]);
    program.succeeds(COMPARE);
    has_only_numbers(&program, "results");
    let verdict = &rows(&program, "results/verdicts.csv")[0];
    assert_eq!((verdict["change"].as_str(), verdict["verdict"].as_str()), ("", "cannot_be_told"), "{verdict:?}");
}

#[test]
fn a_mean_that_nobody_can_add_up_has_no_change_and_ranks_still_tell_the_direction() {
    let codebook = "column,level,code,better\nbudget,numeric,,higher\n";
    let rows_of = |number: &str| (0..9).map(|at| format!("r{at},{number}\n")).collect::<String>();
    let (one, two) = (format!("id,budget\n{}", rows_of("1e307")), format!("id,budget\n{}", rows_of("1.7e308")));
    let program = with_files(&[("codebook.csv", codebook), ("a.csv", &one), ("b.csv", &two)]);
    program.succeeds(COMPARE);
    has_only_numbers(&program, "results");
    let verdict = &rows(&program, "results/verdicts.csv")[0];
    assert_eq!((verdict["change"].as_str(), verdict["verdict"].as_str()), ("", "improved"), "{verdict:?}");
    let means = &rows(&program, "results/mean-changes.csv")[0];
    assert_eq!(means["change"], "");
}

#[test]
fn an_answer_as_far_from_zero_as_doubles_count_keeps_its_difference() {
    // 2⁵³ − 1 and its opposite lie further apart than doubles count one by one.
    let codebook = "column,level,code\nbudget,numeric,\n";
    let one = "id,budget\nx,-9007199254740991\ny,-9007199254740990\n";
    let two = "id,budget\nx,9007199254740991\ny,9007199254740990\n";
    let program = with_files(&[("codebook.csv", codebook), ("a.csv", one), ("b.csv", two)]);
    program.succeeds(COMPARE);
    has_only_numbers(&program, "results");
    let matched = rows(&program, "results/mean-changes.csv").into_iter().find(|row| row["basis"] == "matched_panel");
    assert_eq!(matched.unwrap()["rose"], "2");
}

#[test]
fn a_scale_whose_codes_have_no_order_is_refused() {
    for codes in ["1,|3,|2,", "low,1|high,3|middle,2", "low,1|middle,|high,3|top,2"] {
        let rows: String = codes.split('|').map(|code| format!("trust,ordinal,{code}\n")).collect();
        let codebook = format!("column,level,code,score\n{rows}");
        let said = refused(&[("codebook.csv", &codebook), ("a.csv", ""), ("b.csv", "")], "");
        assert!(said.contains("codebook.csv:2: trust: unordered-scale"), "{codes}: {said}");
    }
}

#[test]
fn a_family_of_one_keeps_its_value_and_a_direction_gives_the_verdict() {
    let program = with_files(&[("codebook.csv", CODEBOOK), ("a.csv", &all("no", 8)), ("b.csv", &all("yes", 8))]);
    program.succeeds(COMPARE);
    let verdict = &rows(&program, "results/verdicts.csv")[0];
    // Eight who all moved one way: 2 × ½⁸.
    for column in ["p_value", "benjamini_hochberg", "benjamini_yekutieli", "holm", "hochberg"] {
        assert_eq!(verdict[column], "0.007812500", "{column}");
    }
    let told = ["family_size", "better", "verdict"].map(|at| verdict[at].as_str());
    assert_eq!(told, ["1", "higher", "improved"], "{}", verdict["reasons"]);
    let moved = rows(&program, "results/transitions.csv");
    let moved = moved.iter().find(|row| row["from_answer"] == "no" && row["to_answer"] == "yes").unwrap();
    assert_eq!(moved["names"], "r0; r1; r2; r3; r4; r5; r6; r7");
}

/// The World Bank's study without any answer.
fn on_the_platform() -> Program {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("tests/data/wbl/questionnaire.toml")));
    for year in ["2010", "2016"] {
        program.succeeds(&format!(
            "cycle create {year} --questionnaire women-business-law@1.0.0 --starts {year}-01-01 --ends {year}-12-31"
        ));
    }
    program
}

#[test]
fn a_cycle_of_the_platform_compared_with_itself_is_refused() {
    let program = on_the_platform();
    for command in ["compare", "bounds"] {
        let said = program.run(&format!("{command} --from 2010 --to 2010 --out results"));
        assert!(said.code == 2 && said.err.contains("compared with itself shows no change"), "{}", said.err);
        let said = program.run(&format!("{command} --from 2016 --to 2010 --out results"));
        assert!(said.code == 2 && said.err.contains("does not start before"), "{}", said.err);
    }
    let said = program.run("trend --cycles 2010,2010 --out results");
    assert!(said.code == 2 && said.err.contains("given twice"), "{}", said.err);
    assert!(!program.folder().join("results").exists());
}

#[test]
fn cycles_without_answers_have_a_reason_in_every_row_of_the_bounds() {
    let program = on_the_platform();
    program.succeeds("bounds --from 2010 --to 2016 --by region --out results");
    for (table, figure) in [("bounds.csv", "change_low"), ("sensitivity.csv", "difference"), ("weights.csv", "share")] {
        let rows = rows(&program, &format!("results/{table}"));
        let items: std::collections::BTreeSet<_> = rows.iter().map(|row| &row["measure"]).collect();
        assert_eq!(items.len(), 35, "{table}");
        assert!(rows.iter().all(|row| row[figure].is_empty() && !row["why_none"].is_empty()), "{table}");
    }
    program.succeeds("compare --from 2010 --to 2016 --by region --charts none --out compared");
    has_only_numbers(&program, "compared");
    let verdicts = rows(&program, "compared/verdicts.csv");
    assert!(verdicts.iter().all(|row| row["verdict"] == "cannot_be_told" && row["change"].is_empty()));
}

#[test]
fn weights_of_zero_and_scores_that_are_no_numbers_are_refused_where_they_stand() {
    let program = Program::on_file(PROGRAM);
    let folder = program.folder().join("study");
    fs::create_dir(&folder).unwrap();
    fs::copy(project("tests/data/wbl/questionnaire.toml"), folder.join("questionnaire.toml")).unwrap();
    let scoring = "questionnaire = \"women-business-law@1.0.0\"\nedition = 1\ndeclared_by = \"Us\"\n\
                   [scoring]\ncode = \"i\"\nname = { en = \"I\" }\nmissing = \"zero\"\n\
                   [[scoring.pillar]]\ncode = \"p\"\nweight = 0\nname = { en = \"P\" }\n\
                   item = [{ item = \"W01\", weight = nan, scores = { yes = inf, no = 0 } }]\n";
    fs::write(folder.join("analysis.toml"), scoring).unwrap();
    let said = program.run("questionnaire check study");
    assert_eq!(said.code, 2, "{}", said.out);
    assert_eq!(said.err.matches("analysis-bad-weight").count(), 2, "{}", said.err);
    assert!(said.err.contains("analysis-bad-score"), "{}", said.err);
}

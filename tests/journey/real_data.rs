//! `docs/real-data.md`, command by command, on both databases; the figures against R's.

use std::collections::HashMap;
use std::fs::{self, File};

use survey_model::member_state::MemberState;
use survey_tests::cli::{Program, project};
use survey_tests::wbl;

use crate::PROGRAM;

/// Question, `yes` in 2010, `yes` in 2016, entered, left, p of R 4.2.2's `binom.test(entered, entered + left)`, which is
/// the exact McNemar test; over the 186 economies that are Member States of ITU or its observer.
const OF_R: [(&str, usize, usize, usize, usize, f64); 8] = [
    ("W07", 102, 122, 21, 1, 1.096_725_463_867_19e-5),
    ("W08", 92, 114, 23, 1, 2.980_232_238_769_54e-6),
    ("W12", 96, 103, 7, 0, 0.015_625),
    ("W15", 102, 138, 36, 0, 2.910_383_045_673_37e-11),
    ("W32", 105, 115, 12, 2, 0.012_939_453_125),
    ("W33", 141, 145, 8, 4, 0.387_695_312_5),
    ("W34", 171, 172, 5, 4, 1.0),
    ("W35", 100, 102, 4, 2, 0.687_5),
];

/// Wilson's interval of W07 in 2010 by R 4.2.2's `prop.test(102, 186, correct = FALSE)`.
const WILSON_OF_R: (f64, f64) = (0.476_609_997_328, 0.618_205_961_798);

/// The files of the walk-through, ready for import in the program's folder.
fn prepared(program: &Program) {
    for year in ["2010", "2016"] {
        let from = File::open(project(&format!("tests/data/wbl/wbl2020ed_{year}.csv"))).unwrap();
        let to = File::create(program.folder().join(format!("wbl-{year}.csv"))).unwrap();
        let left_out = wbl::prepare(from, to).unwrap();
        assert_eq!(left_out, ["Hong Kong SAR, China", "Kosovo", "Puerto Rico (U.S.)", "Taiwan, China"]);
    }
}

/// Every command of the page, as it is written there.
fn commands() -> Vec<String> {
    let page = fs::read_to_string(project("docs/real-data.md")).unwrap();
    let commands = page.lines().filter_map(|line| line.strip_prefix("survey-server "));
    commands.map(|command| command.replace("tests/data/wbl", &project("tests/data/wbl"))).collect()
}

fn run_the_page(program: &Program) {
    prepared(program);
    let commands = commands();
    assert!(commands.len() >= 10, "the page has lost its commands: {commands:?}");
    for command in &commands {
        program.succeeds(command);
    }
}

fn rows(program: &Program) -> Vec<HashMap<String, String>> {
    csv::Reader::from_path(program.folder().join("wbl/changes.csv"))
        .unwrap()
        .into_deserialize()
        .map(Result::unwrap)
        .collect()
}

fn figure<T: std::str::FromStr<Err: std::fmt::Debug>>(row: &HashMap<String, String>, column: &str) -> T {
    row[column].parse().unwrap_or_else(|error| panic!("{column} is `{}`: {error:?}", row[column]))
}

fn check_figures(program: &Program) {
    let rows = rows(program);
    for (question, earlier, later, entered, left, p) in OF_R {
        let is_wanted = |row: &&HashMap<String, String>| {
            row["measure"] == question
                && row["basis"] == "matched_panel"
                && row["grouping"].is_empty()
                && row["category"] == "yes"
        };
        let row = rows.iter().find(is_wanted).unwrap_or_else(|| panic!("{question} has no row"));
        assert_eq!((figure::<usize>(row, "from_n"), figure::<usize>(row, "to_n")), (186, 186), "{question}");
        assert!((figure::<f64>(row, "from_share") * 186.0 - earlier as f64).abs() < 1e-3, "{question} in 2010");
        assert!((figure::<f64>(row, "to_share") * 186.0 - later as f64).abs() < 1e-3, "{question} in 2016");
        assert_eq!((figure::<usize>(row, "entered"), figure::<usize>(row, "left")), (entered, left), "{question}");
        let given: f64 = figure(row, "p_value");
        assert!((given - p).abs() <= 1e-7 * p + 1e-9 * p.min(1e-3), "{question}: p is {given}, R says {p}");
    }
}

/// Question, then of R 4.2.2 over all 35: `p.adjust` of the exact p-values by BH, BY, holm and hochberg, and the p-value of
/// `mcnemar.test(correct = FALSE)`.
const ADJUSTED_BY_R: [(&str, f64, f64, f64, f64, f64); 5] = [
    (
        "W07",
        9.596_347_808_838e-5,
        3.979_395_678_411e-4,
        3.509_521_484_375e-4,
        3.509_521_484_375e-4,
        2.007_865_612_426e-5,
    ),
    ("W12", 4.206_730_769_231e-2, 1.744_439_298_865e-1, 3.906_25e-1, 3.593_75e-1, 8.150_971_593_503e-3),
    (
        "W15",
        1.018_634_065_986e-9,
        4.224_052_817_607e-9,
        1.018_634_065_986e-9,
        1.018_634_065_986e-9,
        1.973_175_290_075e-9,
    ),
    ("W32", 4.206_730_769_231e-2, 1.744_439_298_865e-1, 3.364_257_812_5e-1, 3.364_257_812_5e-1, 7.526_315_166_458e-3),
    ("W34", 1.0, 1.0, 1.0, 1.0, 7.388_826_803_635e-1),
];

/// Those that R's `p.adjust(p, "BH")` leaves below 0.05.
const IMPROVED: [&str; 13] =
    ["W06", "W07", "W08", "W09", "W10", "W11", "W12", "W15", "W18", "W20", "W21", "W26", "W32"];

fn table(program: &Program, name: &str) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(program.folder().join("wbl").join(name)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn is_near(given: f64, expected: f64, what: &str) {
    // From 0.0001 on a p-value is written with nine decimals, below with nine digits.
    let written = if expected < 1e-4 { 0.0 } else { 6e-10 };
    assert!((given - expected).abs() <= 1e-7 * expected + written, "{what} is {given}, R says {expected}");
}

fn check_verdicts(program: &Program) {
    let (verdicts, changes) = (table(program, "verdicts.csv"), table(program, "changes.csv"));
    for (question, bh, by, holm, hochberg, mcnemar) in ADJUSTED_BY_R {
        let row = verdicts.iter().find(|row| row["measure"] == question).unwrap();
        is_near(figure(row, "benjamini_hochberg"), bh, question);
        is_near(figure(row, "benjamini_yekutieli"), by, question);
        is_near(figure(row, "holm"), holm, question);
        is_near(figure(row, "hochberg"), hochberg, question);
        let is_wanted = |row: &&HashMap<String, String>| {
            row["measure"] == question && row["basis"] == "matched_panel" && row["category"] == "yes"
        };
        is_near(figure(changes.iter().find(is_wanted).unwrap(), "mcnemar_p"), mcnemar, question);
    }
    let improved: Vec<&str> =
        verdicts.iter().filter(|row| row["verdict"] == "improved").map(|row| row["measure"].as_str()).collect();
    assert_eq!(improved, IMPROVED, "with nearly all states answering, what the test shows withstands the others");
    assert!(verdicts.iter().all(|row| row["family_size"] == "35" && row["verdict"] != "worsened"));
}

/// What two files give is what the platform gives of the same answers, but for where it comes from.
fn check_files(program: &Program) {
    let figures = |folder: &str| {
        let mut reader = csv::Reader::from_path(program.folder().join(folder).join("changes.csv")).unwrap();
        let heading = reader.headers().unwrap().clone();
        let origin = ["from_vintage", "to_vintage", "concordance_reason"];
        let kept: Vec<usize> = (0..heading.len()).filter(|at| !origin.contains(&&heading[*at])).collect();
        let figures = |row: csv::StringRecord| kept.iter().map(|at| row[*at].to_owned()).collect::<Vec<_>>();
        reader.records().map(|row| figures(row.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(figures("wbl-stored"), figures("wbl"));
    let all = fs::read_to_string(program.folder().join("wbl-files/changes.csv")).unwrap();
    let row = all.lines().find(|row| row.contains(",W15,") && row.contains("matched_panel,,,yes")).unwrap();
    // 106 and 142 of 190; 36 entered, none left.
    assert!(row.contains("0.557895") && row.contains("0.747368") && row.contains(",36,0,"), "{row}");
    assert!(all.contains(",Region,Sub-Saharan Africa,"));
}

/// The rows of a table of which some columns say what is wanted.
fn found(program: &Program, path: &str, wanted: &[(&str, &str)]) -> HashMap<String, String> {
    let mut reader = csv::Reader::from_path(program.folder().join(path)).unwrap();
    let mut rows = reader.deserialize().map(Result::<HashMap<String, String>, _>::unwrap);
    let is_wanted = |row: &HashMap<String, String>| wanted.iter().all(|(column, value)| row[*column] == *value);
    rows.find(is_wanted).unwrap_or_else(|| panic!("{path} has no row with {wanted:?}"))
}

/// Whether a table has what is printed, to the printed digits.
fn agrees(given: &str, printed: &str) -> bool {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let half_a_digit = 0.500_001 / 10_f64.powi(i32::try_from(decimals).unwrap());
    match (given.parse::<f64>(), printed.parse::<f64>()) {
        (Ok(given), Ok(printed)) => (given - printed).abs() <= half_a_digit,
        _ => given == printed,
    }
}

/// What the page says of describing, families, bounds, weights, trends and moves, as it prints it.
fn check_what_the_page_says(program: &Program) {
    let all = ("group", "");
    let is = |path: &str, wanted: &[(&str, &str)], figures: &[(&str, &str)]| {
        let row = found(program, path, wanted);
        for (column, value) in figures {
            assert!(agrees(&row[*column], value), "{column} of {wanted:?} in {path} is {}, not {value}", row[*column]);
        }
    };
    let rates = "wbl-2016/response-rates.csv";
    is(rates, &[all], &[("responded", "185"), ("members", "194"), ("share", "0.953608")]);
    is(rates, &[("group", "cis")], &[("responded", "8"), ("members", "9")]);
    let of_2016 = [
        ("count", "138"),
        ("share_low", "0.674603"),
        ("share_high", "0.799476"),
        ("finite_low", "0.728164"),
        ("finite_high", "0.755244"),
    ];
    is("wbl-2016/distributions.csv", &[("measure", "W15"), ("code", "yes"), all], &of_2016);
    let sections = "wbl-sections/verdicts.csv";
    is(sections, &[("measure", "W12")], &[("holm", "0.031250000"), ("family_size", "4"), ("verdict", "improved")]);
    is(sections, &[("measure", "W32")], &[("holm", "0.051757812"), ("verdict", "no_change_shown")]);
    let panel = |item| [("measure", item), ("basis", "matched_panel"), ("category", "yes"), all];
    let w12 = [("mid_p", "0.007812500"), ("tango_low", "0.016638"), ("tango_high", "0.075633")];
    is("wbl/changes.csv", &panel("W12"), &w12);
    is("wbl/changes.csv", &panel("W32"), &[("odds_ratio", "6.000000")]);
    // 102 and 138 of 186 who answered, 9 who did not: (138 − 102 − 9) / 195 and (138 − 102 + 9) / 195.
    let bounds = "wbl-bounds/bounds.csv";
    is(
        bounds,
        &[("measure", "W15"), ("category", "yes"), all],
        &[("change_low", "0.138462"), ("change_high", "0.230769")],
    );
    is(
        bounds,
        &[("measure", "W12"), ("category", "yes"), all],
        &[("change_low", "-0.010256"), ("sign_is_known", "no")],
    );
    is("wbl-bounds/sensitivity.csv", &[("measure", "W12")], &[("undone_by_both", "0.407706")]);
    let weights = |method| [("measure", "W15"), ("method", method)];
    is("wbl-bounds/weights.csv", &weights("post_stratified"), &[("weighted_change", "0.197591")]);
    is("wbl-bounds/weights.csv", &weights("raked"), &[("weighted_change", "0.196848")]);
    let cochran = [("statistic", "36.000000"), ("p_value", "1.97317529e-9")];
    is("wbl-trend/trend-tests.csv", &[("measure", "W15"), ("method", "cochran_q"), all], &cochran);
    let entered = [("measure", "W12"), ("from_answer", "no"), ("to_answer", "yes"), all];
    is("wbl-files/transitions.csv", &entered, &[("names", "BEL; BRN; CZE; GEO; HRV; PHL; TGO; TWN")]);
    let mut of_files = csv::Reader::from_path(program.folder().join("wbl-files/verdicts.csv")).unwrap();
    let of_files = of_files.deserialize().map(Result::<HashMap<String, String>, _>::unwrap);
    let improved: Vec<String> =
        of_files.filter(|row| row["verdict"] == "improved").map(|row| row["measure"].clone()).collect();
    assert_eq!(improved, IMPROVED);
}

/// The World Bank's own index and its areas, as its file prints them: with one decimal, areas with all they have.
fn check_index(program: &Program) {
    let mut reader = csv::Reader::from_path(program.folder().join("wbl-index/index.csv")).unwrap();
    let ours: Vec<HashMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let mut checked = 0;
    for year in ["2010", "2016"] {
        let mut published = csv::Reader::from_path(project(&format!("tests/data/wbl/wbl2020ed_{year}.csv"))).unwrap();
        for economy in published.deserialize().map(Result::<HashMap<String, String>, _>::unwrap) {
            let Some(state) = MemberState::named(&economy["Economy"]) else { continue };
            let is_of = |row: &&HashMap<String, String>| row["cycle"] == year && row["state"] == state.iso3.as_str();
            for row in ours.iter().filter(is_of) {
                let column =
                    if row["pillar"].is_empty() { "WBL INDEX".to_owned() } else { row["pillar"].to_uppercase() };
                let (given, expected): (f64, f64) = (figure(row, "score"), figure(&economy, &column));
                assert!((given * 100.0 - expected).abs() < 0.0501, "{column} of {} in {year}", state.iso3);
                checked += 1;
            }
        }
    }
    // Of 186 states the index and eight areas: of 2016 by itself, and of both years on what they share, which is everything.
    assert_eq!(checked, 186 * 9 * 3);
    let kenya = found(program, "wbl-index/index.csv", &[("state", "KEN"), ("cycle", "2016"), ("pillar", "")]);
    assert_eq!(
        ["score", "rank", "rank_best", "rank_worst"].map(|at| kenya[at].as_str()),
        ["0.781250", "80", "68", "94"]
    );
    let whole = found(program, "wbl-index/index-pillars.csv", &[("pillar", ""), ("cycle", "2016")]);
    assert_eq!(["mean", "alpha"].map(|at| whole[at].as_str()), ["0.723622", "0.888651"]);
    let change = found(program, "wbl-index/index-changes.csv", &[("state", "")]);
    for (at, printed) in [("change", "0.035013"), ("change_low", "0.028103"), ("change_high", "0.041923")] {
        assert!(agrees(&change[at], printed), "{at} is {}, not {printed}", change[at]);
    }
}

fn check_interval(program: &Program) {
    let rows = rows(program);
    let row = rows
        .iter()
        .find(|row| row["measure"] == "W07" && row["basis"] == "matched_panel" && row["category"] == "yes")
        .unwrap();
    assert!((figure::<f64>(row, "from_low") - WILSON_OF_R.0).abs() < 1e-6);
    assert!((figure::<f64>(row, "from_high") - WILSON_OF_R.1).abs() < 1e-6);
}

#[test]
fn a_real_panel_is_compared_as_r_does_it_on_sqlite() {
    let program = Program::on_file(PROGRAM);
    run_the_page(&program);
    check_figures(&program);
    check_verdicts(&program);
    check_interval(&program);
    check_files(&program);
    check_what_the_page_says(&program);
    check_index(&program);
    assert!(fs::read_to_string(program.folder().join("stored-2016.csv")).unwrap().contains("legacy_import"));
}

#[test]
fn a_real_panel_is_compared_as_r_does_it_on_postgresql() {
    let Some(database) = survey_tests::database::throw_away_postgres() else { return };
    let program = Program::on(PROGRAM, &database.address);
    program.succeeds("migrate");
    run_the_page(&program);
    check_figures(&program);
}

#[test]
fn a_cycle_that_was_exported_is_imported_elsewhere_to_the_last_byte() {
    let program = Program::on_file(PROGRAM);
    run_the_page(&program);
    let exported = fs::read_to_string(program.folder().join("stored-2016.csv")).unwrap();

    let elsewhere = Program::on_file(PROGRAM);
    for command in commands()
        .iter()
        .filter(|command| command.starts_with("questionnaire publish") || command.starts_with("cycle create 2016"))
    {
        elsewhere.succeeds(command);
    }
    elsewhere.file("moved.csv", &exported);
    let said = elsewhere.succeeds("import responses --cycle 2016 moved.csv");
    assert!(said.contains("186 exported from a platform and unchanged, 0 legacy imports"), "{said}");
    assert_eq!(elsewhere.succeeds("export responses --cycle 2016 --format csv-wide"), exported);
}

//! Two cycles of 100,000 responses × 60 items, compared in memory: both bases, and the same by region and development status.

use analysis::comparison::{By, Codes, Options, Side, compare};
use analysis::dataset::{Case, Column, Dataset, Origin, Packed, Source};
use analysis::report::Respondents;
use chrono::{DateTime, NaiveDate};
use divan::Bencher;
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::cycle::Provenance;
use survey_model::member_state::{Grouping, MemberState};
use survey_model::missing::Missing;
use survey_model::respondent::{Respondent, Stakeholder};
use survey_model::variable::{Category, Level, Part, Variable};
use survey_model::version::VersionName;

const ITEMS: usize = 60;

fn main() {
    divan::main();
}

#[divan::bench(args = [194, 10_000, 100_000], sample_count = 10)]
fn both_bases(bencher: Bencher<'_, '_>, responses: usize) {
    run(bencher, responses, Vec::new());
}

#[divan::bench(args = [194, 100_000], sample_count = 10)]
fn both_bases_by_region_and_development(bencher: Bencher<'_, '_>, responses: usize) {
    run(bencher, responses, vec![Grouping::Region, Grouping::Development]);
}

/// As the platform compares: one answer of each Member State, every grouping of them, all tests and bounds.
#[divan::bench(sample_count = 10)]
fn member_states_by_every_grouping(bencher: Bencher<'_, '_>) {
    let administrations = |mut dataset: Vec<Case>| {
        dataset.iter_mut().for_each(|case| case.respondent = Respondent::administration(case.respondent.state));
        dataset
    };
    let (earlier, later) = (
        cycle_of("2014-2017", 1, administrations(cases(1, 140))),
        cycle_of("2018-2021", 2, administrations(cases(2, 150))),
    );
    let concordance = concordance(&later);
    let options = Options { breakdowns: Grouping::ALL.map(By::from).to_vec(), ..Options::default() };
    let side = |dataset| Side { dataset, labels: &Codes };
    bencher.bench(|| compare(side(&earlier), side(&later), &concordance, &options).expect("the concordance is theirs"));
}

fn run(bencher: Bencher<'_, '_>, responses: usize, groupings: Vec<Grouping>) {
    let (earlier, later) = (cycle("2014-2017", 1, responses), cycle("2018-2021", 2, responses));
    let concordance = concordance(&later);
    let options = Options {
        breakdowns: groupings.into_iter().map(By::from).collect(),
        respondents: Respondents::Everyone,
        ..Options::default()
    };
    let side = |dataset| Side { dataset, labels: &Codes };
    bencher.bench(|| compare(side(&earlier), side(&later), &concordance, &options).expect("the concordance is theirs"));
}

/// A linear congruential generator (Knuth's MMIX constants): the same answers on every machine.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u16
    }
}

/// Every fourth respondent of a cycle is not in the other one.
fn cycle(label: &str, number: u64, responses: usize) -> Dataset {
    cycle_of(label, number, cases(number, responses))
}

fn cases(number: u64, responses: usize) -> Vec<Case> {
    let states = MemberState::all();
    let case = |at: usize| {
        let organisation =
            if at.is_multiple_of(4) { format!("organisation {number}-{at}") } else { format!("organisation {at}") };
        let respondent = Respondent { state: states[at % 194].iso3, stakeholder: Stakeholder::Regulator, organisation };
        Case { respondent, provenance: Provenance::Official }
    };
    (0..responses).map(case).collect()
}

fn cycle_of(label: &str, number: u64, cases: Vec<Case>) -> Dataset {
    let responses = cases.len();
    let mut seeded = Seeded(number);
    let columns = (0..ITEMS).map(|item| (variable(item), column(item, responses, &mut seeded))).collect();
    Dataset::from_columns(source(label, number), cases, columns).expect("the columns fit")
}

fn version(number: u64) -> VersionName {
    format!("bench@{number}.0.0").parse().expect("a version")
}

fn source(label: &str, number: u64) -> Source {
    Source {
        cycle: label.parse().expect("a label"),
        questionnaire: version(number).into(),
        origin: Origin::Known(DateTime::UNIX_EPOCH),
        groups_as_of: NaiveDate::from_ymd_opt(2018, 1, 1).expect("a day"),
        synthetic: true,
    }
}

/// Of ten items, five are yes or no, four scales of five points, one a number.
fn categories(item: usize) -> &'static [&'static str] {
    match item % 10 {
        0..=4 => &["yes", "no"],
        5..=8 => &["1", "2", "3", "4", "5"],
        _ => &[],
    }
}

fn variable(item: usize) -> Variable {
    let category =
        |(at, code): (usize, &&str)| Category { code: code.parse().expect("a code"), score: Some(at as f64) };
    let list: Vec<Category> = categories(item).iter().enumerate().map(category).collect();
    let level = match list.len() {
        0 => Level::Numeric,
        2 => Level::Nominal(list),
        _ => Level::Ordinal(list),
    };
    Variable { name: format!("Q{item}"), item: format!("Q{item}").parse().expect("an item"), part: Part::Whole, level }
}

/// One answer in eight is missing.
fn column(item: usize, responses: usize, seeded: &mut Seeded) -> Column {
    let reason = |draw: u16| Missing::ALL[usize::from(draw % 6)];
    match categories(item).len() as u16 {
        0 => Column::Numbers((0..responses).map(|_| number(seeded.below(800), seeded)).collect()),
        size => {
            let mut cell = || match seeded.below(8) {
                0 => Packed::reason(reason(seeded.below(6))),
                _ => Packed::category(seeded.below(size)).expect("a small position"),
            };
            Column::Categories((0..responses).map(|_| cell()).collect())
        }
    }
}

fn number(draw: u16, seeded: &mut Seeded) -> Result<f64, Missing> {
    if draw < 100 { Err(Missing::ALL[usize::from(seeded.below(6))]) } else { Ok(f64::from(draw)) }
}

/// Every fifth scale is recoded from five to four points; the rest is identical.
fn concordance(later: &Dataset) -> Concordance {
    let entry = |variable: &Variable| {
        let mut entry = Entry::identical(variable.item.clone());
        if variable.name.ends_with('5') {
            let top = [("5".parse().expect("a code"), "4".parse().expect("a code"))];
            entry =
                Entry { verdict: Verdict::Recoded, earlier_map: top.clone().into(), later_map: top.into(), ..entry };
        }
        entry
    };
    Concordance { from: version(1), to: version(2), entries: later.variables().iter().map(entry).collect() }
}

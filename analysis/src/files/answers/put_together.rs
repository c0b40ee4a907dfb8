//! From what the blocks hold to a dataset.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::variable::Variable;
use survey_model::version::VersionName;

use super::block::Taken;
use super::rows::Rows;
use super::{Answers, Columns, Reading, respondents};
use crate::comparison::By;
use crate::dataset::{Column, Dataset, DatasetError, Numbers, Origin, Partition, Source, keep};
use crate::files::Codebook;
use crate::files::plan::{About, Identification, Plan, To, Used};
use crate::import::Problems;
use crate::report::{FileHash, Instrument};

/// The dataset; nothing after a problem, which is noted.
pub(super) fn put_together(
    mut columns: Columns<'_>,
    plan: Plan,
    rows: &Rows,
    reading: &Reading,
    codebook: &Codebook,
    hash: FileHash,
    problems: &mut Problems<'_>,
) -> Option<Answers> {
    let cases = respondents::cases(&mut columns.taken, &plan, rows, problems);
    let about = |about: About| plan.about.get(&about).map(|at| texts(&columns.taken, *at)).unwrap_or_default();
    let cycle = cycle(reading, &about(About::Cycle), &hash, problems);
    let instrument = instrument(&about(About::Questionnaire), codebook, problems);
    let synthetic = about(About::Synthetic).iter().any(|text| matches!(text.as_str(), "yes" | "1" | "true"));
    let (cycle, questionnaire) = (cycle?, instrument?);
    let groups_as_of = groups_as_of(reading, &cycle, &plan, problems);
    let source = Source { cycle, questionnaire, origin: Origin::File(hash), groups_as_of, synthetic };
    let variables: Vec<Variable> =
        plan.used.iter().map(|used| codebook.columns[used.position].variable.clone()).collect();
    let partitions: Vec<_> = plan.partitions.iter().map(|(name, at)| partition(name, *at, &columns.taken)).collect();
    if !problems.is_empty() {
        return None;
    }
    let columns = columns_of(columns, &plan.used, rows);
    let dataset = Dataset::of_cases(source, cases?, variables.into_iter().zip(columns).collect());
    let divided = |dataset: Result<Dataset, DatasetError>, partition: Result<Partition, DatasetError>| {
        dataset.and_then(|dataset| dataset.with_partition(partition?))
    };
    match partitions.into_iter().fold(dataset, divided) {
        Ok(dataset) => Some(Answers { dataset, breakdowns: plan.breakdowns }),
        Err(error) => {
            problems.at("dataset", 1, None, error.to_string());
            None
        }
    }
}

/// The different texts of a column that repeats few of them.
fn texts(taken: &[Taken<'_>], at: usize) -> BTreeSet<String> {
    let texts = taken.iter().filter_map(|taken| taken.repeated.get(at)).flat_map(|repeated| &repeated.texts);
    texts.map(|text| String::from_utf8_lossy(text).into_owned()).filter(|text| !text.is_empty()).collect()
}

fn cycle(
    reading: &Reading,
    given: &BTreeSet<String>,
    hash: &FileHash,
    problems: &mut Problems<'_>,
) -> Option<CycleLabel> {
    if let Some(cycle) = &reading.cycle {
        return Some(cycle.clone());
    }
    let stem = hash.file.rsplit_once('.').map_or(hash.file.as_str(), |(stem, _)| stem);
    let label = match given.iter().collect::<Vec<_>>().as_slice() {
        [] => CycleLabel::parse(stem).ok(),
        [only] => CycleLabel::parse(only).ok(),
        several => {
            let several: Vec<&str> = several.iter().map(|text| text.as_str()).collect();
            let message =
                format!("the file has answers of several cycles ({}); a file is one cycle's", several.join(", "));
            problems.at("several-cycles", 1, Some("cycle"), message);
            return None;
        }
    };
    if label.is_none() {
        problems.at(
            "cycle",
            1,
            None,
            "say how the cycle is called: letters, digits, - _ and ., at most 40, such as 2018-2021",
        );
    }
    label
}

/// The version that the file names, or else the codebook.
fn instrument(given: &BTreeSet<String>, codebook: &Codebook, problems: &mut Problems<'_>) -> Option<Instrument> {
    match given.iter().collect::<Vec<_>>().as_slice() {
        [] => Some(Instrument::Codebook(codebook.file.clone())),
        [only] => match only.parse::<VersionName>() {
            Ok(version) => Some(Instrument::Version(version)),
            Err(error) => {
                problems.at("questionnaire", 1, Some("questionnaire"), error.to_string());
                None
            }
        },
        _ => {
            let message = "the file has answers to several versions of a questionnaire; a file is of one";
            problems.at("several-questionnaires", 1, Some("questionnaire"), message);
            None
        }
    }
}

/// The respondents by the texts of a column; who has none is in no group.
fn partition(name: &str, at: usize, taken: &[Taken<'_>]) -> Result<Partition, DatasetError> {
    let groups: Vec<String> = texts(taken, at).into_iter().collect();
    let mut of_case = Vec::with_capacity(taken.iter().map(|taken| taken.rows).sum());
    for repeated in taken.iter().filter_map(|taken| taken.repeated.get(at)) {
        let place = |text: &Cow<'_, [u8]>| {
            let text = String::from_utf8_lossy(text);
            groups.binary_search_by(|group| group.as_str().cmp(&text)).ok().and_then(|at| u16::try_from(at).ok())
        };
        let places: Vec<Option<u16>> = repeated.texts.iter().map(place).collect();
        of_case.extend(repeated.of_row.iter().map(|text| places.get(usize::from(*text)).copied().flatten()));
    }
    Partition::new(name.to_owned(), groups, of_case)
}

/// The day for groups of states; without one there must be no such groups.
/// As of which day states are counted into groups: the one said, or the first of the year with which the cycle's label begins.
fn groups_as_of(reading: &Reading, cycle: &CycleLabel, plan: &Plan, problems: &mut Problems<'_>) -> NaiveDate {
    let year = cycle.as_str().get(..4).and_then(|year| year.parse().ok());
    let first_day = year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
    let day = reading.groups_as_of.or(first_day);
    // Weights need the groups of states too, whatever figures are broken down by.
    let needs_day = plan.identification == Identification::Respondent
        || plan.breakdowns.iter().flat_map(By::parts).any(|by| matches!(by, By::States(_)));
    if day.is_none() && needs_day {
        let message = format!(
            "states are counted into groups as of a cycle's first day, and `{cycle}` begins with no year; say the day"
        );
        problems.at("no-first-day", 1, None, message);
    }
    // Where rows only have names, no state is counted as of any day.
    day.unwrap_or(NaiveDate::MIN)
}

/// The columns in the order of the codebook; each sort was read in the order of the file.
fn columns_of(columns: Columns<'_>, used: &[Used], rows: &Rows) -> Vec<Column> {
    let Columns { mut categories, mut numbers, mut taken } = columns;
    let kept = rows.kept();
    let mut column = |to: To| match to {
        To::Categories(at) => {
            let mut column = std::mem::take(&mut categories[at]);
            column.keep(&kept);
            Column::Categories(column)
        }
        To::Numbers(at) => {
            let mut column = std::mem::take(&mut numbers[at]);
            keep(&mut column, &kept);
            let list = |taken: &mut Taken<'_>| taken.numbers.get_mut(at).and_then(Option::take);
            let parts: Vec<_> = taken.iter_mut().map(|taken| (taken.rows, list(taken))).collect();
            Column::Numbers(Numbers::of_parts(column, &parts))
        }
        To::Dates(at) => {
            Column::Dates(taken.iter_mut().flat_map(|taken| std::mem::take(&mut taken.dates[at])).collect())
        }
        To::Texts(at) => {
            Column::Texts(taken.iter_mut().flat_map(|taken| std::mem::take(&mut taken.texts[at])).collect())
        }
    };
    used.iter().map(|used| column(used.to)).collect()
}

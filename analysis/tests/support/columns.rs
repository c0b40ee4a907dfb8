//! Small datasets written as lines of text: `KEN yes`, `FRA [dont_know]`.

use analysis::comparison::{Codes, Options, Side, compare};
use analysis::dataset::{Case, Column, Dataset, Origin, Packed, Source};
use analysis::report::{Comparison, Measure};
use chrono::{DateTime, NaiveDate};
use survey_model::code::OptionCode;
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::cycle::Provenance;
use survey_model::missing::Missing;
use survey_model::respondent::Respondent;
use survey_model::variable::{Category, Level, Part, Variable};

/// A dataset in the making.
pub(crate) struct Cycle {
    source: Source,
    cases: Vec<Case>,
    columns: Vec<(Variable, Column)>,
}

impl Cycle {
    /// The states that answered version `number` in a cycle whose groups are those of 1 January of its first year.
    pub(crate) fn new(label: &str, number: u32, states: &str) -> Self {
        let year = label[..4].parse().unwrap();
        let source = Source {
            cycle: label.parse().unwrap(),
            questionnaire: version(number).into(),
            origin: Origin::Known(DateTime::UNIX_EPOCH),
            groups_as_of: NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
            synthetic: false,
        };
        let case = |state: &str| case(Respondent::administration(state.parse().unwrap()));
        Self { source, cases: states.split_whitespace().map(case).collect(), columns: Vec::new() }
    }

    pub(crate) fn respondents(mut self, respondents: impl IntoIterator<Item = Respondent>) -> Self {
        self.cases.extend(respondents.into_iter().map(case));
        self
    }

    pub(crate) fn column(mut self, variable: Variable, cells: &str) -> Self {
        let column = cells_of(&variable, cells.split_whitespace());
        self.columns.push((variable, column));
        self
    }

    pub(crate) fn build(self) -> Dataset {
        Dataset::from_columns(self.source, self.cases, self.columns).unwrap()
    }
}

fn case(respondent: Respondent) -> Case {
    Case { respondent, provenance: Provenance::Official }
}

pub(crate) fn version(number: u32) -> survey_model::version::VersionName {
    format!("test@{number}.0.0").parse().unwrap()
}

fn cells_of<'c>(variable: &Variable, cells: impl Iterator<Item = &'c str>) -> Column {
    let reading =
        |cell: &str| cell.strip_prefix('[').map(|rest| Missing::from_code(rest.trim_end_matches(']')).unwrap());
    let position =
        |cell: &str| variable.level.categories().iter().position(|category| category.code.as_str() == cell).unwrap();
    let packed = |cell| reading(cell).map_or_else(|| Packed::category(position(cell) as u16).unwrap(), Packed::reason);
    match &variable.level {
        Level::Nominal(_) | Level::Ordinal(_) => Column::Categories(cells.map(packed).collect()),
        Level::Numeric => {
            Column::Numbers(cells.map(|cell| reading(cell).map_or_else(|| Ok(cell.parse().unwrap()), Err)).collect())
        }
        Level::Date => {
            Column::Dates(cells.map(|cell| reading(cell).map_or_else(|| Ok(cell.parse().unwrap()), Err)).collect())
        }
        Level::Text => {
            Column::Texts(cells.map(|cell| reading(cell).map_or_else(|| Ok(cell.to_owned()), Err)).collect())
        }
    }
}

/// A variable of one column per item.
pub(crate) fn whole(item: &str, level: Level) -> Variable {
    Variable { name: item.to_owned(), item: item.parse().unwrap(), part: Part::Whole, level }
}

/// A question answered with yes or no.
pub(crate) fn yes_no(item: &str) -> Variable {
    whole(item, Level::Nominal(list("yes=1 no=0")))
}

/// A question answered with yes, partial or no.
pub(crate) fn yes_partial_no(item: &str) -> Variable {
    whole(item, Level::Ordinal(list("yes=1 partial=0.5 no=0")))
}

/// The column of one option of a multiple choice.
pub(crate) fn option(item: &str, option: &str) -> Variable {
    Variable { name: format!("{item}.{option}"), part: Part::Option(code(option)), ..yes_no(item) }
}

/// The column of one option of a ranking with two places.
pub(crate) fn rank(item: &str, option: &str) -> Variable {
    let level = Level::Ordinal(list("1 2 unranked"));
    Variable { name: format!("{item}.{option}"), item: item.parse().unwrap(), part: Part::Rank(code(option)), level }
}

/// A code list, with scores where they are given: `yes=1 no=0`.
pub(crate) fn list(text: &str) -> Vec<Category> {
    let category = |text: &str| match text.split_once('=') {
        Some((name, score)) => Category { code: code(name), score: Some(score.parse().unwrap()) },
        None => Category { code: code(text), score: None },
    };
    text.split_whitespace().map(category).collect()
}

pub(crate) fn code(text: &str) -> OptionCode {
    text.parse().unwrap()
}

/// An entry about items: `A B` → `C`.
pub(crate) fn entry(verdict: Verdict, earlier: &str, later: &str) -> Entry {
    let items = |text: &str| text.split_whitespace().map(|item| item.parse().unwrap()).collect();
    Entry {
        verdict,
        earlier: items(earlier),
        later: items(later),
        reason: "the reviewer's reason.".to_owned(),
        ..Entry::identical("X".parse().unwrap())
    }
}

/// A map of options: `5=4 partial=yes`.
pub(crate) fn map(text: &str) -> std::collections::BTreeMap<OptionCode, OptionCode> {
    text.split_whitespace().filter_map(|pair| pair.split_once('=')).map(|(from, to)| (code(from), code(to))).collect()
}

/// The comparison of version 1 with version 2.
pub(crate) fn compared(earlier: &Dataset, later: &Dataset, entries: Vec<Entry>, options: &Options) -> Comparison {
    let concordance = Concordance { from: version_of(earlier), to: version_of(later), entries };
    let side = |dataset| Side { dataset, labels: &Codes };
    compare(side(earlier), side(later), &concordance, options).unwrap()
}

pub(crate) fn version_of(dataset: &Dataset) -> survey_model::version::VersionName {
    dataset.source().questionnaire.to_string().parse().unwrap()
}

/// The only measure of a comparison of one entry.
pub(crate) fn measure(earlier: &Dataset, later: &Dataset, entry: Entry) -> Measure {
    let mut comparison = compared(earlier, later, vec![entry], &Options::default());
    assert_eq!(comparison.measures.len(), 1);
    comparison.measures.remove(0)
}

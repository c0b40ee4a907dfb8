//! `missing`: who has a valid answer to each item, and why others have none.

use survey_model::missing::Missing;

use super::number::Numbers;
use super::page::Page;
use super::palette::{APART, Colour, FELL, LAND, LATER, SILENT, STAYED, UNPUBLISHED, UNSURE};
use super::sheet::Sheet;
use super::stack::{Bar, Part, Row, Stack};
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasuresSubject, Subject, SubjectKind, origin};
use crate::report::{CycleSummary, Distribution, Measure, Slice};

/// The respondents of each cycle by whether they have an answer, or for which of the six reasons they have none.
#[derive(Debug, Clone, Copy)]
pub struct MissingChart;

const NAME: &str = "missing";

/// What is counted: valid answers, those left out for lack of a pair, or a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Valid,
    Unpaired,
    Reason(Missing),
}

/// In the order of the bars: neighbours differ in lightness.
const KINDS: [(Kind, Colour); 8] = [
    (Kind::Valid, LATER),
    (Kind::Unpaired, STAYED),
    (Kind::Reason(Missing::NotAnswered), FELL),
    (Kind::Reason(Missing::DontKnow), UNSURE),
    (Kind::Reason(Missing::Withheld), UNPUBLISHED),
    (Kind::Reason(Missing::NotApplicable), APART),
    (Kind::Reason(Missing::NotRelevant), LAND),
    (Kind::Reason(Missing::NotAsked), SILENT),
];

impl Chart for MissingChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measures
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measures(NAME)?;
        let found = found(&subject)?;
        let used: Vec<(Kind, Colour)> = KINDS.into_iter().filter(|(kind, _)| is_used(*kind, &found)).collect();
        let numbers = Numbers::new(frame.text, found.iter().flat_map(|(_, s)| [s.earlier.cases, s.later.cases]));
        let mut sheet = sheet(&subject, frame);
        let stack = Stack {
            parts: used.iter().map(|(kind, colour)| Part { colour: *colour, label: label(frame, *kind) }).collect(),
            rows: found.iter().map(|found| row(*found, &subject, frame, &used)).collect(),
            before_middle: None,
        };
        if stack.rows.is_empty() {
            sheet.instead(&frame.text.change_nothing);
        } else {
            stack.draw(&mut sheet, &numbers);
        }
        sheet.notes(&notes(&subject, frame, &found));
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table(&subject, frame, &found)))
    }
}

/// A measure with its figures.
type Found<'a> = (&'a Measure, &'a Slice);

fn found<'a>(subject: &MeasuresSubject<'a>) -> Result<Vec<Found<'a>>, ChartError> {
    let slice = |measure: &&'a Measure| {
        let missing = || ChartError::NoFigures { measure: measure.identity.name.clone() };
        Ok((*measure, measure.slice(subject.basis, subject.group).ok_or_else(missing)?))
    };
    subject.measures.iter().filter(|measure| measure.compared().is_some()).map(slice).collect()
}

fn count(kind: Kind, answers: &Distribution) -> usize {
    match kind {
        Kind::Valid => answers.valid,
        Kind::Unpaired => answers.unpaired,
        Kind::Reason(reason) => {
            answers.missing.iter().filter(|missing| missing.reason == reason).map(|missing| missing.count).sum()
        }
    }
}

fn is_used(kind: Kind, found: &[Found<'_>]) -> bool {
    found.iter().any(|(_, slice)| count(kind, &slice.earlier) + count(kind, &slice.later) > 0)
}

fn label(frame: &Frame<'_>, kind: Kind) -> String {
    match kind {
        Kind::Valid => frame.text.missing_valid.to_string(),
        Kind::Unpaired => frame.text.missing_unpaired.to_string(),
        Kind::Reason(reason) => frame.text.missing(reason).to_owned(),
    }
}

fn row((measure, slice): Found<'_>, subject: &MeasuresSubject<'_>, frame: &Frame<'_>, used: &[(Kind, Colour)]) -> Row {
    let numbers = Numbers::new(frame.text, []);
    let bar = |cycle: &CycleSummary, answers: &Distribution| {
        let cases = answers.cases as f64;
        let shares = || used.iter().map(|(kind, _)| count(*kind, answers) as f64 / cases).collect();
        Bar {
            name: origin::name_of_cycle(frame, cycle),
            base: numbers.n(answers.cases),
            shares: (answers.cases > 0).then(shares),
        }
    };
    let comparison = subject.comparison;
    Row {
        label: origin::named(measure),
        bars: vec![bar(&comparison.from, &slice.earlier), bar(&comparison.to, &slice.later)],
    }
}

fn sheet<'a>(subject: &MeasuresSubject<'_>, frame: &Frame<'a>) -> Sheet<'a> {
    let title = fill(&frame.text.missing_title, &[("heading", subject.heading)]);
    let subtitles = [frame.text.missing_subtitle.to_string(), subject.scope(frame)];
    Sheet::new(*frame, subject.comparison.synthetic(), title, &subtitles)
}

fn notes(subject: &MeasuresSubject<'_>, frame: &Frame<'_>, found: &[Found<'_>]) -> Vec<String> {
    let mut notes: Vec<String> =
        origin::signs(frame, found.iter().map(|(measure, _)| measure.verdict)).into_iter().collect();
    notes.extend(origin::comparison(frame, subject.comparison));
    notes
}

fn table(subject: &MeasuresSubject<'_>, frame: &Frame<'_>, found: &[Found<'_>]) -> Vec<Vec<String>> {
    let text = frame.text;
    let mut header = vec![text.change_question.to_string(), text.cycle.to_string(), text.base.to_string()];
    header.extend(KINDS.map(|(kind, _)| label(frame, kind)));
    let mut table = vec![header];
    for (measure, slice) in found {
        let cycles = [(&subject.comparison.from, &slice.earlier), (&subject.comparison.to, &slice.later)];
        table.extend(cycles.map(|(cycle, answers)| {
            let mut row = vec![origin::name(measure), cycle.label.to_string(), answers.cases.to_string()];
            row.extend(KINDS.map(|(kind, _)| count(kind, answers).to_string()));
            row
        }));
    }
    table
}

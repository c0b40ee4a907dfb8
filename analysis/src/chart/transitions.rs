//! `transitions`: who went from which answer to which, on the matched panel.

use super::number::Numbers;
use super::sheet::Sheet;
use super::text::fill;
use super::{Chart, ChartError, Drawing, Frame, MeasureSubject, Subject, SubjectKind, origin};
use crate::report::{Compared, Transitions};

mod matrix;

/// The moves between the answers of two cycles: a row for each earlier answer, a column for each later one.
#[derive(Debug, Clone, Copy)]
pub struct TransitionsChart;

const NAME: &str = "transitions";

/// The moves with their words.
struct Moves<'a> {
    labels: Vec<&'a str>,
    counts: Vec<Vec<usize>>,
}

impl Chart for TransitionsChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measure
    }

    fn draw(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Drawing, ChartError> {
        let subject = subject.measure(NAME)?;
        let compared = subject.categorical(frame)?;
        let missing = || ChartError::NoFigures { measure: subject.measure.identity.name.clone() };
        let moves = Moves::new(compared, subject.slice()?.transitions.as_ref().ok_or_else(missing)?);
        let mut sheet = sheet(&subject, frame, &moves);
        matrix::draw(&mut sheet, &moves, &axis_titles(&subject, frame));
        sheet.notes(&notes(&subject, frame, &moves));
        sheet.finish(&format!("{NAME}-{}", subject.key()), table(&moves, &subject, frame))
    }
}

impl<'a> Moves<'a> {
    fn new(compared: &'a Compared, transitions: &'a Transitions) -> Self {
        let label = |code: &'a survey_model::code::OptionCode| {
            let category = compared.categories.iter().find(|category| category.code == *code);
            category.map_or(code.as_str(), |category| category.label.as_str())
        };
        let counts = transitions.cells.iter().map(|row| row.iter().map(|cell| cell.count).collect()).collect();
        Self { labels: transitions.categories.iter().map(label).collect(), counts }
    }

    fn n(&self) -> usize {
        self.counts.iter().flatten().sum()
    }

    fn same(&self) -> usize {
        self.counts.iter().enumerate().filter_map(|(at, row)| row.get(at)).sum()
    }

    fn row_total(&self, at: usize) -> usize {
        self.counts.get(at).map_or(0, |row| row.iter().sum())
    }

    fn column_total(&self, at: usize) -> usize {
        self.counts.iter().filter_map(|row| row.get(at)).sum()
    }
}

fn sheet<'a>(subject: &MeasureSubject<'_>, frame: &Frame<'a>, moves: &Moves<'_>) -> Sheet<'a> {
    let (text, comparison) = (frame.text, subject.comparison);
    let [from, to] = [&comparison.from, &comparison.to].map(|cycle| origin::name_of_cycle(frame, cycle));
    let cycles = [("from", &*from), ("to", &to)];
    let n = Numbers::new(text, []).n(moves.n());
    let head = format!("{} {n}", text.sentence(&fill(&text.transitions_subtitle, &cycles)));
    let title = fill(&text.transitions_title, &[("label", &origin::name(subject.measure))]);
    Sheet::new(*frame, comparison.synthetic(), title, &[head, subject.scope(frame)])
}

/// What the rows are, and what the columns are.
fn axis_titles(subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> [String; 2] {
    let rows = fill(&frame.text.transitions_rows, &[("from", &origin::name_of_cycle(frame, &subject.comparison.from))]);
    let columns =
        fill(&frame.text.transitions_columns, &[("to", &origin::name_of_cycle(frame, &subject.comparison.to))]);
    [rows, columns]
}

fn notes(subject: &MeasureSubject<'_>, frame: &Frame<'_>, moves: &Moves<'_>) -> Vec<String> {
    let values = [("same", &*moves.same().to_string()), ("n", &*moves.n().to_string())];
    let mut notes = vec![origin::concordance(frame, subject.measure)];
    if moves.n() > 0 {
        notes.insert(0, fill(&frame.text.transitions_same, &values));
    }
    notes.extend(origin::comparison(frame, subject.comparison));
    notes
}

fn table(moves: &Moves<'_>, subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> Vec<Vec<String>> {
    let total = frame.text.total.to_string();
    let header = std::iter::once(axis_titles(subject, frame).join(" / "))
        .chain(moves.labels.iter().map(|label| (*label).to_owned()))
        .chain(std::iter::once(total.clone()));
    let places = 0..moves.labels.len();
    let row = |at: usize| {
        let counts = moves.counts[at].iter().copied().chain(std::iter::once(moves.row_total(at)));
        std::iter::once(moves.labels[at].to_owned()).chain(counts.map(|count| count.to_string())).collect()
    };
    let totals = places.clone().map(|at| moves.column_total(at)).chain(std::iter::once(moves.n()));
    let last = std::iter::once(total).chain(totals.map(|count| count.to_string())).collect();
    std::iter::once(header.collect()).chain(places.clone().map(row)).chain(std::iter::once(last)).collect()
}

//! `transitions`: who went from which answer to which, on the matched panel.

use super::number::Numbers;
use super::page::Page;
use super::sheet::Sheet;
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasureSubject, Subject, SubjectKind, origin};

mod matrix;
pub(super) mod moves;

use moves::Moves;

/// The moves between the answers of two cycles: a row for each earlier answer, a column for each later one.
#[derive(Debug, Clone, Copy)]
pub struct TransitionsChart;

const NAME: &str = "transitions";

impl Chart for TransitionsChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measure
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measure(NAME)?;
        let moves = Moves::of(&subject, frame)?;
        let mut sheet = sheet(&subject, frame, &moves);
        let titles = axis_titles(&subject, frame);
        let measure = || subject.measure.identity.name.clone();
        matrix::draw(&mut sheet, &moves, &titles)
            .map_err(|most| ChartError::TooManyAnswers { measure: measure(), most })?;
        sheet.notes(&notes(&subject, frame, &moves));
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table(&moves, &titles, frame)))
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
pub(super) fn axis_titles(subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> [String; 2] {
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

pub(super) fn table(moves: &Moves<'_>, titles: &[String; 2], frame: &Frame<'_>) -> Vec<Vec<String>> {
    let total = frame.text.total.to_string();
    let header = std::iter::once(titles.join(" / "))
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

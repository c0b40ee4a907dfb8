//! `flow`: how many went from which answer to which, as bands whose width is their number.

use super::number::Numbers;
use super::page::Page;
use super::sheet::Sheet;
use super::text::fill;
use super::transitions::moves::Moves;
use super::transitions::{axis_titles, table};
use super::{Chart, ChartError, Frame, MeasureSubject, Subject, SubjectKind, origin};

mod bands;

/// The moves of the matched panel between the answers of two cycles, as bands from one to the other.
#[derive(Debug, Clone, Copy)]
pub struct FlowChart;

const NAME: &str = "flow";

impl Chart for FlowChart {
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
        let cycles =
            [&subject.comparison.from, &subject.comparison.to].map(|cycle| origin::name_of_cycle(frame, cycle));
        bands::draw(&mut sheet, &moves, &cycles);
        sheet.notes(&notes(&subject, frame));
        let titles = axis_titles(&subject, frame);
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table(&moves, &titles, frame)))
    }
}

fn sheet<'a>(subject: &MeasureSubject<'_>, frame: &Frame<'a>, moves: &Moves<'_>) -> Sheet<'a> {
    let text = frame.text;
    let title = fill(&text.transitions_title, &[("label", &origin::name(subject.measure))]);
    let (same, n) = (moves.same().to_string(), moves.n().to_string());
    let head = match moves.n() {
        0 => Numbers::new(text, []).n(0),
        _ => fill(&text.flow_subtitle, &[("same", &same), ("n", &n)]),
    };
    Sheet::new(*frame, subject.comparison.synthetic(), title, &[head, subject.scope(frame)])
}

fn notes(subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> Vec<String> {
    let mut notes = vec![origin::concordance(frame, subject.measure)];
    notes.extend(origin::comparison(frame, subject.comparison));
    notes
}

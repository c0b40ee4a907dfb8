//! `change`: what changed between two cycles, measure by measure.

use super::number::Numbers;
use super::page::Page;
use super::sheet::Sheet;
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasuresSubject, Subject, SubjectKind, origin};

mod line;
mod notes;
mod places;
mod plot;
mod table;

use line::Line;
pub(super) use line::sign;

/// The headline share of each measure in both cycles, joined, sorted from the greatest rise to the greatest fall.
#[derive(Debug, Clone, Copy)]
pub struct ChangeChart;

const NAME: &str = "change";

impl Chart for ChangeChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measures
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measures(NAME)?;
        let found = line::find(&subject)?;
        let numbers =
            Numbers::new(frame.text, found.iter().flat_map(|(slice, ..)| [slice.earlier.valid, slice.later.valid]));
        let lines: Vec<Line<'_>> = found.iter().map(|found| Line::new(*found, frame, &numbers)).collect();
        let mut sheet = sheet(&subject, frame, &lines);
        plot::draw(&mut sheet, &subject, &lines, &numbers);
        let missing = notes::left_out(&subject, frame);
        sheet.notes(&notes::all(&subject, frame, &lines, &missing));
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table::of(&subject, frame, &lines, &missing)))
    }
}

fn sheet<'a>(subject: &MeasuresSubject<'_>, frame: &Frame<'a>, lines: &[Line<'_>]) -> Sheet<'a> {
    let (text, comparison) = (frame.text, subject.comparison);
    let [from, to] = [&comparison.from, &comparison.to].map(|cycle| origin::name_of_cycle(frame, cycle));
    let values = [("heading", subject.heading), ("from", &from), ("to", &to)];
    let answer = match line::common_answer(lines) {
        Some(answer) => fill(&text.change_subtitle, &[("answer", answer)]),
        None => text.change_subtitle_each.to_string(),
    };
    let subtitles = [answer, subject.scope(frame)];
    Sheet::new(*frame, comparison.synthetic(), fill(&text.change_title, &values), &subtitles)
}

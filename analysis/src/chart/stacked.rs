//! `stacked`: how the answers to several items divide the whole, cycle beneath cycle.

use super::number::Numbers;
use super::page::Page;
use super::palette::step;
use super::sheet::Sheet;
use super::stack::{Part, Stack};
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasuresSubject, Subject, SubjectKind, origin};

mod items;

pub(super) use items::Items;

/// The answers to items with the same options, each cycle's as one bar that is the whole.
#[derive(Debug, Clone, Copy)]
pub struct StackedChart;

const NAME: &str = "stacked";

impl Chart for StackedChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measures
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measures(NAME)?;
        let items = Items::new(&subject, frame, false)?;
        let order: Vec<usize> = (0..items.labels.len()).collect();
        let part = |at: &usize| Part { colour: step(*at, order.len()), label: items.labels[*at].to_owned() };
        let stack =
            Stack { parts: order.iter().map(part).collect(), rows: items.rows(frame, &order), before_middle: None };
        Ok(draw(&subject, frame, &items, &stack, NAME))
    }
}

/// A chart of items as bars, whichever way they are placed.
pub(super) fn draw(
    subject: &MeasuresSubject<'_>,
    frame: &Frame<'_>,
    items: &Items<'_>,
    stack: &Stack,
    name: &str,
) -> Page {
    let (text, comparison) = (frame.text, subject.comparison);
    let [from, to] = [&comparison.from, &comparison.to].map(|cycle| origin::name_of_cycle(frame, cycle));
    let values = [("heading", subject.heading), ("from", &from), ("to", &to)];
    let subtitles = [text.distribution_subtitle.to_string(), subject.scope(frame)];
    let mut sheet = Sheet::new(*frame, comparison.synthetic(), fill(&text.stacked_title, &values), &subtitles);
    let numbers = Numbers::new(text, items.bases());
    if stack.rows.is_empty() {
        sheet.instead(&text.stacked_nothing);
    } else {
        stack.draw(&mut sheet, &numbers);
    }
    sheet.notes(&items.notes(subject, frame));
    sheet.finish(&format!("{name}-{}", subject.key()), items.table(frame, &numbers))
}

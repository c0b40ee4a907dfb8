//! `diverging`: the answers on scales, drawn to both sides of their middle.

use super::page::Page;
use super::palette::diverging;
use super::stack::{Part, Stack};
use super::stacked::{self, Items};
use super::{Chart, ChartError, Frame, Subject, SubjectKind};

/// The answers to items with the same scale, each cycle's as one bar whose middle lies on a common line.
///
/// The upper half of the scale lies after the line, the lower before it, a middle point on both sides.
#[derive(Debug, Clone, Copy)]
pub struct DivergingChart;

const NAME: &str = "diverging";

impl Chart for DivergingChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measures
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measures(NAME)?;
        let items = Items::new(&subject, frame, true)?;
        let steps = items.labels.len();
        // From the lowest to the highest.
        let order: Vec<usize> = if items.is_falling { (0..steps).rev().collect() } else { (0..steps).collect() };
        let part = |(place, at): (usize, &usize)| Part {
            colour: diverging(steps - 1 - place, steps),
            label: items.labels[*at].to_owned(),
        };
        let stack = Stack {
            parts: order.iter().enumerate().map(part).collect(),
            rows: items.rows(frame, &order),
            before_middle: Some(steps as f64 / 2.0),
        };
        Ok(stacked::draw(&subject, frame, &items, &stack, NAME))
    }
}

//! The lines as a table.

use super::line::{Line, Side};
use super::notes::LeftOut;
use crate::chart::number::NONE;
use crate::chart::text::fill;
use crate::chart::{Frame, MeasuresSubject, origin};

/// The header, the lines in their order, then what was left out, with the reason in the place of the verdict.
pub(super) fn of(
    subject: &MeasuresSubject<'_>,
    frame: &Frame<'_>,
    lines: &[Line<'_>],
    left_out: &[LeftOut<'_>],
) -> Vec<Vec<String>> {
    let mut table = vec![header(subject, frame)];
    table.extend(lines.iter().map(|line| row(line, frame)));
    table.extend(left_out.iter().map(|left| refused(left, frame)));
    table
}

fn header(subject: &MeasuresSubject<'_>, frame: &Frame<'_>) -> Vec<String> {
    let text = frame.text;
    let mut header = vec![text.change_question.to_string(), text.change_concordance.to_string()];
    header.push(text.change_answer.to_string());
    for cycle in [&subject.comparison.from, &subject.comparison.to] {
        let columns = [&text.distribution_share, &text.distribution_interval, &text.base_of_cycle];
        header.extend(columns.map(|column| fill(column, &[("cycle", cycle.label.as_str())])));
    }
    header.extend([text.change_column.to_string(), text.change_verdict.to_string()]);
    header
}

fn row(line: &Line<'_>, frame: &Frame<'_>) -> Vec<String> {
    let concordance = frame.text.concordance(line.measure.verdict).to_owned();
    let mut row = vec![origin::name(line.measure), concordance, line.answer.to_owned()];
    let cells = |side: &Side| [side.share.clone(), side.interval.clone(), side.n.to_string()];
    row.extend([&line.earlier, &line.later].into_iter().flat_map(cells));
    row.extend([line.points.clone(), line.verdict.to_owned()]);
    row
}

fn refused(left: &LeftOut<'_>, frame: &Frame<'_>) -> Vec<String> {
    let concordance = frame.text.concordance(left.measure.verdict).to_owned();
    let mut row = vec![origin::name(left.measure), concordance];
    row.extend(std::iter::repeat_n(NONE.to_owned(), 8));
    row.push(frame.text.named(&frame.text.change_refused, &left.reason));
    row
}

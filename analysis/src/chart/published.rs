//! `published`: how many gave each answer to one question in one cycle, of what everybody may see.

use super::axis::Axis;
use super::bar::bar;
use super::number::{NONE, Numbers};
use super::page::Page;
use super::palette::LATER;
use super::rows::{Columns, Label, widest};
use super::scene::Anchor;
use super::sheet::{LABEL, Sheet};
use super::{Chart, ChartError, Frame, PublishedLine, PublishedSubject, Subject, SubjectKind, origin};

/// The shares of the answers to one question as bars; a count that is withheld has the word for it in the place of its bar.
#[derive(Debug, Clone, Copy)]
pub struct PublishedChart;

const NAME: &str = "published";
const BAR: f64 = 18.0;

/// One answer with its figures.
struct Row<'a> {
    label: &'a str,
    share: Option<f64>,
    count: String,
    figure: String,
}

impl Chart for PublishedChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Published
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.published(NAME)?;
        if subject.lines.is_empty() {
            return Err(ChartError::NoCategories { measure: subject.key.to_owned() });
        }
        let base = subject.lines.first().and_then(|line| line.of.count());
        let numbers = Numbers::new(frame.text, base);
        let rows: Vec<Row<'_>> = subject.lines.iter().map(|line| row(line, frame, &numbers)).collect();
        let n = base.map_or_else(|| frame.text.withheld.to_string(), |base| numbers.n(base));
        let head = format!("{} {n}", frame.text.sentence(&frame.text.distribution_subtitle));
        let mut sheet = Sheet::new(*frame, subject.cycle.synthetic, subject.title.to_owned(), &[head]);
        plot(&mut sheet, &rows, &numbers);
        let mut notes = vec![origin::cycle(frame, subject.cycle), origin::source(frame)];
        if rows.iter().any(|row| row.share.is_none()) {
            notes.insert(0, frame.text.withheld_note.to_string());
        }
        sheet.notes(&notes);
        Ok(sheet.finish(&format!("{NAME}-{}-{}", subject.key, subject.cycle.label), table(&subject, frame, &rows)))
    }
}

fn row<'a>(line: &'a PublishedLine, frame: &Frame<'_>, numbers: &Numbers<'_>) -> Row<'a> {
    let known = line.count.count().zip(line.of.count().filter(|of| *of > 0));
    let share = known.map(|(count, of)| count as f64 / of as f64);
    let count = line.count.count().map_or_else(|| frame.text.withheld.to_string(), |count| count.to_string());
    let figure = match (share, line.count.count()) {
        (Some(share), _) => numbers.share(share),
        (None, Some(count)) => count.to_string(),
        (None, None) => frame.text.withheld.to_string(),
    };
    Row { label: &line.label, share, count, figure }
}

fn plot(sheet: &mut Sheet<'_>, rows: &[Row<'_>], numbers: &Numbers<'_>) {
    let room = widest(rows.iter().map(|row| row.figure.as_str()), LABEL) + 14.0;
    let columns = Columns::new(sheet, widest(rows.iter().map(|row| row.label), LABEL), 0.4, room);
    let largest = rows.iter().filter_map(|row| row.share).fold(0.0, f64::max);
    let axis = Axis::reaching(columns.plot, largest);
    for row in rows {
        let text = sheet.frame.text;
        sheet.say(text.sentence(&text.named(row.label, &row.figure)));
        let label = Label::new(row.label, LABEL, columns.label.width());
        let top = columns.row(sheet, &axis, &label, BAR).top;
        let share = row.share.unwrap_or(0.0);
        bar(&mut sheet.scene, &axis, share, top, BAR, LATER);
        sheet.scene.text(axis.at(share) + 8.0, top - 1.0, Anchor::Start, LABEL, row.figure.as_str());
    }
    sheet.y = axis.labels(&mut sheet.scene, sheet.y, numbers) + 4.0;
}

fn table(subject: &PublishedSubject<'_>, frame: &Frame<'_>, rows: &[Row<'_>]) -> Vec<Vec<String>> {
    let text = frame.text;
    let cycle = [("cycle", subject.cycle.label.as_str())];
    let columns = [&text.distribution_count, &text.distribution_share].map(|of| super::text::fill(of, &cycle));
    let header = std::iter::once(text.distribution_answer.to_string()).chain(columns).collect();
    let cells = |row: &Row<'_>| {
        let share = if row.share.is_some() { row.figure.clone() } else { NONE.to_owned() };
        vec![row.label.to_owned(), row.count.clone(), share]
    };
    std::iter::once(header).chain(rows.iter().map(cells)).collect()
}

//! `published` and `published-change`: how many gave each answer to one question, of what everybody may see.

use survey_model::concordance::Verdict;

use super::axis::Axis;
use super::bar::bar;
use super::number::{NONE, Numbers};
use super::page::Page;
use super::palette::{Colour, EARLIER, LATER};
use super::rows::{Columns, Label, widest};
use super::scene::Anchor;
use super::sheet::{LABEL, Sheet};
use super::text::fill;
use super::{Chart, ChartError, Frame, PublishedCycle, PublishedLine, PublishedSubject, Subject, SubjectKind, origin};

/// The shares of the answers to one question as bars, in one cycle or beside an earlier one; a count that is withheld has the word for it in the place of its bar.
#[derive(Debug, Clone, Copy)]
pub struct PublishedChart {
    name: &'static str,
    subject: SubjectKind,
}

const BAR: f64 = 18.0;
const BETWEEN: f64 = 5.0;

/// One answer with its figures, one for each cycle.
struct Row<'a> {
    label: &'a str,
    figures: Vec<Figure>,
}

struct Figure {
    share: Option<f64>,
    count: String,
    text: String,
}

impl PublishedChart {
    /// One cycle.
    pub const ONE: Self = Self { name: "published", subject: SubjectKind::Published };
    /// Two cycles beside each other.
    pub const CHANGE: Self = Self { name: "published-change", subject: SubjectKind::PublishedChange };
}

impl Chart for PublishedChart {
    fn name(&self) -> &'static str {
        self.name
    }

    fn subject(&self) -> SubjectKind {
        self.subject
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.published(self.name, self.subject)?;
        let latest = subject.cycles.last().filter(|of| !of.lines.is_empty());
        let latest = latest.ok_or_else(|| ChartError::NoCategories { measure: subject.key.to_owned() })?;
        let numbers = Numbers::new(frame.text, subject.cycles.iter().filter_map(base));
        let rows = rows(&subject, frame, &numbers);
        let head =
            format!("{} {}", frame.text.sentence(&frame.text.distribution_subtitle), bases(&subject, frame, &numbers));
        let mut sheet = Sheet::new(*frame, latest.cycle.synthetic, subject.title.to_owned(), &[head]);
        plot(&mut sheet, &subject, &rows, &numbers);
        sheet.notes(&notes(&subject, frame, &rows));
        let id = format!("{}-{}-{}", self.name, subject.key, latest.cycle.label);
        Ok(sheet.finish(&id, table(&subject, frame, &rows)))
    }
}

/// How many answered, if that is shown.
fn base(of: &PublishedCycle<'_>) -> Option<usize> {
    of.lines.first().and_then(|line| line.of.count())
}

/// How many answered in each cycle; of several, each with its name.
fn bases(subject: &PublishedSubject<'_>, frame: &Frame<'_>, numbers: &Numbers<'_>) -> String {
    let text = frame.text;
    let n = |of: &PublishedCycle<'_>| base(of).map_or_else(|| text.withheld.to_string(), |base| numbers.n(base));
    match subject.cycles {
        [one] => n(one),
        several => {
            let named = |of: &PublishedCycle<'_>| text.named(&origin::name_of_cycle(frame, of.cycle), &n(of));
            text.list(&several.iter().map(named).collect::<Vec<_>>())
        }
    }
}

fn rows<'a>(subject: &PublishedSubject<'a>, frame: &Frame<'_>, numbers: &Numbers<'_>) -> Vec<Row<'a>> {
    let labels = subject.cycles.last().map_or(&[][..], |latest| latest.lines);
    let figures = |at: usize| {
        subject.cycles.iter().filter_map(move |of| of.lines.get(at)).map(|line| figure(line, frame, numbers))
    };
    labels.iter().enumerate().map(|(at, line)| Row { label: &line.label, figures: figures(at).collect() }).collect()
}

fn figure(line: &PublishedLine, frame: &Frame<'_>, numbers: &Numbers<'_>) -> Figure {
    let known = line.count.count().zip(line.of.count().filter(|of| *of > 0));
    let share = known.map(|(count, of)| count as f64 / of as f64);
    let count = line.count.count().map_or_else(|| frame.text.withheld.to_string(), |count| count.to_string());
    let text = share.map_or_else(|| count.clone(), |share| numbers.share(share));
    Figure { share, count, text }
}

fn plot(sheet: &mut Sheet<'_>, subject: &PublishedSubject<'_>, rows: &[Row<'_>], numbers: &Numbers<'_>) {
    let colours: &[Colour] = if subject.cycles.len() > 1 { &[EARLIER, LATER] } else { &[LATER] };
    if let [one, two] = subject.cycles {
        sheet.key(&[(EARLIER, one.cycle.label.to_string()), (LATER, two.cycle.label.to_string())]);
    }
    let figures = || rows.iter().flat_map(|row| &row.figures);
    let room = widest(figures().map(|figure| figure.text.as_str()), LABEL) + 14.0;
    let columns = Columns::new(sheet, widest(rows.iter().map(|row| row.label), LABEL), 0.4, room);
    let axis = Axis::reaching(columns.plot, figures().filter_map(|figure| figure.share).fold(0.0, f64::max));
    for row in rows {
        draw(sheet, &columns, &axis, row, colours);
    }
    sheet.y = axis.labels(&mut sheet.scene, sheet.y, numbers) + 4.0;
}

fn draw(sheet: &mut Sheet<'_>, columns: &Columns, axis: &Axis, row: &Row<'_>, colours: &[Colour]) {
    let text = sheet.frame.text;
    let said: Vec<String> = row.figures.iter().map(|figure| figure.text.clone()).collect();
    sheet.say(text.sentence(&text.named(row.label, &text.list(&said))));
    let label = Label::new(row.label, LABEL, columns.label.width());
    let content = row.figures.len() as f64 * (BAR + BETWEEN) - BETWEEN;
    let mut top = columns.row(sheet, axis, &label, content).top;
    for (figure, colour) in row.figures.iter().zip(colours) {
        let share = figure.share.unwrap_or(0.0);
        bar(&mut sheet.scene, axis, share, top, BAR, *colour);
        sheet.scene.text(axis.at(share) + 8.0, top - 1.0, Anchor::Start, LABEL, figure.text.as_str());
        top += BAR + BETWEEN;
    }
}

fn notes(subject: &PublishedSubject<'_>, frame: &Frame<'_>, rows: &[Row<'_>]) -> Vec<String> {
    let is_withheld = |figure: &Figure| figure.share.is_none();
    let withheld = rows.iter().flat_map(|row| &row.figures).any(is_withheld);
    let verdict: Option<(Verdict, &str)> = subject.concordance;
    let mut notes: Vec<String> = withheld.then(|| frame.text.withheld_note.to_string()).into_iter().collect();
    notes.extend(verdict.map(|(verdict, reason)| origin::concordance_of(frame, verdict, reason)));
    notes.extend(subject.cycles.iter().map(|of| origin::cycle(frame, of.cycle)));
    notes.push(origin::source(frame));
    notes
}

fn table(subject: &PublishedSubject<'_>, frame: &Frame<'_>, rows: &[Row<'_>]) -> Vec<Vec<String>> {
    let text = frame.text;
    let columns = |of: &PublishedCycle<'_>| {
        [&text.distribution_count, &text.distribution_share]
            .map(|head| fill(head, &[("cycle", of.cycle.label.as_str())]))
    };
    let heads = subject.cycles.iter().flat_map(columns);
    let header = std::iter::once(text.distribution_answer.to_string()).chain(heads).collect();
    let cells = |figure: &Figure| {
        [figure.count.clone(), if figure.share.is_some() { figure.text.clone() } else { NONE.to_owned() }]
    };
    let row = |row: &Row<'_>| std::iter::once(row.label.to_owned()).chain(row.figures.iter().flat_map(cells)).collect();
    std::iter::once(header).chain(rows.iter().map(row)).collect()
}

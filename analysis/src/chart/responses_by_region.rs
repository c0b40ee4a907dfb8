//! `responses-by-region`: how many of the Member States of each group answered.

use super::axis::Axis;
use super::bar::bar;
use super::number::Numbers;
use super::page::Page;
use super::palette::{EARLIER, LATER, TRACK};
use super::rows::{Columns, Label, widest};
use super::scene::Anchor;
use super::sheet::{LABEL, Sheet, Span};
use super::text::fill;
use super::{Chart, ChartError, Frame, ResponseSubject, Subject, SubjectKind, origin};
use crate::report::ResponseRate;

/// How many of the Member States of each group answered, as bars within the whole of each group.
///
/// No intervals are drawn: who answered is known of every Member State.
#[derive(Debug, Clone, Copy)]
pub struct ResponsesByRegion;

const NAME: &str = "responses-by-region";
const BAR: f64 = 18.0;

/// A row: the figures with their words.
struct Line<'a> {
    rate: &'a ResponseRate,
    label: &'a str,
    count: String,
    share: String,
}

impl Chart for ResponsesByRegion {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Response
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.response(NAME)?;
        let lines = lines(&subject, frame);
        let mut sheet = sheet(&subject, frame, &lines);
        plot(&mut sheet, &lines);
        let day = frame.text.upright(&subject.rates.groups_as_of.to_string());
        let as_of = fill(&frame.text.responses_groups, &[("date", &day)]);
        sheet.notes(&[as_of, origin::cycle(frame, subject.cycle), origin::source(frame)]);
        Ok(sheet.finish(&format!("{NAME}-{}", subject.cycle.label), table(&lines, frame)))
    }
}

fn lines<'a>(subject: &ResponseSubject<'a>, frame: &Frame<'a>) -> Vec<Line<'a>> {
    let text = frame.text;
    let rates = std::iter::once(&subject.rates.total).chain(&subject.rates.groups);
    let numbers = Numbers::new(text, rates.clone().map(|rate| rate.eligible));
    let line = |rate: &'a ResponseRate| Line {
        rate,
        label: rate.group.as_ref().map_or(&text.responses_all, |group| text.group(group)),
        count: fill(&text.of, &[("count", &rate.responded.to_string()), ("total", &rate.eligible.to_string())]),
        share: numbers.estimate(rate.share),
    };
    rates.map(line).collect()
}

fn sheet<'a>(subject: &ResponseSubject<'_>, frame: &Frame<'a>, lines: &[Line<'_>]) -> Sheet<'a> {
    let text = frame.text;
    let title = fill(&text.responses_title, &[("cycle", &origin::name_of_cycle(frame, subject.cycle))]);
    let total = &subject.rates.total;
    let values = [
        ("responded", &*total.responded.to_string()),
        ("eligible", &total.eligible.to_string()),
        ("share", lines.first().map_or("", |line| &line.share)),
    ];
    Sheet::new(*frame, subject.cycle.synthetic, title, &[fill(&text.responses_subtitle, &values)])
}

fn plot(sheet: &mut Sheet<'_>, lines: &[Line<'_>]) {
    let share_width = widest(lines.iter().map(|line| line.share.as_str()), LABEL.bold());
    let count_width = widest(lines.iter().map(|line| line.count.as_str()), LABEL);
    let label_width = widest(lines.iter().map(|line| line.label), LABEL.bold());
    let columns = Columns::new(sheet, label_width, 0.34, share_width + count_width + 32.0);
    let axis = Axis::whole(columns.plot);
    let counts = Span { start: columns.plot.end, end: sheet.inner().end - share_width - 16.0 };
    for (at, line) in lines.iter().enumerate() {
        let text = sheet.frame.text;
        let figures = text.list(&[line.count.clone(), line.share.clone()]);
        sheet.say(text.sentence(&text.named(line.label, &figures)));
        heading(sheet, lines, at);
        row(sheet, &columns, &axis, line, counts);
    }
    let text = sheet.frame.text;
    sheet.y = axis.labels(&mut sheet.scene, sheet.y, &Numbers::new(text, [])) + 4.0;
}

/// The name of a grouping above its first group, if there are several groupings.
fn heading(sheet: &mut Sheet<'_>, lines: &[Line<'_>], at: usize) {
    let grouping = |line: &Line<'_>| line.rate.group.as_ref().map(|group| group.breakdown.clone());
    let several = lines.iter().skip(1).any(|line| grouping(line) != lines.get(1).and_then(grouping));
    let before = at.checked_sub(1).and_then(|before| lines.get(before)).and_then(grouping);
    if let (true, Some(group)) = (several, &lines[at].rate.group)
        && before.as_ref() != Some(&group.breakdown)
    {
        sheet.y += 4.0;
        let title = sheet.frame.text.grouping(group).to_owned();
        sheet.paragraph(super::sheet::SMALL.bold(), &title);
        sheet.y += 8.0;
    }
}

fn row(sheet: &mut Sheet<'_>, columns: &Columns, axis: &Axis, line: &Line<'_>, counts: Span) {
    let is_total = line.rate.group.is_none();
    let ink = if is_total { LABEL.bold() } else { LABEL };
    let label = Label::new(line.label, ink, columns.label.width());
    let row = columns.row(sheet, axis, &label, BAR);
    let scene = &mut sheet.scene;
    bar(scene, axis, if line.rate.eligible > 0 { 1.0 } else { 0.0 }, row.top, BAR, TRACK);
    let colour = if is_total { LATER } else { EARLIER };
    bar(scene, axis, line.rate.share.map_or(0.0, |share| share.value), row.top, BAR, colour);
    scene.text(counts.end, row.top - 1.0, Anchor::End, LABEL, line.count.as_str());
    let end = scene.width - columns.label.start;
    scene.text(end, row.top - 1.0, Anchor::End, LABEL.bold(), line.share.as_str());
}

fn table(lines: &[Line<'_>], frame: &Frame<'_>) -> Vec<Vec<String>> {
    let text = frame.text;
    let header = [&text.responses_group, &text.responses_responded, &text.responses_eligible, &text.responses_share];
    let row = |line: &Line<'_>| {
        let (responded, eligible) = (line.rate.responded.to_string(), line.rate.eligible.to_string());
        vec![line.label.to_owned(), responded, eligible, line.share.clone()]
    };
    std::iter::once(header.map(|cell| cell.to_string()).to_vec()).chain(lines.iter().map(row)).collect()
}

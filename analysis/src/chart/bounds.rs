//! `bounds`: what the answers leave possible among all Member States.

use super::axis::Axis;
use super::number::{NONE, Numbers};
use super::page::Page;
use super::palette::{Colour, EARLIER, LATER, TRACK};
use super::rows::{Columns, Label, widest};
use super::scene::Anchor;
use super::sheet::{LABEL, SMALL, Sheet};
use super::text::fill;
use super::{Chart, ChartError, ChartText, Frame, MeasuresSubject, Subject, SubjectKind, origin};
use crate::estimate::nonresponse::Bounds;
use crate::report::{Basis, Change, ChangeBounds, Estimate, Measure};

/// The share among those who answered as a dot, and from where to where it could lie among all Member States as a band.
#[derive(Debug, Clone, Copy)]
pub struct BoundsChart;

const NAME: &str = "bounds";
const LANE: f64 = 26.0;
const BAND: f64 = 14.0;

/// One answer's share in both cycles, with what is possible.
struct Row<'a> {
    measure: &'a Measure,
    answer: &'a str,
    sides: [Side; 2],
    change: Bounds,
}

/// One cycle's share: among those who answered, and between what it lies among all members.
struct Side {
    share: Option<Estimate>,
    bounds: Bounds,
}

impl Chart for BoundsChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measures
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measures(NAME)?;
        let rows: Vec<Row<'_>> = subject.measures.iter().flat_map(|measure| rows(measure, &subject)).collect();
        let shares = rows.iter().flat_map(|row| &row.sides).filter_map(|side| side.share);
        let numbers = Numbers::new(frame.text, shares.map(|share| share.n));
        let mut sheet = sheet(&subject, frame);
        if rows.is_empty() {
            sheet.instead(&frame.text.bounds_nothing);
        } else {
            plot(&mut sheet, &subject, &rows, &numbers);
        }
        let mut notes = vec![frame.text.bounds_note.to_string()];
        notes.extend(origin::signs(frame, rows.iter().map(|row| row.measure.verdict)));
        notes.extend(origin::comparison(frame, subject.comparison));
        sheet.notes(&notes);
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table(&subject, &rows, frame, &numbers)))
    }
}

/// The shares that stand for a measure, on all respondents: bounds are of all who could have answered.
fn rows<'a>(measure: &'a Measure, subject: &MeasuresSubject<'_>) -> Vec<Row<'a>> {
    let found = measure.compared().zip(measure.slice(Basis::AllRespondents, subject.group));
    let Some((compared, slice)) = found else { return Vec::new() };
    let row = |change: &'a Change| {
        let bounds: &ChangeBounds = change.overlapping.as_ref()?.bounds.as_ref()?.as_ref().ok()?;
        let category = compared.categories.iter().find(|category| category.code == change.category);
        let earlier = Side { share: change.earlier, bounds: bounds.earlier };
        let later = Side { share: change.later, bounds: bounds.later };
        let answer = category.map_or(change.category.as_str(), |category| &category.label);
        Some(Row { measure, answer, sides: [earlier, later], change: bounds.change })
    };
    slice.headlines().filter_map(row).collect()
}

fn sheet<'a>(subject: &MeasuresSubject<'_>, frame: &Frame<'a>) -> Sheet<'a> {
    let text = frame.text;
    let title = fill(&text.bounds_title, &[("heading", subject.heading)]);
    let everyone = MeasuresSubject { basis: Basis::AllRespondents, ..*subject };
    let subtitles = [text.bounds_subtitle.to_string(), everyone.scope(frame)];
    Sheet::new(*frame, subject.comparison.synthetic(), title, &subtitles)
}

/// The label of a row: the question with its sign, the answer, and how many answered in each cycle.
fn label(row: &Row<'_>, numbers: &Numbers<'_>, text: &ChartText, width: f64) -> Label {
    let [earlier, later] = row.sides.each_ref().map(|side| numbers.n(side.share.map_or(0, |share| share.n)));
    let beneath = text.list(&[row.answer.to_owned(), earlier, later]);
    Label::new(&origin::named(row.measure), LABEL, width).and(&beneath, SMALL, width)
}

fn plot(sheet: &mut Sheet<'_>, subject: &MeasuresSubject<'_>, rows: &[Row<'_>], numbers: &Numbers<'_>) {
    let cycles = [&subject.comparison.from, &subject.comparison.to];
    let names = cycles.map(|cycle| origin::name_of_cycle(&sheet.frame, cycle));
    sheet.key(&[(EARLIER, names[0].clone()), (LATER, names[1].clone())]);
    let labels: Vec<String> = rows.iter().map(|row| origin::named(row.measure)).collect();
    let sides = || rows.iter().flat_map(|row| &row.sides);
    let share = sides().map(|side| LABEL.width(&numbers.estimate(side.share))).fold(0.0, f64::max) + 14.0;
    let bounds = sides().map(|side| SMALL.width(&between(side.bounds, numbers))).fold(0.0, f64::max);
    let share = if sheet.frame.is_narrow() { 0.0 } else { share };
    let columns = Columns::new(sheet, widest(labels.iter().map(String::as_str), LABEL), 0.34, 14.0 + share + bounds);
    let axis = Axis::whole(columns.plot);
    for row in rows {
        let label = label(row, numbers, sheet.frame.text, columns.label.width());
        let top = columns.row(sheet, &axis, &label, 2.0 * LANE).top;
        for (at, side) in row.sides.iter().enumerate() {
            let top = top + LANE * at as f64;
            lane(sheet, &axis, side, top, if at == 0 { EARLIER } else { LATER });
            say(sheet, row, &names[at], side, numbers);
            let x = columns.plot.end + 14.0;
            if share > 0.0 {
                sheet.scene.text(x, top + 2.0, Anchor::Start, LABEL, numbers.estimate(side.share));
            }
            sheet.scene.text(x + share, top + 4.0, Anchor::Start, SMALL, between(side.bounds, numbers));
        }
    }
    sheet.y = axis.labels(&mut sheet.scene, sheet.y, numbers) + 4.0;
}

fn between(bounds: Bounds, numbers: &Numbers<'_>) -> String {
    numbers.range(&numbers.share(bounds.low), &numbers.share(bounds.high))
}

/// The band of what is possible, and within it what was answered.
fn lane(sheet: &mut Sheet<'_>, axis: &Axis, side: &Side, top: f64, colour: Colour) {
    let (low, high) = (axis.at(side.bounds.low), axis.at(side.bounds.high));
    let top = top + (LANE - BAND) / 2.0;
    sheet.scene.rect(low, top, (high - low).max(1.0), BAND, TRACK);
    sheet.scene.outline(low, top, (high - low).max(1.0), BAND, 1, colour);
    if let Some(share) = side.share {
        sheet.scene.dot(axis.at(share.value), top + BAND / 2.0, colour, false);
    }
}

fn say(sheet: &mut Sheet<'_>, row: &Row<'_>, cycle: &str, side: &Side, numbers: &Numbers<'_>) {
    let text = sheet.frame.text;
    let whose = text.list(&[origin::named(row.measure), row.answer.to_owned(), cycle.to_owned()]);
    let figures = [numbers.estimate(side.share), between(side.bounds, numbers)];
    sheet.say(text.sentence(&text.named(&whose, &text.list(&figures))));
}

fn table(
    subject: &MeasuresSubject<'_>,
    rows: &[Row<'_>],
    frame: &Frame<'_>,
    numbers: &Numbers<'_>,
) -> Vec<Vec<String>> {
    let text = frame.text;
    let mut header =
        [&text.change_question, &text.change_concordance, &text.change_answer].map(ToString::to_string).to_vec();
    for cycle in [&subject.comparison.from, &subject.comparison.to] {
        let columns = [&text.distribution_share, &text.base_of_cycle, &text.bounds_range];
        header.extend(columns.map(|column| fill(column, &[("cycle", cycle.label.as_str())])));
    }
    header.push(text.bounds_change.to_string());
    let row = |row: &Row<'_>| {
        let concordance = text.concordance(row.measure.verdict).to_owned();
        let mut cells = vec![origin::name(row.measure), concordance, row.answer.to_owned()];
        for side in &row.sides {
            let base = side.share.map_or_else(|| NONE.to_owned(), |share| share.n.to_string());
            cells.extend([numbers.estimate(side.share), base, between(side.bounds, numbers)]);
        }
        cells.push(numbers.range(&numbers.signed(row.change.low), &numbers.signed(row.change.high)));
        cells
    };
    std::iter::once(header).chain(rows.iter().map(row)).collect()
}

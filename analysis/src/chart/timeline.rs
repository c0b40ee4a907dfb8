//! `response-timeline`: how the answers came in, day by day since the opening.

use super::axis::Upright;
use super::ends::{self, End};
use super::number::Numbers;
use super::page::Page;
use super::palette::{Colour, EARLIER, GRID, LATER, PAPER, QUIET, STILL};
use super::scene::{Anchor, Ink};
use super::sheet::{SMALL, Sheet, Span};
use super::text::fill;
use super::{Chart, ChartError, CycleTimeline, Frame, Subject, SubjectKind, TimelineSubject, origin};

/// The share of Member States that had answered, by days since the opening; the cycle that is looked at beside those before it.
#[derive(Debug, Clone, Copy)]
pub struct ResponseTimeline;

const NAME: &str = "response-timeline";
const HEIGHT: f64 = 280.0;

/// A cycle as steps: on which day since the opening how many had answered.
struct Steps<'a> {
    timeline: &'a CycleTimeline<'a>,
    colour: Colour,
    steps: Vec<(i64, usize)>,
    until: i64,
}

impl Chart for ResponseTimeline {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Timeline
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.timeline(NAME)?;
        let Some(looked_at) = subject.cycles.last() else {
            return Err(ChartError::Nothing { chart: NAME, reason: "no cycle was given" });
        };
        let all = steps(&subject);
        let numbers = Numbers::new(frame.text, subject.cycles.iter().map(|cycle| cycle.eligible));
        let mut sheet = sheet(looked_at, frame, &numbers);
        plot(&mut sheet, &all, &numbers);
        let mut notes = vec![frame.text.timeline_note.to_string()];
        notes.extend(subject.cycles.iter().map(|cycle| origin::cycle(frame, cycle.cycle)));
        notes.push(origin::source(frame));
        sheet.notes(&notes);
        Ok(sheet.finish(&format!("{NAME}-{}", looked_at.cycle.label), table(&all, frame, &numbers)))
    }
}

fn steps<'a>(subject: &TimelineSubject<'a>) -> Vec<Steps<'a>> {
    let last = subject.cycles.len().saturating_sub(1);
    let steps = |(at, timeline): (usize, &'a CycleTimeline<'a>)| {
        let day = |date: &chrono::NaiveDate| (*date - timeline.opened).num_days().max(0);
        let until = day(&timeline.until).max(1);
        let mut days: Vec<i64> = timeline.submitted.iter().map(day).filter(|day| *day <= until).collect();
        days.sort_unstable();
        let mut steps: Vec<(i64, usize)> = Vec::new();
        for (count, day) in days.into_iter().enumerate() {
            match steps.last_mut() {
                Some(step) if step.0 == day => step.1 = count + 1,
                _ => steps.push((day, count + 1)),
            }
        }
        let colour = if at == last {
            LATER
        } else if at + 1 == last {
            EARLIER
        } else {
            STILL
        };
        Steps { timeline, colour, steps, until }
    };
    subject.cycles.iter().enumerate().map(steps).collect()
}

impl Steps<'_> {
    fn answered(&self, day: i64) -> usize {
        self.steps.iter().take_while(|(step, _)| *step <= day).last().map_or(0, |(_, count)| *count)
    }

    fn share(&self, count: usize) -> f64 {
        if self.timeline.eligible == 0 { 0.0 } else { count as f64 / self.timeline.eligible as f64 }
    }

    /// What stands at the end of the line: the cycle and the share that it reached.
    fn label(&self, frame: &Frame<'_>, numbers: &Numbers<'_>) -> String {
        let share = numbers.share(self.share(self.answered(self.until)));
        frame.text.named(&origin::name_of_cycle(frame, self.timeline.cycle), &share)
    }
}

fn sheet<'a>(timeline: &CycleTimeline<'_>, frame: &Frame<'a>, numbers: &Numbers<'_>) -> Sheet<'a> {
    let text = frame.text;
    let cycle = origin::name_of_cycle(frame, timeline.cycle);
    let until = timeline.until;
    let responded = timeline.submitted.iter().filter(|day| **day <= until).count();
    let share = if timeline.eligible == 0 { 0.0 } else { responded as f64 / timeline.eligible as f64 };
    let values = [
        ("responded", &*responded.to_string()),
        ("eligible", &timeline.eligible.to_string()),
        ("share", &numbers.share(share)),
    ];
    let subtitle = fill(&text.responses_subtitle, &values);
    let title = fill(&text.timeline_title, &[("cycle", &cycle)]);
    Sheet::new(*frame, timeline.cycle.synthetic, title, &[subtitle])
}

fn plot(sheet: &mut Sheet<'_>, all: &[Steps<'_>], numbers: &Numbers<'_>) {
    let labels: Vec<String> = all.iter().map(|steps| steps.label(&sheet.frame, numbers)).collect();
    let inner = sheet.inner();
    let widest = labels.iter().map(|label| SMALL.width(label) * 1.2).fold(0.0, f64::max);
    let room = widest.min(inner.width() * 0.3);
    let plot = Span { start: inner.start + 48.0, end: inner.end - room - 12.0 };
    let top = sheet.y + 8.0;
    let bottom = top + sheet.frame.plot_height(HEIGHT);
    let largest = all.iter().map(|steps| steps.share(steps.answered(steps.until))).fold(0.05, f64::max);
    let axis = Upright::reaching((top, bottom), largest);
    axis.draw(&mut sheet.scene, plot, numbers);
    let days = all.iter().map(|steps| steps.until).max().unwrap_or(1);
    let x = |day: i64| plot.start + plot.width() * day as f64 / days as f64;
    let mut ends = Vec::new();
    for (steps, label) in all.iter().zip(&labels) {
        sheet.scene.path(line(steps, &axis, x), if steps.colour == LATER { 3.0 } else { 2.0 }, steps.colour);
        let end = axis.at(steps.share(steps.answered(steps.until)));
        let dot = (x(steps.until), end);
        sheet.scene.dot(dot.0, dot.1, steps.colour, false);
        let ink = if steps.colour == LATER { LATER } else { QUIET };
        if steps.until * 4 > days * 3 {
            ends.push(End::new(label, ink, room, end));
        } else {
            beside(sheet, dot, label, Ink::new(14.0, ink));
        }
        let text = sheet.frame.text;
        sheet.say(text.sentence(label));
    }
    let reached = ends::draw(&mut sheet.scene, ends, plot.end + 14.0, top - 6.0);
    sheet.y = bottom;
    ticks(sheet, days, x);
    sheet.y = sheet.y.max(reached + 4.0);
}

/// The label of a line that ends early, on a ground that keeps other lines away from it.
fn beside(sheet: &mut Sheet<'_>, (x, y): (f64, f64), label: &str, ink: Ink) {
    let (start, top) = (x + 12.0, y - ink.line_height() / 2.0);
    sheet.scene.rect(start - 3.0, top + 2.0, ink.width(label) + 6.0, ink.line_height() - 4.0, PAPER);
    sheet.scene.text(start, top, Anchor::Start, ink, label);
}

fn line(steps: &Steps<'_>, axis: &Upright, x: impl Fn(i64) -> f64) -> Vec<(f64, f64)> {
    let mut points = vec![(x(0), axis.at(0.0))];
    let mut before = 0;
    for (day, count) in &steps.steps {
        points.push((x(*day), axis.at(steps.share(before))));
        points.push((x(*day), axis.at(steps.share(*count))));
        before = *count;
    }
    points.push((x(steps.until), axis.at(steps.share(before))));
    points
}

/// The days beneath, as many as have room.
fn ticks(sheet: &mut Sheet<'_>, days: i64, x: impl Fn(i64) -> f64) {
    const STEPS: [i64; 10] = [1, 7, 14, 30, 60, 90, 180, 365, 730, 1460];
    let width = SMALL.width(&days.to_string()) + 24.0;
    let step = STEPS.into_iter().find(|step| (x(*step) - x(0)).abs() >= width).unwrap_or(days);
    for day in (0..=days).step_by(step.max(1) as usize) {
        sheet.scene.line((x(day), sheet.y), (x(day), sheet.y + 4.0), 1, GRID);
        sheet.scene.text(x(day), sheet.y + 5.0, Anchor::Middle, SMALL, day.to_string());
    }
    sheet.y += 5.0 + SMALL.line_height();
    let title = sheet.frame.text.timeline_days.to_string();
    sheet.scene.text(x(0), sheet.y, Anchor::Start, SMALL, title);
    sheet.y += SMALL.line_height() + 4.0;
}

fn table(all: &[Steps<'_>], frame: &Frame<'_>, numbers: &Numbers<'_>) -> Vec<Vec<String>> {
    let text = frame.text;
    let header =
        [&text.cycle, &text.timeline_days, &text.responses_responded, &text.responses_eligible, &text.responses_share];
    let mut table = vec![header.map(ToString::to_string).to_vec()];
    for steps in all {
        let last = (steps.until, steps.answered(steps.until));
        let days = steps.steps.iter().copied().filter(|(day, _)| *day != last.0).chain([last]);
        table.extend(days.map(|(day, count)| {
            let share = numbers.share(steps.share(count));
            let cycle = steps.timeline.cycle.label.to_string();
            vec![cycle, day.to_string(), count.to_string(), steps.timeline.eligible.to_string(), share]
        }));
    }
    table
}

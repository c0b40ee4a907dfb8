//! `regions`: one item in each region, as small multiples on one axis.

use survey_model::member_state::Grouping;

use super::axis::Axis;
use super::bar::{bar, interval};
use super::number::Numbers;
use super::page::Page;
use super::palette::{Colour, EARLIER, GRID, INK, LATER};
use super::rows::Label;
use super::scene::{Anchor, Ink};
use super::sheet::{LABEL, SMALL, Sheet, Span};
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasureSubject, Subject, SubjectKind, origin};
use crate::report::{Distribution, Estimate, MeasureCategory, Slice};

/// The shares of an item's answers in each of the six regions, a panel for each, all with the same axis.
#[derive(Debug, Clone, Copy)]
pub struct RegionsChart;

const NAME: &str = "regions";
const BAR: f64 = 11.0;
/// With more options than these, panels show those only that stand for the item.
const MOST: usize = 5;
const GAP: f64 = 28.0;

/// A region with its figures.
struct Panel<'a> {
    name: &'a str,
    slice: &'a Slice,
}

/// What all panels have in common.
struct Panels<'a> {
    panels: Vec<Panel<'a>>,
    categories: Vec<&'a MeasureCategory>,
    numbers: Numbers<'a>,
}

impl Chart for RegionsChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measure
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measure(NAME)?;
        let panels = Panels::new(&subject, frame)?;
        let mut sheet = sheet(&subject, frame);
        panels.draw(&mut sheet, &subject);
        let mut notes =
            vec![origin::intervals(frame, subject.comparison.confidence), origin::concordance(frame, subject.measure)];
        notes.extend(origin::comparison(frame, subject.comparison));
        sheet.notes(&notes);
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), panels.table(&subject, frame)))
    }
}

fn sheet<'a>(subject: &MeasureSubject<'_>, frame: &Frame<'a>) -> Sheet<'a> {
    let title = fill(&frame.text.regions_title, &[("label", &origin::name(subject.measure))]);
    let subtitles = [frame.text.distribution_subtitle.to_string(), subject.scope(frame)];
    Sheet::new(*frame, subject.comparison.synthetic(), title, &subtitles)
}

impl<'a> Panels<'a> {
    fn new(subject: &MeasureSubject<'a>, frame: &Frame<'a>) -> Result<Self, ChartError> {
        let compared = subject.categorical(frame)?;
        let panels: Vec<Panel<'a>> = compared.slices.iter().filter_map(|slice| panel(slice, subject, frame)).collect();
        if panels.is_empty() {
            return Err(ChartError::NoFigures { measure: subject.measure.identity.name.clone() });
        }
        let few = compared.categories.len() <= MOST;
        let bases = panels.iter().flat_map(|panel| [panel.slice.earlier.valid, panel.slice.later.valid]);
        let numbers = Numbers::new(frame.text, bases);
        let categories = compared.categories.iter().filter(|category| few || category.headline).take(MOST).collect();
        Ok(Self { panels, categories, numbers })
    }

    fn draw(&self, sheet: &mut Sheet<'_>, subject: &MeasureSubject<'_>) {
        let comparison = subject.comparison;
        let cycles = [&comparison.from, &comparison.to].map(|cycle| origin::name_of_cycle(&sheet.frame, cycle));
        let [from, to] = cycles;
        sheet.key(&[(EARLIER, from), (LATER, to)]);
        let inner = sheet.inner();
        let columns = (((inner.width() + GAP) / (250.0 + GAP)).floor() as usize).clamp(1, 3);
        let width = (inner.width() - GAP * (columns - 1) as f64) / columns as f64;
        for row in self.panels.chunks(columns) {
            let top = sheet.y;
            let mut bottom = top;
            for (at, panel) in row.iter().enumerate() {
                let start = inner.start + (width + GAP) * at as f64;
                sheet.y = top;
                self.panel(sheet, panel, Span { start, end: start + width });
                bottom = bottom.max(sheet.y);
            }
            sheet.y = bottom + 18.0;
        }
    }

    fn panel(&self, sheet: &mut Sheet<'_>, panel: &Panel<'_>, span: Span) {
        let [earlier, later] = [&panel.slice.earlier, &panel.slice.later];
        let bases = sheet.frame.text.list(&[self.numbers.n(earlier.valid), self.numbers.n(later.valid)]);
        sheet.scene.line((span.start, sheet.y), (span.end, sheet.y), 1, GRID);
        sheet.y += 4.0;
        for (ink, text) in [(LABEL.bold(), panel.name), (SMALL, &bases)] {
            let label = Label::new(text, ink, span.width());
            label.draw(&mut sheet.scene, span.start, sheet.y);
            sheet.y += label.height();
        }
        self.say(sheet, panel);
        if earlier.valid + later.valid == 0 {
            let none = sheet.frame.text.no_answers.to_string();
            sheet.scene.text(span.start, sheet.y + 4.0, Anchor::Start, SMALL, none);
            sheet.y += 28.0;
            return;
        }
        let room = LABEL.width(&self.numbers.share(1.0)) + 10.0;
        let axis = Axis::whole(Span { start: span.start, end: span.end - room });
        for category in &self.categories {
            let label = Label::new(&category.label, SMALL, span.width());
            label.draw(&mut sheet.scene, span.start, sheet.y + 2.0);
            sheet.y += label.height() + 3.0;
            axis.grid(&mut sheet.scene, (sheet.y - 1.0, sheet.y + 2.0 * BAR + 4.0));
            for (answers, colour) in [(earlier, EARLIER), (later, LATER)] {
                self.bar(sheet, &axis, category, answers, colour);
            }
            sheet.y += 2.0;
        }
        sheet.y = axis.labels(&mut sheet.scene, sheet.y + 2.0, &self.numbers);
    }

    fn bar(
        &self,
        sheet: &mut Sheet<'_>,
        axis: &Axis,
        category: &MeasureCategory,
        answers: &Distribution,
        colour: Colour,
    ) {
        let estimate = share(answers, category);
        let value = estimate.map_or(0.0, |estimate| estimate.value);
        bar(&mut sheet.scene, axis, value, sheet.y, BAR, colour);
        if let Some(estimate) = estimate {
            interval(&mut sheet.scene, axis, estimate, sheet.y + BAR / 2.0);
        }
        let text = self.numbers.estimate(estimate);
        let ink = Ink::new(12.0, INK);
        sheet.scene.text(axis.at(1.0) + 8.0, sheet.y - 4.0, Anchor::Start, ink, text);
        sheet.y += BAR + 2.0;
    }

    fn say(&self, sheet: &mut Sheet<'_>, panel: &Panel<'_>) {
        let text = sheet.frame.text;
        let figures = |category: &&MeasureCategory| {
            let shares = [&panel.slice.earlier, &panel.slice.later]
                .map(|answers| self.numbers.estimate(share(answers, category)));
            text.named(&category.label, &text.list(&shares))
        };
        let figures: Vec<String> = self.categories.iter().map(figures).collect();
        sheet.say(text.sentence(&text.named(panel.name, &text.list(&figures))));
    }

    fn table(&self, subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> Vec<Vec<String>> {
        let text = frame.text;
        let mut header = vec![text.responses_group.to_string(), text.distribution_answer.to_string()];
        for cycle in [&subject.comparison.from, &subject.comparison.to] {
            let columns = [&text.distribution_share, &text.distribution_interval, &text.base_of_cycle];
            header.extend(columns.map(|column| fill(column, &[("cycle", cycle.label.as_str())])));
        }
        let mut table = vec![header];
        for panel in &self.panels {
            for category in &self.categories {
                let mut row = vec![panel.name.to_owned(), category.label.clone()];
                for answers in [&panel.slice.earlier, &panel.slice.later] {
                    let estimate = share(answers, category);
                    let (share, interval) = (self.numbers.estimate(estimate), self.numbers.interval(estimate));
                    row.extend([share, interval, answers.valid.to_string()]);
                }
                table.push(row);
            }
        }
        table
    }
}

fn panel<'a>(slice: &'a Slice, subject: &MeasureSubject<'_>, frame: &Frame<'a>) -> Option<Panel<'a>> {
    let group = slice.group.as_ref()?;
    let is_region = group.breakdown == Grouping::Region.code() && slice.basis == subject.basis;
    is_region.then(|| Panel { name: frame.text.group(group), slice })
}

fn share(answers: &Distribution, category: &MeasureCategory) -> Option<Estimate> {
    answers.shares.iter().find(|share| share.code == category.code).and_then(|share| share.estimate)
}

//! `distribution`: what was answered to one item, cycle beside cycle.

use super::axis::Axis;
use super::bar::{bar, interval};
use super::number::Numbers;
use super::page::Page;
use super::palette::{Colour, EARLIER, LATER};
use super::rows::{Columns, Label, widest};
use super::scene::Anchor;
use super::sheet::{LABEL, Sheet};
use super::text::fill;
use super::{Chart, ChartError, Frame, MeasureSubject, Subject, SubjectKind, origin};
use crate::report::{Compared, CycleSummary, Distribution, Estimate};

/// The shares of the categories of one item, as a pair of bars per category, one for each cycle.
#[derive(Debug, Clone, Copy)]
pub struct DistributionChart;

const NAME: &str = "distribution";
const BAR: f64 = 16.0;
const BETWEEN: f64 = 5.0;

/// One cycle's answers.
struct Series<'a> {
    cycle: &'a CycleSummary,
    distribution: &'a Distribution,
    colour: Colour,
}

/// One category's label with its figures, one for each series.
struct Category<'a> {
    label: &'a str,
    figures: Vec<Figure>,
}

struct Figure {
    estimate: Option<Estimate>,
    count: usize,
    share: String,
    interval: String,
}

impl Chart for DistributionChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Measure
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.measure(NAME)?;
        let compared = subject.categorical(frame)?;
        let series = series(&subject)?;
        let numbers = Numbers::new(frame.text, series.iter().map(|series| series.distribution.valid));
        let categories = categories(compared, &series, &numbers);
        let mut sheet = sheet(&subject, frame, &series, &numbers);
        plot(&mut sheet, &series, &categories, &numbers);
        sheet.notes(&notes(&subject, frame));
        Ok(sheet.finish(&format!("{NAME}-{}", subject.key()), table(&series, &categories, frame)))
    }
}

fn series<'a>(subject: &MeasureSubject<'a>) -> Result<Vec<Series<'a>>, ChartError> {
    let (slice, comparison) = (subject.slice()?, subject.comparison);
    Ok(vec![
        Series { cycle: &comparison.from, distribution: &slice.earlier, colour: EARLIER },
        Series { cycle: &comparison.to, distribution: &slice.later, colour: LATER },
    ])
}

fn categories<'a>(compared: &'a Compared, series: &[Series<'_>], numbers: &Numbers<'_>) -> Vec<Category<'a>> {
    let figure = |series: &Series<'_>, code| {
        let share = series.distribution.shares.iter().find(|share| share.code == code);
        let estimate = share.and_then(|share| share.estimate);
        let (text, interval) = (numbers.estimate(estimate), numbers.interval(estimate));
        Figure { estimate, count: share.map_or(0, |share| share.count), share: text, interval }
    };
    let category = |category: &'a crate::report::MeasureCategory| Category {
        label: &category.label,
        figures: series.iter().map(|series| figure(series, category.code.clone())).collect(),
    };
    compared.categories.iter().map(category).collect()
}

fn sheet<'a>(
    subject: &MeasureSubject<'_>,
    frame: &Frame<'a>,
    series: &[Series<'_>],
    numbers: &Numbers<'_>,
) -> Sheet<'a> {
    let name = |series: &Series<'_>| origin::name_of_cycle(frame, series.cycle);
    let base = |series: &Series<'_>| frame.text.named(&name(series), &numbers.n(series.distribution.valid));
    let bases: Vec<String> = series.iter().map(base).collect();
    let head = format!("{} {}", frame.text.sentence(&frame.text.distribution_subtitle), frame.text.list(&bases));
    Sheet::new(*frame, subject.comparison.synthetic(), origin::name(subject.measure), &[head, subject.scope(frame)])
}

fn plot(sheet: &mut Sheet<'_>, series: &[Series<'_>], categories: &[Category<'_>], numbers: &Numbers<'_>) {
    if series.iter().all(|series| series.distribution.valid == 0) {
        return sheet.instead(&sheet.frame.text.no_answers.clone());
    }
    let key = |series: &Series<'_>| (series.colour, series.cycle.label.to_string());
    sheet.key(&series.iter().map(key).collect::<Vec<_>>());
    let figures = || categories.iter().flat_map(|category| &category.figures);
    let room = figures().map(|figure| LABEL.width(&figure.share)).fold(0.0, f64::max) + 14.0;
    let columns = Columns::new(sheet, widest(categories.iter().map(|category| category.label), LABEL), 0.36, room);
    let largest = figures().filter_map(|figure| figure.estimate).map(|estimate| estimate.high).fold(0.0, f64::max);
    let axis = Axis::reaching(columns.plot, largest);
    for category in categories {
        row(sheet, &columns, &axis, series, category);
    }
    sheet.y = axis.labels(&mut sheet.scene, sheet.y, numbers) + 4.0;
}

fn row(sheet: &mut Sheet<'_>, columns: &Columns, axis: &Axis, series: &[Series<'_>], category: &Category<'_>) {
    let (text, shares) = (sheet.frame.text, category.figures.iter().map(|figure| figure.share.clone()));
    sheet.say(text.sentence(&text.named(category.label, &text.list(&shares.collect::<Vec<_>>()))));
    let content = series.len() as f64 * (BAR + BETWEEN) - BETWEEN;
    let label = Label::new(category.label, LABEL, columns.label.width());
    let mut top = columns.row(sheet, axis, &label, content).top;
    let scene = &mut sheet.scene;
    for (series, figure) in series.iter().zip(&category.figures) {
        let value = figure.estimate.map_or(0.0, |estimate| estimate.value);
        bar(scene, axis, value, top, BAR, series.colour);
        if let Some(estimate) = figure.estimate {
            interval(scene, axis, estimate, top + BAR / 2.0);
        }
        let x = axis.at(figure.estimate.map_or(0.0, |estimate| estimate.high.max(value))) + 8.0;
        scene.text(x, top - 2.0, Anchor::Start, LABEL, figure.share.as_str());
        top += BAR + BETWEEN;
    }
}

fn notes(subject: &MeasureSubject<'_>, frame: &Frame<'_>) -> Vec<String> {
    let mut notes =
        vec![origin::intervals(frame, subject.comparison.confidence), origin::concordance(frame, subject.measure)];
    notes.extend(origin::comparison(frame, subject.comparison));
    notes
}

fn table(series: &[Series<'_>], categories: &[Category<'_>], frame: &Frame<'_>) -> Vec<Vec<String>> {
    let text = frame.text;
    let mut header = vec![text.distribution_answer.to_string()];
    for series in series {
        let columns = [&text.distribution_count, &text.distribution_share, &text.distribution_interval];
        header.extend(columns.map(|column| fill(column, &[("cycle", series.cycle.label.as_str())])));
    }
    let cells = |figure: &Figure| [figure.count.to_string(), figure.share.clone(), figure.interval.clone()];
    let row = |category: &Category<'_>| {
        std::iter::once(category.label.to_owned()).chain(category.figures.iter().flat_map(cells)).collect()
    };
    std::iter::once(header).chain(categories.iter().map(row)).collect()
}

//! `index`: the Member States by their index, in tiers.

use super::axis::Axis;
use super::number::{NONE, Numbers};
use super::page::Page;
use super::palette::{Colour, GRID, INK, TRACK, step};
use super::rows::Label;
use super::scene::{Anchor, Ink};
use super::sheet::{LABEL, SMALL, Sheet, Span};
use super::text::fill;
use super::{Chart, ChartError, Frame, IndexSubject, StateIndex, Subject, SubjectKind, origin};

/// Every Member State's index as a bar, tier after tier, the highest first.
#[derive(Debug, Clone, Copy)]
pub struct IndexChart;

const NAME: &str = "index";
const BAR: f64 = 8.0;
/// Between the columns of states.
const GAP: f64 = 28.0;
/// With fewer states than these, one column is clearer than several.
const FEW: usize = 12;

/// What all rows have in common.
struct Rows<'a> {
    columns: usize,
    /// How wide the index and the ranks are.
    figures: [f64; 2],
    numbers: Numbers<'a>,
}

/// The states of one tier.
struct Tier<'a> {
    number: usize,
    name: Option<&'a str>,
    /// Its lower bound, and the upper if it isn't the first.
    from: f64,
    to: Option<f64>,
    states: Vec<&'a StateIndex>,
}

impl Chart for IndexChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Index
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.index(NAME)?;
        let tiers = tiers(&subject);
        let numbers = Numbers::new(frame.text, []);
        let mut sheet = sheet(&subject, frame, &numbers);
        if subject.states.is_empty() {
            sheet.instead(&frame.text.no_answers);
        }
        let rows = Rows::new(&sheet, &subject, numbers);
        for tier in &tiers {
            rows.tier(&mut sheet, tier, tiers.len());
        }
        let without = fill(&frame.text.index_without, &[("count", &subject.without.to_string())]);
        let mut notes = vec![frame.text.index_note.to_string(), without];
        if subject.states.iter().any(|state| state.rank.is_some()) {
            notes.push(frame.text.index_ranks.to_string());
        }
        notes.extend([origin::cycle(frame, subject.cycle), origin::source(frame)]);
        sheet.notes(&notes);
        Ok(sheet.finish(&format!("{NAME}-{}-{}", subject.key, subject.cycle.label), table(&tiers, frame)))
    }
}

fn tiers<'a>(subject: &IndexSubject<'a>) -> Vec<Tier<'a>> {
    let bounds = subject.tiers.iter().copied().chain([0.0]);
    let mut upper = None;
    let mut tiers: Vec<Tier<'a>> = Vec::new();
    for (at, from) in bounds.enumerate() {
        let name = subject.names.get(at).map(String::as_str);
        tiers.push(Tier { number: at + 1, name, from, to: upper, states: Vec::new() });
        upper = Some(from);
    }
    let mut states: Vec<&StateIndex> = subject.states.iter().collect();
    states.sort_by(|one, two| two.value.total_cmp(&one.value).then(one.state.cmp(&two.state)));
    for state in states {
        if let Some(tier) = tiers.iter_mut().find(|tier| state.value >= tier.from) {
            tier.states.push(state);
        }
    }
    tiers
}

fn sheet<'a>(subject: &IndexSubject<'_>, frame: &Frame<'a>, numbers: &Numbers<'_>) -> Sheet<'a> {
    let text = frame.text;
    let cycle = origin::name_of_cycle(frame, subject.cycle);
    let title = fill(&text.index_title, &[("heading", subject.heading), ("cycle", &cycle)]);
    let head = format!("{} {}", text.sentence(&text.index_subtitle), numbers.n(subject.states.len()));
    Sheet::new(*frame, subject.cycle.synthetic, title, &[head])
}

impl<'a> Rows<'a> {
    fn new(sheet: &Sheet<'_>, subject: &IndexSubject<'_>, numbers: Numbers<'a>) -> Self {
        let inner = sheet.inner();
        let states = || subject.states.iter();
        let values = states().map(|state| SMALL.width(&numbers.hundredths(state.value))).fold(0.0, f64::max);
        let ranks = states().filter_map(|state| ranks(state, &numbers)).map(|ranks| SMALL.width(&ranks) + 12.0);
        let figures = [values + 10.0, ranks.fold(0.0, f64::max)];
        let most = (((inner.width() + GAP) / (190.0 + figures[0] + figures[1] + GAP)).floor() as usize).clamp(1, 4);
        Self { columns: if subject.states.len() <= FEW { 1 } else { most }, figures, numbers }
    }

    fn tier(&self, sheet: &mut Sheet<'_>, tier: &Tier<'_>, tiers: usize) {
        let text = sheet.frame.text;
        let bound = |bound: f64| self.numbers.hundredths(bound);
        let range = match tier.to {
            Some(to) => fill(&text.index_between, &[("low", &bound(tier.from)), ("high", &bound(to))]),
            None => fill(&text.index_from, &[("low", &bound(tier.from))]),
        };
        let name = named(tier, sheet.frame);
        let count = fill(&text.index_states, &[("count", &tier.states.len().to_string())]);
        let inner = sheet.inner();
        sheet.scene.line((inner.start, sheet.y), (inner.end, sheet.y), 1, GRID);
        sheet.y += 6.0;
        let colour = step(tier.number - 1, tiers);
        sheet.scene.rect(inner.start, sheet.y + 4.0, 13.0, 13.0, colour);
        let head = Label::new(&text.list(&[text.named(&name, &range), count]), LABEL.bold(), inner.width() - 22.0);
        head.draw(&mut sheet.scene, inner.start + 22.0, sheet.y);
        sheet.y += head.height() + 6.0;
        self.states(sheet, tier, colour);
        sheet.y += 8.0;
    }

    /// The states in columns, each read downwards.
    fn states(&self, sheet: &mut Sheet<'_>, tier: &Tier<'_>, colour: Colour) {
        let inner = sheet.inner();
        let width = (inner.width() - GAP * (self.columns - 1) as f64) / self.columns as f64;
        let rows = tier.states.len().div_ceil(self.columns).max(1);
        let top = sheet.y;
        let mut bottom = top;
        for (at, states) in tier.states.chunks(rows).enumerate() {
            let start = inner.start + (width + GAP) * at as f64;
            sheet.y = top;
            for state in states {
                self.state(sheet, state, Span { start, end: start + width }, colour);
            }
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom;
    }

    /// A state with its bar, its index and, if it is known, between which ranks it lies.
    fn state(&self, sheet: &mut Sheet<'_>, state: &StateIndex, span: Span, colour: Colour) {
        let text = sheet.frame.text;
        let name = state.state.state().name(text.language);
        let ink = Ink::new(12.0, INK);
        let value = self.numbers.hundredths(state.value);
        let ranks = ranks(state, &self.numbers);
        let names = (span.width() * 0.46).min(220.0);
        let label = Label::new(name, ink, names);
        label.draw(&mut sheet.scene, span.start, sheet.y);
        let bars = Span { start: span.start + names + 8.0, end: span.end - self.figures[0] - self.figures[1] };
        let axis = Axis::whole(bars);
        let top = sheet.y + (ink.line_height() - BAR) / 2.0;
        sheet.scene.rect(bars.start, top, bars.width(), BAR, TRACK);
        sheet.scene.rect(bars.start, top, (axis.at(state.value) - bars.start).max(1.0), BAR, colour);
        sheet.scene.text(bars.end + self.figures[0] - 2.0, sheet.y, Anchor::End, ink, value.as_str());
        if let Some(ranks) = &ranks {
            sheet.scene.text(span.end, sheet.y, Anchor::End, SMALL, ranks.as_str());
        }
        let said = std::iter::once(value).chain(ranks).collect::<Vec<_>>();
        sheet.say(text.sentence(&text.named(name, &text.list(&said))));
        sheet.y += label.height() + 1.0;
    }
}

/// A tier's name, or its number without one.
fn named(tier: &Tier<'_>, frame: Frame<'_>) -> String {
    let number = || fill(&frame.text.index_tier, &[("tier", &tier.number.to_string())]);
    tier.name.map_or_else(number, ToOwned::to_owned)
}

/// Between which ranks a state lies.
fn ranks(state: &StateIndex, numbers: &Numbers<'_>) -> Option<String> {
    state.rank.map(|rank| numbers.range(&rank.best.to_string(), &rank.worst.to_string()))
}

fn table(tiers: &[Tier<'_>], frame: &Frame<'_>) -> Vec<Vec<String>> {
    let text = frame.text;
    let numbers = Numbers::new(text, [100]);
    let header = [
        &text.state,
        &text.state_code,
        &text.index_value,
        &text.index_tier_column,
        &text.index_rank,
        &text.index_rank_range,
    ];
    let mut table = vec![header.map(ToString::to_string).to_vec()];
    for tier in tiers {
        table.extend(tier.states.iter().map(|state| {
            let ranks = ranks(state, &numbers);
            let rank = state.rank.map_or_else(|| NONE.to_owned(), |rank| rank.rank.to_string());
            let name = state.state.state().name(text.language).to_owned();
            let value = numbers.hundredths(state.value);
            let ranks = ranks.unwrap_or_else(|| NONE.to_owned());
            let tier = tier.name.map_or_else(|| tier.number.to_string(), ToOwned::to_owned);
            vec![name, state.state.to_string(), value, tier, rank, ranks]
        }));
    }
    table
}

//! Bars made of parts beside each other, row by row: the engine of `stacked`, `diverging` and `missing`.

use super::number::Numbers;
use super::palette::{Colour, PAPER, QUIET};
use super::rows::{Label, widest};
use super::scene::{Anchor, Ink};
use super::sheet::{LABEL, SMALL, Sheet, Span};

const BAR: f64 = 20.0;
const BETWEEN: f64 = 4.0;
const GAP: f64 = 14.0;

/// What a part stands for.
pub(super) struct Part {
    pub(super) colour: Colour,
    pub(super) label: String,
}

/// A row: a label with one or more bars.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) bars: Vec<Bar>,
}

/// A bar: what it is of, its base, and its parts in the order of the [`Part`]s; none without a base.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) base: String,
    pub(super) shares: Option<Vec<f64>>,
}

/// All rows with what their parts stand for.
pub(super) struct Stack {
    pub(super) parts: Vec<Part>,
    pub(super) rows: Vec<Row>,
    /// How many of the parts lie before the middle line, a half for one that lies upon it; none if bars begin at one side.
    pub(super) before_middle: Option<f64>,
}

/// From where bars are measured, and how wide a whole is.
struct Scale {
    zero: f64,
    whole: f64,
}

impl Stack {
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, numbers: &Numbers<'_>) {
        let places = self.places(sheet, numbers);
        let scale = self.scale(places[2]);
        self.head(sheet, &scale);
        for row in &self.rows {
            self.row(sheet, row, &places, &scale, numbers);
        }
        if self.before_middle.is_some() {
            sheet.y += 2.0;
        }
    }

    /// Where the label, the name of the bar and the bar itself lie; the label stands above its bars if there is little room.
    fn places(&self, sheet: &Sheet<'_>, numbers: &Numbers<'_>) -> [Span; 3] {
        let inner = sheet.inner();
        let bars = || self.rows.iter().flat_map(|row| &row.bars);
        let name = bars().map(|bar| SMALL.width(&name_of(bar))).fold(0.0, f64::max) + 10.0;
        let labels = widest(self.rows.iter().map(|row| row.label.as_str()), LABEL);
        let narrow = sheet.frame.is_narrow();
        let label = if narrow { 0.0 } else { labels.min(inner.width() * 0.34) + 16.0 };
        let totals = if self.before_middle.is_some() { LABEL.bold().width(&numbers.share(1.0)) + 8.0 } else { 0.0 };
        let start = inner.start + label;
        let ends = if narrow { inner } else { Span { start: inner.start, end: inner.start + label - 16.0 } };
        // Beside each other, names and bars need room; in a narrow picture names stand above their bars.
        let name = if narrow { 0.0 } else { name };
        [ends, Span { start, end: start + name }, Span { start: start + name + totals, end: inner.end - totals }]
    }

    fn scale(&self, span: Span) -> Scale {
        let Some(before) = self.before_middle else { return Scale { zero: span.start, whole: span.width() } };
        let bars = || self.rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.shares.as_deref());
        let start = bars().map(|shares| part_before(shares, before)).fold(0.05, f64::max);
        let end = bars().map(|shares| shares.iter().sum::<f64>() - part_before(shares, before)).fold(0.05, f64::max);
        let whole = span.width() / (start + end);
        Scale { zero: span.start + start * whole, whole }
    }

    /// What the parts stand for: above those of the first bar where all fit, else as a key.
    fn head(&self, sheet: &mut Sheet<'_>, scale: &Scale) {
        let first = self.rows.first().and_then(|row| row.bars.first()).filter(|_| !sheet.frame.is_narrow());
        let spans = first.and_then(|bar| bar.shares.as_deref()).map(|shares| self.spans(shares, scale));
        let fits = |(span, part): (&Span, &Part)| LABEL.width(&part.label) + 10.0 <= span.width();
        let Some(spans) = spans.filter(|spans| spans.iter().zip(&self.parts).all(fits)) else {
            return sheet.key(&self.parts.iter().map(|part| (part.colour, part.label.clone())).collect::<Vec<_>>());
        };
        for (span, part) in spans.iter().zip(&self.parts) {
            sheet.scene.text((span.start + span.end) / 2.0, sheet.y, Anchor::Middle, LABEL, part.label.as_str());
        }
        sheet.y += LABEL.line_height() + 2.0;
    }

    fn spans(&self, shares: &[f64], scale: &Scale) -> Vec<Span> {
        let before = self.before_middle.map_or(0.0, |before| part_before(shares, before));
        let mut start = scale.zero - before * scale.whole;
        let mut span = |share: &f64| {
            let span = Span { start, end: start + share * scale.whole };
            start = span.end;
            span
        };
        shares.iter().map(&mut span).collect()
    }

    fn row(&self, sheet: &mut Sheet<'_>, row: &Row, places: &[Span; 3], scale: &Scale, numbers: &Numbers<'_>) {
        let narrow = sheet.frame.is_narrow();
        let label = Label::new(&row.label, LABEL, places[0].width());
        let bar = BAR + if narrow { SMALL.line_height() } else { 0.0 };
        let bars = row.bars.len() as f64 * (bar + BETWEEN) - BETWEEN;
        let height = if narrow { label.height() + 2.0 + bars } else { bars.max(label.height()) };
        let within = |part: f64| if narrow { 0.0 } else { (height - part) / 2.0 };
        label.draw(&mut sheet.scene, places[0].start, sheet.y + within(label.height()));
        let mut top = sheet.y + if narrow { label.height() + 2.0 } else { within(bars) };
        if self.before_middle.is_some() {
            sheet.scene.line((scale.zero, top - 5.0), (scale.zero, top + bars + 5.0), 1, QUIET);
        }
        for one in &row.bars {
            self.say(sheet, row, one, numbers);
            let ground = if narrow { top + SMALL.line_height() } else { top };
            sheet.scene.text(places[1].start, if narrow { top } else { top + 1.0 }, Anchor::Start, SMALL, name_of(one));
            self.bar(sheet, one, (ground, places[2].start), scale, numbers);
            top += bar + BETWEEN;
        }
        sheet.y += height + GAP;
    }

    fn bar(&self, sheet: &mut Sheet<'_>, bar: &Bar, (top, start): (f64, f64), scale: &Scale, numbers: &Numbers<'_>) {
        let Some(shares) = &bar.shares else {
            let none = sheet.frame.text.no_answers.to_string();
            return sheet.scene.text(start, top, Anchor::Start, SMALL, none);
        };
        let spans = self.spans(shares, scale);
        for ((span, part), share) in spans.iter().zip(&self.parts).zip(shares) {
            if *share > 0.0 {
                self.part(sheet, *span, top, part.colour, &numbers.share(*share));
            }
        }
        if let (Some(before), Some(first), Some(last)) = (self.before_middle, spans.first(), spans.last()) {
            let (below, all) = (part_before(shares, before), shares.iter().sum::<f64>());
            let ink = LABEL.bold();
            sheet.scene.text(first.start - 6.0, top, Anchor::End, ink, numbers.share(below));
            sheet.scene.text(last.end + 6.0, top, Anchor::Start, ink, numbers.share(all - below));
        }
    }

    /// A part with its share upon it where there is room; a light edge keeps it apart from the next.
    fn part(&self, sheet: &mut Sheet<'_>, span: Span, top: f64, colour: Colour, share: &str) {
        let width = span.width().max(1.0);
        sheet.scene.rect(span.start, top, width, BAR, colour);
        if width > 3.0 {
            sheet.scene.rect(span.end - 1.0, top, 1.0, BAR, PAPER);
        }
        let ink = Ink::new(12.0, colour.text());
        if colour.texture.is_none() && ink.width(share) + 6.0 <= width {
            sheet.scene.text((span.start + span.end) / 2.0, top + 1.0, Anchor::Middle, ink, share);
        }
    }

    fn say(&self, sheet: &mut Sheet<'_>, row: &Row, bar: &Bar, numbers: &Numbers<'_>) {
        let text = sheet.frame.text;
        let figures = match &bar.shares {
            Some(shares) => self
                .parts
                .iter()
                .zip(shares)
                .filter(|(_, share)| **share > 0.0)
                .map(|(part, share)| text.named(&part.label, &numbers.share(*share)))
                .collect(),
            None => vec![text.no_answers.to_string()],
        };
        let whose = text.list(&[row.label.clone(), name_of(bar)]);
        sheet.say(text.sentence(&text.named(&whose, &text.list(&figures))));
    }
}

fn name_of(bar: &Bar) -> String {
    format!("{}  {}", bar.name, bar.base).trim().to_owned()
}

/// What lies before the middle line.
fn part_before(shares: &[f64], before: f64) -> f64 {
    let whole = before.floor() as usize;
    let half = shares.get(whole).copied().unwrap_or(0.0) * before.fract();
    shares.iter().take(whole).sum::<f64>() + half
}

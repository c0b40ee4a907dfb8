//! The parts that all charts share: the mark of invented data, title, subtitles, key, notes.

use super::Frame;
use super::page::Page;
use super::palette::{Colour, GRID, INK, QUIET, WARNING, WARNING_EDGE};
use super::scene::{Anchor, Ink, Scene};
use super::wrap::wrap;

pub(super) const LABEL: Ink = Ink::new(14.0, INK);
pub(super) const SMALL: Ink = Ink::new(12.0, QUIET);
const SUBTITLE: Ink = Ink::new(14.0, QUIET);

/// From where to where something goes, in pixels from where reading starts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) start: f64,
    pub(super) end: f64,
}

impl Span {
    pub(super) fn width(&self) -> f64 {
        self.end - self.start
    }
}

/// A chart in the making; `y` is how far down it is filled.
pub(super) struct Sheet<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) scene: Scene,
    pub(super) y: f64,
    title: String,
    sentences: Vec<String>,
    /// From which mark on the notes are.
    foot: Option<usize>,
}

impl<'a> Sheet<'a> {
    /// A sheet with its head: what it shows, and on what it rests, one line or more for each subtitle.
    pub(super) fn new(frame: Frame<'a>, synthetic: bool, title: String, subtitles: &[String]) -> Self {
        let scene = Scene { width: frame.pixels(), ..Scene::default() };
        let mut sheet = Self { frame, scene, y: 16.0, title, sentences: Vec::new(), foot: None };
        if synthetic {
            sheet.warn();
        }
        let size = if frame.is_narrow() { 17.0 } else { 20.0 };
        sheet.paragraph(Ink::new(size, INK).bold(), &sheet.title.clone());
        sheet.y += 4.0;
        for subtitle in subtitles {
            sheet.paragraph(SUBTITLE, subtitle);
            sheet.sentences.push(frame.text.sentence(subtitle));
        }
        sheet.y += 14.0;
        sheet.scene.head = sheet.scene.marks.len();
        sheet
    }

    /// The part between the margins.
    pub(super) fn inner(&self) -> Span {
        let margin = if self.frame.is_narrow() { 20.0 } else { 28.0 };
        Span { start: margin, end: self.scene.width - margin }
    }

    fn warn(&mut self) {
        let text = self.frame.text.synthetic.to_string();
        let ink = Ink::new(14.0, WARNING_EDGE).bold();
        let inner = self.inner();
        let lines = wrap(&text, ink, inner.width() - 24.0);
        let height = ink.line_height() * lines.len() as f64 + 10.0;
        self.scene.rect(inner.start, self.y, inner.width(), height, WARNING);
        self.scene.rect(inner.start, self.y, 5.0, height, WARNING_EDGE);
        self.scene.lines(inner.start + 16.0, self.y + 5.0, Anchor::Start, ink, &lines);
        self.y += height + 12.0;
        self.sentences.push(self.frame.text.sentence(&text));
    }

    /// A wrapped text over the whole width.
    pub(super) fn paragraph(&mut self, ink: Ink, text: &str) {
        let inner = self.inner();
        let lines = wrap(text, ink, inner.width());
        self.y = self.scene.lines(inner.start, self.y, Anchor::Start, ink, &lines);
    }

    /// A key: squares of colour with what they stand for, as many beside each other as fit; one too long for a line takes several.
    pub(super) fn key(&mut self, entries: &[(Colour, String)]) {
        let inner = self.inner();
        let (mut x, mut below) = (inner.start, self.y);
        for (colour, label) in entries {
            let lines = wrap(label, LABEL, inner.width() - 20.0);
            let width = 20.0 + lines.iter().map(|line| LABEL.width(line)).fold(0.0, f64::max);
            if x > inner.start && x + width > inner.end {
                (x, self.y) = (inner.start, below + 2.0);
            }
            self.scene.rect(x, self.y + 4.0, 13.0, 13.0, *colour);
            below = below.max(self.scene.lines(x + 20.0, self.y, Anchor::Start, LABEL, &lines));
            x += width + 28.0;
        }
        self.y = below + 10.0;
    }

    /// A sentence that stands in the place of figures.
    pub(super) fn instead(&mut self, text: &str) {
        self.y += 12.0;
        self.paragraph(LABEL, text);
        self.y += 12.0;
        self.sentences.push(self.frame.text.sentence(text));
    }

    /// Something that those who don't see the chart need, beside its head and its notes.
    pub(super) fn say(&mut self, sentence: String) {
        self.sentences.push(sentence);
    }

    /// The notes at the foot, beneath a line; each begins on a line of its own, unless the height is given.
    pub(super) fn notes(&mut self, notes: &[String]) {
        self.foot = Some(self.scene.marks.len());
        self.y += 12.0;
        let inner = self.inner();
        self.scene.line((inner.start, self.y), (inner.end, self.y), 1, GRID);
        self.y += 8.0;
        self.sentences.extend_from_slice(notes);
        if self.frame.size.height.is_some() {
            return self.paragraph(SMALL, &notes.join(" "));
        }
        for note in notes {
            self.paragraph(SMALL, note);
            self.y += 2.0;
        }
    }

    /// The finished chart.
    pub(super) fn finish(self, id: &str, table: Vec<Vec<String>>) -> Page {
        let plain = |row: Vec<String>| row.iter().map(|cell| cell.replace('\u{200e}', "")).collect();
        Page {
            foot: self.foot.unwrap_or(self.scene.marks.len()),
            bottom: self.y,
            id: element_id(id),
            title: self.title,
            description: self.sentences.join(" "),
            table: table.into_iter().map(plain).collect(),
            language: self.frame.text.language.code(),
            mirrored: self.frame.text.is_right_to_left(),
            scene: self.scene,
        }
    }
}

/// An element id may hold no spaces, and style sheets and scripts choke on points.
fn element_id(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    format!("chart-{}", id.chars().map(plain).collect::<String>())
}

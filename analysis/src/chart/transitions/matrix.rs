//! The matrix of moves: cells shaded by their counts, with totals beside and beneath.

use super::Moves;
use crate::chart::palette::{INK, PAPER, QUIET, shade};
use crate::chart::rows::{Label, widest};
use crate::chart::scene::{Anchor, Ink};
use crate::chart::sheet::{LABEL, SMALL, Sheet};
use crate::chart::wrap::wrap;

/// The highest that the labels of columns may stand, in lines; above it, columns are numbered.
const MOST_LINES: usize = 4;
const LEAST_HEIGHT: f64 = 36.0;
const HEAD: Ink = Ink::new(12.0, INK);

/// The narrowest cell that holds a number of three digits in small letters.
const LEAST_CELL: f64 = 19.0;
/// Below this width, numbers are small.
const SMALL_CELL: f64 = 30.0;

/// The measures of the matrix.
struct Matrix {
    /// From where reading starts to the first cell.
    labels: f64,
    cell: f64,
    /// The width of the column of totals.
    total: f64,
    start: f64,
    /// Whether columns bear numbers in the place of labels.
    numbered: bool,
    /// Whether rows do too, and their labels stand beneath the matrix.
    keyed: bool,
}

/// Draws the matrix; an error says how many answers there is room for, if there are more.
pub(super) fn draw(sheet: &mut Sheet<'_>, moves: &Moves<'_>, titles: &[String; 2]) -> Result<(), usize> {
    if moves.n() == 0 {
        sheet.instead(&sheet.frame.text.no_answers.clone());
        return Ok(());
    }
    let matrix = Matrix::new(sheet, moves);
    if matrix.cell < LEAST_CELL {
        return Err((matrix.cell * moves.labels.len() as f64 / LEAST_CELL) as usize);
    }
    for title in titles {
        sheet.paragraph(SMALL.bold(), title);
    }
    sheet.y += 8.0;
    matrix.head(sheet, moves);
    let greatest = moves.counts.iter().flatten().copied().max().unwrap_or(0).max(1);
    for at in 0..moves.labels.len() {
        matrix.row(sheet, moves, at, greatest);
    }
    matrix.totals(sheet, moves);
    if matrix.keyed {
        key(sheet, moves);
    }
    Ok(())
}

impl Matrix {
    fn new(sheet: &Sheet<'_>, moves: &Moves<'_>) -> Self {
        let inner = sheet.inner();
        let most = inner.width() * if sheet.frame.is_narrow() { 0.3 } else { 0.34 };
        let start = inner.start;
        let total = (HEAD.width(&sheet.frame.text.total) + 12.0).clamp(40.0, 100.0);
        let beside =
            |labels: f64| ((inner.width() - labels - 12.0 - total) / moves.labels.len().max(1) as f64).min(140.0);
        let labels = (widest(moves.labels.iter().copied(), LABEL) + 30.0).min(most);
        let plain = Self { labels: labels + 12.0, cell: beside(labels), total, start, numbered: false, keyed: false };
        if plain.heads_fit(moves) {
            return plain;
        }
        if sheet.frame.is_narrow() || plain.cell < SMALL_CELL {
            return Self { labels: 34.0, cell: beside(22.0).min(60.0), numbered: true, keyed: true, ..plain };
        }
        Self { cell: plain.cell.min(60.0), numbered: true, ..plain }
    }

    /// The size of numbers in cells and of totals.
    fn size(&self) -> f64 {
        if self.cell < SMALL_CELL { 10.0 } else { 14.0 }
    }

    /// Whether the labels of columns fit above their cells without a word being cut.
    fn heads_fit(&self, moves: &Moves<'_>) -> bool {
        let width = self.cell - 8.0;
        moves.labels.iter().all(|label| {
            let words = label.split_whitespace().all(|word| HEAD.width(word) <= width || !word.is_ascii());
            words && wrap(label, HEAD, width).len() <= MOST_LINES
        })
    }

    fn x(&self, column: usize) -> f64 {
        self.start + self.labels + self.cell * column as f64
    }

    /// The middle of a column; after the last comes that of totals.
    fn middle(&self, column: usize, moves: &Moves<'_>) -> f64 {
        self.x(column) + if column < moves.labels.len() { self.cell } else { self.total } / 2.0
    }

    /// The labels of the columns, their last lines level.
    fn head(&self, sheet: &mut Sheet<'_>, moves: &Moves<'_>) {
        let total = sheet.frame.text.total.to_string();
        let label = |at: usize| if self.numbered { (at + 1).to_string() } else { moves.labels[at].to_owned() };
        let heads = (0..moves.labels.len()).map(label).chain(std::iter::once(total));
        let width = |at: usize| if at < moves.labels.len() { self.cell } else { self.total } - 4.0;
        let ink = Ink::new(self.size().min(12.0), INK);
        let heads: Vec<_> = heads.enumerate().map(|(at, head)| wrap(&head, ink, width(at))).collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(1) as f64;
        for (at, head) in heads.iter().enumerate() {
            let top = sheet.y + HEAD.line_height() * (lines - head.len() as f64);
            sheet.scene.lines(self.middle(at, moves), top, Anchor::Middle, ink, head);
        }
        sheet.y += HEAD.line_height() * lines + 6.0;
    }

    fn row(&self, sheet: &mut Sheet<'_>, moves: &Moves<'_>, at: usize, greatest: usize) {
        let text = match (self.numbered, self.keyed) {
            (true, true) => format!("{}.", at + 1),
            (true, false) => format!("{}. {}", at + 1, moves.labels[at]),
            _ => moves.labels[at].to_owned(),
        };
        let label = Label::new(&text, LABEL, self.labels - 12.0);
        let height = (label.height() + 8.0).max(LEAST_HEIGHT);
        label.draw(&mut sheet.scene, self.start, sheet.y + (height - label.height()) / 2.0);
        for (column, count) in moves.counts[at].iter().enumerate() {
            self.cell(sheet, (column, *count), height, (*count as f64 / greatest as f64, column == at));
        }
        let top = sheet.y + (height - LABEL.line_height()) / 2.0;
        let total = moves.row_total(at).to_string();
        sheet.scene.text(
            self.middle(moves.labels.len(), moves),
            top,
            Anchor::Middle,
            Ink::new(self.size(), QUIET),
            total,
        );
        sheet.y += height;
    }

    /// A cell with its count; the diagonal, where nothing changed, is outlined.
    fn cell(&self, sheet: &mut Sheet<'_>, (column, count): (usize, usize), height: f64, (part, outlined): (f64, bool)) {
        let (x, y) = (self.x(column), sheet.y);
        let fill = if count == 0 { PAPER } else { shade(part) };
        sheet.scene.rect(x + 1.0, y + 1.0, self.cell - 2.0, height - 2.0, shade(0.0));
        sheet.scene.rect(x + 2.0, y + 2.0, self.cell - 4.0, height - 4.0, fill);
        if outlined {
            sheet.scene.outline(x + 2.0, y + 2.0, self.cell - 4.0, height - 4.0, 2, INK);
        }
        let colour = if count == 0 { QUIET } else { fill.text() };
        let top = y + (height - LABEL.line_height()) / 2.0;
        sheet.scene.text(x + self.cell / 2.0, top, Anchor::Middle, Ink::new(self.size(), colour), count.to_string());
    }

    fn totals(&self, sheet: &mut Sheet<'_>, moves: &Moves<'_>) {
        sheet.y += 6.0;
        let ink = Ink::new(self.size(), QUIET);
        let total = Label::new(&sheet.frame.text.total, ink, self.labels.max(60.0) - 4.0);
        if !self.keyed {
            total.draw(&mut sheet.scene, self.start, sheet.y);
        }
        let counts = (0..moves.labels.len()).map(|at| moves.column_total(at)).chain(std::iter::once(moves.n()));
        for (column, count) in counts.enumerate() {
            sheet.scene.text(self.middle(column, moves), sheet.y, Anchor::Middle, ink, count.to_string());
        }
        sheet.y += if self.keyed { ink.line_height() } else { total.height() } + 4.0;
    }
}

/// What the numbers of rows and columns stand for.
fn key(sheet: &mut Sheet<'_>, moves: &Moves<'_>) {
    sheet.y += 8.0;
    for (at, label) in moves.labels.iter().enumerate() {
        sheet.paragraph(LABEL, &format!("{}. {label}", at + 1));
    }
}

//! Draws a scene as SVG: the only file that names the drawing library's backend.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

use super::ChartError;
use super::font;
use super::palette::{Colour, PAPER};
use super::scene::{Anchor, Ink, Mark, Scene};
use super::text::has_right_to_left;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Pixel = (i32, i32);

/// The library divides a size by this to get pixels per em.
const PER_EM: f64 = 1.24;

/// What a drawing says about itself.
pub(super) struct Heading<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) language: &'static str,
    /// Whether reading starts at the right.
    pub(super) mirrored: bool,
}

/// The scene as an SVG element.
pub(super) fn paint(scene: &Scene, height: u32, heading: &Heading<'_>) -> Result<String, ChartError> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (scene.width as u32, height)).into_drawing_area();
        area.fill(&colour(PAPER)).map_err(failed)?;
        let canvas = Canvas { area, width: scene.width, mirrored: heading.mirrored };
        scene.marks.iter().try_for_each(|mark| canvas.mark(mark))?;
        canvas.area.present().map_err(failed)?;
    }
    Ok(described(&svg, heading))
}

struct Canvas<'a> {
    area: Area<'a>,
    width: f64,
    mirrored: bool,
}

impl<'a> Canvas<'a> {
    fn mark(&self, mark: &Mark) -> Result<(), ChartError> {
        match mark {
            Mark::Text { x, top, anchor, ink, text } => self.text((*x, *top), *anchor, *ink, text),
            Mark::Rect { x, y, width, height, colour } => self.rect((*x, *y), (x + width, y + height), *colour),
            Mark::Line { points, thickness, colour: line } => {
                self.draw(PathElement::new(self.points(points), colour(*line).stroke_width(*thickness)))
            }
            Mark::Dot { x, y, radius, colour, hollow } => self.dot(self.at(*x, *y), *radius, *colour, *hollow),
            Mark::Shape { points, colour: fill } => self.draw(Polygon::new(self.points(points), colour(*fill))),
        }
    }

    fn text(&self, (x, top): (f64, f64), anchor: Anchor, ink: Ink, text: &str) -> Result<(), ChartError> {
        let weight = if ink.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(font::FAMILY), ink.size * PER_EM, weight);
        let colour = colour(ink.colour);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(self.side(anchor), VPos::Top));
        // The library sets the baseline 0.76 em below; a quarter of an em more leaves room for marks above letters.
        let text = embedded(text, self.mirrored);
        self.area.draw_text(&text, &style, self.at(x, top + ink.size * 0.25)).map_err(failed)
    }

    fn rect(&self, from: (f64, f64), to: (f64, f64), fill: Colour) -> Result<(), ChartError> {
        let (one, two) = (self.at(from.0, from.1), self.at(to.0, to.1));
        let corners = [(one.0.min(two.0), one.1), (one.0.max(two.0), two.1)];
        self.draw(Rectangle::new(corners, colour(fill).filled()))
    }

    fn dot(&self, at: Pixel, radius: i32, ink: Colour, hollow: bool) -> Result<(), ChartError> {
        self.draw(Circle::new(at, radius, colour(if hollow { PAPER } else { ink }).filled()))?;
        self.draw(Circle::new(at, radius, colour(ink).stroke_width(2)))
    }

    fn draw<E>(&self, element: E) -> Result<(), ChartError>
    where
        for<'b> &'b E: PointCollection<'b, Pixel>,
        E: Drawable<SVGBackend<'a>>,
    {
        self.area.draw(&element).map_err(failed)
    }

    fn at(&self, x: f64, y: f64) -> Pixel {
        let x = if self.mirrored { self.width - x } else { x };
        (x.round() as i32, y.round() as i32)
    }

    fn points(&self, points: &[(f64, f64)]) -> Vec<Pixel> {
        points.iter().map(|(x, y)| self.at(*x, *y)).collect()
    }

    const fn side(&self, anchor: Anchor) -> HPos {
        match (anchor, self.mirrored) {
            (Anchor::Middle, _) => HPos::Center,
            (Anchor::Start, false) | (Anchor::End, true) => HPos::Left,
            (Anchor::Start, true) | (Anchor::End, false) => HPos::Right,
        }
    }
}

const fn colour((red, green, blue): Colour) -> RGBColor {
    RGBColor(red, green, blue)
}

fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError::Canvas(error.to_string())
}

/// A right-to-left text that says so itself: browsers and the rasteriser then agree on where its figures stand.
fn embedded(text: &str, mirrored: bool) -> String {
    if mirrored && has_right_to_left(text) { format!("\u{202b}{text}\u{202c}") } else { text.to_owned() }
}

/// Puts a title, a description and the language into the root element, which the library leaves out.
///
/// The direction is always left to right, so that a page's own direction does not turn the anchors of texts round.
fn described(svg: &str, heading: &Heading<'_>) -> String {
    let id = heading.id;
    let attributes = format!(
        r#"<svg id="{id}" role="img" aria-labelledby="{id}-title {id}-description" lang="{}" direction="ltr" "#,
        heading.language
    );
    let (title, description) = (escaped(heading.title), escaped(heading.description));
    let about =
        format!("\n<title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-description\">{description}</desc>\n");
    let svg = svg.replacen("<svg ", &attributes, 1);
    svg.replacen(">\n", &format!(">{about}"), 1)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

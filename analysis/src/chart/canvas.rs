//! Draws a scene as SVG: the only file that names the drawing library's backend.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

use super::font;
use super::palette::{Colour, PAPER, Rgb, TRACK, Texture, Theme};
use super::scene::{Anchor, Ink, Mark, Scene};
use super::text::has_right_to_left;
use super::{ChartError, palette};

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Pixel = (i32, i32);

/// The library divides a size by this to get pixels per em.
const PER_EM: f64 = 1.24;

/// The library knows whole units only: with ten of them to a pixel, shapes and lines stay smooth when they are enlarged.
const UNITS: f64 = 10.0;

/// What a drawing says about itself.
pub(super) struct Heading<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) language: &'static str,
    /// Whether reading starts at the right.
    pub(super) mirrored: bool,
    pub(super) theme: Theme,
}

/// The scene, in its own size, as an SVG element of another size.
pub(super) fn paint(
    scene: &Scene,
    (width, height): (f64, f64),
    size: (u32, u32),
    heading: &Heading<'_>,
) -> Result<String, ChartError> {
    let units = ((width * UNITS) as u32, (height * UNITS).round() as u32);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, units).into_drawing_area();
        let canvas = Canvas { area, width: scene.width, mirrored: heading.mirrored, theme: heading.theme };
        canvas.area.fill(&canvas.colour(PAPER)).map_err(failed)?;
        scene.marks.iter().try_for_each(|mark| canvas.mark(mark))?;
        canvas.area.present().map_err(failed)?;
    }
    let own = format!("width=\"{}\" height=\"{}\" viewBox", units.0, units.1);
    let wanted = format!("width=\"{}\" height=\"{}\" viewBox", size.0, size.1);
    Ok(described(&textured(svg.replacen(&own, &wanted, 1), scene, heading), heading))
}

struct Canvas<'a> {
    area: Area<'a>,
    width: f64,
    mirrored: bool,
    theme: Theme,
}

impl<'a> Canvas<'a> {
    fn mark(&self, mark: &Mark) -> Result<(), ChartError> {
        match mark {
            Mark::Text { x, top, anchor, ink, text } => self.text((*x, *top), *anchor, *ink, text),
            Mark::Rect { x, y, width, height, colour } => self.rect((*x, *y), (x + width, y + height), *colour),
            Mark::Line { points, thickness, colour } => {
                let thickness = (thickness * UNITS).round().max(1.0) as u32;
                self.draw(PathElement::new(self.points(points), self.colour(*colour).stroke_width(thickness)))
            }
            Mark::Dot { x, y, radius, colour, hollow } => self.dot(self.at(*x, *y), *radius, *colour, *hollow),
            Mark::Disc { x, y, radius, colour } => self.disc(self.at(*x, *y), *radius, *colour),
            Mark::Shape { points, colour } => {
                self.draw(Polygon::new(self.points(points), self.colour(*colour).filled()))
            }
        }
    }

    fn text(&self, (x, top): (f64, f64), anchor: Anchor, ink: Ink, text: &str) -> Result<(), ChartError> {
        let weight = if ink.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(font::FAMILY), ink.size * UNITS * PER_EM, weight);
        let colour = self.colour(ink.colour);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(self.side(anchor), VPos::Top));
        // The library sets the baseline 0.76 em below; a quarter of an em more leaves room for marks above letters.
        let text = embedded(text, self.mirrored);
        self.area.draw_text(&text, &style, self.at(x, top + ink.size * 0.25)).map_err(failed)
    }

    /// Edges lie on whole pixels, so that they are sharp.
    fn rect(&self, from: (f64, f64), to: (f64, f64), fill: Colour) -> Result<(), ChartError> {
        let at = |(x, y): (f64, f64)| self.at(x.round(), y.round());
        let (one, two) = (at(from), at(to));
        let corners = [(one.0.min(two.0), one.1), (one.0.max(two.0), two.1)];
        self.draw(Rectangle::new(corners, self.colour(fill).filled()))
    }

    fn dot(&self, at: Pixel, radius: f64, ink: Colour, hollow: bool) -> Result<(), ChartError> {
        self.disc(at, radius, if hollow { PAPER } else { ink })?;
        let edge = self.colour(ink).stroke_width((2.0 * UNITS) as u32);
        self.draw(Circle::new(at, (radius * UNITS).round() as i32, edge))
    }

    fn disc(&self, at: Pixel, radius: f64, colour: Colour) -> Result<(), ChartError> {
        self.draw(Circle::new(at, (radius * UNITS).round() as i32, self.colour(colour).filled()))
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
        ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
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

    fn colour(&self, colour: Colour) -> RGBColor {
        let (red, green, blue) = colour.texture.map_or_else(|| colour.of(self.theme), sign);
        RGBColor(red, green, blue)
    }
}

fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError::Canvas(error.to_string())
}

/// A colour that stands for a texture until the pattern is there; the palette has nothing like it.
const fn sign(texture: Texture) -> Rgb {
    match texture {
        Texture::Hatched => (0, 0, 1),
        Texture::Dotted => (0, 0, 2),
    }
}

/// Puts the patterns of the textures that are used in the place of the colours that stand for them: the library has none.
fn textured(svg: String, scene: &Scene, heading: &Heading<'_>) -> String {
    let mut svg = svg;
    for colour in [palette::SILENT, palette::UNPUBLISHED] {
        let Some(texture) = colour.texture.filter(|texture| scene.has(*texture)) else { continue };
        let (_, _, blue) = sign(texture);
        let id = format!("{}-texture-{blue}", heading.id);
        svg = svg.replace(&format!("fill=\"#00000{blue}\""), &format!("fill=\"url(#{id})\""));
        let pattern = pattern(&id, texture, hex(colour.of(heading.theme)), hex(TRACK.of(heading.theme)));
        svg = svg.replacen(">\n", &format!(">\n<defs>{pattern}</defs>\n"), 1);
    }
    svg
}

fn pattern(id: &str, texture: Texture, ink: String, ground: String) -> String {
    let (turn, mark) = match texture {
        Texture::Hatched => (45, format!("<rect width=\"18\" height=\"50\" fill=\"{ink}\"/>")),
        Texture::Dotted => (0, format!("<circle cx=\"25\" cy=\"25\" r=\"11\" fill=\"{ink}\"/>")),
    };
    format!(
        "<pattern id=\"{id}\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\">\
         <rect width=\"50\" height=\"50\" fill=\"{ground}\"/>{mark}</pattern>"
    )
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
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

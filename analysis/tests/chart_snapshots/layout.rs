//! Checks a drawing as the rasteriser lays it out: where every text really stands.

use std::sync::{Arc, LazyLock};

use analysis::chart::Drawing;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{self, Group, Node, Options, Rect, Tree};

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_source(Source::Binary(Arc::new(include_bytes!("../../fonts/survey-sans-all.ttf"))));
    Arc::new(fonts)
});

pub(crate) fn parse(svg: &str) -> usvg::roxmltree::Document<'_> {
    usvg::roxmltree::Document::parse(svg).unwrap()
}

fn tree(drawing: &Drawing) -> Tree {
    let options = Options { fontdb: Arc::clone(&FONTS), font_family: "Survey Sans".to_owned(), ..Options::default() };
    Tree::from_str(&drawing.svg, &options).unwrap()
}

fn texts(group: &Group, found: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, found),
            Node::Text(text) => {
                let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                // The outlines of the letters: the box of the text itself has the font's greatest ascent and descent.
                found.push((words, text.flattened().abs_bounding_box()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// Texts that leave the picture, and pairs of texts that touch.
pub(crate) fn faults(drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    texts(tree(drawing).root(), &mut found);
    let (width, height) = (drawing.width as f32, drawing.height as f32);
    let outside =
        |place: &Rect| place.left() < 0.0 || place.top() < 0.0 || place.right() > width || place.bottom() > height;
    let mut faults: Vec<String> = found
        .iter()
        .filter(|(_, place)| outside(place))
        .map(|(text, place)| format!("outside: {text} {place:?}"))
        .collect();
    for (at, (text, place)) in found.iter().enumerate() {
        let touching = found[at + 1..].iter().filter(|(_, other)| touch(place, other));
        faults.extend(touching.map(|(other, _)| format!("touching: {text} / {other}")));
    }
    faults
}

/// Half a pixel is what smoothing blurs.
fn touch(one: &Rect, two: &Rect) -> bool {
    let across = one.right().min(two.right()) - one.left().max(two.left());
    let down = one.bottom().min(two.bottom()) - one.top().max(two.top());
    across > 0.5 && down > 0.5
}

/// The texts of a drawing in which the font lacks a glyph.
pub(crate) fn missing_glyphs(drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    glyphs(tree(drawing).root(), &mut found);
    // Marks of direction are not drawn, so that it does not matter that the font lacks them.
    found.retain(|(text, id)| *id == 0 && !text.contains(['\u{202b}', '\u{202c}']));
    found.into_iter().map(|(text, _)| text).collect()
}

fn glyphs(group: &Group, found: &mut Vec<(String, u32)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => glyphs(group, found),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                found.extend(glyphs.map(|glyph| (glyph.text.clone(), glyph.id.0)));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// The part of a drawing's pixels that are dark.
pub(crate) fn inked(drawing: &Drawing) -> f64 {
    let mut pixels = Pixmap::new(drawing.width, drawing.height).unwrap();
    resvg::render(&tree(drawing), Transform::identity(), &mut pixels.as_mut());
    let dark = pixels.pixels().iter().filter(|pixel| pixel.red() < 128).count();
    dark as f64 / pixels.pixels().len() as f64
}

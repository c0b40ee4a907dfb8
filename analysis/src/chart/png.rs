//! Charts as PNG: the SVG rasterised with the bundled font, so that Arabic is joined and Chinese is there.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{self, Options, Tree};

use super::{Drawing, font};

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The scale is not 1, 2, 3 or 4.
    #[error("the scale of a PNG is 1, 2, 3 or 4, not {0}")]
    Scale(u32),
    /// The SVG cannot be read.
    #[error("cannot read the chart's SVG: {0}")]
    Svg(#[from] usvg::Error),
    /// The picture has more pixels than [`MOST_PIXELS`].
    #[error(
        "the picture would have {width} × {height} pixels; at most {MOST_PIXELS} are drawn, so take the SVG or show less"
    )]
    TooLarge {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
    },
    /// The picture cannot be encoded.
    #[error("cannot encode the PNG: {0}")]
    Encoding(String),
}

/// The largest picture, in pixels: 24 million, which take 96 MB while it is drawn and are an A3 page in print.
pub const MOST_PIXELS: u64 = 24_000_000;

/// Read once: going through the font takes longer than most charts.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_source(Source::Binary(Arc::new(font::BYTES)));
    fonts.set_sans_serif_family(font::NAME);
    Arc::new(fonts)
});

/// The chart as a PNG, `scale` pixels for each of its own: 1 for a page, 2 for a sharp screen, 3 or 4 for print.
///
/// # Errors
/// [`PngError`] for a scale outside 1 to 4 and for more than [`MOST_PIXELS`]; the other errors do not happen to drawings of
/// this crate.
pub fn render(drawing: &Drawing, scale: u32) -> Result<Vec<u8>, PngError> {
    if !(1..=4).contains(&scale) {
        return Err(PngError::Scale(scale));
    }
    let (width, height) = (drawing.width.saturating_mul(scale), drawing.height.saturating_mul(scale));
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PngError::TooLarge { width, height });
    }
    let mut pixels = Pixmap::new(width, height).ok_or(PngError::TooLarge { width, height })?;
    let transform = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree(&drawing.svg)?, transform, &mut pixels.as_mut());
    encoded(&pixels).map_err(|error| PngError::Encoding(error.to_string()))
}

/// Charts are opaque, so that three channels do; lines of even colour are smaller, and sooner done, without a filter. The quicker compressions make files
/// three times as large, which slow lines pay for.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut colours = vec![0; pixels.data().len() / 4 * 3];
    for (colour, pixel) in colours.chunks_exact_mut(3).zip(pixels.data().chunks_exact(4)) {
        colour.copy_from_slice(&pixel[..3]);
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&colours)?;
    Ok(file)
}

fn tree(svg: &str) -> Result<Tree, usvg::Error> {
    let options = Options { fontdb: Arc::clone(&FONTS), font_family: font::NAME.to_owned(), ..Options::default() };
    Tree::from_str(&emboldened(svg), &options)
}

/// The bundled font has one weight: letters with an outline of their own colour, 6 of the tenths of a pixel that the canvas
/// counts in, stand for bold ones.
fn emboldened(svg: &str) -> String {
    let mut result = String::with_capacity(svg.len());
    for line in svg.lines() {
        let bold = line.strip_suffix("font-weight=\"bold\">").zip(fill(line));
        match bold {
            Some((start, fill)) => result.push_str(&format!("{start}stroke=\"{fill}\" stroke-width=\"6\">")),
            None => result.push_str(line),
        }
        result.push('\n');
    }
    result
}

fn fill(line: &str) -> Option<&str> {
    line.split_once("fill=\"")?.1.split('"').next()
}

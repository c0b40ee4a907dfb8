//! The colours, each for light and for dark paper. Each pair that must be told apart differs in lightness, so that it also
//! survives colour-blindness and grey printing; whatever carries meaning has at least 3:1 against the paper, text at
//! least 4.5:1.

/// Red, green, blue.
pub(super) type Rgb = (u8, u8, u8);

/// On what a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// White paper, for print and documents.
    #[default]
    Light,
    /// Dark paper, for slides and for screens at night.
    Dark,
}

impl Theme {
    /// The theme with a name that addresses use: `light`, `dark`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// What marks an area that has no figure; it is drawn as lines or dots, so that it survives grey printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texture {
    Hatched,
    Dotted,
}

/// A colour for each theme, plain or as a texture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour {
    light: Rgb,
    dark: Rgb,
    pub(super) texture: Option<Texture>,
}

impl Colour {
    const fn new(light: Rgb, dark: Rgb) -> Self {
        Self { light, dark, texture: None }
    }

    const fn textured(self, texture: Texture) -> Self {
        Self { texture: Some(texture), ..self }
    }

    /// The colour of a theme.
    pub(super) const fn of(self, theme: Theme) -> Rgb {
        match theme {
            Theme::Light => self.light,
            Theme::Dark => self.dark,
        }
    }

    /// The colour of text upon this one: for each theme, paper or ink, whichever is more legible.
    pub(super) fn text(self) -> Self {
        let best = |ground: Rgb| if contrast(ground, BRIGHT) > contrast(ground, DEEP) { BRIGHT } else { DEEP };
        Self::new(best(self.light), best(self.dark))
    }
}

const BRIGHT: Rgb = (255, 255, 255);
const DEEP: Rgb = (17, 24, 30);

pub(super) const PAPER: Colour = Colour::new((255, 255, 255), (17, 24, 30));
/// Titles, labels and figures.
pub(super) const INK: Colour = Colour::new((27, 32, 38), (233, 238, 242));
/// Subtitles, notes and the ticks of axes.
pub(super) const QUIET: Colour = Colour::new((84, 94, 105), (173, 186, 196));
pub(super) const GRID: Colour = Colour::new((224, 229, 234), (48, 60, 70));
/// The part of a whole that is not there.
pub(super) const TRACK: Colour = Colour::new((236, 240, 244), (34, 44, 53));
pub(super) const EARLIER: Colour = Colour::new((132, 152, 170), (116, 134, 150));
pub(super) const LATER: Colour = Colour::new((17, 86, 143), (128, 196, 246));
/// A change up; blue and vermilion also differ for those who cannot tell red from green.
pub(super) const ROSE: Colour = LATER;
/// A change down.
pub(super) const FELL: Colour = Colour::new((189, 75, 20), (244, 150, 96));
/// A change that is not shown to be one.
pub(super) const STILL: Colour = Colour::new((150, 160, 169), (124, 137, 148));
/// On a map, a state whose answer is as high as before; in bars, those who answered in one cycle only.
pub(super) const STAYED: Colour = Colour::new((124, 172, 210), (86, 130, 168));
/// On a map, a state whose answer is as low as before, or that has begun and not finished.
pub(super) const REMAINED: Colour = Colour::new((190, 200, 209), (72, 86, 98));
/// On a map, a state whose answer is lower than before: lighter than [`FELL`], to differ from [`ROSE`] in grey print.
pub(super) const LOST: Colour = Colour::new((214, 102, 40), (240, 140, 80));
/// Land that stands for no Member State, and states without a class.
pub(super) const LAND: Colour = Colour::new((228, 232, 236), (44, 54, 62));
/// Those who don't know.
pub(super) const UNSURE: Colour = Colour::new((240, 186, 152), (150, 98, 66));
/// Those to whom something doesn't apply.
pub(super) const APART: Colour = Colour::new((120, 132, 142), (72, 86, 98));
/// Lines beside each other; each has its name at its end.
pub(super) const LINES: [Colour; 5] =
    [LATER, FELL, INK, Colour::new((122, 146, 166), (98, 142, 178)), Colour::new((112, 26, 104), (202, 120, 206))];
/// Those who gave no figure.
pub(super) const SILENT: Colour = Colour::new((160, 170, 178), (104, 118, 130)).textured(Texture::Hatched);
/// Figures that are there and may not be shown.
pub(super) const UNPUBLISHED: Colour = Colour::new((110, 120, 130), (150, 163, 174)).textured(Texture::Dotted);
/// The band that says that the data are invented.
pub(super) const WARNING: Colour = Colour::new((255, 236, 179), (61, 47, 11));
pub(super) const WARNING_EDGE: Colour = Colour::new((133, 84, 0), (243, 207, 115));

const LEAST: Colour = Colour::new((240, 245, 250), (30, 42, 52));
const MOST: Colour = Colour::new((12, 62, 105), (150, 208, 250));
const FAINT: Colour = Colour::new((172, 196, 218), (60, 86, 108));

/// A shade of one hue for a part of the greatest value, 0 to 1.
pub(super) fn shade(part: f64) -> Colour {
    between(LEAST, MOST, part)
}

/// The colour of one of several ordered steps, the first the strongest.
pub(super) fn step(at: usize, steps: usize) -> Colour {
    between(MOST, FAINT, at as f64 / steps.saturating_sub(1).max(1) as f64)
}

/// The colour of one of several steps from one end of a scale through its middle to the other.
pub(super) fn diverging(at: usize, steps: usize) -> Colour {
    const MIDDLE: Colour = Colour::new((206, 212, 217), (74, 84, 93));
    const UPPER: [Colour; 2] = [LATER, Colour::new((150, 188, 218), (52, 100, 140))];
    const LOWER: [Colour; 2] =
        [Colour::new((168, 62, 12), (244, 150, 96)), Colour::new((240, 186, 152), (132, 82, 52))];
    let half = steps / 2;
    let (from_end, ends) = if at < half { (at, UPPER) } else { (steps - 1 - at.min(steps - 1), LOWER) };
    if steps % 2 == 1 && at == half {
        return MIDDLE;
    }
    between(ends[0], ends[1], from_end as f64 / half.saturating_sub(1).max(1) as f64)
}

fn between(from: Colour, to: Colour, part: f64) -> Colour {
    let part = part.clamp(0.0, 1.0);
    let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * part).round() as u8;
    let all = |from: Rgb, to: Rgb| (mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2));
    Colour::new(all(from.light, to.light), all(from.dark, to.dark))
}

/// How far two colours differ in lightness: WCAG 2.2, "contrast ratio".
fn contrast(one: Rgb, two: Rgb) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance((red, green, blue): Rgb) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests;

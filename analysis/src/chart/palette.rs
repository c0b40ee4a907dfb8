//! The colours. Each pair that must be told apart differs in lightness, so that it also survives colour-blindness and
//! grey printing; whatever carries meaning has at least 3:1 against white, text at least 4.5:1.

/// A colour: red, green, blue.
pub(super) type Colour = (u8, u8, u8);

pub(super) const PAPER: Colour = (255, 255, 255);
/// Titles, labels and figures.
pub(super) const INK: Colour = (27, 32, 38);
/// Subtitles, notes and the ticks of axes.
pub(super) const QUIET: Colour = (84, 94, 105);
pub(super) const GRID: Colour = (224, 229, 234);
/// The part of a whole that is not there.
pub(super) const TRACK: Colour = (236, 240, 244);
pub(super) const EARLIER: Colour = (132, 152, 170);
pub(super) const LATER: Colour = (17, 86, 143);
/// A change up; blue and vermilion also differ for those who cannot tell red from green.
pub(super) const ROSE: Colour = (17, 86, 143);
/// A change down.
pub(super) const FELL: Colour = (189, 75, 20);
/// A change that is not shown to be one.
pub(super) const STILL: Colour = (150, 160, 169);
/// The band that says that the data are invented.
pub(super) const WARNING: Colour = (255, 236, 179);
pub(super) const WARNING_EDGE: Colour = (133, 84, 0);

const LIGHTEST: Colour = (240, 245, 250);
const DARKEST: Colour = (12, 62, 105);

/// A shade of one hue for a part of the greatest value, 0 to 1.
pub(super) fn shade(part: f64) -> Colour {
    let part = part.clamp(0.0, 1.0);
    let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * part).round() as u8;
    (mix(LIGHTEST.0, DARKEST.0), mix(LIGHTEST.1, DARKEST.1), mix(LIGHTEST.2, DARKEST.2))
}

/// The colour of text upon a [`shade`].
pub(super) const fn on_shade(part: f64) -> Colour {
    // At this part, white and ink are equally legible.
    if part > 0.62 { PAPER } else { INK }
}

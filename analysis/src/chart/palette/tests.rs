use super::*;

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

/// Colours that stand beside each other in one chart and must be told apart; textures tell themselves apart.
fn sets() -> Vec<(String, Vec<Colour>)> {
    let mut sets = vec![
        ("moves of states".to_owned(), vec![ROSE, STAYED, REMAINED, LOST, LAND]),
        ("reasons".to_owned(), vec![LATER, STAYED, FELL, UNSURE, APART, LAND]),
        ("lines".to_owned(), LINES.to_vec()),
        ("cycles".to_owned(), vec![EARLIER, LATER]),
        ("changes".to_owned(), vec![ROSE, FELL, STILL]),
    ];
    for steps in 2..=7 {
        sets.push((format!("{steps} steps"), (0..steps).map(|at| step(at, steps)).chain([LAND]).collect()));
    }
    sets
}

fn pairs(colours: &[Colour]) -> impl Iterator<Item = (Colour, Colour)> + '_ {
    colours.iter().enumerate().flat_map(|(at, one)| colours[at + 1..].iter().map(|two| (*one, *two)))
}

fn apart(one: Colour, two: Colour, least: f64) {
    for theme in THEMES {
        let ratio = contrast(one.of(theme), two.of(theme));
        assert!(ratio >= least, "{one:?} {two:?} {theme:?}: {ratio}");
    }
}

#[test]
fn text_is_legible_on_either_paper() {
    for ink in [INK, QUIET, LATER, FELL] {
        apart(ink, PAPER, 4.5);
    }
    apart(WARNING_EDGE, WARNING, 4.5);
    let shades = (0..=20).map(|part| shade(f64::from(part) / 20.0));
    for ground in shades.chain(sets().into_iter().flat_map(|(_, colours)| colours)) {
        apart(ground, ground.text(), 4.0);
    }
}

#[test]
fn lines_are_seen_on_either_paper() {
    LINES.into_iter().for_each(|line| apart(line, PAPER, 3.0));
}

#[test]
fn steps_from_a_middle_differ_in_lightness() {
    apart(EARLIER, LATER, 1.8);
    apart(diverging(0, 4), diverging(1, 4), 1.8);
    apart(diverging(2, 4), diverging(3, 4), 1.8);
}

/// Printing in grey leaves lightness alone. Dark charts are for screens: there, hue helps.
#[test]
fn colours_survive_grey_printing() {
    for (name, colours) in sets() {
        for (one, two) in pairs(&colours) {
            let ratio = contrast(one.of(Theme::Light), two.of(Theme::Light));
            assert!(ratio >= 1.25, "{name}: {one:?} {two:?}: {ratio}");
        }
    }
}

#[test]
fn colours_survive_colour_blindness() {
    for (name, colours) in sets() {
        for (one, two) in pairs(&colours) {
            for theme in THEMES {
                for (sight, matrix) in SIGHTS {
                    let difference = difference(seen(one.of(theme), &matrix), seen(two.of(theme), &matrix));
                    assert!(difference >= 7.0, "{name}: {one:?} {two:?} {theme:?}, {sight}: {difference}");
                }
            }
        }
    }
}

type Matrix = [[f64; 3]; 3];

/// How people see who lack a kind of cone, in linear RGB: Machado, Oliveira and Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency", 2009, table 1, severity 1.
const SIGHTS: [(&str, Matrix); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

/// A colour in linear RGB as somebody sees it.
fn seen((red, green, blue): Rgb, matrix: &Matrix) -> [f64; 3] {
    let given = [red, green, blue].map(linear);
    matrix.map(|row| row.iter().zip(given).map(|(part, given)| part * given).sum::<f64>().clamp(0.0, 1.0))
}

/// How far apart two colours are in CIELAB (ΔE*ab, CIE 15:2004); 2.3 is what is just noticed.
fn difference(one: [f64; 3], two: [f64; 3]) -> f64 {
    lab(one).iter().zip(lab(two)).map(|(one, two)| (one - two).powi(2)).sum::<f64>().sqrt()
}

fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue;
    let z = (0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue) / 1.088_83;
    let root = |part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 };
    let [x, y, z] = [x, y, z].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

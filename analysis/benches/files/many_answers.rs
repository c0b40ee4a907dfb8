//! Files of made-up answers to 60 items: the same on every machine.

use std::fmt::Write as _;

/// How many items there are.
pub(crate) const ITEMS: usize = 60;

const REGIONS: [&str; 6] = ["africa", "americas", "arab_states", "asia_pacific", "cis", "europe"];

const MARKERS: [&str; 4] = ["", "[dont_know]", "[not_relevant]", "[withheld]"];

/// A linear congruential generator (Knuth's MMIX constants).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// Of ten items, five are yes or no, four scales of five points, one a number.
pub(crate) fn codes(item: usize) -> &'static [&'static str] {
    match item % 10 {
        0..=4 => &["yes", "no"],
        5..=8 => &["1", "2", "3", "4", "5"],
        _ => &[],
    }
}

/// The codebook of the items.
pub(crate) fn codebook() -> String {
    let mut text = "column,level,code,score,label\n".to_owned();
    for item in 0..ITEMS {
        let level = ["nominal", "ordinal", "numeric"][usize::from(item % 10 > 4) + usize::from(item % 10 > 8)];
        match codes(item) {
            [] => text += &format!("Q{item},{level},,,How many are item {item}?\n"),
            codes => codes.iter().for_each(|code| {
                let score = match *code {
                    "yes" => "1",
                    "no" => "0",
                    number => number,
                };
                let _ = writeln!(text, "Q{item},{level},{code},{score},What about item {item}?");
            }),
        }
    }
    text
}

/// The answers of cycle 1 or 2. Of four respondents, one is in no other cycle; of eight answers, one is missing.
pub(crate) fn answers(cycle: u64, responses: usize) -> String {
    let mut seeded = Seeded(cycle);
    let mut text = String::with_capacity(responses * 280);
    text += "id,region,development";
    (0..ITEMS).for_each(|item| text += &format!(",Q{item}"));
    text.push('\n');
    for at in 0..responses {
        let id = if at.is_multiple_of(4) { format!("c{cycle}-{at:07}") } else { format!("r-{at:07}") };
        let development = if at % 5 < 2 { "developed" } else { "developing" };
        let _ = write!(text, "{id},{},{development}", REGIONS[at % 6]);
        for item in 0..ITEMS {
            text.push(',');
            match (seeded.below(8), codes(item)) {
                (0, _) => text += MARKERS[seeded.below(MARKERS.len())],
                (_, []) => text += &seeded.below(800).to_string(),
                (_, codes) => text += codes[seeded.below(codes.len())],
            }
        }
        text.push('\n');
    }
    text
}

//! Codes of ours for names from elsewhere: the same name gives the same code in every file.

use sha2::{Digest, Sha256};
use survey_model::code::{ItemCode, OptionCode, SectionCode};

/// The longest code.
const LONGEST: usize = 60;

/// The code of an option: what stands in the file if it is a code of ours, else made of its letters and digits.
pub(in crate::files) fn option_code(text: &str) -> Option<OptionCode> {
    OptionCode::parse(text).or_else(|_| OptionCode::parse(&made_of(text, '_', "o_"))).ok()
}

/// The code of a section.
pub(super) fn section_code(text: &str) -> Option<SectionCode> {
    SectionCode::parse(text).or_else(|_| SectionCode::parse(&made_of(text, '-', "s-"))).ok()
}

/// The code of the item that a column of this name is, if the codebook doesn't say.
pub(super) fn item_code(name: &str) -> Option<ItemCode> {
    let made = || made_of(name, '_', "Q_").to_ascii_uppercase();
    let with_letter =
        |made: String| if made.starts_with(|c: char| c.is_ascii_digit()) { format!("Q_{made}") } else { made };
    ItemCode::parse(name).or_else(|_| ItemCode::parse(&with_letter(made()))).ok()
}

/// The letters and digits of a text in small letters with `between` for all else; of a text without any, or too long, its hash.
fn made_of(text: &str, between: char, prefix: &str) -> String {
    let small =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect::<String>();
    let between = between.to_string();
    let made = small.split_ascii_whitespace().collect::<Vec<_>>().join(&between);
    let needs_letter = between == "-" && made.starts_with(|c: char| c.is_ascii_digit());
    // A word of another script must not vanish: `да 1` and `нет 1` are two codes.
    let is_lossy = text.chars().any(|c| !c.is_ascii() && c.is_alphanumeric());
    if made.is_empty() || is_lossy || needs_letter || made.len() > LONGEST - 4 {
        let digest = Sha256::digest(text.as_bytes());
        let hash = digest.iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        return format!("{prefix}{hash}");
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_from_elsewhere_become_codes_that_stay_apart() {
        let code = |text| option_code(text).map(|code| code.to_string()).unwrap_or_default();
        assert_eq!(code("dont_know"), "dont_know");
        assert_eq!(code("Yes"), "yes");
        assert_eq!(code("Europe & Central Asia"), "europe_central_asia");
        assert_ne!(code("да"), code("нет"));
        assert_ne!(code("Côte 1"), code("Cote 1"));
        assert!(code(&"x".repeat(100)).len() <= LONGEST);
        let item = |name| item_code(name).map(|code| code.to_string()).unwrap_or_default();
        assert_eq!(item("W01"), "W01");
        assert_eq!(item("Income group"), "INCOME_GROUP");
        assert_eq!(item("2nd question"), "Q_2ND_QUESTION");
    }
}

//! Names that states had in earlier cycles, and common ways of writing them, so that old files are understood.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folded former or unofficial names and the code of the state that bears the new one.
pub(super) const FORMER: &[(&str, &str)] = &[
    ("bolivia", "BOL"),
    ("brunei", "BRN"),
    ("burma", "MMR"),
    ("cape verde", "CPV"),
    ("congo brazzaville", "COG"),
    ("congo dem rep", "COD"),
    ("congo kinshasa", "COD"),
    ("congo rep", "COG"),
    ("czech republic", "CZE"),
    ("democratic people s republic of korea", "PRK"),
    ("democratic republic of congo", "COD"),
    ("dpr korea", "PRK"),
    ("east timor", "TLS"),
    ("egypt arab rep", "EGY"),
    ("fyr macedonia", "MKD"),
    ("fyrom", "MKD"),
    ("gambia the", "GMB"),
    ("bahamas the", "BHS"),
    ("great britain", "GBR"),
    ("holland", "NLD"),
    ("iran", "IRN"),
    ("iran islamic rep", "IRN"),
    ("ivory coast", "CIV"),
    ("korea rep", "KOR"),
    ("kyrgyz republic", "KGZ"),
    ("lao pdr", "LAO"),
    ("macedonia", "MKD"),
    ("micronesia", "FSM"),
    ("micronesia fed sts", "FSM"),
    ("moldova", "MDA"),
    ("palestine", "PSE"),
    ("republic of korea", "KOR"),
    ("russia", "RUS"),
    ("slovak republic", "SVK"),
    ("st kitts and nevis", "KNA"),
    ("st lucia", "LCA"),
    ("st vincent and the grenadines", "VCT"),
    ("south korea", "KOR"),
    ("swaziland", "SWZ"),
    ("syria", "SYR"),
    ("tanzania", "TZA"),
    ("the former yugoslav republic of macedonia", "MKD"),
    ("turkey", "TUR"),
    ("uk", "GBR"),
    ("united states of america", "USA"),
    ("usa", "USA"),
    ("venezuela", "VEN"),
    ("venezuela rb", "VEN"),
    ("viet nam", "VNM"),
    ("west bank and gaza", "PSE"),
    ("yemen rep", "YEM"),
];

/// A name without accents, punctuation, articles in brackets and capitals.
pub(super) fn fold(name: &str) -> String {
    let plain = name.split('(').next().unwrap_or(name);
    let plain = if plain.trim().is_empty() { name } else { plain };
    let letters: String = plain
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

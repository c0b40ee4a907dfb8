//! What a translation carries over as it is.

use survey_model::language::Language;
use survey_model::translation::marks::differences;

fn codes(source: &str, target: &str) -> Vec<&'static str> {
    differences(source, Language::En, target, Language::Fr).iter().map(|difference| difference.code()).collect()
}

#[test]
fn placeholders_markup_and_addresses_may_change_places_but_not_themselves() {
    let same = [
        ("In ${YEAR}, {count} in all", "{count} en tout, en ${YEAR}"),
        ("<b>All</b> of **them**", "**Eux** : <b>tous</b>"),
        (
            "See https://www.itu.int/en/ITU-D. Or (https://example.org/a).",
            "Voir https://www.itu.int/fr/ITU-D ou « https://example.org/a ».",
        ),
        ("From https:// to http://a.b/c", "以https://或http://a.b/c开头"),
        ("Write to survey@itu.int.", "Écrivez à survey@itu.int !"),
        ("a < b, {, } and $5", "a < b, { et } et 5 $"),
        ("5 * 3 @ home", "5 * 3"),
    ];
    for (source, target) in same {
        assert_eq!(codes(source, target), [""; 0], "{source} | {target}");
    }
    let other = [
        ("In ${YEAR}", "En ${ANNÉE}", "translation-placeholder"),
        ("{a} {a}", "{a}", "translation-placeholder"),
        ("No", "{a}", "translation-placeholder"),
        ("<b>All</b>", "<b>Tous", "translation-markup"),
        ("**All**", "Tous", "translation-markup"),
        ("https://example.org/a", "https://example.org/b", "translation-markup"),
        ("survey@itu.int", "sondage@itu.int", "translation-markup"),
    ];
    for (source, target, code) in other {
        assert_eq!(codes(source, target), [code], "{source} | {target}");
    }
}

#[test]
fn what_is_lacking_and_what_is_too_much_is_named() {
    let found = differences("${A} ${B}", Language::En, "${B} ${C}", Language::Fr);
    assert!(found[0].to_string().ends_with("`${A}` is lacking, `${C}` is not there"), "{}", found[0]);
}

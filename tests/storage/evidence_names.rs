//! Names of files, whatever somebody's computer calls them.

use proptest::prelude::*;
use survey_server::services::evidence::FileName;

/// Characters that do something to paths, directions or devices, among ordinary ones.
fn names() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '/',
        '\\',
        '.',
        ' ',
        ':',
        '*',
        '?',
        '"',
        '<',
        '>',
        '|',
        '\0',
        '\n',
        '\u{202e}',
        '\u{2066}',
        '\u{200b}',
        '\u{200e}',
        '\u{feff}',
        '\u{301}',
        'e',
        'é',
        '\u{2215}',
        'ﬁ',
        'ش',
        '中',
        '\u{1f3f4}',
        'C',
        'O',
        'N',
        '1',
    ]);
    let any = prop_oneof![3 => odd, 1 => any::<char>()];
    let reserved = prop::sample::select(vec!["", "con", "NUL", "com1", "LPT9 ", "aux."]);
    (reserved, prop::collection::vec(any, 0..300), prop::sample::select(vec!["", ".pdf", ".PDF", ".tar.gz"]))
        .prop_map(|(start, middle, end)| format!("{start}{}{end}", middle.into_iter().collect::<String>()))
}

proptest! {
    #[test]
    fn every_name_becomes_one_that_is_no_path_and_hides_nothing(given in names()) {
        let name = FileName::made_safe(&given);
        let text = name.as_str();
        prop_assert!(!text.is_empty() && text.len() <= 200, "{text:?}");
        prop_assert!(!text.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']), "{text:?}");
        prop_assert!(!text.contains(|c: char| c.is_control()), "{text:?}");
        let turning = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
        prop_assert!(!text.contains(turning), "{text:?}");
        prop_assert!(!text.starts_with(['.', ' ']) && !text.ends_with(['.', ' ']), "{text:?}");
        let first = text.split('.').next().unwrap_or_default().trim_end().to_lowercase();
        prop_assert!(!["con", "prn", "aux", "nul", "com1", "lpt9"].contains(&first.as_str()), "{text:?}");
    }

    #[test]
    fn a_safe_name_stays_as_it_is(given in names()) {
        let name = FileName::made_safe(&given);
        prop_assert_eq!(&FileName::made_safe(name.as_str()), &name);
    }

    #[test]
    fn the_ending_stays_however_long_the_name_is(stem in "[a-zA-Zش中 ]{1,400}") {
        let name = FileName::made_safe(&format!("{stem}x.PDF"));
        prop_assert_eq!(name.extension(), "pdf");
    }
}

//! Codes and versions: every text is either refused, or comes back as it was written.

use proptest::prelude::*;
use survey_model::code::{CycleLabel, ItemCode, OptionCode, QuestionCode, SectionCode, Series};
use survey_model::version::{Version, VersionName};

/// Asserts of each type that a text is refused with a sentence that names it, or kept, also through JSON.
macro_rules! assert_refused_or_kept {
    ($text:expr, $($type:ty),*) => {$(
        match $text.parse::<$type>() {
            Ok(code) => {
                prop_assert_eq!(&code.to_string(), $text);
                let json = serde_json::to_string(&code).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert_eq!(serde_json::from_str::<$type>(&json).ok(), Some(code));
            }
            Err(error) => {
                prop_assert!(error.to_string().contains(" is not "));
                let json = serde_json::to_string($text).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert!(serde_json::from_str::<$type>(&json).is_err());
            }
        }
    )*};
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_refused_or_kept_as_it_is(text in any::<String>()) {
        assert_refused_or_kept!(&text, QuestionCode, OptionCode, SectionCode, Series, ItemCode, CycleLabel, Version, VersionName);
    }

    #[test]
    fn anything_like_a_code_is_refused_or_kept_as_it_is(text in "[A-Ca-c0-2_.@+ -]{0,12}") {
        assert_refused_or_kept!(&text, QuestionCode, OptionCode, SectionCode, Series, ItemCode, CycleLabel, Version, VersionName);
    }

    #[test]
    fn every_question_code_is_the_code_of_an_item(code in "[A-Z][A-Z0-9_]{0,20}", row in "[a-z0-9][a-z0-9_]{0,20}") {
        let question = QuestionCode::parse(&code).expect("a question code");
        let row = OptionCode::parse(&row).expect("an option code");
        let whole = ItemCode::of(&question);
        prop_assert_eq!((whole.question(), whole.row()), (code.as_str(), None));
        let item = ItemCode::of_row(&question, &row);
        prop_assert_eq!((item.question(), item.row()), (code.as_str(), Some(row.as_str())));
        prop_assert_eq!(ItemCode::parse(item.as_str()), Ok(item));
    }

    #[test]
    fn versions_are_ordered_by_their_numbers(a in any::<(u32, u32, u32)>(), b in any::<(u32, u32, u32)>()) {
        let version = |(x, y, z)| format!("{x}.{y}.{z}").parse::<Version>().expect("a version");
        prop_assert_eq!(version(a).cmp(&version(b)), a.cmp(&b));
    }
}

#[test]
fn a_version_is_written_in_one_way_only() {
    for text in
        ["", "1", "1.0", "1.0.0.0", "1.0.", ".0.0", "01.0.0", "+1.0.0", "-1.0.0", "1.0.0 ", "v1.0.0", "1.0.4294967296"]
    {
        assert!(text.parse::<Version>().is_err(), "{text}");
    }
    assert!("10.0.4294967295".parse::<Version>().is_ok());
}

#[test]
fn a_versions_name_has_a_series_and_a_version() {
    let name: VersionName = "cybersecurity-awareness@2.0.0".parse().expect("a name");
    assert_eq!((name.series.as_str(), name.version.to_string()), ("cybersecurity-awareness", "2.0.0".to_owned()));
    for text in ["cybersecurity-awareness", "@2.0.0", "a@", "a@2.0.0@1.0.0", "A@2.0.0"] {
        assert!(text.parse::<VersionName>().is_err(), "{text}");
    }
}

#[test]
fn a_code_has_at_most_sixty_characters() {
    let code = |length| "A".repeat(length);
    assert!(QuestionCode::parse(&code(60)).is_ok() && QuestionCode::parse(&code(61)).is_err());
    assert!(CycleLabel::parse(&code(40)).is_ok() && CycleLabel::parse(&code(41)).is_err());
}

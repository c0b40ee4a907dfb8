//! Files that nobody would write in good faith, or at all.

use proptest::prelude::*;
use survey_model::questionnaire::{read_path, read_sources};

use crate::{MANY_MISTAKES, places, problems};

#[test]
fn hostile_text_is_refused_with_its_line() {
    let deep = format!("format = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = format!("{} = 1", vec!["a"; 50_000].join("."));
    let tables = format!("[{}]", vec!["a"; 50_000].join("."));
    let nul = "format = 1\nseries = \"a\0b\"".to_owned();
    let open = "format = 1\nseries = \"form".to_owned();
    for text in [deep, nested, tables, nul, open, "\u{feff}\u{feff}".to_owned(), "=".repeat(10_000)] {
        let found = problems(text);
        assert!(found.iter().all(|problem| problem.place.line.is_some()), "{found:?}");
    }
}

#[test]
fn a_file_of_a_hundred_thousand_mistakes_is_refused_in_time() {
    let mut text = "format = 1\n".to_owned();
    for at in 0..100_000 {
        text.push_str(&format!("key{at} = 1\n"));
    }
    let start = std::time::Instant::now();
    let found = problems(text);
    assert_eq!((found.len(), found[50].code), (51, "too-many-problems"), "the last one says that there are more");
    assert!(start.elapsed().as_secs() < 30, "it took {:?}", start.elapsed());
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let path = std::env::temp_dir().join(format!("too-large-{}.toml", std::process::id()));
    let read = |bytes: usize| {
        std::fs::write(&path, "#".repeat(bytes)).expect("a file");
        places(&read_path(&path).expect_err("no questionnaire"))
    };
    let (fits, exceeds) = (read(4_000_000), read(4_000_001));
    std::fs::remove_file(&path).expect("the file");
    assert!(fits[0].ends_with(":1 missing-key"), "{fits:?}");
    assert!(exceeds.len() == 1 && exceeds[0].ends_with(":1 file-too-large"), "{exceeds:?}");
}

#[test]
fn of_very_many_problems_the_first_are_shown_and_the_rest_counted() {
    let with = |sections: usize| {
        let mut text = "format = 1\nseries = \"form\"\nversion = \"1.0.0\"\nlanguages = []\n".to_owned();
        for at in 0..sections {
            text.push_str(&format!("[[section]]\ncode = \"s{at}\"\n"));
        }
        problems(text)
    };
    assert_eq!(with(999).len(), 1000);
    let found = with(1_234);
    assert_eq!(found.len(), 1001);
    assert_eq!((found[999].code, found[1000].code), ("empty-section", "too-many-problems"));
    assert!(found[1000].message.contains("235 more"), "{}", found[1000]);
    assert_eq!(found[1000].place, found[999].place);
}

#[test]
fn lists_that_many_questions_multiply_are_refused_before_they_fill_the_memory() {
    let with = |options: usize, questions: usize, keys: &str| {
        let options: Vec<String> = (0..options).map(|at| format!("{{ code = \"o{at}\" }}")).collect();
        let head = "format = 1\nseries = \"form\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n";
        let mut text = format!("{head}code_list = [{{ code = \"all\", options = [{}] }}]\n", options.join(", "));
        text.push_str("[[section]]\ncode = \"main\"\n");
        for at in 0..questions {
            text.push_str(&format!("[[section.question]]\ncode = \"Q{at}\"\n{keys}\n"));
        }
        places(&problems(text))
    };
    let start = std::time::Instant::now();
    let found = with(10_000, 2_000, "kind = \"single-choice\"\ncode_list = \"all\"");
    // The list is in line 5, and each question has four.
    assert_eq!(found, [format!("form.toml:{} too-many-options", 8 + 4 * 50 + 1)]);
    let ranking = with(10_000, 1, "kind = \"ranking\"\ncode_list = \"all\"");
    assert_eq!(ranking, ["form.toml:9 too-many-options"]);
    let repeated =
        "kind = \"repeat-group\"\nmax = 200\nfield = [{ code = \"F\", kind = \"single-choice\", code_list = \"all\" }]";
    assert_eq!(with(10_000, 1, repeated), ["form.toml:9 too-many-options"]);
    assert!(
        !with(700, 1, "kind = \"ranking\"\ncode_list = \"all\"").contains(&"form.toml:9 too-many-options".to_owned())
    );
    assert!(start.elapsed().as_secs() < 10, "it took {:?}", start.elapsed());
}

#[test]
fn no_files_and_an_empty_file_are_no_questionnaire() {
    assert!(!read_sources(&[]).expect_err("problems").is_empty());
    assert_eq!(places(&problems("")), ["form.toml:1 missing-key"]);
}

#[test]
fn a_folder_without_definition_is_unreadable() {
    let found = read_path(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).expect_err("no questionnaire");
    assert_eq!((found.len(), found[0].code), (1, "unreadable"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_a_piece_changed_is_read_or_refused(at in any::<prop::sample::Index>(), length in 0..40_usize, piece in "[\\[\\]{}='\"a-zA-Z0-9$. \n\0-]{0,12}") {
        let text: Vec<char> = MANY_MISTAKES.chars().collect();
        let start = at.index(text.len());
        let end = (start + length).min(text.len());
        let changed: String = text[..start].iter().copied().chain(piece.chars()).chain(text[end..].iter().copied()).collect();
        let found = problems(changed);
        prop_assert!(found.iter().all(|problem| problem.place.line.is_some()), "{:?}", found);
    }
}

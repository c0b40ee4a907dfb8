//! All languages have the same messages, which can be formatted and have the same markup.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use survey_model::language::Language;
use survey_model::translation::marks;
use survey_server::web::words::Words;

use super::source::{files, is_id, messages, server};

#[test]
fn every_language_has_the_same_messages_with_the_same_names_put_in() {
    let english = messages("en");
    for language in Language::ALL.map(Language::code) {
        if !server().join("locales").join(language).exists() {
            continue;
        }
        let other = messages(language);
        let ids = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
        let lacking: Vec<_> = ids(&english).difference(&ids(&other)).cloned().collect();
        let extra: Vec<_> = ids(&other).difference(&ids(&english)).cloned().collect();
        assert!(lacking.is_empty() && extra.is_empty(), "{language} lacks {lacking:#?} and has besides {extra:#?}");
        for (id, arguments) in &english {
            assert_eq!(&other[id], arguments, "{language}: {id}");
        }
    }
}

/// The text of each message without its name, alternatives of plurals included.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for file in files(&server().join("locales").join(language), &["ftl"]) {
        let mut id = String::new();
        for line in
            fs::read_to_string(&file).expect("a catalogue is text").lines().filter(|line| !line.starts_with('#'))
        {
            let text = match line.split_once(" =").filter(|(name, _)| is_id(name)) {
                Some((name, text)) => {
                    id = name.to_owned();
                    text
                }
                None => line,
            };
            texts.entry(id.clone()).or_default().push_str(text);
        }
    }
    texts
}

/// Mark-up and addresses are the same in every language; variables are compared above.
#[test]
fn every_language_has_the_same_markup_in_its_messages() {
    let english = texts("en");
    for language in Language::ALL {
        for (id, text) in texts(language.code()) {
            let found = marks::differences(&english[&id], Language::En, &text, language);
            let markup: Vec<_> = found.iter().filter(|found| found.code() == "translation-markup").collect();
            assert!(markup.is_empty(), "{language}: {id}: {}", markup[0]);
        }
    }
}

#[test]
fn every_message_can_be_formatted_in_every_language() {
    for (id, arguments) in messages("en") {
        for language in Language::ALL {
            let message =
                arguments.iter().fold(Words(language).t(&id), |message, name| message.with(leaked(name), 1_usize));
            assert!(message.exists(), "{language}: {id}");
        }
    }
}

/// Names of arguments are static in the program, and a test's are few.
fn leaked(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}

//! Every letter in every language.

use survey_model::language::Language;
use survey_server::services::mail::{Letter, Mailer, Rendered, sample};
use survey_server::services::one_time_link::Purpose;
use survey_server::settings::LinkLifetimes;
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::{mailer, parse, queue, secret, send};

fn rendered(text: &str, language: Language) -> Rendered {
    let mailer = Mailer::new("https://survey.example", None, LinkLifetimes::default());
    let content = sample(&mailer, text, language).expect("there is such a letter");
    Rendered::of(&content, &mailer.base_url).expect("it can be laid out")
}

#[test]
fn every_letter_has_all_its_words_in_every_language() {
    for text in Letter::TEXTS {
        for language in Language::ALL {
            let Rendered { subject, text: plain, html } = rendered(text, language);
            for shown in [&subject, &plain, &html] {
                assert!(
                    !shown.contains("mail-") && !shown.contains("{ $") && !shown.contains("()"),
                    "{text} {language}: {shown}"
                );
            }
            assert!(!subject.is_empty() && !subject.contains(['\n', '\r']), "{text} {language}");
            if language != Language::En {
                let english = rendered(text, Language::En);
                assert_ne!(subject, english.subject, "{text} {language}");
                assert_ne!(plain, english.text, "{text} {language}");
            }
        }
    }
}

#[test]
fn text_and_page_of_a_letter_say_the_same() {
    for text in Letter::TEXTS {
        for language in Language::ALL {
            let Rendered { text: plain, html, .. } = rendered(text, language);
            let page = scraper::Html::parse_document(&html);
            let shown = page.root_element().text().collect::<Vec<_>>().join(" ");
            let words = |text: &str| {
                text.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let shown = words(&shown);
            for line in plain.lines().map(words).filter(|line| !line.is_empty() && line != "--") {
                let line = line.trim_start_matches("*** ").trim_start_matches('\u{200F}').trim_start_matches("- ");
                // On the page, a label and what it labels are two elements, as are a sentence and its address.
                let found =
                    shown.contains(line) || line.split(": ").all(|part| shown.contains(part.trim_end_matches(':')));
                assert!(found, "{text} {language}: `{line}` is not in {shown}");
            }
        }
    }
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    for text in Letter::TEXTS {
        let html = rendered(text, Language::Ar).html;
        for forbidden in ["<img", "<script", "<link", "<style", "<table", "src=", "url(", "@import", "http://"] {
            assert!(!html.contains(forbidden), "{text}: {forbidden}");
        }
    }
}

#[test]
fn arabic_letters_run_from_the_right_and_others_have_no_invisible_marks() {
    for text in Letter::TEXTS {
        for language in Language::ALL {
            let Rendered { subject, text: plain, html } = rendered(text, language);
            let is_arabic = language == Language::Ar;
            let (direction, start) = if is_arabic { ("rtl", "right") } else { ("ltr", "left") };
            assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")), "{text} {language}");
            assert!(html.contains(&format!("text-align:{start}")), "{text} {language}");
            if !is_arabic {
                assert!(!format!("{subject}{plain}{html}").contains(['\u{2068}', '\u{2069}']), "{text} {language}");
            }
        }
    }
    let reminder = rendered("reminder-deadline-near", Language::Ar);
    assert!(reminder.text.contains("\u{2068}2026-2029\u{2069}"), "a cycle keeps its direction: {}", reminder.text);
    assert!(reminder.text.lines().any(|line| line == "https://survey.example/dashboard"), "{}", reminder.text);
}

/// As the bidirectional algorithm finds it: the first strong letter outside of isolates.
fn runs_from_the_right(line: &str) -> bool {
    let mut depth = 0;
    let first = line.chars().find(|c| {
        match c {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0 && (c.is_alphabetic() || *c == '\u{200F}')
    });
    first.is_some_and(|c| c == '\u{200F}' || ('\u{0590}'..='\u{08FF}').contains(&c))
}

#[test]
fn every_line_of_an_arabic_text_runs_from_the_right_but_for_addresses() {
    for text in Letter::TEXTS {
        let Rendered { subject, text: plain, .. } = rendered(text, Language::Ar);
        for line in plain.lines().chain([subject.as_str()]).filter(|line| !line.is_empty()) {
            let is_code = line.starts_with("http") || line.contains('@') || line == "-- " || line.starts_with("0000");
            assert!(is_code || runs_from_the_right(line), "{text}: {line:?}");
        }
    }
}

each_database!(an_arabic_letter_comes_through_the_line_whole, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let mut to = app.account(survey_server::services::Role::FocalPoint, Some("TUN"), None);
    (to.language, to.name) = (Language::Ar, "أمينة بن صالح".to_owned());
    let changed = to.clone();
    let change =
        move |conn: &mut survey_server::storage::Connection| survey_server::storage::account::update(conn, &changed);
    app.platform.database().write(change).expect("the account changes");
    queue(&app, &to, Letter::PasswordReset, "a");
    send(&app.platform, &mailer(&server));
    let taken = server.taken().remove(0);
    assert!(taken.raw.is_ascii(), "nothing depends on what servers on the way can do");
    assert!(taken.raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "lines are as short as they must be");
    let letter = parse(&taken);
    assert_eq!(letter.subject(), Some("اختيار كلمة مرور جديدة"));
    let name = letter.to().and_then(|to| to.first()).and_then(|to| to.name());
    assert_eq!(name, Some("أمينة بن صالح"));
    let (text, page) = (letter.body_text(0).expect("a text"), letter.body_html(0).expect("a page"));
    assert!(text.starts_with("تحية طيبة إلى \u{2068}أمينة بن صالح\u{2069}،"), "{text}");
    assert!(text.contains("طُلبت كلمة مرور جديدة لحسابكم"), "{text}");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("طُلبت كلمة مرور جديدة لحسابكم"));
    assert_eq!(letter.header_raw("Content-Language").map(str::trim), Some("ar"));
    let secret = secret(&text);
    let peek = move |conn: &mut survey_server::storage::Connection| {
        survey_server::services::one_time_link::peek(conn, &secret, Purpose::PasswordReset)
    };
    app.platform.database().read(peek).expect("the link came through as well");
});

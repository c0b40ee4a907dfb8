//! Short and long text, and web addresses.

use survey_model::answer::{Answer, Value};
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::question::Given;

use crate::{parse, parse_text, read_cells, text, validate};

const SHORT: &str = "kind = 'text'\nmax_length = 10";
const LONG: &str = "kind = 'text'\nlines = 'many'\nmax_length = 10";
const URL: &str = "kind = 'url'";

#[test]
fn a_long_text_keeps_its_lines_with_plain_breaks() {
    assert_eq!(parse_text(LONG, " a\r\nb\rc\nd \r\n"), Ok(text("a\nb\nc\nd")));
    assert_eq!(parse_text(LONG, "a\u{2028}b\u{85}c"), Ok(text("a\nb\nc")));
    assert_eq!(parse_text(LONG, "a\tb"), Ok(text("a\tb")));
}

#[test]
fn a_short_text_has_one_line() {
    for given in ["a\nb", "a\r\nb", "a\tb", "a\u{2029}b"] {
        assert_eq!(parse_text(SHORT, given), Err(Fault::ControlCharacter), "{given:?}");
    }
    assert_eq!(parse_text(SHORT, " a b\r\n"), Ok(text("a b")));
}

#[test]
fn invisible_control_characters_are_refused_everywhere() {
    for given in ["a\0b", "\u{1b}[0m", "a\u{7f}", "a\u{9f}", "a\u{202a}", "a\u{202e}b", "\u{fffe}a", "a\u{ffff}"] {
        assert_eq!(parse_text(SHORT, given), Err(Fault::ControlCharacter));
        assert_eq!(parse_text(LONG, given), Err(Fault::ControlCharacter));
    }
}

#[test]
fn a_text_is_stored_in_composed_form_and_measured_in_characters() {
    assert_eq!(parse_text(SHORT, "Cote\u{302}"), Ok(text("Cotê")));
    assert_eq!(parse_text(SHORT, "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"), Ok(text("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")));
    assert_eq!(parse_text(SHORT, "12345678901"), Err(Fault::TooLong { length: 11, max: 10 }));
    assert_eq!(parse_text(LONG, "12345\r\n6789"), Ok(text("12345\n6789")));
    assert_eq!(parse_text("kind = 'text'", &"x".repeat(301)), Err(Fault::TooLong { length: 301, max: 300 }));
}

#[test]
fn a_blank_text_is_no_answer() {
    for given in ["", "   ", "\r\n\t", "\u{200b}", " \u{feff} \u{2060}\n", "\u{ad}\u{200c}\u{200d}", "\u{3164}"] {
        assert_eq!(parse_text(LONG, given), Ok(Answer::Missing(Missing::NotAnswered)), "{given:?}");
        assert_eq!(read_cells(LONG, &[given]), Ok(Answer::Missing(Missing::NotAnswered)), "{given:?}");
        assert!(Given::text(given).is_blank(), "{given:?}");
    }
    assert_eq!(parse(SHORT, &Given::texts(["a", "b"])), Err(Fault::SeveralValues));
}

#[test]
fn a_byte_order_mark_in_front_is_no_part_of_a_text_and_joiners_are() {
    assert_eq!(parse_text(SHORT, "\u{feff} \u{feff}abc"), Ok(text("abc")));
    let persian = "می\u{200c}خواهم";
    assert_eq!(parse_text(SHORT, persian), Ok(text(persian)));
    assert_eq!(parse_text(SHORT, "\u{2067}عربي\u{2069}"), Ok(text("\u{2067}عربي\u{2069}")));
}

#[test]
fn a_stored_text_is_as_the_form_would_have_stored_it() {
    let stored = |text: &str| Value::Text(text.to_owned());
    assert_eq!(validate(SHORT, &stored("abc")), Ok(()));
    for other in ["", " abc", "e\u{301}", "\u{200b}", "\u{feff}abc"] {
        assert_eq!(validate(SHORT, &stored(other)), Err(Fault::WrongKind), "{other:?}");
    }
    assert_eq!(validate(SHORT, &stored("12345678901")), Err(Fault::TooLong { length: 11, max: 10 }));
    assert_eq!(validate(SHORT, &Value::Choices(Vec::new())), Err(Fault::WrongKind));
}

#[test]
fn a_formula_or_a_marker_in_a_cell_is_the_text_that_somebody_wrote() {
    assert_eq!(read_cells(SHORT, &["'=1+1"]), Ok(text("=1+1")));
    assert_eq!(read_cells(SHORT, &["'[none]"]), Ok(text("[none]")));
    assert_eq!(read_cells(SHORT, &["''tis"]), Ok(text("'tis")));
    assert_eq!(read_cells(SHORT, &["'tis"]), Ok(text("'tis")));
}

#[test]
fn a_web_address_is_http_with_a_host() {
    for given in ["https://itu.int", "http://example.org/a?b=c#d", "HTTPS://Example.org/", "https://例え.jp/"] {
        assert_eq!(parse_text(URL, given), Ok(text(given)));
        assert_eq!(validate(URL, &Value::Text(given.to_owned())), Ok(()));
    }
}

#[test]
fn other_addresses_are_refused() {
    let wrong = [
        "www.example.org",
        "ftp://example.org",
        "javascript:alert(1)//example.org",
        "mailto:a@example.org",
        "https://localhost/",
        "https://user:secret@example.org/",
        "https:example.org",
        "https:\\\\example.org",
        "https://exam\nple.org",
        "https://example.org/a b",
        "https://",
        "https://example.org/\u{202e}moc",
    ];
    for given in wrong {
        let shown = given.chars().take(100).collect();
        assert_eq!(parse_text(URL, given), Err(Fault::NotAUrl { given: shown }), "{given}");
    }
    assert_eq!(validate(URL, &Value::Choices(Vec::new())), Err(Fault::WrongKind));
}

#[test]
fn an_address_that_is_too_long_is_told_so_in_characters() {
    let long = |length: usize| format!("https://example.org/{}", "é".repeat(length - 20));
    assert_eq!(parse_text(URL, &long(2000)), Ok(text(&long(2000))));
    assert_eq!(parse_text(URL, &long(2001)), Err(Fault::TooLong { length: 2001, max: 2000 }));
}

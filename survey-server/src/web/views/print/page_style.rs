//! What stands in the margins of every sheet: a stylesheet, since pages may have no inline style.

use std::fmt::Write as _;

use survey_model::questionnaire::Questionnaire;

use crate::services::version::VersionStatus;
use crate::web::words::Words;

/// Stand-ins for the counters, which no catalogue contains.
const PAGE: &str = "\u{1}";
const PAGES: &str = "\u{2}";

/// The stylesheet of the margins: version and language, whether it is a draft, and page numbers.
#[must_use]
pub fn page_style(questionnaire: &Questionnaire, words: Words, status: VersionStatus) -> String {
    let (start, end) = if words.0.direction() == "rtl" { ("right", "left") } else { ("left", "right") };
    let version = format!("{} · {}", questionnaire.name(), words.0.own_name());
    let draft = if status.is_public() { String::new() } else { words.t("print-draft").plain() };
    let page = words.t("print-page").with("page", PAGE).with("pages", PAGES).plain();
    let mut style = format!("@page {{ direction: {}; ", words.0.direction());
    for (place, text) in [(start, version), (end, draft)] {
        let _ = write!(style, "@top-{place} {{ content: {}; }} ", content(&text));
    }
    let _ = writeln!(style, "@bottom-{end} {{ content: {}; }} }}", content(&page));
    style
}

/// A text as the value of `content`, its stand-ins replaced by counters.
fn content(text: &str) -> String {
    let mut content = "\"".to_owned();
    for character in text.chars() {
        match character {
            '\u{1}' => content.push_str("\" counter(page) \""),
            '\u{2}' => content.push_str("\" counter(pages) \""),
            plain if plain.is_ascii_alphanumeric() || plain == ' ' => content.push(plain),
            // Any other character by its number, so that none can end the text.
            other => {
                let _ = write!(content, "\\{:x} ", u32::from(other));
            }
        }
    }
    content.push('"');
    content
}

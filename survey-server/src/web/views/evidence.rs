//! Evidence as a line: a file with its size, or a link.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use survey_model::code::ItemCode;
use survey_model::evidence::Evidence as Content;

use crate::services::evidence::Evidence;
use crate::web::words::{Message, Words};

/// What stands for itself in a part of an address (RFC 3986, 2.3).
const UNRESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A file or a link, as a list shows it.
#[derive(Debug, Clone)]
pub struct EvidenceLine {
    /// Where it is.
    pub href: String,
    /// The name of a file, the address of a link.
    pub label: String,
    /// How large a file is.
    pub size: Option<Message>,
}

impl EvidenceLine {
    /// The line of one.
    #[must_use]
    pub fn new(words: Words, of: &Evidence) -> Self {
        let (href, size) = match &of.content {
            Content::File { name, size, .. } => {
                let name = utf8_percent_encode(name, &UNRESERVED);
                (format!("/responses/{}/evidence/{}/{name}", of.response_id, of.id), Some(size_in_words(words, *size)))
            }
            Content::Link { url } => (url.clone(), None),
        };
        Self { href, label: of.label().to_owned(), size }
    }
}

/// The lines of a question's items.
#[must_use]
pub fn lines_of_question(words: Words, all: &[Evidence], question: &str) -> Vec<EvidenceLine> {
    let is_of = |of: &&Evidence| of.item.question() == question;
    all.iter().filter(is_of).map(|of| EvidenceLine::new(words, of)).collect()
}

/// The lines of an item.
#[must_use]
pub fn lines_of_item(words: Words, all: &[Evidence], item: &ItemCode) -> Vec<EvidenceLine> {
    all.iter().filter(|of| of.item == *item).map(|of| EvidenceLine::new(words, of)).collect()
}

/// A size in kilobytes below one megabyte, else in megabytes; both of 1,024.
fn size_in_words(words: Words, size: u64) -> Message {
    let kilobytes = size as f64 / 1024.0;
    if kilobytes < 1000.0 {
        words.t("evidence-kilobytes").with("size", words.number(kilobytes.ceil(), 0))
    } else {
        words.t("evidence-megabytes").with("size", words.number(kilobytes / 1024.0, 1))
    }
}

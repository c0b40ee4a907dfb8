//! An answer of the server, and what somebody sees on it.

use std::collections::BTreeSet;

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Selector};

/// An answer of the server.
#[derive(Debug)]
pub struct Page {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: String,
    /// Its body, byte by byte.
    pub bytes: Vec<u8>,
}

impl Page {
    pub(super) async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.expect("the body is whole").to_vec();
        Self { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes }
    }

    /// A header, or nothing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    #[must_use]
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// What a reader sees, without the marks around names and with single spaces.
    #[must_use]
    pub fn text(&self) -> String {
        self.texts("body").concat()
    }

    /// The texts of the elements that a selector finds.
    #[must_use]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.each(selector, |element| tidy(&element.text().collect::<String>()))
    }

    /// An attribute of the elements that a selector finds.
    #[must_use]
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.each(selector, |element| element.value().attr(name).unwrap_or_default().to_owned())
    }

    /// The names of all attributes of all elements.
    #[must_use]
    pub fn attribute_names(&self) -> BTreeSet<String> {
        let names =
            |element: ElementRef<'_>| element.value().attrs().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
        self.each("*", names).into_iter().flatten().collect()
    }

    /// Whether a selector finds anything.
    #[must_use]
    pub fn has(&self, selector: &str) -> bool {
        !self.texts(selector).is_empty()
    }

    /// The value of a field, whatever kind of control it is.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<String> {
        let chosen = format!("input[name='{name}'][checked], select[name='{name}'] option[selected]");
        let typed = format!("input[name='{name}']:not([type=radio], [type=checkbox])");
        let find = |selector: &str| self.attributes(selector, "value").into_iter().next();
        find(&chosen)
            .or_else(|| find(&typed))
            .or_else(|| self.texts(&format!("textarea[name='{name}']")).into_iter().next())
    }

    /// The lines of the error summary.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        self.texts(".errors li")
    }

    fn each<T>(&self, selector: &str, of: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let parsed = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body).select(&parsed).map(of).collect()
    }
}

fn tidy(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

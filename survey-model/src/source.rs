//! Where an answer was found that nobody gave: what a reader needs to look it up again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::Value;
use crate::fault::Fault;
use crate::question::{Given, QuestionKind, Text, Url};

/// So many sources fit beside an answer.
pub const MOST_SOURCES: usize = 5;

/// So many characters fit into a title or a citation.
pub const LONGEST_SOURCE: usize = 500;

const LINE: Text = Text { is_long: false, max_length: LONGEST_SOURCE };

/// Something that was published, and the day on which it said what the answer says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Its web address; empty if it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Where it is found otherwise: a gazette with its number, a page; never empty where there is no address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub citation: String,
    /// The day on which somebody saw it.
    pub accessed_on: NaiveDate,
}

/// A source as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenSource {
    /// The title.
    pub title: String,
    /// The web address.
    pub url: String,
    /// The citation.
    pub citation: String,
    /// The day, as year-month-day.
    pub accessed_on: String,
}

impl Source {
    /// Reads sources, without those that are blank.
    ///
    /// # Errors
    /// [`Fault::TooManyEntries`], or the first fault of any of them.
    pub fn read_all(given: &[GivenSource]) -> Result<Vec<Self>, Fault> {
        let filled: Vec<&GivenSource> = given.iter().filter(|of| !of.is_blank()).collect();
        if filled.len() > MOST_SOURCES {
            return Err(Fault::TooManyEntries { max: MOST_SOURCES });
        }
        filled.into_iter().map(Self::read).collect()
    }

    /// Reads a source.
    ///
    /// # Errors
    /// [`Fault::SourceIncomplete`] without a title, an address or a citation, and a day; else what is wrong with one of them.
    pub fn read(given: &GivenSource) -> Result<Self, Fault> {
        let (title, citation) = (line(&given.title)?, line(&given.citation)?);
        let url = match given.url.trim() {
            "" => String::new(),
            url => Url::read(url)?,
        };
        let day = given.accessed_on.trim();
        if title.is_empty() || (url.is_empty() && citation.is_empty()) || day.is_empty() {
            return Err(Fault::SourceIncomplete);
        }
        let accessed_on = NaiveDate::parse_from_str(day, "%Y-%m-%d");
        let accessed_on = accessed_on.map_err(|_| Fault::NotADate { given: day.chars().take(100).collect() })?;
        Ok(Self { title, url, citation, accessed_on })
    }
}

impl GivenSource {
    /// Whether nothing was typed but a day, which says nothing by itself.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        [&self.title, &self.url, &self.citation].into_iter().all(|text| text.trim().is_empty())
    }
}

impl From<&Source> for GivenSource {
    fn from(source: &Source) -> Self {
        Self {
            title: source.title.clone(),
            url: source.url.clone(),
            citation: source.citation.clone(),
            accessed_on: source.accessed_on.to_string(),
        }
    }
}

fn line(given: &str) -> Result<String, Fault> {
    match LINE.parse(&Given::text(given))? {
        Some(Value::Text(text)) => Ok(text),
        _ => Ok(String::new()),
    }
}

//! An address that asks for something that there isn't: what is wrong with it, and what comes nearest and works.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::web::error::WebError;
use crate::web::page::{Page, html};
use crate::web::visitor::Visitor;
use crate::web::words::{Message, Words};

/// So much of what somebody typed is shown.
const SHOWN: usize = 80;

/// So many near codes are offered.
const NEAREST: usize = 3;

/// What is wrong with a part of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It names something that isn't there.
    Unknown {
        /// The name of the part.
        parameter: &'static str,
        /// What stood there.
        given: String,
    },
    /// It stands there twice and may stand there once.
    Twice {
        /// The name of the part.
        parameter: &'static str,
    },
    /// There is no part of this name.
    NoParameter {
        /// The name that stood there.
        given: String,
    },
    /// A cycle is held against itself.
    SameCycle {
        /// The cycle.
        given: String,
    },
}

/// A part of an address that is wrong, with a way on.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// What is wrong.
    pub fault: Fault,
    /// What comes nearest and works.
    pub nearest: Vec<Offer>,
    /// The address without what is wrong.
    pub without: String,
}

/// Something that could have been meant.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The code.
    pub value: String,
    /// The address that asks for it.
    pub address: String,
}

#[derive(Debug, Template)]
#[template(path = "pages/explorer-wrong.html")]
struct WrongPage {
    page: Page,
    wrongs: Vec<Wrong>,
}

/// The page that says what is wrong with an address.
///
/// # Errors
/// [`WebError`] if it can't be rendered.
pub(super) fn show(visitor: &Visitor, wrongs: Vec<Wrong>) -> Result<HttpResponse, WebError> {
    let status = wrongs.iter().map(|wrong| wrong.fault.status()).max().unwrap_or(StatusCode::BAD_REQUEST);
    html(status, &WrongPage { page: Page::new(visitor), wrongs })
}

impl Fault {
    /// The name of the part of the address.
    pub(super) const fn parameter(&self) -> &'static str {
        match self {
            Self::Unknown { parameter, .. } | Self::Twice { parameter } => parameter,
            Self::SameCycle { .. } => "to",
            Self::NoParameter { .. } => "",
        }
    }

    /// What is not there at all is not found; the rest is asked for in a wrong way.
    fn status(&self) -> StatusCode {
        match self {
            Self::Unknown { parameter: "from" | "to" | "measure", .. } => StatusCode::NOT_FOUND,
            Self::Unknown { .. } | Self::Twice { .. } | Self::NoParameter { .. } | Self::SameCycle { .. } => {
                StatusCode::BAD_REQUEST
            }
        }
    }

    /// The same in a sentence.
    pub(super) fn sentence(&self, words: &Words) -> Message {
        match self {
            Self::Unknown { parameter, given } => {
                words.t("explorer-wrong-unknown").with("given", short(given)).with("parameter", *parameter)
            }
            Self::Twice { parameter } => words.t("explorer-wrong-twice").with("parameter", *parameter),
            Self::NoParameter { given } => words.t("explorer-wrong-parameter").with("given", short(given)),
            Self::SameCycle { given } => words.t("explorer-wrong-same").with("given", short(given)),
        }
    }

    /// The candidates that are nearest to what was given.
    pub(super) fn nearest(&self, candidates: &[String]) -> Vec<String> {
        let (Self::Unknown { given, .. } | Self::SameCycle { given }) = self else { return Vec::new() };
        let given = short(given).to_lowercase();
        let mut all: Vec<(usize, &String)> =
            candidates.iter().map(|candidate| (distance(&given, &candidate.to_lowercase()), candidate)).collect();
        all.sort();
        all.into_iter().take(NEAREST).map(|(_, candidate)| candidate.clone()).collect()
    }
}

impl From<&Wrong> for WebError {
    /// For pictures and files, which have no page of their own to say it.
    fn from(wrong: &Wrong) -> Self {
        match &wrong.fault {
            Fault::Unknown { parameter, given } => Self::BadAddress { parameter, given: short(given) },
            Fault::SameCycle { given } => Self::BadAddress { parameter: "to", given: short(given) },
            Fault::Twice { .. } | Fault::NoParameter { .. } => Self::UnreadableAddress,
        }
    }
}

fn short(given: &str) -> String {
    given.chars().take(SHOWN).collect()
}

/// How many letters have to be put in, taken out or changed to make one text of the other: V. I. Levenshtein (1966), Soviet Physics
/// Doklady 10:707-710. What one contains of the other counts as near.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = at;
        row[0] = at + 1;
        for (place, wanted) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *wanted);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

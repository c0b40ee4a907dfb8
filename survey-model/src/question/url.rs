//! Web addresses.

use crate::answer::Value;
use crate::character::{is_noncharacter, is_override};
use crate::code::OptionCode;
use crate::code_list::one;
use crate::fault::Fault;
use crate::question::text::{text_cell, text_summary};
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// The greatest length in characters: what browsers accept in practice.
const LONGEST: usize = 2000;

/// A web address with the scheme http or https.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url;

impl Url {
    /// A text that is a web address, as it stands.
    ///
    /// # Errors
    /// [`Fault::TooLong`] or [`Fault::NotAUrl`].
    pub(crate) fn read(text: &str) -> Result<String, Fault> {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(Fault::TooLong { length, max: LONGEST });
        }
        let wrong = || Fault::NotAUrl { given: text.chars().take(100).collect() };
        let url = ::url::Url::parse(text).map_err(|_| wrong())?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'));
        // The parser mends what is written wrongly, such as a missing slash or a line break; what is stored is the text itself.
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || is_override(c) || is_noncharacter(c);
        let has_slashes = url.scheme().len() == text.find("://").unwrap_or_default();
        let is_whole = has_slashes && !text.contains(is_odd);
        let is_plain = is_whole && url.username().is_empty() && url.password().is_none();
        if is_web && is_plain { Ok(text.to_owned()) } else { Err(wrong()) }
    }
}

impl QuestionKind for Url {
    fn check(_: &mut Settings<'_>) -> Option<Self> {
        Some(Self)
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        match one(&given.values)? {
            None => Ok(None),
            Some(text) => Self::read(text).map(|url| Some(Value::Text(url))),
        }
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Text(text) => Self::read(text).map(|_| ()),
            _ => Err(Fault::WrongKind),
        }
    }

    fn summary(&self, value: &Value, _: &dyn Fn(&OptionCode) -> String) -> String {
        text_summary(value)
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, Level::Text)]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![text_cell(value)]
    }
}

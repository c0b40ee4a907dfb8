//! Free text of one line or of many.

use unicode_normalization::UnicodeNormalization;

use crate::answer::Value;
use crate::character::{is_blank, is_noncharacter, is_override};
use crate::code::OptionCode;
use crate::code_list::one;
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// Text up to a length in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Whether line breaks are allowed.
    pub is_long: bool,
    /// The greatest length in characters.
    pub max_length: usize,
}

impl Text {
    fn check_text(&self, text: &str) -> Result<(), Fault> {
        let forbidden = |c: char| {
            let is_control = c.is_control() && !(self.is_long && matches!(c, '\n' | '\t'));
            is_control || is_override(c) || is_noncharacter(c)
        };
        if text.contains(forbidden) {
            return Err(Fault::ControlCharacter);
        }
        let length = text.chars().count();
        if length > self.max_length {
            return Err(Fault::TooLong { length, max: self.max_length });
        }
        Ok(())
    }
}

/// A text as it is stored: trimmed, without the byte order mark that some files begin with, with plain line breaks, in Unicode's composed form (NFC).
fn tidy(text: &str) -> String {
    let with_plain_breaks = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let is_lead = |c: char| c.is_whitespace() || c == '\u{feff}';
    with_plain_breaks.trim_start_matches(is_lead).trim_end().nfc().collect()
}

impl QuestionKind for Text {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let is_long = match settings.keys.lines.take().as_deref() {
            None | Some("one") => false,
            Some("many") => true,
            Some(other) => {
                settings.problem("wrong-type", "lines", format!("`{other}` is not a size; write one or many"));
                false
            }
        };
        let max = settings.keys.max_length.take().unwrap_or(if is_long { 4000 } else { 300 });
        if max == 0 || max > 100_000 {
            settings.problem("bad-range", "max_length", "the greatest length must be from 1 to 100000 characters");
        }
        Some(Self { is_long, max_length: max as usize })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        let Some(text) = one(&given.values)?.map(tidy) else { return Ok(None) };
        self.check_text(&text)?;
        Ok(Some(Value::Text(text)))
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Text(text) if !is_blank(text) && tidy(text) == *text => self.check_text(text),
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

    fn bounds(&self) -> Vec<(Setting, String)> {
        let lines = if self.is_long { "many" } else { "one" };
        vec![(Setting::Lines, lines.to_owned()), (Setting::MaxLength, self.max_length.to_string())]
    }
}

/// The text itself.
pub(super) fn text_summary(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

/// The cell of a text.
pub(super) fn text_cell(value: &Value) -> Cell {
    match value {
        Value::Text(text) => Cell::Text(text.clone()),
        _ => Cell::Missing(Missing::NotAnswered),
    }
}

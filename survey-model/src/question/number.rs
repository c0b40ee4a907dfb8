//! Numbers in a unit, and percentages.

use crate::answer::{self, Value};
use crate::code::OptionCode;
use crate::code_list::one;
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::digit::{is_group_separator, western_digits};
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// A number within a range, in a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The smallest number allowed.
    pub min: Option<f64>,
    /// The largest number allowed.
    pub max: Option<f64>,
    /// Digits after the decimal point.
    pub decimals: u32,
    /// The unit's code; its words are in the texts.
    pub unit: Option<String>,
}

impl Number {
    fn read(&self, text: &str) -> Result<answer::Number, Fault> {
        let wrong = || Fault::NotANumber { given: text.to_owned() };
        let plain = western_digits(text).replace(is_group_separator, "");
        if !plain.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
            return Err(wrong());
        }
        let number = plain.parse().ok().and_then(answer::Number::new).ok_or_else(wrong)?;
        self.check_range(number.get())?;
        Ok(number)
    }

    fn check_range(&self, number: f64) -> Result<(), Fault> {
        if let Some(min) = self.min.filter(|min| number < *min) {
            return Err(Fault::TooSmall { min });
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            return Err(Fault::TooLarge { max });
        }
        let digits = format!("{number}").split_once('.').map_or(0, |(_, digits)| digits.len());
        if digits > self.decimals as usize {
            return Err(Fault::TooManyDecimals { decimals: self.decimals });
        }
        Ok(())
    }
}

impl QuestionKind for Number {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let (min, max) = (settings.keys.min.take(), settings.keys.max.take());
        let (min, max) = (settings.finite("min", min), settings.finite("max", max));
        settings.range("min", min.as_ref(), max.as_ref());
        let decimals = settings.decimals();
        Some(Self { min, max, decimals, unit: settings.keys.unit.take() })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        match one(&given.values)? {
            None => Ok(None),
            Some(text) => self.read(text).map(|number| Some(Value::Number(number))),
        }
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Number(number) => self.check_range(number.get()),
            _ => Err(Fault::WrongKind),
        }
    }

    fn summary(&self, value: &Value, _: &dyn Fn(&OptionCode) -> String) -> String {
        match value {
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        }
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, Level::Numeric)]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![match value {
            Value::Number(number) => Cell::Number(number.get()),
            _ => Cell::Missing(Missing::NotAnswered),
        }]
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        let limit = |setting, limit: Option<f64>| limit.map(|limit| (setting, limit.to_string()));
        let unit = self.unit.clone().map(|unit| (Setting::Unit, unit));
        let found = [limit(Setting::Min, self.min), limit(Setting::Max, self.max), unit];
        found.into_iter().flatten().chain([(Setting::Decimals, self.decimals.to_string())]).collect()
    }
}

/// A number from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Percentage(Number);

impl Percentage {
    /// Digits after the decimal point.
    #[must_use]
    pub const fn decimals(&self) -> u32 {
        self.0.decimals
    }
}

impl QuestionKind for Percentage {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let decimals = settings.decimals();
        Some(Self(Number { min: Some(0.0), max: Some(100.0), decimals, unit: None }))
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        let strip = |text: &String| text.trim().trim_matches(['%', '٪', '％']).to_owned();
        self.0.parse(&Given { values: given.values.iter().map(strip).collect(), ..Given::default() })
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        self.0.validate(value)
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        format!("{} %", self.0.summary(value, label))
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        self.0.columns()
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        self.0.cells(value)
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        vec![(Setting::Decimals, self.0.decimals.to_string())]
    }
}

//! Dates in the Gregorian calendar.

use chrono::NaiveDate;

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::one;
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::digit::western_digits;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// A day within a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Date {
    /// The first day allowed.
    pub earliest: Option<NaiveDate>,
    /// The last day allowed.
    pub latest: Option<NaiveDate>,
}

impl Date {
    fn check_range(&self, day: NaiveDate) -> Result<(), Fault> {
        if let Some(earliest) = self.earliest.filter(|earliest| day < *earliest) {
            return Err(Fault::TooEarly { earliest });
        }
        match self.latest.filter(|latest| day > *latest) {
            Some(latest) => Err(Fault::TooLate { latest }),
            None => Ok(()),
        }
    }
}

/// The day that a text of the form year-month-day names, in years of four digits.
fn read(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(&western_digits(text), "%Y-%m-%d").ok()?;
    (1000..=9999).contains(&chrono::Datelike::year(&day)).then_some(day)
}

impl QuestionKind for Date {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let earliest = limit(settings, "earliest");
        let latest = limit(settings, "latest");
        settings.range("earliest", earliest.as_ref(), latest.as_ref());
        Some(Self { earliest, latest })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        let Some(text) = one(&given.values)? else { return Ok(None) };
        let day = read(text).ok_or_else(|| Fault::NotADate { given: text.to_owned() })?;
        self.check_range(day)?;
        Ok(Some(Value::Date(day)))
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Date(day) => self.check_range(*day),
            _ => Err(Fault::WrongKind),
        }
    }

    fn summary(&self, value: &Value, _: &dyn Fn(&OptionCode) -> String) -> String {
        match value {
            Value::Date(day) => day.to_string(),
            _ => String::new(),
        }
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, Level::Date)]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![match value {
            Value::Date(day) => Cell::Date(*day),
            _ => Cell::Missing(Missing::NotAnswered),
        }]
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        let limit = |setting, day: Option<NaiveDate>| day.map(|day| (setting, day.to_string()));
        [limit(Setting::Earliest, self.earliest), limit(Setting::Latest, self.latest)].into_iter().flatten().collect()
    }
}

fn limit(settings: &mut Settings<'_>, key: &'static str) -> Option<NaiveDate> {
    let keys = &mut settings.keys;
    let text = if key == "earliest" { keys.earliest.take() } else { keys.latest.take() }?;
    let day = read(&text);
    if day.is_none() {
        settings.problem("wrong-type", key, format!("`{text}` is not a date; write it as \"2019-05-31\""));
    }
    day
}

//! What people read: messages of the catalogues in `locales/`, found by their ids.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use fluent_templates::LanguageIdentifier;
use fluent_templates::fluent_bundle::FluentValue;
use survey_model::language::Language;

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Names and numbers keep their own direction within a sentence of the other one.
        customise: |bundle| bundle.set_use_isolating(true),
    };
}

static IDENTIFIERS: LazyLock<HashMap<Language, LanguageIdentifier>> = LazyLock::new(|| {
    Language::ALL.into_iter().filter_map(|language| Some((language, language.code().parse().ok()?))).collect()
});

/// The words of a language; English stands in for what it lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

/// A message with what it names; `Display` gives its words.
#[derive(Debug, Clone)]
pub struct Message {
    language: Language,
    id: String,
    arguments: HashMap<Cow<'static, str>, FluentValue<'static>>,
}

/// Something that a message can name.
pub trait Argument {
    /// It, as messages take it.
    fn value(&self) -> FluentValue<'static>;
}

impl Words {
    /// The message with an id.
    #[must_use]
    pub fn t(self, id: impl AsRef<str>) -> Message {
        Message { language: self.0, id: id.as_ref().to_owned(), arguments: HashMap::new() }
    }

    /// The message of a code within a family: `missing-` and `dont_know`.
    #[must_use]
    pub fn of(self, family: &str, code: impl AsRef<str>) -> Message {
        self.t(format!("{family}-{}", code.as_ref().replace('_', "-")))
    }

    /// A day: 31 May 2019.
    #[must_use]
    pub fn date(self, day: impl Into<NaiveDate>) -> Message {
        let day = day.into();
        self.t("date").with("day", day.day()).with("month", day.month()).with("year", day.year().to_string())
    }

    /// Whether a date is written from the year down to the day.
    #[must_use]
    pub const fn is_year_first(self) -> bool {
        matches!(self.0, Language::Zh)
    }

    /// A moment in UTC: 31 May 2019, 14:02 UTC.
    #[must_use]
    pub fn time(self, time: &DateTime<Utc>) -> Message {
        let clock = format!("{:02}:{:02}", time.hour(), time.minute());
        self.t("date-time").with("date", self.date(time.date_naive())).with("time", clock)
    }

    /// A number with so many decimals and the language's decimal mark.
    #[must_use]
    pub fn number(self, number: f64, decimals: usize) -> String {
        let mark = self.t("number-decimal-mark").plain();
        format!("{number:.decimals$}").replace('.', &mark).replace('-', "−")
    }

    /// A number with as many decimals as it has.
    #[must_use]
    pub fn exact(self, number: f64) -> String {
        let decimals = number.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
        self.number(number, decimals)
    }

    /// A number with its sign, `+3.0` or `−3.0`; what rounds to zero has none.
    #[must_use]
    pub fn signed(self, number: f64, decimals: usize) -> String {
        let text = self.number(number, decimals);
        let is_zero = !text.contains(|c: char| c.is_ascii_digit() && c != '0');
        match text.strip_prefix('−') {
            Some(digits) if is_zero => digits.to_owned(),
            None if !is_zero => self.left_to_right(format!("+{text}")),
            _ => self.left_to_right(text),
        }
    }

    /// A text that keeps its sign in front of its digits, also between words that run from the right.
    pub(crate) fn left_to_right(self, text: String) -> String {
        if self.0.direction() == "rtl" { format!("\u{200E}{text}") } else { text }
    }

    /// A share as a percentage with one decimal.
    #[must_use]
    pub fn percent(self, share: f64) -> Message {
        self.t("number-percent").with("value", self.number(share * 100.0, 1))
    }
}

impl Message {
    /// The same message, naming something.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Argument) -> Self {
        self.arguments.insert(Cow::Borrowed(name), value.value());
        self
    }

    /// Whether the catalogues have the message.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.find().is_some()
    }

    /// The message without the invisible marks around what it names, for where markup can't go: attributes of files, charts.
    #[must_use]
    pub fn plain(&self) -> String {
        self.to_string().replace(['\u{2068}', '\u{2069}'], "")
    }

    fn find(&self) -> Option<String> {
        let find = |language: Language| {
            let language = IDENTIFIERS.get(&language)?;
            LOCALES.lookup_single_language(language, &self.id, Some(&self.arguments)).ok()
        };
        find(self.language).or_else(|| find(Language::En))
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.find() {
            Some(words) => f.write_str(&words),
            None => f.write_str(&self.id),
        }
    }
}

macro_rules! arguments {
    ($($type:ty),*) => {$(
        impl Argument for $type {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )*};
}
arguments!(usize, i32, u32, i64);

impl Argument for str {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Argument for String {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

impl Argument for Message {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_string())
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

//! What a letter says, in the language of whoever gets it: everything is looked up, nothing is laid out yet.

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::language::Language;

use crate::words::{Message, Words};

/// A letter with all that it names.
#[derive(Debug, Clone)]
pub struct Content {
    /// In which language.
    pub language: Language,
    /// To whom.
    pub name: String,
    /// The end of the ids of its texts.
    pub text: &'static str,
    /// The role that somebody is invited to, as its code.
    pub role: Option<&'static str>,
    /// What its subject and its text name.
    pub named: Named,
    /// What it lists.
    pub facts: Vec<Fact>,
    /// What to do next.
    pub action: Option<Action>,
    /// Whether it is about made-up answers.
    pub is_synthetic: bool,
    /// Whether it goes to nobody.
    pub is_sample: bool,
}

/// What the subject and the text of a letter can name.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// The Member State.
    pub state: String,
    /// The label of the cycle.
    pub cycle: String,
    /// A day.
    pub date: Option<NaiveDate>,
    /// The number of a submission.
    pub number: u32,
}

/// A line of what a letter lists.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The end of the id of its label.
    pub label: &'static str,
    /// What stands beside it.
    pub value: Value,
}

/// What stands beside a label.
#[derive(Debug, Clone)]
pub enum Value {
    /// A text, of whatever direction.
    Text(String),
    /// A text from left to right: a hash, an address.
    Code(String),
    /// Several texts.
    List(Vec<String>),
}

/// What to do next, and where.
#[derive(Debug, Clone)]
pub struct Action {
    /// The end of the id of its words.
    pub words: &'static str,
    /// The whole address.
    pub address: String,
}

impl Content {
    /// The words of its language.
    #[must_use]
    pub const fn words(&self) -> Words {
        Words(self.language)
    }

    /// A message of a family for this letter, with everything that the letter can name.
    #[must_use]
    pub fn message(&self, family: &str) -> Message {
        let date = self.named.date.map_or_else(String::new, |day| self.words().date(day).plain());
        self.words()
            .of(family, self.text)
            .with("state", &self.named.state)
            .with("cycle", &self.named.cycle)
            .with("number", self.named.number)
            .with("date", date)
    }

    /// Adds a text to what is listed.
    pub(super) fn list(&mut self, label: &'static str, value: impl Into<String>) {
        self.facts.push(Fact { label, value: Value::Text(value.into()) });
    }

    /// Adds a hash or an address to what is listed.
    pub(super) fn list_code(&mut self, label: &'static str, value: impl Into<String>) {
        self.facts.push(Fact { label, value: Value::Code(value.into()) });
    }

    /// Adds texts to what is listed, if there are any.
    pub(super) fn list_all(&mut self, label: &'static str, values: Vec<String>) {
        if !values.is_empty() {
            self.facts.push(Fact { label, value: Value::List(values) });
        }
    }

    /// Adds a day in words.
    pub(super) fn list_day(&mut self, label: &'static str, day: NaiveDate) {
        let day = self.words().date(day).plain();
        self.list(label, day);
    }

    /// Adds a moment in words.
    pub(super) fn list_time(&mut self, label: &'static str, time: &DateTime<Utc>) {
        let time = self.words().time(time).plain();
        self.list(label, time);
    }
}

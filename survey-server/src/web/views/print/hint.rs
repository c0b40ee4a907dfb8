//! What a form on a screen would say or refuse by itself: how many to tick, what a number may be.

use survey_model::question::{Date, Kind, MultipleChoice, Number, Question};

use super::{ENTRIES, Printer};
use crate::web::words::Message;

/// A shorter limit of a text is said; a longer one than fits on its lines need not be.
const WORTH_SAYING: usize = 120;

impl Printer<'_> {
    pub(super) fn hints(&self, question: &Question) -> Vec<Message> {
        match &question.kind {
            Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) => vec![self.words.t("print-tick-one")],
            Kind::Matrix(_) => vec![self.words.t("print-tick-one-per-row")],
            Kind::MultipleChoice(kind) => self.choices(kind, question),
            Kind::Ranking(kind) => vec![self.words.t("print-rank").with("places", kind.places())],
            Kind::Number(kind) => self.number(kind),
            Kind::Percentage(kind) => vec![self.decimals(kind.decimals()), self.between(0.0, 100.0)],
            Kind::Date(kind) => self.dates(kind),
            Kind::Text(kind) if kind.is_long || kind.max_length <= WORTH_SAYING => {
                vec![self.words.t("text-limit").with("max", kind.max_length)]
            }
            Kind::Text(_) => Vec::new(),
            Kind::Url(_) => vec![self.words.of("kind", question.kind.code())],
            Kind::RepeatGroup(group) => {
                let most = self.words.t("print-entries").with("max", group.max());
                let copy = (group.max() > ENTRIES).then(|| self.words.t("print-copy"));
                std::iter::once(most).chain(copy).collect()
            }
        }
    }

    fn choices(&self, kind: &MultipleChoice, question: &Question) -> Vec<Message> {
        let options = question.options().map_or(0, |list| list.options().len());
        let least = (kind.min() > 1).then(|| self.words.t("print-tick-at-least").with("min", kind.min()));
        let most = (kind.max() < options).then(|| self.words.t("print-tick-at-most").with("max", kind.max()));
        let any = (least.is_none() && most.is_none()).then(|| self.words.t("print-tick-any"));
        any.into_iter().chain(least).chain(most).collect()
    }

    fn number(&self, kind: &Number) -> Vec<Message> {
        let range = match (kind.min, kind.max) {
            (Some(min), Some(max)) => Some(self.between(min, max)),
            (Some(min), None) => Some(self.words.t("print-or-more").with("min", self.words.exact(min))),
            (None, Some(max)) => Some(self.words.t("print-or-less").with("max", self.words.exact(max))),
            (None, None) => None,
        };
        std::iter::once(self.decimals(kind.decimals)).chain(range).collect()
    }

    fn decimals(&self, decimals: u32) -> Message {
        if decimals == 0 {
            self.words.t("print-whole")
        } else {
            self.words.t("print-decimals").with("decimals", decimals)
        }
    }

    fn between(&self, min: f64, max: f64) -> Message {
        self.words.t("print-between").with("min", self.words.exact(min)).with("max", self.words.exact(max))
    }

    fn dates(&self, kind: &Date) -> Vec<Message> {
        let earliest = kind.earliest.map(|day| self.words.t("print-not-before").with("date", self.words.date(day)));
        let latest = kind.latest.map(|day| self.words.t("print-not-after").with("date", self.words.date(day)));
        earliest.into_iter().chain(latest).collect()
    }
}

//! What a form on a screen would say by itself: how to answer, who answers, what an answer must satisfy.

use survey_model::question::{Date, Kind, MultipleChoice, Number};

use super::Writer;
use crate::services::workbook::layout::{Unit, places};
use crate::words::{Message, Words};

impl Writer<'_> {
    /// Everything beside the question, a paragraph each.
    pub(super) fn hints(&self, unit: &Unit<'_>) -> String {
        let words = self.texts.words;
        let required = unit.question.required.then(|| words.t("workbook-required").plain());
        let condition = (self.conditions.question)(unit.question, unit.group);
        let of_text = [&unit.text.explanation, &unit.text.more, &unit.text.constraint_message];
        let kind = of_kind(words, unit).into_iter().map(|hint| hint.plain()).collect::<Vec<_>>().join(" ");
        let all = required.into_iter().chain(condition).chain([kind]).chain(of_text.into_iter().cloned());
        all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n").chars().take(16_000).collect()
    }
}

fn of_kind(words: Words, unit: &Unit<'_>) -> Vec<Message> {
    match &unit.question.kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) => vec![words.t("workbook-kind-one")],
        Kind::Matrix(_) => vec![words.t("workbook-kind-rows")],
        Kind::MultipleChoice(kind) => several(words, kind, unit),
        Kind::Ranking(_) => vec![words.t("print-rank").with("places", places(unit.question))],
        Kind::Number(kind) => number(words, kind, &unit.text.unit),
        Kind::Percentage(kind) => {
            vec![words.t("workbook-kind-percentage"), decimals(words, kind.decimals())]
        }
        Kind::Date(kind) => date(words, kind),
        Kind::Text(kind) => vec![words.t("text-limit").with("max", kind.max_length)],
        Kind::Url(_) => vec![words.of("kind", unit.question.kind.code())],
        Kind::RepeatGroup(group) => vec![words.t("workbook-kind-entries").with("max", group.max())],
    }
}

fn several(words: Words, kind: &MultipleChoice, unit: &Unit<'_>) -> Vec<Message> {
    let options = unit.question.options().map_or(0, |list| list.options().len());
    let least = (kind.min() > 1).then(|| words.t("workbook-kind-at-least").with("min", kind.min()));
    let most = (kind.max() < options).then(|| words.t("workbook-kind-at-most").with("max", kind.max()));
    std::iter::once(words.t("workbook-kind-several")).chain(least).chain(most).collect()
}

fn number(words: Words, kind: &Number, unit: &str) -> Vec<Message> {
    let range = match (kind.min, kind.max) {
        (Some(min), Some(max)) => {
            Some(words.t("print-between").with("min", words.exact(min)).with("max", words.exact(max)))
        }
        (Some(min), None) => Some(words.t("print-or-more").with("min", words.exact(min))),
        (None, Some(max)) => Some(words.t("print-or-less").with("max", words.exact(max))),
        (None, None) => None,
    };
    let unit = (!unit.is_empty()).then(|| words.t("workbook-kind-unit").with("unit", unit));
    std::iter::once(decimals(words, kind.decimals)).chain(range).chain(unit).collect()
}

fn decimals(words: Words, decimals: u32) -> Message {
    if decimals == 0 { words.t("print-whole") } else { words.t("print-decimals").with("decimals", decimals) }
}

fn date(words: Words, kind: &Date) -> Vec<Message> {
    let earliest = kind.earliest.map(|day| words.t("print-not-before").with("date", words.date(day)));
    let latest = kind.latest.map(|day| words.t("print-not-after").with("date", words.date(day)));
    std::iter::once(words.t("workbook-kind-date")).chain(earliest).chain(latest).collect()
}

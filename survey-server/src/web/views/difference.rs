//! Changes as lines of a page: what changed, and its words, kept, deleted and inserted.

use survey_model::difference::{Change, Op, Reworded, Setting, Words};

use crate::web::words::{Message, Words as Catalogue};

/// One line: what changed, and the words that say how.
#[derive(Debug)]
pub struct ChangeLine {
    /// What changed.
    pub what: Message,
    /// The codes of the field, option or row that it is about, from the outer to the inner one.
    pub codes: Vec<String>,
    /// The words; of a language, unless they are codes.
    pub words: Vec<Words>,
    /// Whether the words are codes and conditions, which no language has and which run from left to right.
    pub is_code: bool,
}

/// Changes as lines, those of a field after its code.
#[must_use]
pub fn lines(words: Catalogue, changes: &[Change]) -> Vec<ChangeLine> {
    changes.iter().flat_map(|change| of_change(words, change)).collect()
}

/// Texts as lines.
#[must_use]
pub fn text_lines(words: Catalogue, texts: &[Reworded]) -> Vec<ChangeLine> {
    texts.iter().map(|text| of_text(words, text)).collect()
}

fn of_change(words: Catalogue, change: &Change) -> Vec<ChangeLine> {
    let line = match change {
        Change::Moved { from, to } => {
            let place = |place: &survey_model::difference::Place| format!("{} {}", place.section, place.number);
            code_line(words.t("difference-moved"), Vec::new(), Some(place(from)), Some(place(to)))
        }
        Change::Reworded(text) => of_text(words, text),
        Change::Added { part, code, label } => {
            part_line(words.of("difference-added", part.code()), code, Op::Inserted, label)
        }
        Change::Dropped { part, code, label } => {
            part_line(words.of("difference-dropped", part.code()), code, Op::Deleted, label)
        }
        Change::Reordered { part, code, from, to } => {
            let what = words.of("difference-reordered", part.code());
            code_line(what, vec![code.clone()], Some(from.to_string()), Some(to.to_string()))
        }
        Change::Score { option, from, to } => {
            let score = |score: &Option<f64>| score.map(|score| words.number(score, 2));
            code_line(words.t("difference-score"), vec![option.clone()], score(from), score(to))
        }
        Change::Setting { setting, option, from, to } => {
            let value = |value: &Option<String>| value.as_deref().map(|value| shown(words, *setting, value));
            let codes = option.iter().cloned().collect();
            code_line(words.of("difference-setting", setting.code()), codes, value(from), value(to))
        }
        Change::Field { code, changes } => {
            let mut inner = lines(words, changes);
            inner.iter_mut().for_each(|line| line.codes.insert(0, code.clone()));
            return inner;
        }
    };
    vec![line]
}

fn of_text(words: Catalogue, text: &Reworded) -> ChangeLine {
    let codes = text.of.iter().cloned().collect();
    ChangeLine { what: words.of("difference-text", text.text.code()), codes, words: text.words.clone(), is_code: false }
}

fn part_line(what: Message, code: &str, op: Op, label: &str) -> ChangeLine {
    let words = vec![Words { op, text: label.to_owned() }];
    ChangeLine { what, codes: vec![code.to_owned()], words, is_code: false }
}

fn code_line(what: Message, codes: Vec<String>, from: Option<String>, to: Option<String>) -> ChangeLine {
    let was = from.map(|text| Words { op: Op::Deleted, text });
    let is = to.map(|text| Words { op: Op::Inserted, text });
    ChangeLine { what, codes, words: was.into_iter().chain(is).collect(), is_code: true }
}

/// A value of a setting in words, where pages have words for it.
fn shown(words: Catalogue, setting: Setting, value: &str) -> String {
    match (setting, value) {
        (Setting::Kind, kind) => words.of("kind", kind).plain(),
        (Setting::Required | Setting::Exclusive, "true") => words.t("category-yes").plain(),
        (Setting::Required | Setting::Exclusive, "false") => words.t("category-no").plain(),
        (Setting::Missing, reasons) => {
            let reasons: Vec<String> = reasons.split(", ").map(|reason| words.of("missing", reason).plain()).collect();
            reasons.join("; ")
        }
        (_, value) => value.to_owned(),
    }
}

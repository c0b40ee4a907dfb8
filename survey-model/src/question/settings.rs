//! The keys that a file gives a question, taken one by one; what is left over belongs to another kind.

use std::collections::{BTreeMap, HashSet};

use crate::code::OptionCode;
use crate::code_list::{CodeList, QuestionOption};
use crate::questionnaire::Problems;
use crate::questionnaire::document::{OptionDocument, QuestionDocument};

/// The keys of one question.
pub struct Settings<'s> {
    pub(crate) keys: QuestionDocument,
    pub(crate) lists: &'s BTreeMap<String, CodeList>,
    pub(crate) problems: &'s mut Problems,
    /// Where the question is in the document: `section.0.question.3`.
    pub(crate) path: String,
    /// The question's code, for messages.
    pub(crate) code: String,
    /// The name for numbering and nesting: how deep in repeat groups.
    pub(crate) in_group: bool,
    pub(crate) number: String,
}

impl Settings<'_> {
    pub(crate) fn problem(&mut self, code: &'static str, key: &str, message: impl Into<String>) {
        self.problems.push(code, &format!("{}.{key}", self.path), &self.code, message);
    }

    pub(crate) fn unknown_kind(&mut self, known: &[&str]) {
        let message = format!("`{}` is not a kind of question; the kinds are {}", self.keys.kind, known.join(", "));
        self.problem("unknown-kind", "kind", message);
    }

    /// The options, from the question's own list or from a shared one.
    pub(crate) fn code_list(&mut self) -> Option<CodeList> {
        match (self.keys.options.take(), self.keys.code_list.take()) {
            (Some(_), Some(_)) => {
                self.problem("wrong-type", "code_list", "a question has either `options` or `code_list`, not both");
                None
            }
            (Some(options), None) => self.own_list(&options),
            (None, Some(name)) => self.shared_list(&name),
            (None, None) => {
                self.problem("no-options", "kind", "this kind of question needs `options` or a `code_list`");
                None
            }
        }
    }

    fn shared_list(&mut self, name: &str) -> Option<CodeList> {
        let found = self.lists.get(name).cloned();
        if found.is_none() {
            self.problem("unknown-code-list", "code_list", format!("there is no code list `{name}`"));
        }
        found
    }

    fn own_list(&mut self, options: &[OptionDocument]) -> Option<CodeList> {
        let path = format!("{}.options", self.path);
        check_options(options, None, &path, &self.code, self.problems)
    }

    /// Whether the question's level is ordinal.
    pub(crate) fn is_ordinal(&mut self) -> bool {
        match self.keys.level.take().as_deref() {
            None | Some("nominal") => false,
            Some("ordinal") => true,
            Some(other) => {
                self.problem("bad-level", "level", format!("`{other}` is not a level; write nominal or ordinal"));
                false
            }
        }
    }

    /// A number that counts things, from `min` or `max`.
    pub(crate) fn count(&mut self, key: &'static str, value: Option<f64>) -> Option<usize> {
        let value = value?;
        if !(0.0..=10_000.0).contains(&value) || value.fract() != 0.0 {
            self.problem("bad-range", key, format!("`{key}` must be a whole number from 0 to 10000"));
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be a whole number from 0 to 10000"
        )]
        Some(value as usize)
    }

    /// A bound that a number can reach; TOML also knows `nan` and `inf`.
    pub(crate) fn finite(&mut self, key: &'static str, value: Option<f64>) -> Option<f64> {
        if value.is_some_and(|value| !value.is_finite()) {
            self.problem("bad-range", key, format!("`{key}` must be a finite number"));
        }
        value.filter(|value| value.is_finite())
    }

    /// How many digits may stand after the decimal point; more than ten are beyond what numbers hold beside the whole part.
    pub(crate) fn decimals(&mut self) -> u32 {
        let decimals = self.keys.decimals.take().unwrap_or(0);
        if decimals > 10 {
            self.problem("bad-range", "decimals", "`decimals` must be a whole number from 0 to 10");
        }
        decimals
    }

    /// Checks that a range is not upside down.
    pub(crate) fn range<T: PartialOrd>(&mut self, key: &str, low: Option<&T>, high: Option<&T>) {
        if let (Some(low), Some(high)) = (low, high)
            && low > high
        {
            self.problem("bad-range", key, "the lower end of the range is above the upper end");
        }
    }

    /// Reports the keys that nothing has taken.
    pub(crate) fn finish(&mut self) {
        let keys = &self.keys;
        let left: Vec<&'static str> = [
            ("options", keys.options.is_some()),
            ("code_list", keys.code_list.is_some()),
            ("level", keys.level.is_some()),
            ("rows", keys.rows.is_some()),
            ("min", keys.min.is_some()),
            ("max", keys.max.is_some()),
            ("decimals", keys.decimals.is_some()),
            ("unit", keys.unit.is_some()),
            ("earliest", keys.earliest.is_some()),
            ("latest", keys.latest.is_some()),
            ("lines", keys.lines.is_some()),
            ("max_length", keys.max_length.is_some()),
            ("field", keys.field.is_some()),
        ]
        .into_iter()
        .filter_map(|(key, is_left)| is_left.then_some(key))
        .collect();
        for key in left {
            let message = format!("a question of the kind {} has no `{key}`", self.keys.kind);
            self.problem("key-not-for-kind", key, message);
        }
    }
}

/// Checks a list of options; `None` if none of them is usable.
pub(crate) fn check_options(
    options: &[OptionDocument],
    name: Option<&str>,
    path: &str,
    field: &str,
    problems: &mut Problems,
) -> Option<CodeList> {
    let mut checked: Vec<QuestionOption> = Vec::with_capacity(options.len());
    let mut known: HashSet<OptionCode> = HashSet::new();
    for (at, option) in options.iter().enumerate() {
        let place = format!("{path}.{at}");
        if option.score.is_some_and(|score| !score.is_finite()) {
            problems.push(
                "wrong-type",
                &place,
                field,
                format!("the score of `{}` must be a finite number", option.code),
            );
        }
        match OptionCode::parse(&option.code) {
            Err(error) => problems.push("bad-code", &place, field, error.to_string()),
            Ok(code) if !known.insert(code.clone()) => {
                problems.push("duplicate-option", &place, field, format!("the option `{code}` is listed twice"));
            }
            Ok(code) => checked.push(QuestionOption { code, score: option.score, exclusive: option.exclusive }),
        }
    }
    if options.is_empty() || options.len() > usize::from(u16::MAX) {
        problems.push("no-options", path, field, "a list needs at least one option, and at most 65535");
    }
    (!checked.is_empty()).then(|| CodeList { name: name.map(str::to_owned), options: checked })
}

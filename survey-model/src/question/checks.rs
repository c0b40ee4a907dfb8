//! What is asked again before sign-off: it warns, and stands in the way of nothing.

use super::{Kind, Settings};
use crate::answer::{Answer, Value};
use crate::code::OptionCode;
use crate::code_list::CodeList;

/// What is asked again about the answer to a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Checks {
    /// Whether an answer is recommended.
    pub recommended: bool,
    /// Whether the constraint is a warning only.
    pub soft: bool,
    /// A number that is so many times the one before, or less than that part of it, is unlikely.
    pub factor: Option<f64>,
    /// A change from one of the first options to one of the second is unlikely.
    pub between: Option<(Vec<OptionCode>, Vec<OptionCode>)>,
}

impl Checks {
    /// Whether a change from an earlier answer is unlikely.
    #[must_use]
    pub fn is_implausible(&self, before: &Answer, now: &Answer) -> bool {
        match (before, now) {
            (Answer::Value(Value::Number(before)), Answer::Value(Value::Number(now))) => {
                let (before, now) = (before.get(), now.get());
                self.factor.is_some_and(|factor| is_far(before, now, factor))
            }
            (Answer::Value(Value::Choice(before)), Answer::Value(Value::Choice(now))) => {
                self.between.as_ref().is_some_and(|(from, to)| from.contains(before) && to.contains(now))
            }
            _ => false,
        }
    }

    /// Whether any change is unlikely.
    #[must_use]
    pub const fn has_rule(&self) -> bool {
        self.factor.is_some() || self.between.is_some()
    }

    /// What is checked, as one text; nothing if nothing is.
    #[must_use]
    pub fn summary(&self) -> Option<String> {
        let codes = |codes: &[OptionCode]| codes.iter().map(OptionCode::as_str).collect::<Vec<_>>().join(", ");
        let parts = [
            self.recommended.then(|| "recommended".to_owned()),
            self.soft.then(|| "soft".to_owned()),
            self.factor.map(|factor| format!("× {factor}")),
            self.between.as_ref().map(|(from, to)| format!("{} → {}", codes(from), codes(to))),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

/// Nothing is no multiple of something; between the two, a factor says nothing.
fn is_far(before: f64, now: f64, factor: f64) -> bool {
    before * now > 0.0 && (now / before >= factor || before / now >= factor)
}

/// Checks the key `checks` of a question of a kind.
pub(crate) fn check(settings: &mut Settings<'_>, kind: &Kind) -> Checks {
    let Some(given) = settings.keys.checks.take() else { return Checks::default() };
    if settings.in_group {
        settings.problem("bad-check", "checks", "a field of a repeat group has no `checks`");
        return Checks::default();
    }
    if given.soft && settings.keys.constraint.is_none() {
        settings.problem("bad-check", "checks", "`soft` needs a `constraint` that it makes a warning of");
    }
    let is_number = matches!(kind, Kind::Number(_) | Kind::Percentage(_));
    if given.factor.is_some_and(|factor| !(is_number && factor.is_finite() && factor > 1.0)) {
        settings.problem(
            "bad-check",
            "checks",
            "`factor` is a number above 1, of a question of the kind number or percentage",
        );
    }
    let between = match (given.from, given.to) {
        (None, None) => None,
        (Some(from), Some(to)) => Some((options(settings, kind, &from), options(settings, kind, &to))),
        _ => {
            settings.problem("bad-check", "checks", "`from` and `to` belong together");
            None
        }
    };
    Checks { recommended: given.recommended, soft: given.soft, factor: given.factor, between }
}

fn options(settings: &mut Settings<'_>, kind: &Kind, codes: &[String]) -> Vec<OptionCode> {
    let is_one = matches!(kind, Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_));
    let list = kind.code_list().filter(|_| is_one).map(CodeList::options).unwrap_or_default();
    let known =
        |code: &String| list.iter().find(|option| option.code.as_str() == code).map(|option| option.code.clone());
    let found: Vec<OptionCode> = codes.iter().filter_map(known).collect();
    if found.is_empty() || found.len() < codes.len() {
        let message = "`from` and `to` each name options of the question, of which one is chosen";
        settings.problem("bad-check", "checks", message);
    }
    found
}

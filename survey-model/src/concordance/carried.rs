//! An answer of the earlier version in the terms of the later one.

use std::collections::BTreeMap;

use super::{Entry, Verdict};
use crate::answer::{Answer, Value};
use crate::code::{ItemCode, OptionCode};
use crate::code_list::CodeList;
use crate::missing::Missing;
use crate::question::Question;

impl Entry {
    /// The earlier item whose answer may stand beside that of a later one; none where several became one, or one several.
    #[must_use]
    pub fn earlier_of(&self, later: &ItemCode) -> Option<&ItemCode> {
        let is_pairwise = matches!(self.verdict, Verdict::Identical | Verdict::Reworded | Verdict::Recoded);
        let at = self.later.iter().position(|of| of == later).filter(|_| is_pairwise)?;
        self.earlier.get(at)
    }

    /// An earlier answer as an answer to the later question, recoded where it must be; none where it has no single counterpart.
    #[must_use]
    pub fn carry(&self, answer: &Answer, later: &Question) -> Option<Answer> {
        let value = match answer {
            Answer::Missing(reason) => {
                let is_offered = later.missing.contains(reason) && *reason != Missing::NotAnswered;
                return is_offered.then_some(Answer::Missing(*reason));
            }
            Answer::Value(value) => value,
        };
        let options = later.options().map(CodeList::options).unwrap_or_default();
        let codes: Vec<OptionCode> = options.iter().map(|option| option.code.clone()).collect();
        let one = |code: &OptionCode| self.counterpart(code, &codes);
        let each = |chosen: &[OptionCode]| chosen.iter().map(one).collect::<Option<Vec<_>>>();
        let carried = match value {
            Value::Choice(code) => Value::Choice(one(code)?),
            Value::Choices(chosen) => Value::Choices(in_order(each(chosen)?, &codes)),
            Value::Ranking(chosen) => Value::Ranking(each(chosen)?),
            Value::Number(_) | Value::Date(_) | Value::Text(_) | Value::Entries(_) => value.clone(),
        };
        later.kind.validate(&carried).is_ok().then_some(Answer::Value(carried))
    }

    /// The only later option that means the same as an earlier one.
    fn counterpart(&self, earlier: &OptionCode, later: &[OptionCode]) -> Option<OptionCode> {
        let common = mapped(&self.earlier_map, earlier);
        let mut found = later.iter().filter(|code| mapped(&self.later_map, code) == common);
        found.next().filter(|_| found.next().is_none()).cloned()
    }
}

fn mapped<'m>(map: &'m BTreeMap<OptionCode, OptionCode>, code: &'m OptionCode) -> &'m OptionCode {
    map.get(code).unwrap_or(code)
}

/// Options in the order of the questionnaire, each once.
fn in_order(chosen: Vec<OptionCode>, codes: &[OptionCode]) -> Vec<OptionCode> {
    codes.iter().filter(|code| chosen.contains(code)).cloned().collect()
}

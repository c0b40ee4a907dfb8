//! The addresses of every text that a questionnaire can have, in the order in which people meet them.

use crate::question::{Kind, Question, YES_PARTIAL_NO_LIST};
use crate::questionnaire::{Questionnaire, TextAddress};

/// Title and introduction, the shared lists of options, then section by section.
pub(super) fn addresses(questionnaire: &Questionnaire) -> Vec<TextAddress> {
    let mut order = Order(Vec::new());
    order.push(&[], ["title", "introduction"]);
    let lists = &questionnaire.document().code_list;
    for list in lists {
        order.push(&["code_list", &list.code], list.options.iter().map(|option| &option.code));
    }
    if !lists.iter().any(|list| list.code == YES_PARTIAL_NO_LIST) {
        order.push(&["code_list", YES_PARTIAL_NO_LIST], ["yes", "partial", "no"]);
    }
    for section in questionnaire.sections() {
        order.push(&["section", section.code.as_str()], ["title", "introduction"]);
        for question in &section.questions {
            order.question(&["question", question.code.as_str()], question);
        }
    }
    order.0
}

struct Order(Vec<TextAddress>);

impl Order {
    fn push(&mut self, keys: &[&str], last: impl IntoIterator<Item = impl AsRef<str>>) {
        self.0.extend(last.into_iter().map(|key| TextAddress::new(&[keys, &[key.as_ref()]].concat())));
    }

    fn question(&mut self, keys: &[&str], question: &Question) {
        self.push(keys, ["label", "explanation", "more", "constraint_message"]);
        if matches!(question.kind, Kind::Number(_)) {
            self.push(keys, ["unit"]);
        }
        if let Some(list) = question.options().filter(|list| list.name().is_none()) {
            self.push(&[keys, &["option"]].concat(), list.options().iter().map(|option| option.code.as_str()));
        }
        self.push(&[keys, &["row"]].concat(), question.rows().iter().map(|row| row.as_str()));
        for field in question.kind.fields() {
            self.question(&[keys, &["field", field.code.as_str()]].concat(), field);
        }
    }
}

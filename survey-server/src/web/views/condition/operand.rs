//! What conditions are about: answers, numbers, days, in words.

use survey_model::expression::{Ast, Reference};

use super::Teller;

impl Teller<'_> {
    /// What stands on one side of a comparison.
    pub(super) fn operand(&self, part: &Ast) -> Option<String> {
        match part {
            Ast::Number(number) => Some(self.words.exact(*number)),
            Ast::Text(text) => Some(self.quoted(text)),
            Ast::Reference(of) => Some(self.answer(of)),
            Ast::Call(function, arguments) => self.result(function.name(), arguments),
            Ast::Current | Ast::Negation(_) | Ast::Operation(..) | Ast::Pattern(_) => None,
        }
    }

    fn result(&self, function: &str, arguments: &[Ast]) -> Option<String> {
        let message = match (function, arguments) {
            ("count-selected", [Ast::Reference(of)]) => {
                self.words.t("condition-count-ticked").with("place", self.place(of))
            }
            ("count", [Ast::Reference(of)]) => self.words.t("condition-count-entries").with("place", self.place(of)),
            ("today", []) => self.words.t("condition-today"),
            ("date", [Ast::Text(day)]) => self.words.date(day.parse::<chrono::NaiveDate>().ok()?),
            _ => return None,
        };
        Some(message.to_string())
    }

    /// The answer that a reference stands for.
    pub(super) fn answer(&self, of: &Reference) -> String {
        self.words.t("condition-answer").with("place", self.place(of)).to_string()
    }

    /// Where on the page a reference points: the number of the question, with the row of a matrix; fields have no numbers.
    pub(super) fn place(&self, of: &Reference) -> String {
        match (self.find(of), self.group) {
            (Some((field, true)), Some(group)) => {
                self.quoted(&self.questionnaire.field_text(group, field, self.language).label)
            }
            (Some((question, _)), _) => {
                let text = self.questionnaire.question_text(question, self.language);
                match of.row().and_then(|row| text.row.get(row)) {
                    Some(row) => {
                        let row = self.quoted(row);
                        self.words.t("condition-row").with("question", &question.number).with("row", row).to_string()
                    }
                    None => question.number.clone(),
                }
            }
            (None, _) => of.to_string(),
        }
    }

    /// An expression with the places of questions instead of their codes.
    pub(super) fn formula(&self, source: &str) -> String {
        let mut parts = source.split("${");
        let mut formula = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (code, rest) = part.split_once('}').unwrap_or((part, ""));
            match Reference::parse(code.trim()) {
                Some(reference) => formula.push_str(&self.place(&reference)),
                None => formula.push_str(code),
            }
            formula.push_str(rest);
        }
        formula
    }
}

//! What is wrong with an answer, in words and with the element to go to.

use survey_model::code::{ItemCode, OptionCode};
use survey_model::fault::Fault;
use survey_model::question::Question;
use survey_model::questionnaire::Questionnaire;
use survey_model::questionnaire::document::QuestionText;

use crate::web::words::{Message, Words};

/// What is wrong, and where.
#[derive(Debug, Clone)]
pub struct FaultLine {
    /// The id of the element.
    pub anchor: String,
    /// The question's number.
    pub number: String,
    /// The sentence.
    pub sentence: String,
}

/// A fault of an item in words; one of those that [`Fault::each`] gives, so that every field has its own.
#[must_use]
pub fn fault_lines(
    questionnaire: &Questionnaire,
    question: &Question,
    item: &ItemCode,
    fault: &Fault,
    words: Words,
) -> FaultLine {
    let language = questionnaire.language_for(words.0);
    let text = questionnaire.question_text(question, language);
    let teller = Teller { questionnaire, words };
    let (anchor, sentence) = match fault {
        Fault::InEntry { entry, field, fault } => {
            let anchor = format!("{item}.{entry}.{field}");
            let known = question.kind.fields().iter().find(|known| known.code.as_str() == field);
            let (label, inner) = match known {
                Some(known) => {
                    let text = questionnaire.field_text(question, known, language);
                    (text.label.clone(), teller.sentence(known, text, fault))
                }
                None => (field.clone(), teller.sentence(question, text, fault)),
            };
            let message = words.t("fault-in-entry").with("entry", *entry).with("field", label).with("fault", inner);
            (anchor, message.to_string())
        }
        Fault::InRemark { fault } => {
            let inner = teller.sentence(question, text, fault);
            (format!("{item}-beside"), words.t("fault-in-remark").with("fault", inner).to_string())
        }
        other => (item.to_string(), teller.sentence(question, text, other).to_string()),
    };
    let sentence = match item.row().and_then(|row| text.row.get(row)) {
        Some(row) => words.t("fault-in-row").with("row", row).with("fault", sentence).to_string(),
        None => sentence,
    };
    FaultLine { anchor, number: question.number.clone(), sentence }
}

struct Teller<'q> {
    questionnaire: &'q Questionnaire,
    words: Words,
}

impl Teller<'_> {
    fn sentence(&self, question: &Question, text: &QuestionText, fault: &Fault) -> Message {
        let message = self.words.of("fault", fault.code());
        fault.arguments().into_iter().fold(message, |message, (name, value)| match (name, value.parse::<i64>()) {
            ("option", _) => message.with(name, self.option(question, text, &value)),
            (_, Ok(number)) => message.with(name, number),
            _ => message.with(name, value),
        })
    }

    fn option(&self, question: &Question, text: &QuestionText, code: &str) -> String {
        let language = self.questionnaire.language_for(self.words.0);
        let label =
            |option: &OptionCode| self.questionnaire.option_label_in(question, text, option, language).to_owned();
        OptionCode::parse(code).map_or_else(|_| code.to_owned(), |option| label(&option))
    }
}

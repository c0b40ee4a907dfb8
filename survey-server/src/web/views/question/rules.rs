//! What the page's script needs to show and hide questions at once: the same expressions as the server's, as trees in JSON.

use serde_json::{Map, Value as Json, json};
use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::expression::Expression;
use survey_model::question::Question;
use survey_model::questionnaire::Section;
use survey_model::response::Evaluation;

use crate::services::Platform;

/// The rules of a section as JSON that can stand within a `<script>` element; none if nothing ever changes.
///
/// A rule that depends on an answer that the reader may not see is left out: the server judges it at the next save.
#[must_use]
pub fn rules(section: &Section, evaluation: &Evaluation<'_>, may_see: impl Fn(&ItemCode) -> bool) -> Option<String> {
    let is_open = |rule: &&Expression| elsewhere(section, rule).iter().all(&may_see);
    let questions = rules_of(&section.questions, is_open);
    let field_rules = |group: &Question| {
        let rules = rules_of(group.kind.fields(), is_open);
        (!rules.is_empty()).then(|| (group.code.to_string(), Json::Object(rules)))
    };
    let fields: Map<String, Json> = section.questions.iter().filter_map(field_rules).collect();
    if questions.is_empty() && fields.is_empty() {
        return None;
    }
    let with_fields =
        section.questions.iter().flat_map(|question| std::iter::once(question).chain(question.kind.fields()));
    let shown = with_fields.filter_map(|question| question.relevance.as_ref()).filter(is_open);
    let items = shown.flat_map(|rule| elsewhere(section, rule));
    let values: Map<String, Json> = items.map(|item| (item.to_string(), operand(&item, evaluation))).collect();
    let rules = json!({ "today": Platform::today(), "values": values, "questions": questions, "fields": fields });
    // `</script>` within a text would end the element.
    Some(rules.to_string().replace('<', "\\u003c"))
}

fn rules_of(questions: &[Question], is_open: impl Fn(&&Expression) -> bool) -> Map<String, Json> {
    let rule = |question: &Question| {
        let relevance = question.relevance.as_ref().filter(&is_open)?;
        Some((question.code.to_string(), json!(relevance.ast())))
    };
    questions.iter().filter_map(rule).collect()
}

/// The items in other sections that a rule refers to.
fn elsewhere(section: &Section, rule: &Expression) -> Vec<ItemCode> {
    let own = |code: &str| section.questions.iter().any(|question| question.code.as_str() == code);
    let items = rule.references().into_iter().filter_map(|reference| ItemCode::parse(reference.as_str()).ok());
    items.filter(|item| !own(item.question())).collect()
}

/// A value as `expression.js` computes with it.
fn operand(item: &ItemCode, evaluation: &Evaluation<'_>) -> Json {
    let is_asked =
        survey_model::code::QuestionCode::parse(item.question()).is_ok_and(|code| evaluation.is_relevant(&code));
    let codes = |options: &[OptionCode]| json!(options.iter().map(OptionCode::as_str).collect::<Vec<_>>());
    match evaluation.answer(item) {
        Answer::Value(value) if is_asked => match value {
            Value::Choice(option) => json!(option.as_str()),
            Value::Choices(options) | Value::Ranking(options) => codes(options),
            Value::Number(number) => json!(number.get()),
            Value::Date(day) => json!({ "date": day }),
            Value::Text(text) => json!(text),
            Value::Entries(entries) => json!((1..=entries.len()).map(|at| at.to_string()).collect::<Vec<_>>()),
        },
        Answer::Value(_) | Answer::Missing(_) => Json::Null,
    }
}

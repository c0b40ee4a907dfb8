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
#[must_use]
pub fn rules(section: &Section, evaluation: &Evaluation<'_>) -> Option<String> {
    let questions: Map<String, Json> = section.questions.iter().filter_map(rule).collect();
    let fields: Map<String, Json> = section.questions.iter().filter_map(field_rules).collect();
    if questions.is_empty() && fields.is_empty() {
        return None;
    }
    let rules = json!({
        "today": Platform::today(),
        "values": elsewhere(section, evaluation),
        "questions": questions,
        "fields": fields,
    });
    // `</script>` within a text would end the element.
    Some(rules.to_string().replace('<', "\\u003c"))
}

fn rule(question: &Question) -> Option<(String, Json)> {
    let relevance = question.relevance.as_ref()?;
    Some((question.code.to_string(), json!(relevance.ast())))
}

fn field_rules(group: &Question) -> Option<(String, Json)> {
    let rules: Map<String, Json> = group.kind.fields().iter().filter_map(rule).collect();
    (!rules.is_empty()).then(|| (group.code.to_string(), Json::Object(rules)))
}

/// The values of the items in other sections that the rules refer to.
fn elsewhere(section: &Section, evaluation: &Evaluation<'_>) -> Map<String, Json> {
    let own = |code: &str| section.questions.iter().any(|question| question.code.as_str() == code);
    let with_fields =
        section.questions.iter().flat_map(|question| std::iter::once(question).chain(question.kind.fields()));
    let expressions: Vec<&Expression> = with_fields.filter_map(|question| question.relevance.as_ref()).collect();
    let items = expressions.iter().flat_map(|expression| expression.references());
    let items = items.filter_map(|reference| ItemCode::parse(reference.as_str()).ok());
    items.filter(|item| !own(item.question())).map(|item| (item.to_string(), operand(&item, evaluation))).collect()
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

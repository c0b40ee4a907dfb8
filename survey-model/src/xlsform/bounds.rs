//! What a kind of question demands of its answers, as a constraint: other programs know no kinds.

use crate::questionnaire::document::{OptionDocument, QuestionDocument};

/// The bounds of a question as an expression; empty if it has none.
pub(super) fn of(question: &QuestionDocument, options: &[OptionDocument]) -> String {
    let mut bounds = Vec::new();
    let mut range = |subject: &str, min: Option<f64>, max: Option<f64>| {
        bounds.extend(min.map(|min| format!("{subject} >= {min}")));
        bounds.extend(max.map(|max| format!("{subject} <= {max}")));
    };
    match question.kind.as_str() {
        "number" => range(".", question.min, question.max),
        "percentage" => range(".", Some(0.0), Some(100.0)),
        "multiple-choice" => range("count-selected(.)", question.min, question.max),
        "text" => range("string-length(.)", None, question.max_length.map(f64::from)),
        "date" => {
            bounds.extend(question.earliest.as_ref().map(|day| format!(". >= date('{day}')")));
            bounds.extend(question.latest.as_ref().map(|day| format!(". <= date('{day}')")));
        }
        _ => {}
    }
    if question.kind == "multiple-choice" {
        let alone = options.iter().filter(|option| option.exclusive);
        bounds.extend(alone.map(|option| format!("not(selected(., '{}') and count-selected(.) > 1)", option.code)));
    }
    bounds.join(" and ")
}

/// The constraint that other programs check: the bounds, and the question's own.
pub(super) fn with(bounds: &str, own: Option<&str>) -> Option<String> {
    match (bounds, own) {
        ("", own) => own.map(str::to_owned),
        (bounds, None) => Some(bounds.to_owned()),
        (bounds, Some(own)) => Some(format!("{bounds} and ({own})")),
    }
}

/// The question's own constraint: what is left without the bounds.
pub(super) fn without<'c>(bounds: &str, constraint: &'c str) -> Option<&'c str> {
    if bounds.is_empty() {
        return Some(constraint);
    }
    if constraint == bounds {
        return None;
    }
    let own = constraint
        .strip_prefix(bounds)
        .and_then(|rest| rest.strip_prefix(" and ("))
        .and_then(|rest| rest.strip_suffix(')'));
    Some(own.unwrap_or(constraint))
}

/// The bounds that a constraint of a number states, if it states nothing else: `. >= 0 and . <= 10`.
pub(super) fn of_number(constraint: &str) -> Option<(Option<f64>, Option<f64>)> {
    let (mut min, mut max) = (None, None);
    for part in constraint.split(" and ") {
        let part = part.trim().strip_prefix('.')?.trim_start();
        let (bound, number) = if let Some(number) = part.strip_prefix(">=") {
            (&mut min, number)
        } else {
            (&mut max, part.strip_prefix("<=")?)
        };
        if bound.replace(number.trim().parse::<f64>().ok().filter(|number| number.is_finite())?).is_some() {
            return None;
        }
    }
    Some((min, max))
}

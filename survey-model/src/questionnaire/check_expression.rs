//! Checks relevance and constraints: their syntax, what they refer to, and that nothing depends on itself.

use std::collections::{BTreeMap, BTreeSet};

use super::document::SectionDocument;
use super::{Problems, Section};
use crate::code::QuestionCode;
use crate::expression::Expression;
use crate::question::Question;

/// Parses an expression if there is one.
pub(super) fn parse(source: Option<&str>, path: &str, field: &str, problems: &mut Problems) -> Option<Expression> {
    let source = source?;
    Expression::parse(source)
        .map_err(|error| {
            let message = format!("column {} of `{source}`: {error}", error.column());
            problems.push("expression-syntax", path, field, message);
        })
        .ok()
}

/// Checks every reference, and gives the questions in an order in which relevance can be decided.
pub(super) fn check(documents: &[SectionDocument], sections: &[Section], problems: &mut Problems) -> Vec<QuestionCode> {
    // A section that could not be made has its problem already; the paths of those after it would be wrong.
    if documents.len() == sections.len() {
        let scope = Scope::new(documents, sections);
        for (at, (section, document)) in sections.iter().zip(documents).enumerate() {
            scope.check_section(at, section, document, problems);
        }
    }
    order(sections, problems)
}

/// The questions that an expression may refer to.
struct Scope<'q> {
    questions: BTreeMap<&'q str, &'q Question>,
    /// The codes of questions that could not be made; each has its own problem already.
    unmade: BTreeSet<&'q str>,
}

impl<'q> Scope<'q> {
    fn new(documents: &'q [SectionDocument], sections: &'q [Section]) -> Self {
        let questions = sections.iter().flat_map(|section| &section.questions).map(|q| (q.code.as_str(), q));
        let questions: BTreeMap<_, _> = questions.collect();
        let declared = documents.iter().flat_map(|section| &section.question).map(|question| question.code.as_str());
        let unmade = declared.filter(|code| !questions.contains_key(code)).collect();
        Self { questions, unmade }
    }

    fn check_section(&self, at: usize, section: &Section, document: &SectionDocument, problems: &mut Problems) {
        if let Some(relevance) = &section.relevance {
            self.check_expression(relevance, &[], &format!("section.{at}.relevance"), section.code.as_str(), problems);
        }
        for question in &section.questions {
            let position = document.question.iter().position(|d| d.code == question.code.as_str()).unwrap_or_default();
            self.check_question(question, &[], &format!("section.{at}.question.{position}"), problems);
        }
    }

    fn check_question(&self, question: &'q Question, siblings: &'q [Question], path: &str, problems: &mut Problems) {
        for (key, expression) in [("relevance", &question.relevance), ("constraint", &question.constraint)] {
            if let Some(expression) = expression {
                self.check_expression(expression, siblings, &format!("{path}.{key}"), question.code.as_str(), problems);
            }
        }
        let fields = question.kind.fields();
        for (at, field) in fields.iter().enumerate() {
            self.check_question(field, fields, &format!("{path}.field.{at}"), problems);
        }
    }

    fn find(&self, siblings: &'q [Question], reference: &str) -> Option<&'q Question> {
        let (code, row) = reference.split_once('.').map_or((reference, None), |(code, row)| (code, Some(row)));
        let found =
            siblings.iter().find(|field| field.code.as_str() == code).or_else(|| self.questions.get(code).copied())?;
        match row {
            None => found.rows().is_empty().then_some(found),
            Some(row) => found.rows().iter().any(|known| known.as_str() == row).then_some(found),
        }
    }

    fn check_expression(
        &self,
        expression: &Expression,
        siblings: &'q [Question],
        path: &str,
        field: &str,
        problems: &mut Problems,
    ) {
        for reference in expression.references() {
            let question = reference.as_str().split('.').next().unwrap_or_default();
            if self.find(siblings, reference.as_str()).is_none() && !self.unmade.contains(question) {
                let message = format!(
                    "${{{reference}}} is not an item of this version; a row of a matrix is written ${{CODE.row}}"
                );
                problems.push("expression-unknown-code", path, field, message);
            }
        }
        for (reference, literal) in expression.literal_comparisons() {
            let options = self.find(siblings, reference.as_str()).and_then(Question::options);
            if options.is_some_and(|options| !literal.is_empty() && options.position(&literal).is_none()) {
                let message = format!("`{literal}` is not an option of {reference}");
                problems.push("expression-unknown-option", path, field, message);
            }
        }
    }
}

/// What each question's relevance depends on, its section's relevance included.
fn dependencies(sections: &[Section]) -> Vec<(&Question, BTreeSet<String>)> {
    let codes = |expression: &Expression| -> Vec<String> {
        let question = |reference: &str| reference.split('.').next().unwrap_or_default().to_owned();
        expression.references().iter().map(|reference| question(reference.as_str())).collect()
    };
    let of_question = |section: &Section, question: &Question| {
        [&section.relevance, &question.relevance].into_iter().flatten().flat_map(codes).collect()
    };
    sections.iter().flat_map(|section| section.questions.iter().map(move |q| (q, of_question(section, q)))).collect()
}

/// The questions in an order in which each depends on earlier ones only (Kahn's algorithm, stable).
fn order(sections: &[Section], problems: &mut Problems) -> Vec<QuestionCode> {
    let mut waiting = dependencies(sections);
    let known: BTreeSet<String> = waiting.iter().map(|(question, _)| question.code.to_string()).collect();
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut order = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(question, needs)| {
            let is_ready = needs.iter().all(|code| done.contains(code) || !known.contains(code));
            if is_ready {
                done.insert(question.code.to_string());
                order.push(question.code.clone());
            }
            !is_ready
        });
        if waiting.len() == before {
            report_cycle(&waiting, sections, problems);
            break;
        }
    }
    order
}

fn report_cycle(waiting: &[(&Question, BTreeSet<String>)], sections: &[Section], problems: &mut Problems) {
    let codes: Vec<&str> = waiting.iter().map(|(question, _)| question.code.as_str()).collect();
    let Some(first) = codes.first() else { return };
    let path = sections.iter().enumerate().find_map(|(section_at, section)| {
        let at = section.questions.iter().position(|question| question.code.as_str() == *first)?;
        Some(format!("section.{section_at}.question.{at}.relevance"))
    });
    let message = format!("whether these are asked depends on themselves: {}", codes.join(", "));
    problems.push("expression-cycle", &path.unwrap_or_default(), first, message);
}

//! Checks relevance and constraints: their syntax, what they refer to, and that nothing depends on itself.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{QuestionDocument, SectionDocument};
use super::order::{Node, order};
use super::{Problems, Section};
use crate::code::QuestionCode;
use crate::expression::{Expression, Reference};
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
    let scope = Scope::new(documents, sections);
    for found in uses(documents, sections) {
        scope.check(&found, problems);
    }
    let nodes = sections.iter().flat_map(|section| {
        let node = |q| Node::of(q, section.relevance.as_ref());
        section.questions.iter().map(node)
    });
    order(nodes.collect()).unwrap_or_else(|circle| {
        report_circle(&circle, &question_path(documents, circle.first()), problems);
        Vec::new()
    })
}

/// Gives the fields of a repeat group in an order in which relevance can be decided.
pub(super) fn check_fields(fields: &[Question], path: &str, problems: &mut Problems) -> Vec<QuestionCode> {
    let nodes = fields.iter().map(|field| Node::of(field, None));
    order(nodes.collect()).unwrap_or_else(|circle| {
        report_circle(&circle, path, problems);
        Vec::new()
    })
}

fn report_circle(circle: &[QuestionCode], path: &str, problems: &mut Problems) {
    let codes: Vec<&str> = circle.iter().map(QuestionCode::as_str).collect();
    let message = format!("whether these are asked depends on themselves: {}", codes.join(", "));
    problems.push("expression-cycle", path, codes.first().copied().unwrap_or_default(), message);
}

fn question_path(documents: &[SectionDocument], code: Option<&QuestionCode>) -> String {
    let found = documents.iter().enumerate().find_map(|(section, document)| {
        let at = position(&document.question, code?)?;
        Some(format!("section.{section}.question.{at}.relevance"))
    });
    found.unwrap_or_default()
}

fn position(documents: &[QuestionDocument], code: &QuestionCode) -> Option<usize> {
    documents.iter().position(|document| document.code == code.as_str())
}

/// One expression of a file, and what it may see.
struct Use<'q> {
    expression: &'q Expression,
    path: String,
    field: &'q str,
    /// The fields of the same repeat group, which come before the questions.
    siblings: &'q [Question],
    /// The question whose answer `.` is, if it is a constraint.
    current: Option<&'q Question>,
}

fn uses<'q>(documents: &[SectionDocument], sections: &'q [Section]) -> Vec<Use<'q>> {
    let mut uses = Vec::new();
    for section in sections {
        let path = format!("section.{}", section.number - 1);
        let written = documents.get(section.number - 1).map_or(&[] as &[_], |document| &document.question);
        let (field, siblings, current) = (section.code.as_str(), &[] as &[_], None);
        uses.extend(section.relevance.as_ref().map(|expression| Use {
            expression,
            path: format!("{path}.relevance"),
            field,
            siblings,
            current,
        }));
        uses_of_questions(&section.questions, &[], written, &format!("{path}.question"), &mut uses);
    }
    uses
}

fn uses_of_questions<'q>(
    questions: &'q [Question],
    siblings: &'q [Question],
    written: &[QuestionDocument],
    path: &str,
    uses: &mut Vec<Use<'q>>,
) {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, document) in written.iter().enumerate() {
        places.entry(&document.code).or_insert(at);
    }
    for question in questions {
        let at = places.get(question.code.as_str()).copied().unwrap_or_default();
        let path = format!("{path}.{at}");
        uses_of_question(question, siblings, &path, uses);
        let fields = question.kind.fields();
        let written = written.get(at).and_then(|document| document.field.as_deref()).unwrap_or_default();
        uses_of_questions(fields, fields, written, &format!("{path}.field"), uses);
    }
}

fn uses_of_question<'q>(question: &'q Question, siblings: &'q [Question], path: &str, uses: &mut Vec<Use<'q>>) {
    let expressions = [("relevance", &question.relevance, None), ("constraint", &question.constraint, Some(question))];
    uses.extend(expressions.into_iter().filter_map(|(key, expression, current)| {
        let (expression, field) = (expression.as_ref()?, question.code.as_str());
        Some(Use { expression, path: format!("{path}.{key}"), field, siblings, current })
    }));
}

/// The questions that an expression may refer to.
struct Scope<'q> {
    questions: BTreeMap<&'q str, &'q Question>,
    /// The codes of questions and fields that could not be made; each has its own problem already.
    unmade: BTreeSet<&'q str>,
}

impl<'q> Scope<'q> {
    fn new(documents: &'q [SectionDocument], sections: &'q [Section]) -> Self {
        // Backwards, so that of two questions with one code, which is a problem of its own, the first stays.
        let questions: BTreeMap<_, _> =
            sections.iter().flat_map(|section| &section.questions).rev().map(|q| (q.code.as_str(), q)).collect();
        let declared = documents.iter().flat_map(|section| &section.question);
        let is_unmade = |question: &&QuestionDocument| !questions.contains_key(question.code.as_str());
        let fields = declared.clone().flat_map(|group| {
            let made = questions.get(group.code.as_str()).map_or(&[] as &[_], |group| group.kind.fields());
            let is_unmade = |field: &&QuestionDocument| !made.iter().any(|made| made.code.as_str() == field.code);
            group.field.iter().flatten().filter(is_unmade)
        });
        let unmade = declared.filter(is_unmade).chain(fields).map(|question| question.code.as_str()).collect();
        Self { questions, unmade }
    }

    fn find(&self, siblings: &'q [Question], reference: &Reference) -> Option<&'q Question> {
        let code = reference.question();
        let found =
            siblings.iter().find(|field| field.code.as_str() == code).or_else(|| self.questions.get(code).copied())?;
        let is_item = match reference.row() {
            None => found.rows().is_empty(),
            Some(row) => found.rows().iter().any(|known| known.as_str() == row),
        };
        is_item.then_some(found)
    }

    fn check(&self, found: &Use<'q>, problems: &mut Problems) {
        self.check_references(found, problems);
        self.check_options(found, problems);
        if found.current.is_none() && found.expression.uses_current() {
            let message = "`.` is the answer that a constraint is about; relevance is decided before there is one";
            problems.push("expression-current-in-relevance", &found.path, found.field, message);
        }
    }

    fn check_references(&self, found: &Use<'q>, problems: &mut Problems) {
        for reference in found.expression.references() {
            if self.find(found.siblings, reference).is_none() && !self.unmade.contains(reference.question()) {
                let message = format!(
                    "${{{reference}}} is not an item of this version; a row of a matrix is written ${{CODE.row}}"
                );
                problems.push("expression-unknown-code", &found.path, found.field, message);
            }
        }
    }

    fn check_options(&self, found: &Use<'q>, problems: &mut Problems) {
        let of_reference = |(reference, literal)| Some((self.find(found.siblings, reference)?, literal));
        let of_current = |literal| Some((found.current?, literal));
        let of_references = found.expression.literal_comparisons().into_iter().filter_map(of_reference);
        let compared = of_references.chain(found.expression.current_comparisons().into_iter().filter_map(of_current));
        for (question, literal) in compared {
            if question.options().is_some_and(|options| options.position(literal).is_none()) {
                let message = format!("`{literal}` is not an option of {}", question.code);
                problems.push("expression-unknown-option", &found.path, found.field, message);
            }
        }
    }
}

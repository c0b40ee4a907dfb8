//! In which order relevance can be decided, so that nothing depends on what is decided after it.

use std::collections::BTreeSet;

use crate::code::QuestionCode;
use crate::expression::{Expression, Reference};
use crate::question::Question;

/// A question or a field, and the codes of those that its relevance depends on.
pub(super) struct Node<'q> {
    code: &'q QuestionCode,
    needs: BTreeSet<&'q str>,
}

impl<'q> Node<'q> {
    /// A question or a field, which is asked if its own relevance holds and that of its section.
    pub(super) fn of(question: &'q Question, section: Option<&'q Expression>) -> Self {
        let references = section.into_iter().chain(&question.relevance).flat_map(Expression::references);
        Self { code: &question.code, needs: references.map(Reference::question).collect() }
    }
}

/// The codes in an order in which each depends on earlier ones only (Kahn's algorithm, stable).
///
/// # Errors
/// The codes that depend on themselves, through others or not.
pub(super) fn order(mut waiting: Vec<Node<'_>>) -> Result<Vec<QuestionCode>, Vec<QuestionCode>> {
    let mut order = Vec::with_capacity(waiting.len());
    let mut open: BTreeSet<&str> = waiting.iter().map(|node| node.code.as_str()).collect();
    loop {
        let before = waiting.len();
        waiting.retain(|node| {
            let is_ready = node.needs.iter().all(|code| !open.contains(code));
            if is_ready {
                open.remove(node.code.as_str());
                order.push(node.code.clone());
            }
            !is_ready
        });
        match waiting.len() {
            0 => return Ok(order),
            now if now == before => return Err(circular(waiting)),
            _ => {}
        }
    }
}

/// Leaves out those that only wait for a circle, since nothing in the circle waits for them.
fn circular(mut waiting: Vec<Node<'_>>) -> Vec<QuestionCode> {
    loop {
        let needed: BTreeSet<&str> = waiting.iter().flat_map(|node| node.needs.iter().copied()).collect();
        let before = waiting.len();
        waiting.retain(|node| needed.contains(node.code.as_str()));
        if waiting.len() == before {
            return waiting.into_iter().map(|node| node.code.clone()).collect();
        }
    }
}

//! How large a questionnaire may become: few lines of a file can ask for more than any memory holds.

use std::collections::HashMap;

use super::document::{Document, QuestionDocument};
use super::problems::Problems;
use crate::question::repeat_group::{DEFAULT_ENTRIES, MOST_ENTRIES};

/// Most categories that all columns of a questionnaire may have together; the shipped ones have some hundreds.
pub(crate) const MOST: usize = 500_000;

/// A problem at the question with which the columns have too many categories.
pub(super) fn check(document: &Document, problems: &mut Problems) {
    let lists = document.code_list.iter().map(|list| (list.code.as_str(), list.options.len())).collect();
    let mut all = 0_usize;
    for (section_at, section) in document.section.iter().enumerate() {
        for (at, question) in section.question.iter().enumerate() {
            all = all.saturating_add(categories(question, &lists));
            if all > MOST {
                let path = format!("section.{section_at}.question.{at}.code");
                let message = format!(
                    "with this question, all answers together have more than {MOST} possible values; use shorter lists"
                );
                return problems.push("too-many-options", &path, &question.code, message);
            }
        }
    }
}

/// How many categories the columns of a question have: for a ranking, a place of each option; for a repeat group, all of each entry.
fn categories(question: &QuestionDocument, lists: &HashMap<&str, usize>) -> usize {
    let shared = question.code_list.as_deref().and_then(|code| lists.get(code)).copied();
    let options = question.options.as_ref().map(Vec::len).or(shared).unwrap_or(1);
    match question.kind.as_str() {
        "ranking" => options.saturating_mul(question.max.map_or(options, at_most).min(options)),
        "multiple-choice" => options.saturating_mul(2),
        "matrix" => options.saturating_mul(question.rows.as_ref().map_or(1, Vec::len)),
        "repeat-group" => {
            let fields = question.field.iter().flatten();
            fields
                .fold(0_usize, |sum, field| sum.saturating_add(categories(field, lists)))
                .saturating_mul(entries(question))
        }
        _ => options,
    }
}

fn entries(group: &QuestionDocument) -> usize {
    group.max.map_or(DEFAULT_ENTRIES, at_most).min(MOST_ENTRIES)
}

/// A number as the format has it; what is no number of entries is told where kinds are checked.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats saturates")]
const fn at_most(number: f64) -> usize {
    number as usize
}

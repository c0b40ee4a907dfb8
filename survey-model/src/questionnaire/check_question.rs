//! Checks the questions of a section and the fields of a repeat group, apart from their expressions and texts.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{QuestionDocument, SectionDocument};
use super::number::{Numbering, parent};
use super::{Problems, check_expression};
use crate::code::QuestionCode;
use crate::code_list::CodeList;
use crate::missing::Missing;
use crate::question::{Kind, PublicationLevel, Question, Settings, check_checks};

/// The reasons that a question offers if it doesn't say otherwise.
const OFFERED: [Missing; 2] = [Missing::DontKnow, Missing::NotApplicable];

/// Checks the questions of a section, the one at `section_at`, and numbers them.
pub(super) fn check(
    section: &SectionDocument,
    section_at: usize,
    lists: &BTreeMap<String, CodeList>,
    problems: &mut Problems,
) -> Vec<Question> {
    let mut numbering = Numbering::new(section_at + 1);
    let mut questions = Vec::with_capacity(section.question.len());
    for (at, document) in section.question.iter().enumerate() {
        let path = format!("section.{section_at}.question.{at}");
        let (number, depth) = numbering.next(document).unwrap_or_else(|| {
            let message = "`under` must name a question that stands before this one in the same section, as its parent or as its parent's";
            problems.push("under-unknown", &format!("{path}.under"), &document.code, message);
            numbering.next_at(0, document)
        });
        let code = document.code.clone();
        let mut settings = Settings { keys: document.clone(), lists, problems, path, code, in_group: false, number };
        questions.extend(check_question(&mut settings, depth));
    }
    questions
}

/// Checks one question or one field; `None` if it can't be made.
fn check_question(settings: &mut Settings<'_>, depth: usize) -> Option<Question> {
    let code =
        QuestionCode::parse(&settings.code).map_err(|e| settings.problem("bad-code", "code", e.to_string())).ok();
    let missing = check_missing(settings);
    let publication = check_publication(settings);
    let keys = &settings.keys;
    let (relevance, constraint, required) = (keys.relevance.clone(), keys.constraint.clone(), keys.required);
    let (under, kind) = (parent(keys), keys.kind.clone());
    let expression = |settings: &mut Settings<'_>, text: Option<String>, key: &str| {
        check_expression::parse(text.as_deref(), &format!("{}.{key}", settings.path), &settings.code, settings.problems)
    };
    let relevance = expression(settings, relevance, "relevance");
    let constraint = expression(settings, constraint, "constraint");
    let kind = Kind::check(&kind, settings);
    let checks = kind.as_ref().map(|kind| check_checks(settings, kind)).unwrap_or_default();
    if kind.is_some() {
        settings.finish();
    }
    let number = settings.number.clone();
    Some(Question {
        code: code?,
        number,
        depth,
        under,
        kind: kind?,
        required,
        missing,
        publication,
        relevance,
        constraint,
        checks,
    })
}

fn check_missing(settings: &mut Settings<'_>) -> Vec<Missing> {
    let Some(codes) = settings.keys.missing.take() else { return OFFERED.to_vec() };
    let mut reasons = Vec::new();
    for code in codes {
        match Missing::from_code(&code).filter(|reason| reason.can_be_given()) {
            Some(reason) => reasons.push(reason),
            None => {
                let message = format!(
                    "`{code}` is not a reason that a respondent can give; write dont_know, not_applicable or withheld"
                );
                settings.problem("unknown-missing-reason", "missing", message);
            }
        }
    }
    reasons
}

fn check_publication(settings: &mut Settings<'_>) -> PublicationLevel {
    let Some(code) = settings.keys.publication.take() else { return PublicationLevel::Public };
    PublicationLevel::from_code(&code).unwrap_or_else(|| {
        let message = format!("`{code}` is not a publication level; write public, aggregate_only or not_shared");
        settings.problem("unknown-publication-level", "publication", message);
        PublicationLevel::NotShared
    })
}

/// Checks the fields of a repeat group, and gives them with the order in which relevance can be decided.
pub(crate) fn check_fields(settings: &mut Settings<'_>) -> Option<(Vec<Question>, Vec<QuestionCode>)> {
    let documents = settings.keys.field.take().unwrap_or_default();
    if documents.is_empty() {
        settings.problem("no-options", "kind", "a repeat group needs at least one `field`");
    }
    let mut codes = BTreeSet::new();
    let mut fields = Vec::with_capacity(documents.len());
    for (at, document) in documents.into_iter().enumerate() {
        let is_first = codes.insert(document.code.clone());
        fields.extend(check_field(settings, at, document, is_first));
    }
    let order = check_expression::check_fields(&fields, &format!("{}.field", settings.path), settings.problems);
    (!fields.is_empty()).then_some((fields, order))
}

fn check_field(group: &mut Settings<'_>, at: usize, document: QuestionDocument, is_first: bool) -> Option<Question> {
    let path = format!("{}.field.{at}", group.path);
    let name = format!("{}.{}", group.code, document.code);
    if group.in_group || matches!(document.kind.as_str(), "repeat-group" | "matrix") {
        let message = "a repeat group can't hold a matrix or another repeat group";
        group.problems.push("nested-repeat", &path, &name, message);
        return None;
    }
    if !is_first {
        group.problems.push("duplicate-code", &path, &name, "there is another field with this code in the group");
    }
    let number = format!("{}.{}", group.number, at + 1);
    let code = document.code.clone();
    let (lists, problems) = (group.lists, &mut *group.problems);
    check_question(&mut Settings { keys: document, lists, problems, path, code, in_group: true, number }, 0)
}

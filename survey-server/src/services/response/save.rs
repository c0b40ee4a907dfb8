//! Saves what a form gives: all of it or nothing.

use survey_model::answer::{Answer, Answers};
use survey_model::code::{ItemCode, SectionCode};
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::question::Given;
use survey_model::questionnaire::{Questionnaire, Section};

use super::changes::Changes;
use super::{ResponseView, check_open, life};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::author::{self, Author};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who};
use crate::storage::answer::{self, AnswerRow, NewAnswer};
use crate::storage::answer_history;
use crate::storage::{Connection, RespondentId, ResponseId, now, response};

/// What a form gives for one item, and the revision that its author saw (0: no answer).
#[derive(Debug, Clone, PartialEq)]
pub struct ItemInput {
    /// The item.
    pub item: ItemCode,
    /// What was filled in.
    pub given: Given,
    /// The revision that the form was based on.
    pub expected: u32,
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveOutcome {
    /// Everything is saved, durably.
    Saved {
        /// The revision of each item, for the next save.
        revisions: Vec<(ItemCode, u32)>,
    },
    /// Something given is wrong; nothing has changed.
    Faulty(Vec<(ItemCode, Fault)>),
    /// Somebody else changed the same items in the meantime; nothing has changed.
    Conflicting(Vec<Conflict>),
}

/// Two answers to the same item.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The answer that was given now.
    pub yours: Answer,
    /// The answer that stands, with its author, time and revision.
    pub theirs: AnswerRow,
}

/// Saves what was given for some items of a response, as `view` holds it.
///
/// What may have changed since the view was read is judged again where it matters: whether answers are taken, and the
/// revision of each answer, within the transaction.
///
/// # Errors
/// [`ServiceError::NotFound`] for a response that belongs to others or an item that there isn't,
/// [`ServiceError::Refused`] if no answers are taken any more.
pub fn save(
    platform: &Platform,
    actor: &Actor,
    view: &ResponseView,
    inputs: &[ItemInput],
    language: Language,
) -> Result<SaveOutcome, ServiceError> {
    let sections = sections_of(view, inputs);
    check_sections(actor, (view.response.respondent_id, view.response.id), &sections)?;
    view.check_open()?;
    check_revisions(view, inputs)?;
    match judge(view.questionnaire(), &view.answers, inputs, language)? {
        Ok(parsed) => write(platform, actor, view, sections, parsed, language),
        Err(faults) => Ok(SaveOutcome::Faulty(faults)),
    }
}

/// What is right, or what is wrong.
type Judgement = Result<Parsed, Vec<(ItemCode, Fault)>>;

/// Judges what a form gives together with the answers that are there: the answers, or every fault.
///
/// # Errors
/// [`ServiceError::NotFound`] for an item that the questionnaire doesn't have.
pub fn judge(
    questionnaire: &Questionnaire,
    saved: &Answers,
    inputs: &[ItemInput],
    language: Language,
) -> Result<Judgement, ServiceError> {
    let parsed = match parse(questionnaire, inputs)? {
        Ok(parsed) => parsed,
        Err(faults) => return Ok(Err(faults)),
    };
    let faults = constraint_faults(questionnaire, saved, &parsed, language);
    Ok(if faults.is_empty() { Ok(parsed) } else { Err(faults) })
}

/// The sections that something is given for.
fn sections_of(view: &ResponseView, inputs: &[ItemInput]) -> Vec<SectionCode> {
    let is_given = |section: &&Section| section.items().any(|item| inputs.iter().any(|input| input.item == item.code));
    view.questionnaire().sections().iter().filter(is_given).map(|section| section.code.clone()).collect()
}

/// Whoever saves may change every one of these sections.
fn check_sections(
    actor: &Actor,
    (respondent, response): (RespondentId, ResponseId),
    sections: &[SectionCode],
) -> Result<(), ServiceError> {
    sections.iter().try_for_each(|section| {
        policy::check(actor, Action::WriteResponse, Resource::Section(respondent, response, section))
    })
}

/// A form can't be based on an answer that was never there.
fn check_revisions(view: &ResponseView, inputs: &[ItemInput]) -> Result<(), ServiceError> {
    let invented = inputs.iter().find(|input| input.expected > view.answer(&input.item).1);
    invented.map_or(Ok(()), |input| {
        let message =
            format!("the form is based on an answer to {} that was never given; open the page again", input.item);
        Err(ServiceError::refused("unknown-revision", message))
    })
}

/// Answers with the revision that each was based on.
type Parsed = Vec<(ItemCode, Answer, u32)>;

fn parse(questionnaire: &Questionnaire, inputs: &[ItemInput]) -> Result<Judgement, ServiceError> {
    let mut parsed = Vec::with_capacity(inputs.len());
    let mut faults = Vec::new();
    for input in inputs {
        questionnaire.question_of(&input.item).ok_or(ServiceError::not_found("question"))?;
        match questionnaire.parse(&input.item, &input.given) {
            Ok(answer) => parsed.push((input.item.clone(), answer, input.expected)),
            Err(fault) => faults.push((input.item.clone(), fault)),
        }
    }
    Ok(if faults.is_empty() { Ok(parsed) } else { Err(faults) })
}

/// The constraints of what was given, judged together with the answers that are there.
fn constraint_faults(
    questionnaire: &Questionnaire,
    saved: &Answers,
    parsed: &Parsed,
    language: Language,
) -> Vec<(ItemCode, Fault)> {
    let given = parsed.iter().map(|(item, answer, _)| (item.clone(), answer.clone()));
    let answers: Answers = saved.clone().into_iter().chain(given).collect();
    let evaluation = questionnaire.evaluate(&answers, Platform::today());
    let fault = |item: survey_model::questionnaire::Item<'_>| {
        let was_given = parsed.iter().any(|(code, ..)| *code == item.code);
        evaluation.check(&item, language).err().filter(|_| was_given).map(|fault| (item.code, fault))
    };
    questionnaire.items().filter_map(fault).collect()
}

/// Undoes the transaction when answers conflict.
enum Stop {
    Conflicts(Vec<Conflict>),
    Error(ServiceError),
}

impl<E: Into<ServiceError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

fn write(
    platform: &Platform,
    actor: &Actor,
    view: &ResponseView,
    sections: Vec<SectionCode>,
    parsed: Parsed,
    language: Language,
) -> Result<SaveOutcome, ServiceError> {
    let (id, author) = (view.response.id, Author::from(actor.account));
    let (cycle, was_in) = (view.cycle.cycle.id, view.response.language);
    let (who, changes) = (Who::from(actor), Changes::of(view, &parsed));
    let (actor, owner) = (actor.clone(), view.response.respondent_id);
    let result = platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        check_sections(&actor, (owner, id), &sections)?;
        still_open(conn, id, cycle)?;
        let revisions = write_answers(conn, id, &author, &parsed)?;
        changes.record(conn, &who, &revisions)?;
        if was_in != language {
            response::set_language(conn, id, language)?;
            let event = Event::new(AuditAction::ResponseLanguageChanged, "response", id);
            audit::record(conn, &who, event.detail("language", language.code()))?;
        }
        Ok(revisions)
    });
    match result {
        Ok(revisions) => Ok(SaveOutcome::Saved { revisions }),
        Err(Stop::Conflicts(conflicts)) => Ok(SaveOutcome::Conflicting(conflicts)),
        Err(Stop::Error(error)) => Err(error),
    }
}

/// Between reading and writing, the response may have been signed off, or the cycle closed.
fn still_open(conn: &mut Connection, id: ResponseId, cycle: crate::storage::CycleId) -> Result<(), Stop> {
    let response = response::lock(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let cycle = crate::storage::cycle::find_by_id(conn, cycle)?.ok_or(ServiceError::not_found("cycle"))?;
    let (_, is_opened) = life::last_day(conn, &cycle, &response)?;
    Ok(check_open(&cycle, response.status, is_opened)?)
}

fn write_answers(
    conn: &mut Connection,
    id: ResponseId,
    author: &Author,
    parsed: &Parsed,
) -> Result<Vec<(ItemCode, u32)>, Stop> {
    let at = now();
    let new = |(item, answer, expected): &(ItemCode, Answer, u32)| {
        let author = author.clone();
        (NewAnswer { response_id: id, item: item.clone(), answer: answer.clone(), author, at }, Some(*expected))
    };
    // A question that was left blank and had no answer needs no row, and stands back behind whatever somebody else answers.
    let touched: Vec<_> =
        parsed.iter().filter(|(_, answer, expected)| *expected > 0 || !is_blank(answer)).map(new).collect();
    let outcomes = answer::save_all(conn, id, &touched)?;
    response::touch(conn, id, at)?;
    sorted(conn, touched.into_iter().zip(outcomes))
}

/// Every revision, or every conflict.
fn sorted(
    conn: &mut Connection,
    saves: impl Iterator<Item = ((NewAnswer, Option<u32>), answer::SaveOutcome)>,
) -> Result<Vec<(ItemCode, u32)>, Stop> {
    let mut revisions = Vec::new();
    let mut conflicts = Vec::new();
    for ((new, expected), outcome) in saves {
        match outcome {
            answer::SaveOutcome::Saved { revision } => revisions.push((new.item, revision)),
            answer::SaveOutcome::Conflict(theirs) if was_untouched(conn, &new, expected)? => {
                revisions.push((new.item, theirs.revision));
            }
            answer::SaveOutcome::Conflict(theirs) => conflicts.push(Conflict { yours: new.answer, theirs }),
        }
    }
    author::name_all(conn, conflicts.iter_mut().map(|conflict| &mut conflict.theirs.author))?;
    if conflicts.is_empty() { Ok(revisions) } else { Err(Stop::Conflicts(conflicts)) }
}

/// Whether the author only sent back what the page had shown: a form posts every question of its section, and those that
/// its author did not touch must not stand against what somebody else has said to them since.
fn was_untouched(conn: &mut Connection, new: &NewAnswer, expected: Option<u32>) -> Result<bool, Stop> {
    let shown = answer_history::find(conn, new.response_id, &new.item, expected.unwrap_or(0))?;
    Ok(shown.is_some_and(|shown| shown == new.answer))
}

/// Whether a question was left blank.
fn is_blank(answer: &Answer) -> bool {
    *answer == Answer::Missing(survey_model::missing::Missing::NotAnswered)
}

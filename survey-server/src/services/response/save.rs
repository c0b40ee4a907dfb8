//! Saves what a form gives: all of it or nothing.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Answers};
use survey_model::code::{ItemCode, SectionCode};
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::question::{Given, Question};
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::remark::{self, GivenRemark, Remark, Remarks};

use super::changes::Changes;
use super::{ResponseView, check_open, life};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::author::{self, Author};
use crate::services::checks::Open;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who, desk_research};
use crate::storage::answer::{self, AnswerRow, NewAnswer};
use crate::storage::answer_history;
use crate::storage::response::Response;
use crate::storage::{Connection, ResponseId, now, response};

/// What a form gives for one item, and the revision that its author saw (0: no answer).
#[derive(Debug, Clone, PartialEq)]
pub struct ItemInput {
    /// The item.
    pub item: ItemCode,
    /// What was filled in.
    pub given: Given,
    /// What is said beside it; without it, what was said stays.
    pub remark: Option<GivenRemark>,
    /// The revision that the form was based on.
    pub expected: u32,
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveOutcome {
    /// Everything is saved, durably.
    Saved {
        /// The revision of each item that stands as it was given, for the next save; what was untouched and gave way to others has none.
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
    /// What was said beside it.
    pub your_remark: Remark,
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
    check_sections(actor, &view.response, &sections)?;
    view.check_open()?;
    check_revisions(view, inputs)?;
    match judge(view.questionnaire(), view.saved(), inputs, language)? {
        Ok(parsed) => write(platform, actor, view, sections, parsed, language),
        Err(faults) => Ok(SaveOutcome::Faulty(faults)),
    }
}

/// An answer that was understood, with the revision that it was based on.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The item.
    pub item: ItemCode,
    /// The answer.
    pub answer: Answer,
    /// What is said beside it.
    pub remark: Remark,
    /// The revision that its author saw.
    pub expected: u32,
}

/// What is kept of a response.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'v> {
    /// The answers.
    pub answers: &'v Answers,
    /// What is said beside them.
    pub remarks: &'v Remarks,
}

/// Keeps an explanation of what is asked about answers; it stays until the answers are such that nothing is asked.
///
/// # Errors
/// [`ServiceError::NotFound`] for what belongs to others or is not asked; [`ServiceError::Refused`] if no answers are taken any more, or nothing is said, or
/// somebody else has changed the answers in the meantime.
pub fn explain(
    platform: &Platform,
    actor: &Actor,
    view: &ResponseView,
    wanted: &[Open],
    text: &str,
) -> Result<(), ServiceError> {
    let text = remark::text(text).map_err(|fault| ServiceError::refused("bad-explanation", fault.to_string()))?;
    if text.is_empty() || wanted.is_empty() {
        let message = "tick what you explain, and write why it is so";
        return Err(ServiceError::refused("bad-explanation", message));
    }
    view.check_open()?;
    let mut parsed: BTreeMap<ItemCode, Parsed> = BTreeMap::new();
    for Open { item, warning } in wanted {
        let (answer, expected) = view.answer(item);
        let answer = answer.cloned().unwrap_or(Answer::Missing(Missing::NotAnswered));
        let new = || Parsed { item: item.clone(), answer, remark: view.remark(item).clone(), expected };
        parsed.entry(item.clone()).or_insert_with(new).remark.warnings.insert(*warning, text.clone());
    }
    let is_of = |section: &&Section| section.items().any(|item| parsed.contains_key(&item.code));
    let sections: Vec<SectionCode> =
        view.questionnaire().sections().iter().filter(is_of).map(|section| section.code.clone()).collect();
    check_sections(actor, &view.response, &sections)?;
    match write(platform, actor, view, sections, parsed.into_values().collect(), view.response.language)? {
        SaveOutcome::Saved { .. } => Ok(()),
        SaveOutcome::Faulty(_) | SaveOutcome::Conflicting(_) => {
            let message = "answers have changed meanwhile; look at them, then explain";
            Err(ServiceError::refused("explained-meanwhile", message))
        }
    }
}

/// What is right, or what is wrong.
type Judgement = Result<Vec<Parsed>, Vec<(ItemCode, Fault)>>;

/// Judges what a form gives together with the answers that are there: the answers, or every fault.
///
/// # Errors
/// [`ServiceError::NotFound`] for an item that the questionnaire doesn't have.
pub fn judge(
    questionnaire: &Questionnaire,
    kept: Kept<'_>,
    inputs: &[ItemInput],
    language: Language,
) -> Result<Judgement, ServiceError> {
    let parsed = match parse(questionnaire, kept, inputs)? {
        Ok(parsed) => parsed,
        Err(faults) => return Ok(Err(faults)),
    };
    let faults = constraint_faults(questionnaire, kept.answers, &parsed, language);
    Ok(if faults.is_empty() { Ok(parsed) } else { Err(faults) })
}

/// The sections that something is given for.
fn sections_of(view: &ResponseView, inputs: &[ItemInput]) -> Vec<SectionCode> {
    let is_given = |section: &&Section| section.items().any(|item| inputs.iter().any(|input| input.item == item.code));
    view.questionnaire().sections().iter().filter(is_given).map(|section| section.code.clone()).collect()
}

/// Whoever saves may change every one of these sections.
fn check_sections(actor: &Actor, of: &Response, sections: &[SectionCode]) -> Result<(), ServiceError> {
    let action = if of.is_research() { Action::PrepareResearch } else { Action::WriteResponse };
    sections
        .iter()
        .try_for_each(|section| policy::check(actor, action, Resource::Section(of.respondent_id, of.id, section)))
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

fn parse(questionnaire: &Questionnaire, kept: Kept<'_>, inputs: &[ItemInput]) -> Result<Judgement, ServiceError> {
    let mut parsed = Vec::with_capacity(inputs.len());
    let mut faults = Vec::new();
    for ItemInput { item, given, remark, expected } in inputs {
        let question = questionnaire.question_of(item).ok_or(ServiceError::not_found("question"))?;
        let there = kept.remarks.get(item).cloned().unwrap_or_default();
        let (answer, remark) = (questionnaire.parse(item, given), read_remark(remark.as_ref(), there, question));
        match (answer, remark) {
            (Ok(answer), Ok(mut remark)) => {
                // Who confirmed an unlikely answer has not confirmed another one.
                let was_confirmed = kept.remarks.get(item).is_some_and(|there| there.confirmed);
                remark.confirmed &= !was_confirmed || kept.answers.get(item) == Some(&answer);
                parsed.push(Parsed { item: item.clone(), answer, remark, expected: *expected });
            }
            (answer, remark) => {
                let found = answer.err().into_iter().chain(remark.err());
                faults.extend(found.map(|fault| (item.clone(), fault)));
            }
        }
    }
    Ok(if faults.is_empty() { Ok(parsed) } else { Err(faults) })
}

/// What a form says beside an answer; explanations are given elsewhere and stay.
fn read_remark(given: Option<&GivenRemark>, there: Remark, question: &Question) -> Result<Remark, Fault> {
    let Some(given) = given else { return Ok(there) };
    let read = Remark { warnings: there.warnings, ..Remark::read(given, question)? };
    let today = Platform::today();
    if read.sources.iter().any(|source| source.accessed_on > today) {
        return Err(Fault::InRemark { fault: Box::new(Fault::TooLate { latest: today }) });
    }
    Ok(read)
}

/// The constraints of what was given, judged together with the answers that are there.
fn constraint_faults(
    questionnaire: &Questionnaire,
    saved: &Answers,
    parsed: &[Parsed],
    language: Language,
) -> Vec<(ItemCode, Fault)> {
    let given = parsed.iter().map(|of| (of.item.clone(), of.answer.clone()));
    let answers: Answers = saved.clone().into_iter().chain(given).collect();
    let evaluation = questionnaire.evaluate(&answers, Platform::today());
    let fault = |item: survey_model::questionnaire::Item<'_>| {
        let was_given = parsed.iter().any(|of| of.item == item.code);
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
    parsed: Vec<Parsed>,
    language: Language,
) -> Result<SaveOutcome, ServiceError> {
    let (id, author) = (view.response.id, Author::from(actor.account));
    let (cycle, was_in) = (view.cycle.cycle.id, view.response.language);
    let (who, changes) = (Who::from(actor), Changes::of(view, &parsed));
    let (actor, of) = (actor.clone(), view.response.clone());
    let result = platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        check_sections(&actor, &of, &sections)?;
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
    let response = response::lock_any(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    if response.is_research() {
        return Ok(desk_research::check_needed(conn, &response)?);
    }
    let cycle = crate::storage::cycle::find_by_id(conn, cycle)?.ok_or(ServiceError::not_found("cycle"))?;
    let (_, is_opened) = life::last_day(conn, &cycle, &response)?;
    Ok(check_open(&cycle, response.status, is_opened)?)
}

fn write_answers(
    conn: &mut Connection,
    id: ResponseId,
    author: &Author,
    parsed: &[Parsed],
) -> Result<Vec<(ItemCode, u32)>, Stop> {
    let at = now();
    let new = |of: &Parsed| {
        let Parsed { item, answer, remark, expected } = of.clone();
        (NewAnswer { response_id: id, item, answer, remark, author: author.clone(), at }, Some(expected))
    };
    // A question that was left blank and had no answer needs no row, and stands back behind whatever somebody else answers.
    let touched: Vec<_> = parsed.iter().filter(|of| of.expected > 0 || !is_blank(of)).map(new).collect();
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
        match settled(conn, &new, expected, outcome)? {
            Some(answer::SaveOutcome::Saved { revision }) => revisions.push((new.item, revision)),
            Some(answer::SaveOutcome::Conflict(theirs)) => {
                conflicts.push(Conflict { yours: new.answer, your_remark: new.remark, theirs });
            }
            None => {}
        }
    }
    author::name_all(conn, conflicts.iter_mut().map(|conflict| &mut conflict.theirs.author))?;
    if conflicts.is_empty() { Ok(revisions) } else { Err(Stop::Conflicts(conflicts)) }
}

/// What becomes of a conflict that nobody has to decide; nothing for an answer that gives way.
///
/// A form posts every question of its section, and those that its author did not touch must not stand against what somebody else has said to them since.
/// An explanation is given on another page, and stands beside whatever is answered.
fn settled(
    conn: &mut Connection,
    new: &NewAnswer,
    expected: Option<u32>,
    outcome: answer::SaveOutcome,
) -> Result<Option<answer::SaveOutcome>, Stop> {
    let answer::SaveOutcome::Conflict(theirs) = outcome else { return Ok(Some(outcome)) };
    let shown = answer_history::find(conn, new.response_id, &new.item, expected.unwrap_or(0))?;
    let (shown, said) = shown.unwrap_or((Answer::Missing(Missing::NotAnswered), Remark::default()));
    if new.answer == shown && new.remark.says_as(&said) && expected.unwrap_or(0) > 0 {
        return Ok(None);
    }
    if theirs.answer == shown && theirs.remark.says_as(&said) {
        let remark = Remark { warnings: theirs.remark.warnings, ..new.remark.clone() };
        return Ok(Some(answer::save(conn, &NewAnswer { remark, ..new.clone() }, Some(theirs.revision))?));
    }
    Ok(Some(answer::SaveOutcome::Conflict(theirs)))
}

/// Whether a question was left blank, with nothing said beside it.
fn is_blank(of: &Parsed) -> bool {
    of.answer == Answer::Missing(Missing::NotAnswered) && of.remark.is_empty()
}

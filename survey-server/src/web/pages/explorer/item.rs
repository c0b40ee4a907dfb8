//! One measure of a comparison: its answers on both bases, who moved, in which words it was asked, and what was written about it.

use std::sync::Arc;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use analysis::chart::{MeasureSubject, Subject, find};
use analysis::comparison::By;
use analysis::report::{Basis, Breakdown, Comparison, Distribution, Measure, Slice, Vintage};
use askama::Template;
use survey_model::code::ItemCode;
use survey_model::difference::{Op, Words as WordRun};
use survey_model::language::Language;
use survey_model::question::PublicationLevel;

use super::wording::{Wording, differences, items, wordings};
use super::{Choice, Found, Framed, GROUPINGS, Loaded, Question, few, load, wrong};
use crate::services::comparison::{Compared, NatureNote, nature_notes};
use crate::services::open_answer::{OpenAnswer, open_answers};
use crate::services::{Platform, ServiceError};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::pages::chart::Extents;
use crate::web::pages::explorer::NonePage;
use crate::web::views::figure::{ChangeView, FigureLine, Figurer, Figures, category_label};
use crate::web::views::verdict::{HiddenView, PartsView, TestLine, VerdictView};
use crate::web::visitor::Visitor;
use crate::web::words::Words;

#[derive(Template)]
#[template(path = "pages/explorer-item.html")]
struct ItemPage<'c> {
    page: Page,
    choice: Choice,
    comparison: &'c Comparison,
    figurer: Figurer,
    /// The verdict in words.
    told: Option<VerdictView>,
    /// The figure by which it is judged, on both bases.
    bases: Vec<(&'static str, ChangeView)>,
    parts: Option<PartsView>,
    hidden: Option<HiddenView>,
    tests: Vec<TestLine>,
    adjusted: Vec<(&'static str, String)>,
    family_size: usize,
    lines: Vec<FigureLine>,
    measure: &'c Measure,
    /// All answers, on the basis that is chosen and on the other.
    answers: Vec<Answers>,
    moves: Vec<Move>,
    /// What they wrote about it.
    notes: Vec<Noted>,
    groups: Vec<FigureLine>,
    wordings: [Wording; 2],
    /// Which words of the question and of its options differ.
    differences: Vec<Vec<WordRun>>,
    /// What was written about it in each cycle.
    written: [Vec<Written>; 2],
    /// How far the answers go, if not to everybody.
    unpublished: Option<PublicationLevel>,
    /// 1 if it rests on too few answers to be passed on.
    few: usize,
    charts: Vec<Picture>,
    /// The addresses of the concordance of the two versions, and of what differs between them; none if they are the same.
    ways: Option<[String; 2]>,
}

/// A picture with the room for it.
struct Picture {
    kind: &'static str,
    address: String,
    room: Option<Extents>,
}

impl Picture {
    fn wide(&self) -> String {
        self.room.map_or_else(String::new, |room| format!(" {}", room.wide()))
    }

    fn narrow(&self) -> String {
        self.room.map_or_else(String::new, |room| format!(" {}", room.narrow()))
    }
}

/// All answers on a basis.
#[derive(Debug)]
struct Answers {
    basis: &'static str,
    changes: Vec<ChangeView>,
    mean: Option<ChangeView>,
    missing: Vec<MissingLine>,
}

/// A reason for having no figure, with its count in each cycle.
#[derive(Debug)]
struct MissingLine {
    code: &'static str,
    earlier: usize,
    later: usize,
}

/// The states that went from one answer to another.
#[derive(Debug)]
struct Move {
    from: String,
    to: String,
    /// Each with what it says of its change.
    states: Vec<(String, Option<&'static str>)>,
    count: usize,
}

/// What a state wrote about its change.
#[derive(Debug)]
struct Noted {
    who: String,
    nature: &'static str,
    note: String,
}

/// Something that a respondent wrote.
#[derive(Debug)]
struct Written {
    who: String,
    question: String,
    answer: OpenAnswer,
}

/// Shows one measure.
///
/// # Errors
/// [`WebError`] if the cycles can't be compared.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    name: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let usual = GROUPINGS.map(By::from).to_vec();
    let path = path_of(&name);
    let found = match load(&state, visitor.language, (&path, &question), usual).await? {
        Loaded::Nothing(cycles) => return ok(&NonePage { page: Page::new(&visitor), cycles }),
        Loaded::Wrong(wrongs) => return wrong::show(&visitor, wrongs),
        Loaded::Found(found) => found,
    };
    let Some(measure) = found.measure(&name) else { return wrong::show(&visitor, vec![found.no_measure(&name)]) };
    let address = found.choice.measure(&measure.identity.name);
    let framed = Framed::new(&state, (&visitor, &req), &found, &address);
    let body = match framed.kept() {
        Some(kept) => kept,
        None => {
            let written = written(&state, &visitor, &found, measure).await?;
            let notes = notes(&state, &visitor, &found, measure).await?;
            framed.render(&page(visitor.language, &found, measure, (written, notes)))?
        }
    };
    framed.answer(&body, measure.identity.label.clone(), Some(address))
}

impl ItemPage<'_> {
    /// The page with which it is put into a report.
    fn copy(&self) -> String {
        self.choice.address("/explorer/", &format!("{}/copy", self.measure.identity.name))
    }
}

/// The address of an item's page, whatever its name is made of.
pub(super) fn path_of(name: &str) -> String {
    format!("/explorer/{}", percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC))
}

fn page<'c>(
    language: Language,
    found: &'c Found,
    measure: &'c Measure,
    (written, notes): ([Vec<Written>; 2], Vec<Noted>),
) -> ItemPage<'c> {
    let Found { choice, compared, .. } = found;
    let (comparison, words) = (&compared.comparison, Words(language));
    let figurer = Figurer { words, basis: choice.basis };
    let told = comparison.verdict(&measure.identity.name);
    let judged = |basis: Basis| figurer.judged(measure, told, basis).map(|change| (basis.code(), change));
    let other = Basis::ALL.into_iter().filter(|basis| *basis != choice.basis);
    let panel = measure.slice(Basis::MatchedPanel, choice.group.as_ref());
    let wordings = wordings(compared, &measure.identity.item, language);
    ItemPage {
        page: Page::of_nobody(language),
        told: told.map(|told| figurer.verdict(measure, told)),
        bases: [Basis::MatchedPanel, Basis::AllRespondents].into_iter().filter_map(judged).collect(),
        parts: figurer.parts(measure, told),
        hidden: figurer.hidden(measure, told),
        tests: figurer.tests(measure, told),
        adjusted: figurer.adjusted(told),
        family_size: told.map_or(0, |told| told.family_size),
        lines: figurer.lines(comparison, measure, choice.group.as_ref()),
        answers: std::iter::once(choice.basis)
            .chain(other)
            .filter_map(|basis| answers(&figurer, measure, choice, basis))
            .collect(),
        moves: panel.map(|slice| moves(measure, slice, words)).unwrap_or_default(),
        notes,
        groups: groups(&figurer, comparison, measure),
        unpublished: unpublished(compared, &measure.identity.item),
        few: few::few(found, &[measure]),
        differences: differences(&wordings),
        wordings,
        written,
        charts: charts(words, found, measure),
        ways: ways(compared),
        comparison,
        measure,
        figurer,
        choice: choice.clone(),
    }
}

/// The stricter of both versions' levels, unless it is public.
fn unpublished(compared: &Compared, item: &ItemCode) -> Option<PublicationLevel> {
    let versions = [&compared.from.questionnaire, &compared.to.questionnaire];
    let levels = versions.into_iter().filter_map(|version| Some(version.question_of(item)?.publication));
    levels.max().filter(|level| *level != PublicationLevel::Public)
}

fn answers(figurer: &Figurer, measure: &Measure, choice: &Choice, basis: Basis) -> Option<Answers> {
    let slice = measure.slice(basis, choice.group.as_ref())?;
    Some(Answers {
        basis: basis.code(),
        changes: slice.changes.iter().map(|change| figurer.of_share(measure, slice, change)).collect(),
        mean: slice.mean_change.as_ref().map(|change| figurer.of_mean(slice, change)),
        missing: missing(slice),
    })
}

fn missing(slice: &Slice) -> Vec<MissingLine> {
    let count =
        |distribution: &Distribution, at: usize| distribution.missing.get(at).map_or(0, |missing| missing.count);
    let line = |(at, missing): (usize, &analysis::report::MissingCount)| MissingLine {
        code: missing.reason.code(),
        earlier: missing.count,
        later: count(&slice.later, at),
    };
    let lines = slice.earlier.missing.iter().enumerate().map(line);
    lines.filter(|line| line.earlier + line.later > 0).collect()
}

fn moves(measure: &Measure, slice: &Slice, words: Words) -> Vec<Move> {
    let Some(transitions) = &slice.transitions else { return Vec::new() };
    let mut moves = Vec::new();
    for (from, row) in transitions.categories.iter().zip(&transitions.cells) {
        for (to, cell) in transitions.categories.iter().zip(row).filter(|(to, cell)| *to != from && cell.count > 0) {
            let said = |state| measure.nature_of(state).map(survey_model::remark::Nature::code);
            let states =
                cell.states.iter().map(|state| (state.state().name(words.0).to_owned(), said(*state))).collect();
            let label = |code| category_label(words, measure, code);
            moves.push(Move { from: label(from), to: label(to), states, count: cell.count });
        }
    }
    moves
}

fn groups(figurer: &Figurer, comparison: &Comparison, measure: &Measure) -> Vec<FigureLine> {
    if measure.compared().is_none() {
        return Vec::new();
    }
    let all = comparison.breakdowns.iter().flat_map(Breakdown::each);
    all.flat_map(|group| figurer.lines(comparison, measure, Some(&group))).collect()
}

/// What those who moved wrote about their changes.
async fn notes(
    state: &Data<State>,
    visitor: &Visitor,
    found: &Found,
    measure: &Measure,
) -> Result<Vec<Noted>, WebError> {
    if measure.declared.is_empty() {
        return Ok(Vec::new());
    }
    let (compared, choice) = (Arc::clone(&found.compared), found.choice.clone());
    let item = measure.identity.item.clone();
    let read = move |platform: &Platform| {
        let as_of = vintage(&compared, &choice);
        nature_notes(platform, &compared.to, &[item], as_of, &choice.sources)
    };
    let mut notes = state.block(read).await?;
    notes.retain(|of| !of.note.is_empty() && measure.nature_of(of.state) == Some(of.nature));
    let noted = |of: NatureNote| Noted {
        who: of.state.state().name(visitor.language).to_owned(),
        nature: of.nature.code(),
        note: of.note,
    };
    Ok(notes.into_iter().map(noted).collect())
}

/// The moment up to which answers are known that a comparison is made of.
fn vintage(compared: &Compared, choice: &Choice) -> chrono::DateTime<chrono::Utc> {
    match &compared.comparison.to.vintage {
        Vintage::Known { as_of, .. } => *as_of,
        Vintage::File { .. } => choice.moment().unwrap_or_else(now),
    }
}

/// What respondents wrote, of the same answers that the figures count.
async fn written(
    state: &Data<State>,
    visitor: &Visitor,
    found: &Found,
    measure: &Measure,
) -> Result<[Vec<Written>; 2], WebError> {
    let (compared, choice) = (Arc::clone(&found.compared), found.choice.clone());
    let item = measure.identity.item.clone();
    let read = move |platform: &Platform| {
        let [earlier, later] = items(&compared, &item);
        let as_of = vintage(&compared, &choice);
        let of_cycle = |view, items: &[ItemCode]| open_answers(platform, view, items, as_of, &choice.sources);
        Ok::<_, ServiceError>([of_cycle(&compared.from, &earlier)?, of_cycle(&compared.to, &later)?])
    };
    let [earlier, later] = state.block(read).await?;
    let versions = [&found.compared.from.questionnaire, &found.compared.to.questionnaire];
    let with_names = |at: usize, answers: Vec<OpenAnswer>| {
        let label = |item: &ItemCode| versions[at].item_label(item, versions[at].language_for(visitor.language));
        let of = |answer: OpenAnswer| Written {
            who: named(&answer, visitor.words()),
            question: label(&answer.item),
            answer,
        };
        answers.into_iter().map(of).collect()
    };
    Ok([with_names(0, earlier), with_names(1, later)])
}

fn named(answer: &OpenAnswer, words: Words) -> String {
    let respondent = &answer.respondent;
    let state = respondent.state.state().name(words.0).to_owned();
    if respondent.organisation.is_empty() { state } else { format!("{state}, {}", respondent.organisation) }
}

fn ways(compared: &Compared) -> Option<[String; 2]> {
    let [earlier, later] = [&compared.from, &compared.to].map(|cycle| cycle.questionnaire.name());
    let way = |page| format!("/questionnaires/{}/{}/{page}?from={}", later.series, later.version, earlier.version);
    (earlier != later).then(|| ["concordance", "differences"].map(way))
}

/// Pictures of the answers, of who moved, and of what those who did not answer could hide.
fn charts(words: Words, found: &Found, measure: &Measure) -> Vec<Picture> {
    let (choice, comparison) = (&found.choice, &found.compared.comparison);
    let slice = |basis| measure.slice(basis, choice.group.as_ref()).filter(|slice| !slice.changes.is_empty());
    let Some(slice) = slice(choice.basis) else { return Vec::new() };
    let name = serde_urlencoded::to_string([("measure", &measure.identity.name)]).unwrap_or_default();
    let source = choice.source_line(words);
    let subject = MeasureSubject { comparison, measure, basis: choice.basis, group: choice.group.as_ref() };
    let chart = |kind: &'static str| Picture {
        kind,
        address: format!("{}&{name}", choice.address("/explorer/charts/", kind)),
        room: find(kind).and_then(|chart| Extents::of_subject(words, &source, chart, &Subject::Measure(subject))),
    };
    let with_moves = slice.transitions.is_some().then(|| chart("transitions"));
    std::iter::once(chart("distribution")).chain(with_moves).collect()
}

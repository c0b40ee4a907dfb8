//! One measure of a comparison: its distributions side by side, who moved, and in which words it was asked.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::comparison::By;
use analysis::report::{Basis, Breakdown, Comparison, Distribution, Measure, Slice};
use askama::Template;
use survey_model::code::ItemCode;
use survey_model::language::Language;
use survey_model::question::PublicationLevel;
use survey_model::questionnaire::Questionnaire;

use super::{Choice, Question, load};
use crate::services::ServiceError;
use crate::services::comparison::Compared;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::figure::{ChangeView, FigureLine, Figurer, Figures, category_label};
use crate::web::views::verdict::{HiddenView, PartsView, TestLine, VerdictView};
use crate::web::visitor::Visitor;
use crate::web::words::Words;

#[derive(Debug, Template)]
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
    changes: Vec<ChangeView>,
    mean: Option<ChangeView>,
    missing: Vec<MissingLine>,
    moves: Vec<Move>,
    groups: Vec<FigureLine>,
    wordings: [Wording; 2],
    /// How far the answers go, if not to everybody.
    unpublished: Option<PublicationLevel>,
    charts: Vec<(&'static str, String)>,
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
    states: Vec<String>,
    count: usize,
}

/// How a version asked.
#[derive(Debug)]
struct Wording {
    cycle: String,
    version: String,
    language: Language,
    questions: Vec<(String, String, Vec<String>)>,
}

/// Shows one measure.
///
/// # Errors
/// [`WebError`] if there is no such measure, or the cycles can't be compared.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let usual = crate::web::pages::comparison_groupings().into_iter().map(By::from).collect();
    let (_, found) = load(&state, visitor.language, question.into_inner(), usual).await?;
    let (choice, compared) = found.ok_or(ServiceError::not_found("measure"))?;
    let measure = compared.comparison.measure(&name).ok_or(ServiceError::not_found("measure"))?;
    let figurer = Figurer { words: visitor.words(), basis: choice.basis };
    let slice = measure.slice(choice.basis, choice.group.as_ref());
    let told = compared.comparison.verdict(&name);
    let judged = |basis: Basis| figurer.judged(measure, told, basis).map(|change| (basis.code(), change));
    ok(&ItemPage {
        page: Page::new(&visitor),
        told: told.map(|told| figurer.verdict(measure, told)),
        bases: [Basis::MatchedPanel, Basis::AllRespondents].into_iter().filter_map(judged).collect(),
        parts: figurer.parts(measure, told),
        hidden: figurer.hidden(measure, told),
        tests: figurer.tests(measure, told),
        adjusted: figurer.adjusted(told),
        family_size: told.map_or(0, |told| told.family_size),
        lines: figurer.lines(&compared.comparison, measure, choice.group.as_ref()),
        changes: slice
            .map(|slice| slice.changes.iter().map(|change| figurer.of_share(measure, slice, change)).collect())
            .unwrap_or_default(),
        mean: slice.and_then(|slice| Some(figurer.of_mean(slice, slice.mean_change.as_ref()?))),
        missing: slice.map(missing).unwrap_or_default(),
        moves: slice.map(|slice| moves(measure, slice, visitor.words())).unwrap_or_default(),
        groups: groups(&figurer, &compared.comparison, measure),
        unpublished: unpublished(&compared, &measure.identity.item),
        wordings: wordings(&compared, measure, visitor.language),
        charts: charts(&choice, measure, slice),
        comparison: &compared.comparison,
        measure,
        figurer,
        choice,
    })
}

/// The stricter of both versions' levels, unless it is public.
fn unpublished(compared: &Compared, item: &ItemCode) -> Option<PublicationLevel> {
    let versions = [&compared.from.questionnaire, &compared.to.questionnaire];
    let levels = versions.into_iter().filter_map(|version| Some(version.question_of(item)?.publication));
    levels.max().filter(|level| *level != PublicationLevel::Public)
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
            let states = cell.states.iter().map(|state| state.state().name(words.0).to_owned()).collect();
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

/// The words of both versions, for the items that the concordance holds together.
fn wordings(compared: &Compared, measure: &Measure, language: Language) -> [Wording; 2] {
    let (item, concordance) = (&measure.identity.item, &compared.concordance);
    let entry = concordance.of_later(item).or_else(|| concordance.of_earlier(item));
    let (earlier, later) = match entry {
        Some(entry) => (entry.earlier.clone(), entry.later.clone()),
        None => (vec![item.clone()], vec![item.clone()]),
    };
    [
        wording(&compared.from.cycle.label, &compared.from.questionnaire, &earlier, language),
        wording(&compared.to.cycle.label, &compared.to.questionnaire, &later, language),
    ]
}

fn wording(
    cycle: &survey_model::code::CycleLabel,
    questionnaire: &Questionnaire,
    items: &[ItemCode],
    language: Language,
) -> Wording {
    let language = questionnaire.language_for(language);
    let asked = |item: &ItemCode| {
        let question = questionnaire.question_of(item)?;
        let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
        let options =
            options.iter().map(|option| questionnaire.option_label(question, &option.code, language).to_owned());
        Some((question.number.clone(), questionnaire.item_label(item, language), options.collect()))
    };
    Wording {
        cycle: cycle.to_string(),
        version: questionnaire.name().to_string(),
        language,
        questions: items.iter().filter_map(asked).collect(),
    }
}

fn charts(choice: &Choice, measure: &Measure, slice: Option<&Slice>) -> Vec<(&'static str, String)> {
    let Some(slice) = slice.filter(|slice| !slice.changes.is_empty()) else { return Vec::new() };
    let name = serde_urlencoded::to_string([("measure", &measure.identity.name)]).unwrap_or_default();
    let chart = |kind: &'static str| (kind, format!("{}&{name}", choice.address("/explorer/charts/", kind)));
    let with_moves = slice.transitions.is_some().then(|| chart("transitions"));
    std::iter::once(chart("distribution")).chain(with_moves).collect()
}

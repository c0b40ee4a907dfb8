//! The index of a cycle: who stands where, what it is made of, and how it changed on what the cycles have in common.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use analysis::comparison::Options;
use analysis::report::{Basis, Indices};
use askama::Template;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::language::Language;
use survey_model::member_state::Grouping;
use survey_model::question::PublicationLevel;

use crate::services::cycle::{self, CycleView};
use crate::services::index::{IndexRequest, Indexed, TABLES, index, write_table};
use crate::services::{Platform, ServiceError};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::views::figure::Figurer;
use crate::web::views::index::{BridgeView, GroupLine, Indexer, PillarLine, StateLine};
use crate::web::visitor::Visitor;
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/index.html")]
struct IndexPage {
    page: Page,
    /// The other cycles of the series.
    cycles: Vec<String>,
    indices: Indices,
    figurer: Figurer,
    is_synthetic: bool,
    rules: Vec<Message>,
    states: Vec<StateLine>,
    pillars: Vec<PillarLine>,
    bridge: Option<BridgeView>,
    /// Why it is compared with no earlier cycle.
    why_alone: Option<Message>,
    /// How far the answers go, if not to everybody.
    unpublished: Option<PublicationLevel>,
    /// The means of groups of states, by breakdown.
    groups: Vec<(Message, Vec<GroupLine>)>,
    tables: [&'static str; TABLES.len()],
}

/// Leads to the index of the latest closed cycle, or of the latest.
///
/// # Errors
/// [`WebError`] if there is no cycle.
pub async fn latest(state: Data<State>) -> Result<HttpResponse, WebError> {
    let all = state.block(cycle::list).await?;
    let closed = all.iter().rev().find(|view| view.cycle.status == CycleStatus::Closed);
    let found = closed.or(all.last()).ok_or(ServiceError::not_found("cycle"))?;
    Ok(see_other(&format!("/indices/{}", found.cycle.label)))
}

/// Shows the index of a cycle, and what became of it since the earlier ones.
///
/// # Errors
/// [`WebError`] if there is no such cycle, or no index is declared for its version.
pub async fn show(state: Data<State>, visitor: Visitor, label: Path<String>) -> Result<HttpResponse, WebError> {
    let label = read(&label)?;
    let language = visitor.language;
    let all = state.block(cycle::list).await?;
    let (indexed, why_alone) = state.block(move |platform| compared(platform, &label, language)).await?;
    let words = visitor.words();
    let (indexer, indices) = (Indexer { words }, indexed.indices);
    let series = &indexed.cycle.questionnaire.name().series;
    let is_other = |view: &&CycleView| {
        view.questionnaire.name().series == *series && view.cycle.label != indexed.cycle.cycle.label
    };
    ok(&IndexPage {
        page: Page::new(&visitor),
        cycles: all.iter().filter(is_other).map(|view| view.cycle.label.to_string()).collect(),
        figurer: Figurer { words, basis: Basis::AllRespondents },
        is_synthetic: std::iter::once(&indexed.cycle).chain(&indexed.earlier).any(|view| view.cycle.synthetic),
        rules: indexer.rules(&indices.scoring),
        states: indexer.states(&indices.scoring, &indices.cycle),
        pillars: indexer.pillars(&indices),
        groups: indexer.groups(&indices),
        bridge: indices.bridged.as_ref().map(|bridged| indexer.bridge(&indices, bridged)),
        why_alone: why_alone.map(|code| words.of("error", code)).filter(Message::exists),
        unpublished: unpublished(&indexed.cycle, &indices),
        tables: TABLES,
        indices,
    })
}

fn read(label: &str) -> Result<CycleLabel, WebError> {
    label.parse().map_err(|_| ServiceError::not_found("cycle").into())
}

/// The index of a cycle with all closed ones before it; alone, with the code of the reason, if they can't be compared.
fn compared(
    platform: &Platform,
    label: &CycleLabel,
    language: Language,
) -> Result<(Indexed, Option<&'static str>), ServiceError> {
    let all = cycle::list(platform)?;
    let this = all.iter().find(|view| view.cycle.label == *label).ok_or(ServiceError::not_found("cycle"))?;
    let series = &this.questionnaire.name().series;
    let is_before = |view: &&CycleView| {
        view.cycle.starts_on < this.cycle.starts_on
            && view.cycle.status == CycleStatus::Closed
            && view.questionnaire.name().series == *series
    };
    let earlier = all.iter().filter(is_before).map(|view| view.cycle.label.clone()).collect();
    let breakdowns = vec![Grouping::Region.into(), Grouping::Development.into()];
    let options = Options { language, breakdowns, ..Options::default() };
    let request =
        |compare_with| IndexRequest { cycle: label.clone(), compare_with, bridge: true, counting: now().into() };
    match index(platform, &request(earlier), &options) {
        Err(ServiceError::Refused { code, .. }) if matches!(code, "no-concordance" | "index-nothing-comparable") => {
            Ok((index(platform, &request(Vec::new()), &options)?, Some(code)))
        }
        found => Ok((found?, None)),
    }
}

/// The index of a cycle as its page has it, for its chart.
pub(super) fn of_page(platform: &Platform, label: &str, language: Language) -> Result<Indexed, ServiceError> {
    let label: CycleLabel = label.parse().map_err(|_| ServiceError::not_found("cycle"))?;
    let options = Options { language, ..Options::default() };
    let request = IndexRequest { cycle: label, compare_with: Vec::new(), bridge: true, counting: now().into() };
    index(platform, &request, &options)
}

/// The strictest level of the items, unless all are public.
fn unpublished(cycle: &CycleView, indices: &Indices) -> Option<PublicationLevel> {
    let items = indices.scoring.pillars.iter().flat_map(|pillar| &pillar.items);
    let question = |name: &str| cycle.questionnaire.question(name.split('.').next().unwrap_or(name));
    let levels = items.filter_map(|item| Some(question(&item.name)?.publication));
    levels.max().filter(|level| *level != PublicationLevel::Public)
}

/// Sends one of the files of an index.
///
/// # Errors
/// As [`show`]; [`WebError`] if there is no such file.
pub async fn file(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, name) = path.into_inner();
    let name = TABLES.into_iter().find(|table| *table == name).ok_or(ServiceError::not_found("table"))?;
    let label = read(&label)?;
    let language = visitor.language;
    let file = format!("{label}-{name}");
    let write = move |platform: &Platform| {
        let (indexed, _) = compared(platform, &label, language)?;
        let mut body = Vec::new();
        write_table(&indexed.indices, name, &mut body)?;
        Ok::<_, ServiceError>(body)
    };
    let body = state.block(write).await?;
    let media_type = if name.ends_with(".json") { "application/json" } else { "text/csv; charset=utf-8" };
    let disposition = format!("attachment; filename=\"{file}\"");
    Ok(HttpResponse::Ok().content_type(media_type).insert_header(("content-disposition", disposition)).body(body))
}

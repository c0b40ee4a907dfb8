//! The explorer: what changed between two cycles, in sentences, tables and charts, and files to take away. What is chosen stands in the address.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use analysis::chart::{Subject, find};
use analysis::comparison::By;
use analysis::judgement::Verdict;
use analysis::report::{Breakdown, ChangeVerdict, Comparison, Measure};
use askama::Template;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::member_state::Grouping;
use survey_model::questionnaire::Questionnaire;

use crate::services::ServiceError;
use crate::services::comparison::{BOUNDS, Compared, TABLES, write_table};
use crate::services::cycle::CycleView;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::pages::chart::{Extents, with_measures};
use crate::web::views::figure::{ChangeView, FigureLine, Figurer, Figures, Tally};
use crate::web::views::verdict::{VerdictTally, VerdictView, tally};
use crate::web::visitor::Visitor;
use crate::web::words::{Message, Words};

pub mod archive;
mod candidates;
mod choice;
pub mod copy;
mod few;
mod frame;
pub mod item;
mod load;
mod question;
pub mod report;
pub mod saved;
mod sort;
mod wording;
mod wrong;

pub use choice::Choice;
pub(crate) use few::LEAST;
use frame::Framed;
pub use load::{Found, Loaded, found, load};
pub use question::Question;
pub use sort::Sort;

/// How many findings stand above the tables.
const MOST_FINDINGS: usize = 12;

/// How many lines a chart beside a table that is not the questionnaire's own order shows.
const MOST_DRAWN: usize = 20;

/// The breakdowns that pages show unasked.
pub const GROUPINGS: [Grouping; 3] = [Grouping::Region, Grouping::Development, Grouping::Ldc];

/// Every breakdown, for files.
fn every_grouping() -> Vec<By> {
    Grouping::ALL.map(By::from).to_vec()
}

#[derive(Template)]
#[template(path = "pages/explorer.html")]
struct ExplorerPage<'c> {
    page: Page,
    cycles: &'c [CycleView],
    choice: &'c Choice,
    comparison: &'c Comparison,
    figurer: Figurer,
    tally: Tally,
    /// How many items have each verdict in words.
    told: VerdictTally,
    /// The items of each verdict that says something, and of the others.
    verdicts: Vec<(&'static str, Vec<VerdictView>)>,
    findings: Vec<(String, String, ChangeView)>,
    sections: Vec<SectionTable>,
    all_sections: Vec<(String, String)>,
    all_items: Vec<(String, String)>,
    questions: Vec<(String, String)>,
    tables: Vec<&'static str>,
    /// Whether nobody is left to count.
    is_empty: bool,
    /// How many of the questions rest on too few answers to be passed on.
    few: usize,
}

/// What cannot be compared yet, since there are not two cycles.
#[derive(Debug, Template)]
#[template(path = "pages/explorer-none.html")]
struct NonePage {
    page: Page,
    cycles: Vec<CycleView>,
}

/// The changes of one section, or of all items in another order.
#[derive(Debug)]
struct SectionTable {
    title: String,
    lines: Vec<FigureLine>,
    /// The picture of what can be drawn of it, with the room for it.
    chart: Option<(String, Option<Extents>)>,
}

/// Shows the comparison of two cycles.
///
/// # Errors
/// [`WebError`] if the cycles can't be compared.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let found = match load(&state, visitor.language, ("/explorer", &question), Vec::new()).await? {
        Loaded::Nothing(cycles) => return ok(&NonePage { page: Page::new(&visitor), cycles }),
        Loaded::Wrong(wrongs) => return wrong::show(&visitor, wrongs),
        Loaded::Found(found) => found,
    };
    let (from, to) = (found.choice.from.clone(), found.choice.to.clone());
    let title = visitor.words().t("comparison-of").with("from", from.as_str()).with("to", to.as_str()).plain();
    let address = found.choice.address("/explorer", "");
    let framed = Framed::new(&state, (&visitor, &req), &found, &address);
    let body = match framed.kept() {
        Some(kept) => kept,
        None => framed.render(&page(visitor.language, &found))?,
    };
    framed.answer(&body, title, Some(address))
}

fn page(language: Language, found: &Found) -> ExplorerPage<'_> {
    let Found { cycles, choice, compared } = found;
    let comparison = &compared.comparison;
    let figurer = Figurer { words: Words(language), basis: choice.basis };
    let shown = choice.shown(comparison);
    ExplorerPage {
        page: Page::of_nobody(language),
        cycles,
        tally: figurer.tally(comparison, &shown, choice.group.as_ref()),
        told: tally(comparison, |measure| choice.is_shown(measure)),
        verdicts: verdicts(&figurer, comparison, choice),
        findings: findings(&figurer, &shown, choice),
        sections: sections(&figurer, compared, &shown, choice),
        all_sections: all_sections(comparison),
        all_items: all_items(comparison),
        questions: questions(&compared.to.questionnaire, comparison, Words(language)),
        tables: TABLES.into_iter().chain(BOUNDS).collect(),
        few: few::few(found, &shown),
        is_empty: comparison.from.respondents + comparison.to.respondents == 0,
        figurer,
        choice,
        comparison,
    }
}

/// The verdicts in words, those that say something first.
fn verdicts(figurer: &Figurer, comparison: &Comparison, choice: &Choice) -> Vec<(&'static str, Vec<VerdictView>)> {
    let pairs = || comparison.measures.iter().zip(&comparison.verdicts).filter(|(measure, _)| choice.is_shown(measure));
    let of = |verdict: Verdict| {
        let of_verdict = pairs().filter(|(_, told)| told.judgement.verdict == verdict);
        (verdict.code(), of_verdict.map(|(measure, told)| figurer.verdict(measure, told)).collect::<Vec<_>>())
    };
    Verdict::ALL.map(of).into_iter().filter(|(_, views)| !views.is_empty()).collect()
}

/// The largest changes that are more than chance explains.
fn findings(figurer: &Figurer, shown: &[&Measure], choice: &Choice) -> Vec<(String, String, ChangeView)> {
    let told = |measure: &&Measure| {
        let slice = measure.slice(choice.basis, choice.group.as_ref());
        let changes = slice.map(|slice| figurer.headlines(measure, slice)).unwrap_or_default();
        let is_told = |change: &ChangeView| {
            matches!(change.verdict, ChangeVerdict::Rose | ChangeVerdict::Fell) && change.answer.is_some()
        };
        let named = |change| (measure.identity.name.clone(), measure.identity.label.clone(), change);
        changes.into_iter().filter(is_told).map(named).collect::<Vec<_>>()
    };
    let mut findings: Vec<_> = shown.iter().flat_map(told).collect();
    findings.sort_by(|one, other| other.2.size.total_cmp(&one.2.size));
    findings.truncate(MOST_FINDINGS);
    findings
}

/// One table per section in the order of the questionnaire, or one of all in another order.
fn sections(figurer: &Figurer, compared: &Compared, shown: &[&Measure], choice: &Choice) -> Vec<SectionTable> {
    let comparison = &compared.comparison;
    let same = |one: &&Measure, other: &&Measure| {
        choice.sort != Sort::Questionnaire || one.identity.section_title == other.identity.section_title
    };
    let table = |measures: &[&Measure]| SectionTable {
        title: match choice.sort {
            Sort::Questionnaire => {
                measures.first().map(|first| first.identity.section_title.clone()).unwrap_or_default()
            }
            _ => String::new(),
        },
        lines: measures.iter().flat_map(|measure| lines(figurer, comparison, measure, choice)).collect(),
        chart: chart(figurer.words, compared, measures, choice),
    };
    shown.chunk_by(same).map(table).collect()
}

/// The address of a picture of the measures that have shares, if any has.
fn chart(
    words: Words,
    compared: &Compared,
    measures: &[&Measure],
    choice: &Choice,
) -> Option<(String, Option<Extents>)> {
    let has_share = |measure: &&&Measure| {
        let slice = measure.slice(choice.basis, choice.group.as_ref());
        slice.is_some_and(|slice| slice.headlines().any(|change| change.difference.is_some()))
    };
    let drawn: Vec<String> =
        measures.iter().filter(has_share).take(MOST_DRAWN).map(|measure| measure.identity.name.clone()).collect();
    let section = measures.first().and_then(|first| first.identity.section.as_ref()).map(ToString::to_string);
    let of = match choice.sort {
        Sort::Questionnaire => Choice { section, ..choice.clone() },
        _ => Choice { items: drawn.clone(), ..choice.clone() },
    };
    (!drawn.is_empty()).then(|| (of.address("/explorer/charts/change", ""), room(words, compared, &of)))
}

/// The room for a picture of changes.
fn room(words: Words, compared: &Compared, choice: &Choice) -> Option<Extents> {
    let (chart, source) = (find("change")?, choice.source_line(words));
    let give = |subject: &Subject<'_>| Ok(Extents::of_subject(words, &source, chart, subject));
    with_measures(words.0, choice, compared, give).ok()?
}

/// One line, or one for all and one per group if a breakdown is asked for; a refusal is the same for every group.
fn lines(figurer: &Figurer, comparison: &Comparison, measure: &Measure, choice: &Choice) -> Vec<FigureLine> {
    let by = choice.by.as_ref().filter(|_| choice.group.is_none() && measure.compared().is_some()).map(By::to_string);
    let breakdown = comparison.breakdowns.iter().filter(|breakdown| Some(&breakdown.name) == by.as_ref());
    let of_groups = breakdown.flat_map(Breakdown::each);
    let of_groups = of_groups.flat_map(|group| figurer.lines(comparison, measure, Some(&group)));
    let of_all = figurer
        .lines(comparison, measure, choice.group.as_ref())
        .into_iter()
        .map(|line| FigureLine { group: None, ..line });
    of_all.chain(of_groups).collect()
}

fn all_sections(comparison: &Comparison) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for measure in &comparison.measures {
        let Some(code) = &measure.identity.section else { continue };
        if sections.iter().all(|(known, _)| known != code.as_str()) {
            sections.push((code.to_string(), measure.identity.section_title.clone()));
        }
    }
    sections
}

/// Every item once, with the number and the words of its first column.
fn all_items(comparison: &Comparison) -> Vec<(String, String)> {
    let mut items: Vec<(String, String)> = Vec::new();
    for identity in comparison.measures.iter().map(|measure| &measure.identity) {
        if items.iter().all(|(known, _)| known != identity.item.as_str()) {
            let label = if identity.name == identity.item.as_str() { identity.label.as_str() } else { "" };
            items.push((identity.item.to_string(), format!("{} {label}", identity.number).trim().to_owned()));
        }
    }
    items
}

/// The questions whose answers make groups of both cycles.
fn questions(later: &Questionnaire, comparison: &Comparison, words: Words) -> Vec<(String, String)> {
    let language = later.language_for(words.0);
    let is_list = |measure: &&Measure| {
        let identity = &measure.identity;
        identity.name == identity.item.as_str() && measure.compared().is_some_and(|of| !of.categories.is_empty())
    };
    let named = |measure: &Measure| {
        let item = &measure.identity.item;
        (measure.identity.name.clone(), format!("{} {}", measure.identity.number, later.item_label(item, language)))
    };
    comparison.measures.iter().filter(is_list).map(named).collect()
}

impl ExplorerPage<'_> {
    /// The same page with whatever leaves nobody taken away.
    fn widened(&self) -> String {
        Choice { sources: Vec::new(), as_of: None, group: None, ..self.choice.clone() }.address("/explorer", "")
    }

    /// An order in words.
    fn order(&self, sort: &Sort) -> Message {
        match sort {
            Sort::Questionnaire => self.page.t("explorer-sort-questionnaire"),
            Sort::Change => self.page.t("explorer-sort-change"),
            Sort::Significance => self.page.t("explorer-sort-significance"),
            Sort::Size => self.page.t("explorer-sort-size"),
        }
    }
}

/// Sends one of the files that a comparison has.
///
/// # Errors
/// As [`found`]; [`WebError`] if there is no such file.
pub async fn file(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let name =
        TABLES.into_iter().chain(BOUNDS).find(|table| **table == **name).ok_or(ServiceError::not_found("table"))?;
    let Found { choice, compared, .. } = found(&state, visitor.language, &question, every_grouping()).await?;
    let write = move |_: &crate::services::Platform| {
        let mut body = Vec::new();
        write_table(&compared.comparison, name, &mut body)?;
        Ok::<_, ServiceError>(body)
    };
    let body = state.block(write).await?;
    let media_type = if name.ends_with(".json") { "application/json" } else { "text/csv; charset=utf-8" };
    let disposition = format!("attachment; filename=\"{}-{name}\"", choice.file_stem());
    Ok(HttpResponse::Ok().content_type(media_type).insert_header(("content-disposition", disposition)).body(body))
}

/// Sends on from an address of before there was an explorer.
pub async fn moved(req: HttpRequest, name: Option<Path<String>>) -> HttpResponse {
    let page = name.map_or_else(String::new, |name| format!("/{name}"));
    let query = req.query_string();
    let separator = if query.is_empty() { "" } else { "?" };
    HttpResponse::PermanentRedirect().insert_header(("location", format!("/explorer{page}{separator}{query}"))).finish()
}

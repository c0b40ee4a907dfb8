//! The explorer: what changed between two cycles, in sentences, tables and charts, and files to take away. What is chosen stands in the address.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use analysis::comparison::By;
use analysis::judgement::Verdict;
use analysis::report::{Breakdown, ChangeVerdict, Comparison, Measure};
use askama::Template;

use crate::services::ServiceError;
use crate::services::comparison::{BOUNDS, TABLES, write_table};
use crate::services::cycle::CycleView;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::figure::{ChangeView, FigureLine, Figurer, Figures, Tally};
use crate::web::views::verdict::{VerdictTally, VerdictView, tally};
use crate::web::visitor::Visitor;

mod choice;
pub mod item;

pub use choice::{Choice, GROUPINGS, Question, Selection, load};

/// How many findings stand above the tables.
const MOST_FINDINGS: usize = 12;

#[derive(Debug, Template)]
#[template(path = "pages/explorer.html")]
struct ExplorerPage<'c> {
    page: Page,
    selection: Selection,
    choice: Choice,
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
    chart: Option<String>,
    tables: Vec<&'static str>,
}

/// What cannot be compared yet, since there are not two cycles.
#[derive(Debug, Template)]
#[template(path = "pages/explorer-none.html")]
struct Nothing {
    page: Page,
    cycles: Vec<CycleView>,
}

/// The changes of one section.
#[derive(Debug)]
struct SectionTable {
    title: String,
    lines: Vec<FigureLine>,
}

/// Shows the comparison of two cycles.
///
/// # Errors
/// [`WebError`] if the address asks for something that there isn't, or the cycles can't be compared.
pub async fn show(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    let page = Page::new(&visitor);
    let (selection, found) = load(&state, visitor.language, question.into_inner(), Vec::new()).await?;
    let Some((choice, compared)) = found else {
        return ok(&Nothing { page, cycles: selection.cycles });
    };
    let comparison = &compared.comparison;
    let figurer = Figurer { words: visitor.words(), basis: choice.basis };
    let shown: Vec<&Measure> = comparison.measures.iter().filter(|measure| choice.is_shown(measure)).collect();
    ok(&ExplorerPage {
        page,
        tally: figurer.tally(comparison, choice.group.as_ref()),
        told: tally(comparison, |measure| choice.is_shown(measure)),
        verdicts: verdicts(&figurer, comparison, &choice),
        findings: findings(&figurer, &shown, &choice),
        sections: sections(&figurer, comparison, &shown, &choice),
        all_sections: all_sections(comparison),
        chart: choice.section.as_ref().map(|_| choice.address("/explorer/charts/change", "")),
        tables: TABLES.into_iter().chain(BOUNDS).collect(),
        selection,
        figurer,
        choice,
        comparison,
    })
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

fn sections(figurer: &Figurer, comparison: &Comparison, shown: &[&Measure], choice: &Choice) -> Vec<SectionTable> {
    let mut sections: Vec<SectionTable> = Vec::new();
    for measure in shown {
        let title = &measure.identity.section_title;
        if sections.last().is_none_or(|section| section.title != *title) {
            sections.push(SectionTable { title: title.clone(), lines: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.lines.extend(lines(figurer, comparison, measure, choice));
        }
    }
    sections
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

/// Sends one of the files that a comparison has.
///
/// # Errors
/// As [`show`]; [`WebError`] if there is no such file.
pub async fn file(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let name =
        TABLES.into_iter().chain(BOUNDS).find(|table| **table == **name).ok_or(ServiceError::not_found("table"))?;
    let every = choice::every_grouping();
    let (_, found) = load(&state, visitor.language, question.into_inner(), every).await?;
    let (_, compared) = found.ok_or(ServiceError::not_found("cycle"))?;
    let write = move |_: &crate::services::Platform| {
        let mut body = Vec::new();
        write_table(&compared.comparison, name, &mut body)?;
        Ok::<_, ServiceError>((compared, body))
    };
    let (compared, body) = state.block(write).await?;
    let media_type = if name.ends_with(".json") { "application/json" } else { "text/csv; charset=utf-8" };
    let file = format!("{}-{}-{name}", compared.from.cycle.label, compared.to.cycle.label);
    let disposition = format!("attachment; filename=\"{file}\"");
    Ok(HttpResponse::Ok().content_type(media_type).insert_header(("content-disposition", disposition)).body(body))
}

/// Sends on from an address of before there was an explorer.
pub async fn moved(req: HttpRequest, name: Option<Path<String>>) -> HttpResponse {
    let page = name.map_or_else(String::new, |name| format!("/{name}"));
    let query = req.query_string();
    let separator = if query.is_empty() { "" } else { "?" };
    HttpResponse::PermanentRedirect().insert_header(("location", format!("/explorer{page}{separator}{query}"))).finish()
}

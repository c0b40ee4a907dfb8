//! What may be compared between two versions, for everybody who may read both: as a page and as a crosswalk table.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use survey_model::concordance::{Verdict, crosswalk};

use super::difference::{Pair, Question, find_pair, nothing_before};
use crate::services::concordance::{Between, between_with_proposals};
use crate::services::{Platform, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::concordance::EntryLine;
use crate::web::visitor::Visitor;

pub mod review;

#[derive(Debug, Template)]
#[template(path = "pages/concordance.html")]
struct ConcordancePage {
    page: Page,
    pair: Pair,
    /// The versions on the way, if there are any between.
    way: Option<String>,
    tally: Vec<(Verdict, usize)>,
    entries: Vec<EntryLine>,
}

impl ConcordancePage {
    /// The number of the version of a side, the earlier one's being 0.
    fn version(&self, side: usize) -> String {
        let questionnaire = if side == 0 { &self.pair.earlier } else { &self.pair.later };
        questionnaire.name().version.to_string()
    }
}

/// Shows the verdicts.
///
/// # Errors
/// [`WebError`] if the visitor may not see one of the versions.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let actor = visitor.actor.clone();
    let find = move |platform: &Platform| {
        let (later, pair) = find_pair(platform, actor.as_ref(), &path, &question)?;
        let found = pair.map(|pair| with_concordance(platform, pair)).transpose()?;
        Ok::<_, ServiceError>((later, found))
    };
    let (later, found) = state.block(find).await?;
    let Some((pair, between)) = found else { return nothing_before(&visitor, later) };
    let entries = between.concordance.entries.iter();
    let line = |entry| EntryLine::new(entry, [&pair.earlier, &pair.later], visitor.language, between.is_composed());
    let path: Vec<String> = between.path.iter().map(|name| name.version.to_string()).collect();
    ok(&ConcordancePage {
        page: Page::new(&visitor),
        way: between.is_composed().then(|| path.join(" → ")),
        tally: between.concordance.tally(),
        entries: entries.map(line).collect(),
        pair,
    })
}

fn with_concordance(platform: &Platform, pair: Pair) -> Result<(Pair, Between), ServiceError> {
    let between = between_with_proposals(platform, &pair.earlier, &pair.later)?;
    Ok((pair, between))
}

/// Sends the crosswalk table.
///
/// # Errors
/// As [`show`]; [`WebError`] if there is no version before.
pub async fn file(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (actor, language) = (visitor.actor.clone(), visitor.language);
    let make = move |platform: &Platform| {
        let (_, pair) = find_pair(platform, actor.as_ref(), &path, &question)?;
        let (pair, between) = with_concordance(platform, pair.ok_or(ServiceError::not_found("concordance"))?)?;
        let versions = [&*pair.earlier, &*pair.later];
        let body = crosswalk::csv(&between.concordance, versions, language, between.is_composed());
        let (from, to) = (pair.earlier.name(), pair.later.name());
        let name = format!("crosswalk-{}-{}-{}.csv", to.series, from.version, to.version);
        Ok::<_, ServiceError>((name, body.map_err(ServiceError::corrupt)?))
    };
    let (name, body) = state.block(make).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(body))
}

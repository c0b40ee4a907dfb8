//! The secretariat reviews the verdicts on a draft: accepts what is proposed, or says otherwise.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::concordance::crosswalk::Standing;
use survey_model::concordance::{Combine, Verdict};
use survey_model::problem::Problem;
use survey_model::questionnaire::document::EntryDocument;

use crate::services::concordance::review::{self, Review};
use crate::services::{Actor, Platform, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::questionnaire::version_name;
use crate::web::views::concordance::EntryLine;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/concordance-review.html")]
struct ReviewPage {
    page: Page,
    review: Review,
    entries: Vec<EntryLine>,
    /// What was wrong with a verdict that was not written down.
    problems: Vec<Problem>,
    /// How many proposals say that nothing changed.
    identical: usize,
    open: usize,
}

/// Shows every verdict and every proposal, with both wordings.
///
/// # Errors
/// [`WebError`] if the person may not see the version.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    actor: SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    render(&state, visitor, actor.0, path.into_inner(), Vec::new(), None).await
}

/// Shows the page; with what was wrong, and what was typed in the entry of its items.
async fn render(
    state: &Data<State>,
    visitor: Visitor,
    actor: Actor,
    path: (String, String),
    problems: Vec<Problem>,
    typed: Option<EntryDocument>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let review = state.block(move |platform| review::find(platform, &actor, &name)).await?;
    let mut entries = entries(&review, &visitor);
    if let Some(typed) = typed {
        entries.iter_mut().filter(|entry| entry.is_of(&typed)).for_each(|entry| entry.retype(&typed));
    }
    let proposed = |entry: &&EntryLine| entry.standing == Standing::Proposed;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let identical = entries.iter().filter(proposed).filter(|entry| entry.verdict == Verdict::Identical).count();
    let open = entries.iter().filter(proposed).count();
    html(status, &ReviewPage { page: Page::new(&visitor), review, entries, problems, identical, open })
}

fn entries(review: &Review, visitor: &Visitor) -> Vec<EntryLine> {
    let (Some(before), Some(concordance)) = (&review.before, review.concordance()) else { return Vec::new() };
    let versions = [&**before, &*review.view.questionnaire];
    let lines =
        concordance.by_item().into_iter().map(|entry| EntryLine::new(&entry, versions, visitor.language, false));
    let mut lines: Vec<EntryLine> = lines.collect();
    // What waits for a decision comes first.
    lines.sort_by_key(|line| line.standing != Standing::Proposed);
    lines
}

/// Writes down one verdict, or accepts all proposals that say `identical`.
///
/// # Errors
/// [`WebError`] if the version can't change, or was changed by somebody else meanwhile.
pub async fn decide(
    state: Data<State>,
    visitor: Visitor,
    actor: SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let path = path.into_inner();
    let name = version_name(&path.0, &path.1)?;
    let revision = form.get("revision").and_then(|text| text.parse().ok()).unwrap_or_default();
    let all = form.get("action") == Some("accept-identical");
    let (verdict, unread) = entry(&form);
    let (person, wanted) = (actor.0.clone(), verdict.clone());
    let decide = move |platform: &Platform| match (all, unread) {
        (true, _) => review::accept_identical(platform, &person, &name, revision),
        (false, unread) if !unread.is_empty() => Err(ServiceError::Invalid(unread)),
        (false, _) => review::judge(platform, &person, &name, revision, wanted),
    };
    match state.block(decide).await {
        Ok(_) => Ok(see_other(&format!("/versions/{}/{}/concordance", path.0, path.1))),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            render(&state, visitor, actor.0, path, problems, (!all).then_some(verdict)).await
        }
        Err(other) => Err(other),
    }
}

/// The verdict that a form holds, and the lines of its maps that are none.
fn entry(form: &Form) -> (EntryDocument, Vec<Problem>) {
    let text = |field: &str| form.get(field).unwrap_or_default().trim().to_owned();
    let codes = |field: &str| {
        text(field).split([' ', ',', '\n', '\t']).filter(|code| !code.is_empty()).map(str::to_owned).collect()
    };
    let mut problems = Vec::new();
    let mut map = |field: &str| -> BTreeMap<String, String> {
        let lines: Vec<String> =
            text(field).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        let pair = |line: &String| match line.split_once('=') {
            Some((from, to)) => Some((from.trim().to_owned(), to.trim().to_owned())),
            None => {
                let message = format!("`{line}` is no pair of options; write the option, =, and the common option");
                problems.push(Problem::in_field("wrong-type", field, message));
                None
            }
        };
        lines.iter().filter_map(pair).collect()
    };
    let (earlier_map, later_map) = (map("earlier_map"), map("later_map"));
    let combine = Some(text("combine")).filter(|code| !code.is_empty());
    let entry = EntryDocument {
        verdict: text("verdict"),
        earlier: codes("earlier"),
        later: codes("later"),
        earlier_map,
        later_map,
        combine,
        reason: text("reason"),
        reviewer: String::new(),
    };
    (entry, problems)
}

impl ReviewPage {
    /// The number of the earlier version (0) or the later one.
    fn version(&self, side: usize) -> String {
        match (&self.review.before, side) {
            (Some(before), 0) => before.name().version.to_string(),
            _ => self.review.view.questionnaire.name().version.to_string(),
        }
    }
}

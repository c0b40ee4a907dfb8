//! The profile of a country after sign-off: its answers over cycles, beside what is published of its region, and what is open.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;
use survey_model::questionnaire::Section;

use self::gap::GapGroup;
use self::row::{Row, Rows};
use super::response_id;
use crate::services::profile::{Profile, profile};
use crate::services::respondent;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::answer::AnswerView;
use crate::web::visitor::{SignedInActor, Visitor};

mod beside;
mod gap;
mod row;

#[derive(Debug, Template)]
#[template(path = "pages/profile.html")]
struct ProfilePage {
    page: Page,
    profile: Profile,
    respondent: String,
    /// The language of the questionnaire's texts.
    language: Language,
    gaps: Vec<GapGroup>,
    sections: Vec<SectionRows>,
    dropped: Vec<Dropped>,
}

/// The answers of a section.
#[derive(Debug)]
struct SectionRows {
    number: usize,
    title: String,
    rows: Vec<Row>,
    /// What the concordance says where items differ: the verdict's code and the reason.
    notes: Vec<(&'static str, String)>,
}

/// What an earlier cycle asked that is not asked any more.
#[derive(Debug)]
struct Dropped {
    cycle: String,
    language: Language,
    lines: Vec<(String, AnswerView)>,
}

impl ProfilePage {
    /// The address of the response.
    fn address(&self) -> String {
        format!("/responses/{}", self.profile.view.response.id)
    }
}

/// Shows the profile of the respondent of a response.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may read, or nothing was signed off yet.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let profile = state.block(move |platform| profile(platform, &actor, id)).await?;
    let page = Page::new(&visitor);
    let questionnaire = profile.view.questionnaire();
    let language = questionnaire.language_for(visitor.language);
    let rows = Rows::new(&profile, page.words);
    let section = |section: &Section| {
        let (rows, notes) = rows.of(section);
        let title = questionnaire.section_text(section, language).title.clone();
        SectionRows { number: section.number, title, rows, notes }
    };
    ok(&ProfilePage {
        respondent: respondent::name(&profile.submission.respondent, visitor.language),
        gaps: gap::groups(&profile, language),
        sections: questionnaire.sections().iter().map(section).filter(|of| !of.rows.is_empty()).collect(),
        dropped: rows.dropped(),
        language,
        page,
        profile,
    })
}

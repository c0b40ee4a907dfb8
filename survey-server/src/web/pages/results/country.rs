//! The states that answered, and what each said for everybody to read.

use analysis::disclosure::PublicState;
use askama::Template;
use survey_model::member_state::MemberState;
use survey_model::questionnaire::Item;

use super::place::Place;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site};
use crate::web::views::answer::{AnswerLine, Reader};

#[derive(Debug, Template)]
#[template(path = "pages/results-countries.html")]
struct Countries {
    page: Page,
    place: Place,
    states: Vec<(PublicState, String)>,
}

#[derive(Debug, Template)]
#[template(path = "pages/results-country.html")]
struct Country {
    page: Page,
    place: Place,
    name: String,
    official_name: String,
    /// None if it has not answered.
    answered: Option<PublicState>,
    groups: Vec<(&'static str, &'static str)>,
    sections: Vec<(usize, String, Vec<AnswerLine>)>,
}

pub(super) fn list(site: &Site, place: &Place) -> Result<Made, WebError> {
    let named = |of: &PublicState| (of.clone(), of.state.state().name(site.visitor.language).to_owned());
    let mut states: Vec<(PublicState, String)> = place.content().states.iter().map(named).collect();
    states.sort_by_key(|(_, name)| name.to_lowercase());
    Made::page(&Countries { page: site.page(), place: place.clone(), states })
}

pub(super) fn make(site: &Site, place: &Place, code: &str) -> Result<Made, WebError> {
    let Some(state) = MemberState::find(code).filter(|state| state.iso3.as_str() == code) else {
        return super::absent(site, code);
    };
    let answered = place.content().states.iter().find(|of| of.state == state.iso3).cloned();
    let page = site.page();
    let reader = Reader::new(place.questionnaire(), page.words);
    let lines = |section: &survey_model::questionnaire::Section| {
        let line = |item: Item<'_>| Some(reader.line(&item, answered.as_ref()?.answers.get(&item.code)?));
        section.items().filter_map(line).collect::<Vec<_>>()
    };
    let sections = place.questionnaire().sections().iter().map(|section| {
        let title = place.questionnaire().section_text(section, place.language).title.clone();
        (section.number, title, lines(section))
    });
    let sections = sections.filter(|(_, _, lines)| !lines.is_empty()).collect();
    let day = place.content().rates.groups_as_of;
    let groups = super::super::comparison_groupings().into_iter().map(|of| (of.code(), state.group(of, day))).collect();
    let name = state.name(site.visitor.language).to_owned();
    let official_name = state.official_name(site.visitor.language).to_owned();
    Made::page(&Country { page, place: place.clone(), official_name, name, answered, groups, sections })
}

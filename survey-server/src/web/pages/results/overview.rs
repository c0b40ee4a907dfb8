//! A vintage as a whole: who answered, and what there is.

use analysis::report::ResponseRate;
use askama::Template;
use serde_json::{Value, json};

use super::chart;
use super::place::{LICENCE, Place};
use crate::services::publication::Listed;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::pages::chart::Extents;
use crate::web::public::{Made, Site};
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/results-overview.html")]
struct Overview {
    page: Page,
    place: Place,
    sections: Vec<SectionLine>,
    others: Vec<Listed>,
    metadata: String,
    /// The room for the chart of who answered.
    chart: Option<Extents>,
}

#[derive(Debug)]
struct SectionLine {
    code: String,
    number: usize,
    title: String,
    /// How many of its questions have published counts.
    counted: usize,
}

impl Overview {
    fn total(&self) -> &ResponseRate {
        &self.place.content().rates.total
    }

    fn share(&self) -> Message {
        self.page.words.percent(self.total().share.map_or(0.0, |share| share.value))
    }
}

pub(super) fn make(site: &Site, place: &Place) -> Result<Made, WebError> {
    let questionnaire = place.questionnaire();
    let counted = |code: &str| {
        let of = |item: &&analysis::report::PublishedItem| {
            item.identity.section.as_ref().is_some_and(|of| of.as_str() == code)
        };
        let questions = place.content().counts.items.iter().filter(of).map(|item| item.identity.item.question());
        let is_group = |code: &str| questionnaire.question(code).is_some_and(|of| !of.kind.fields().is_empty());
        questions.filter(|code| !is_group(code)).collect::<std::collections::BTreeSet<_>>().len()
    };
    let line = |section: &survey_model::questionnaire::Section| SectionLine {
        code: section.code.to_string(),
        number: section.number,
        title: questionnaire.section_text(section, place.language).title.clone(),
        counted: counted(section.code.as_str()),
    };
    let sections = questionnaire.sections().iter().map(line).collect();
    let others = Place::others(site, place.cycle());
    let metadata = script(&metadata(&site.page(), place));
    let chart = chart::extents(site, place, "responses-by-region", None);
    Made::page(&Overview { page: site.page(), place: place.clone(), sections, others, metadata, chart })
}

/// What search engines for data read (schema.org).
fn metadata(page: &Page, place: &Place) -> Value {
    let cycle = place.edition.cycle();
    let file = |name: &str, format: &str| json!({"@type": "DataDownload", "name": name, "encodingFormat": format, "contentUrl": format!("{}/files/{name}", place.cited())});
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": format!("{} {}", place.title(), place.cycle()),
        "description": description(page, place),
        "url": place.cited(),
        "identifier": place.cited(),
        "version": place.edition.vintage().to_string(),
        "license": LICENCE.1,
        "isAccessibleForFree": true,
        "inLanguage": place.language.code(),
        "datePublished": place.edition.published_at().date_naive().to_string(),
        "temporalCoverage": format!("{}/{}", cycle.starts_on, cycle.ends_on),
        "creator": {"@type": "Organization", "name": page.t("chart-data-source").plain()},
        "measurementTechnique": page.t("methods-title").plain(),
        "distribution": [
            file("counts.csv", "text/csv"), file("counts.json", "application/json"), file("answers.csv", "text/csv"),
            file("codebook.csv", "text/csv"),
        ],
    })
}

/// What the vintage is, in a sentence or two.
pub(super) fn description(page: &Page, place: &Place) -> String {
    let rate = &place.content().rates.total;
    let share = page.words.percent(rate.share.map_or(0.0, |share| share.value));
    let sentence = page
        .t("results-answered")
        .with("responded", rate.responded)
        .with("eligible", rate.eligible)
        .with("share", share);
    let made_up = if place.is_synthetic() { format!("{} ", page.t("synthetic-banner").plain()) } else { String::new() };
    format!("{made_up}{} {}", sentence.plain(), page.t("results-lead").plain())
}

/// JSON that may stand within a page: nothing in it ends the element.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

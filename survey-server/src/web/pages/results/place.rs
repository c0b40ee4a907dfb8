//! What every page of a vintage has.

use std::sync::Arc;

use analysis::disclosure::PublicCycle;
use chrono::{DateTime, SecondsFormat, Utc};
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;

use crate::services::publication::{Edition, Listed};
use crate::web::error::WebError;
use crate::web::public::Site;

/// The licence of published data.
pub(super) const LICENCE: (&str, &str) = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

/// What stands above a preview: with what it is published.
#[derive(Debug, Clone)]
pub(in crate::web::pages) struct Bar {
    pub(in crate::web::pages) token: String,
    pub(in crate::web::pages) known_at: DateTime<Utc>,
    pub(in crate::web::pages) sha256: String,
}

impl Bar {
    pub(super) fn moment(&self) -> String {
        Place::moment(self.known_at)
    }
}

/// What every page of a vintage has.
#[derive(Debug, Clone)]
pub(in crate::web::pages) struct Place {
    /// Its address, without a slash at the end.
    pub(super) base: String,
    pub(super) edition: Arc<Edition>,
    /// The language of the questionnaire's texts.
    pub(super) language: Language,
    /// A later vintage that is published.
    pub(super) newer: Option<u32>,
    pub(super) preview: Option<Bar>,
    base_url: String,
    path: String,
}

impl Place {
    /// A moment as addresses of previews write it.
    pub(in crate::web::pages) fn moment(at: DateTime<Utc>) -> String {
        at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }

    /// A published vintage; none if there is none of this name.
    pub(super) fn published(site: &Site, label: &str, vintage: &str) -> Result<Option<Self>, WebError> {
        let (Ok(label), Ok(number)) = (label.parse(), vintage.parse::<u32>()) else { return Ok(None) };
        let Some(listed) = site.listing.find(&label) else { return Ok(None) };
        if listed.vintage(number).is_none() || number.to_string() != vintage {
            return Ok(None);
        }
        let edition = site.platform.shelf().edition(&site.platform, &site.listing, &label, number)?;
        let newer = listed.latest().map(|latest| latest.vintage).filter(|latest| *latest > number);
        Ok(Some(Self::of(site, edition, format!("/results/{label}/{number}"), newer, None)))
    }

    pub(super) fn preview(site: &Site, edition: Arc<Edition>, bar: Bar) -> Self {
        let base = format!("/previews/{}/{}", edition.cycle().label, bar.moment());
        Self::of(site, edition, base, None, Some(bar))
    }

    fn of(site: &Site, edition: Arc<Edition>, base: String, newer: Option<u32>, preview: Option<Bar>) -> Self {
        let language = edition.questionnaire().language_for(site.visitor.language);
        let (base_url, path) = (site.base_url.clone(), site.visitor.path.clone());
        Self { base, edition, language, newer, preview, base_url, path }
    }

    pub(super) fn content(&self) -> &PublicCycle {
        self.edition.content().get()
    }

    pub(super) fn questionnaire(&self) -> &Questionnaire {
        self.edition.questionnaire()
    }

    pub(super) fn title(&self) -> &str {
        self.questionnaire().title(self.language)
    }

    pub(super) fn cycle(&self) -> &str {
        self.edition.cycle().label.as_str()
    }

    pub(super) fn is_synthetic(&self) -> bool {
        self.edition.cycle().synthetic
    }

    /// The address of the page for citing it; a preview has that of what it would be.
    pub(super) fn canonical(&self) -> String {
        format!("{}{}", self.base_url, self.path)
    }

    /// The address of the vintage for citing it.
    pub(super) fn cited(&self) -> String {
        format!("{}{}", self.base_url, self.base)
    }

    /// The address of a picture of a question, or of the vintage, to which more can be said.
    pub(super) fn chart(&self, chart: &str, item: &str) -> String {
        let item = if item.is_empty() { String::new() } else { format!("item={item}&") };
        format!("{}/charts/{chart}?{item}", self.base)
    }

    /// The address of a picture for social media.
    pub(super) fn picture(&self, chart: &str) -> String {
        let separator = if chart.contains('?') { '&' } else { '?' };
        format!("{}{}/charts/{chart}{separator}size=social&lang={}", self.base_url, self.base, self.language.code())
    }

    /// The picture of the whole vintage.
    pub(super) fn first_picture(&self) -> String {
        self.picture("responses-by-region.png")
    }

    pub(super) fn languages(&self) -> Vec<(&'static str, String)> {
        Language::ALL.iter().map(|of| (of.code(), format!("{}?lang={}", self.canonical(), of.code()))).collect()
    }

    /// Whether the page is under a part of the vintage's address.
    pub(super) fn is_at(&self, part: &str) -> bool {
        let rest = self.path.strip_prefix(&self.base).unwrap_or_default().trim_start_matches('/');
        rest.split('/').next() == Some(part)
    }

    /// Whether the questionnaire asks for entries that make a register.
    pub(super) fn has_activities(&self) -> bool {
        super::activities::groups(self).next().is_some()
    }

    /// The cycle that was published before and can be compared with.
    pub(super) fn others(site: &Site, of: &str) -> Vec<Listed> {
        site.listing.published().filter(|listed| listed.cycle.cycle.label.as_str() != of).cloned().collect()
    }
}

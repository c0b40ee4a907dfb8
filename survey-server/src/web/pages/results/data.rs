//! What can be downloaded of a vintage.

use askama::Template;

use super::before;
use super::files::FILES;
use super::place::{LICENCE, Place};
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site};

#[derive(Debug, Template)]
#[template(path = "pages/results-data.html")]
struct Downloads {
    page: Page,
    place: Place,
    files: Vec<&'static str>,
    licence: (&'static str, &'static str),
}

pub(super) fn make(site: &Site, place: &Place) -> Result<Made, WebError> {
    let has_before = before::of(site, place)?.is_some();
    let has = |name: &&&str| match **name {
        "activities.csv" => place.has_activities(),
        "changes.csv" => has_before,
        _ => true,
    };
    let files = FILES.iter().filter(has).copied().collect();
    Made::page(&Downloads { page: site.page(), place: place.clone(), files, licence: LICENCE })
}

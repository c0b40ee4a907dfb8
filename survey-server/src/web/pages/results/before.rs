//! A question beside what was published of the cycle before.

use analysis::chart::PublishedLine;
use analysis::report::PublicLine;
use survey_model::concordance::Verdict;
use survey_model::question::Question;

use self::changed::Changed;
use super::chart;
use super::place::Place;
use super::table::Table;
use crate::services::publication::{self, Before};
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::pages::chart::Extents;
use crate::web::public::Site;
use crate::web::words::Message;

mod changed;

/// A question beside what was published of the cycle before.
#[derive(Debug)]
pub(super) struct BeforeView {
    pub(super) cycle: String,
    pub(super) vintage: u32,
    /// The verdicts of the concordance on its columns, each with the reason.
    pub(super) verdicts: Vec<(&'static str, String)>,
    /// The columns that are not compared, each with why; without a label if that is so of the whole question.
    pub(super) refusals: Vec<(String, Message)>,
    pub(super) table: Option<Table>,
    /// Whether what single states said is public in both cycles.
    pub(super) is_named: bool,
    /// The room for its chart, if it can be drawn.
    pub(super) chart: Option<Extents>,
    /// The addresses of the concordance and of the differences between the versions.
    pub(super) ways: Option<[String; 2]>,
}

/// What is published of the cycle before.
pub(super) fn of(site: &Site, place: &Place) -> Result<Option<Before>, WebError> {
    Ok(publication::before(&site.platform, &site.listing, &place.edition)?)
}

pub(super) fn view(
    site: &Site,
    page: &Page,
    place: &Place,
    question: &Question,
    before: &Before,
) -> Option<BeforeView> {
    let changed = Changed::find(page, place, question, before)?;
    let named = |line: &PublicLine| line.named.is_some_and(|named| named.pairs() > 0);
    let is_named = changed.counted().any(|(_, _, counts)| counts.lines.iter().any(named));
    let [earlier, later] = [before.edition.questionnaire().name(), place.questionnaire().name()];
    let way = |page| format!("/questionnaires/{}/{}/{page}?from={}", later.series, later.version, earlier.version);
    Some(BeforeView {
        cycle: before.edition.cycle().label.to_string(),
        vintage: before.edition.vintage(),
        verdicts: changed.verdicts(),
        refusals: changed.refusals(),
        table: changed.table(is_named),
        is_named,
        chart: chart::extents(site, place, "published-change", Some(question.code.as_str())),
        ways: (earlier != later).then(|| ["concordance", "differences"].map(way)),
    })
}

/// What a chart of a question is drawn of.
pub(super) struct Drawn {
    pub(super) lines: [Vec<PublishedLine>; 2],
    pub(super) verdict: Verdict,
    pub(super) reason: String,
}

/// The lines of a question's chart, those of the cycle before first, with what the concordance says; none if it can't be drawn.
pub(super) fn lines(page: &Page, place: &Place, question: &Question, before: &Before) -> Option<Drawn> {
    let changed = Changed::find(page, place, question, before).filter(Changed::is_one_list)?;
    let (first, _) = changed.columns.first()?;
    Some(Drawn { lines: changed.lines()?, verdict: first.verdict, reason: first.reason.clone() })
}

//! One item as a report prints it: chart, caption and numbers together, on a page that works without scripts.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::chart::{self, CHARTS, Frame, MeasureSubject, Size, Subject, SubjectKind, Theme};
use analysis::report::{Comparison, Measure, Outcome};
use askama::Template;

use super::{Choice, Found, Loaded, NonePage, Question, few, load, wrong};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::pages::chart::chart_text;
use crate::web::views::figure::{ChangeView, FigureLine, Figurer, Figures};
use crate::web::views::verdict::VerdictView;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

#[derive(Template)]
#[template(path = "pages/explorer-copy.html")]
struct CopyPage<'c> {
    page: Page,
    choice: &'c Choice,
    comparison: &'c Comparison,
    figurer: Figurer,
    measure: &'c Measure,
    told: Option<VerdictView>,
    lines: Vec<FigureLine>,
    changes: Vec<ChangeView>,
    source: String,
    /// 1 if it rests on too few answers to be passed on.
    few: usize,
    /// The chart that is shown.
    chart: Option<String>,
    /// Every chart that can be drawn of it, with its title and the address of this page with it.
    charts: Vec<(String, String)>,
}

/// A chart that can be drawn of a measure.
struct Drawable {
    name: &'static str,
    title: String,
}

/// Shows an item as a report prints it.
///
/// # Errors
/// [`WebError`] if the cycles can't be compared.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let path = format!("{}/copy", super::item::path_of(&name));
    let found = match load(&state, visitor.language, (&path, &question), Vec::new()).await? {
        Loaded::Nothing(cycles) => return ok(&NonePage { page: Page::new(&visitor), cycles }),
        Loaded::Wrong(wrongs) => return wrong::show(&visitor, wrongs),
        Loaded::Found(found) => found,
    };
    let Some(measure) = found.measure(&name) else { return wrong::show(&visitor, vec![found.no_measure(&name)]) };
    let drawable = drawable(&found, measure, visitor.words());
    let wanted = question.one("chart");
    if let Some(given) = wanted.filter(|wanted| drawable.iter().all(|of| of.name != *wanted)) {
        return wrong::show(&visitor, vec![no_chart(&found, measure, given, &drawable)]);
    }
    let shown = drawable.iter().find(|of| wanted.is_none_or(|wanted| of.name == wanted));
    ok(&page(&visitor, &found, measure, (&drawable, shown)))
}

fn page<'c>(
    visitor: &Visitor,
    found: &'c Found,
    measure: &'c Measure,
    (drawable, shown): (&[Drawable], Option<&Drawable>),
) -> CopyPage<'c> {
    let Found { choice, compared, .. } = found;
    let comparison = &compared.comparison;
    let figurer = Figurer { words: visitor.words(), basis: choice.basis };
    let slice = measure.slice(choice.basis, choice.group.as_ref());
    let of_shares =
        slice.map(|slice| slice.changes.iter().map(|change| figurer.of_share(measure, slice, change)).collect());
    let name = serde_urlencoded::to_string([("measure", &measure.identity.name)]).unwrap_or_default();
    CopyPage {
        page: Page::new(visitor),
        told: comparison.verdict(&measure.identity.name).map(|told| figurer.verdict(measure, told)),
        lines: figurer.lines(comparison, measure, choice.group.as_ref()),
        changes: of_shares.unwrap_or_default(),
        source: choice.source_line(visitor.words()),
        few: few::few(found, &[measure]),
        chart: shown.map(|shown| format!("{}&{name}", choice.address("/explorer/charts/", shown.name))),
        charts: drawable.iter().map(|of| (of.title.clone(), address(choice, measure, of.name))).collect(),
        choice,
        comparison,
        figurer,
        measure,
    }
}

/// The address of this page with a chart.
fn address(choice: &Choice, measure: &Measure, chart: &str) -> String {
    format!("{}&chart={chart}", choice.address("/explorer/", &format!("{}/copy", measure.identity.name)))
}

/// The charts that this measure can be drawn as: each is tried, so that no picture of the page is missing.
fn drawable(Found { choice, compared, .. }: &Found, measure: &Measure, words: Words) -> Vec<Drawable> {
    if matches!(measure.outcome, Outcome::Refused(_)) {
        return Vec::new();
    }
    let (text, source) = (chart_text(words), choice.source_line(words));
    let frame = Frame { size: Size::PAGE, theme: Theme::default(), text: &text, source: &source };
    let subject =
        MeasureSubject { comparison: &compared.comparison, measure, basis: choice.basis, group: choice.group.as_ref() };
    let draw = |chart: &&'static dyn chart::Chart| {
        let drawing = chart.draw(&Subject::Measure(subject), &frame).ok()?;
        Some(Drawable { name: chart.name(), title: drawing.title })
    };
    CHARTS.iter().filter(|chart| chart.subject() == SubjectKind::Measure).filter_map(draw).collect()
}

fn no_chart(found: &Found, measure: &Measure, given: &str, drawable: &[Drawable]) -> wrong::Wrong {
    let fault = wrong::Fault::Unknown { parameter: "chart", given: given.to_owned() };
    let names: Vec<String> = drawable.iter().map(|of| of.name.to_owned()).collect();
    let offer = |value: String| wrong::Offer { address: address(&found.choice, measure, &value), value };
    let nearest = fault.nearest(&names).into_iter().map(offer).collect();
    let without = found.choice.address("/explorer/", &format!("{}/copy", measure.identity.name));
    wrong::Wrong { fault, nearest, without }
}

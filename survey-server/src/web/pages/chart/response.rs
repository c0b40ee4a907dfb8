//! The charts of who answered a cycle, and when.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::chart::{
    self, Chart, CycleTimeline, ResponseSubject, StatusSubject, Subject, SubjectKind, TimelineSubject,
};
use analysis::report::{CycleSummary, Sources, Vintage};
use chrono::NaiveDate;

use super::{Extents, Wanted, draw};
use crate::services::ServiceError;
use crate::services::cycle::CycleView;
use crate::services::monitor::{Course, Monitor};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::pages::monitor;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

const SUBJECTS: [SubjectKind; 3] = [SubjectKind::Response, SubjectKind::Status, SubjectKind::Timeline];

/// The chart of who answered a cycle.
///
/// # Errors
/// [`WebError`] if there is no such chart or cycle.
pub async fn of_monitor(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<monitor::Question>,
) -> Result<HttpResponse, WebError> {
    let wanted = Wanted::read(&name, &question.look, &SUBJECTS)?;
    let (_, monitor) = monitor::load(&state, &question).await?.ok_or(ServiceError::not_found("cycle"))?;
    draw(&state, wanted, visitor.language, move |wanted, frame| {
        Ok(with_subject(wanted.chart, &monitor, |subject| wanted.chart.draw(subject, frame))?)
    })
    .await
}

/// The room for a chart of the monitor.
pub(in crate::web::pages) fn extents(words: Words, name: &str, monitor: &Monitor) -> Option<Extents> {
    let (chart, source) = (chart::find(name)?, words.t("chart-data-source").plain());
    with_subject(chart, monitor, |subject| Extents::of_subject(words, &source, chart, subject))
}

/// Gives what a chart of the monitor is drawn from.
fn with_subject<T>(chart: &dyn Chart, monitor: &Monitor, give: impl FnOnce(&Subject<'_>) -> T) -> T {
    match chart.subject() {
        SubjectKind::Timeline => of_courses(monitor, give),
        kind => of_response(kind, monitor, give),
    }
}

fn of_response<T>(kind: SubjectKind, monitor: &Monitor, give: impl FnOnce(&Subject<'_>) -> T) -> T {
    let cycle = summary(&monitor.cycle, monitor.rates.total.responded);
    let states: Vec<_> = monitor.states.iter().map(|progress| (progress.state.iso3, progress.status)).collect();
    match kind {
        SubjectKind::Status => give(&Subject::Status(StatusSubject { cycle: &cycle, states: &states })),
        _ => give(&Subject::Response(ResponseSubject { cycle: &cycle, rates: &monitor.rates })),
    }
}

/// How the answers came in, over those of the cycle before.
fn of_courses<T>(monitor: &Monitor, give: impl FnOnce(&Subject<'_>) -> T) -> T {
    let before = monitor.before.as_ref().map(|before| &before.course);
    let courses: Vec<_> = before.into_iter().chain([&monitor.course]).map(of_course).collect();
    let cycles: Vec<CycleTimeline<'_>> = courses.iter().map(|of| timeline(of, monitor.rates.total.eligible)).collect();
    give(&Subject::Timeline(TimelineSubject { cycles: &cycles }))
}

/// A course with what stands under its chart, and the days on which Member States signed off.
type OfCourse<'a> = (&'a Course, CycleSummary, Vec<NaiveDate>);

fn of_course(course: &Course) -> OfCourse<'_> {
    let members = course.signed.iter().filter(|(state, _)| state.state().is_member);
    let days: Vec<NaiveDate> = members.map(|(_, day)| *day).collect();
    (course, summary(&course.cycle, days.len()), days)
}

fn timeline<'a>((course, cycle, submitted): &'a OfCourse<'a>, eligible: usize) -> CycleTimeline<'a> {
    CycleTimeline { cycle, opened: course.opened, until: course.until, eligible, submitted }
}

/// What stands under the chart of a response: it is of now, whatever the vintage of comparisons.
fn summary(view: &CycleView, responded: usize) -> CycleSummary {
    CycleSummary {
        label: view.cycle.label.clone(),
        questionnaire: view.questionnaire.name().clone().into(),
        vintage: Vintage::Known { as_of: now(), submissions: responded, sources: Sources::default() },
        respondents: responded,
        groups_as_of: view.cycle.starts_on,
        synthetic: view.cycle.synthetic,
    }
}

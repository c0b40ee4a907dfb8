//! The charts of who answered a cycle, and when.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::chart::{
    CycleTimeline, Drawing, Frame, ResponseSubject, StatusSubject, Subject, SubjectKind, TimelineSubject,
};
use analysis::report::{CycleSummary, Vintage};
use chrono::NaiveDate;

use super::{Wanted, draw};
use crate::services::ServiceError;
use crate::services::cycle::CycleView;
use crate::services::monitor::{Course, Monitor};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::pages::monitor;
use crate::web::visitor::Visitor;

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
    draw(&state, wanted, visitor.language, move |wanted, frame| match wanted.chart.subject() {
        SubjectKind::Timeline => of_courses(wanted, frame, &monitor),
        _ => of_response(wanted, frame, &monitor),
    })
    .await
}

fn of_response(wanted: &Wanted, frame: &Frame<'_>, monitor: &Monitor) -> Result<Drawing, WebError> {
    let cycle = summary(&monitor.cycle, monitor.rates.total.responded);
    let states: Vec<_> = monitor.states.iter().map(|progress| (progress.state.iso3, progress.status)).collect();
    let subject = match wanted.chart.subject() {
        SubjectKind::Status => Subject::Status(StatusSubject { cycle: &cycle, states: &states }),
        _ => Subject::Response(ResponseSubject { cycle: &cycle, rates: &monitor.rates }),
    };
    Ok(wanted.chart.draw(&subject, frame)?)
}

/// How the answers came in, over those of the cycle before.
fn of_courses(wanted: &Wanted, frame: &Frame<'_>, monitor: &Monitor) -> Result<Drawing, WebError> {
    let before = monitor.before.as_ref().map(|before| &before.course);
    let courses: Vec<_> = before.into_iter().chain([&monitor.course]).map(of_course).collect();
    let cycles: Vec<CycleTimeline<'_>> = courses.iter().map(|of| timeline(of, monitor.rates.total.eligible)).collect();
    Ok(wanted.chart.draw(&Subject::Timeline(TimelineSubject { cycles: &cycles }), frame)?)
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
        vintage: Vintage::Known { as_of: now(), submissions: responded },
        respondents: responded,
        groups_as_of: view.cycle.starts_on,
        synthetic: view.cycle.synthetic,
    }
}

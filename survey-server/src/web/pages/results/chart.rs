//! Charts of a vintage, drawn of what is published.

use analysis::chart::{
    AnswersSubject, Chart, ChartError, Frame, PublishedCycle, PublishedLine, PublishedSubject, ResponseSubject, Size,
    StateAnswer, Subject, SubjectKind, Theme, find,
};
use analysis::report::MeasureCategory;
use survey_model::answer::{Answer, Value};
use survey_model::question::{PublicationLevel, Question};

use super::before;
use super::counts::Counted;
use super::place::Place;
use crate::services::ServiceError;
use crate::web::error::WebError;
use crate::web::pages::chart::{Extents, Look, Wanted, chart_text};
use crate::web::public::{Made, Site};
use crate::web::words::Words;

/// What can be drawn of a vintage.
const SUBJECTS: [SubjectKind; 4] =
    [SubjectKind::Response, SubjectKind::Published, SubjectKind::PublishedChange, SubjectKind::Answers];

pub(super) fn make(site: &Site, place: &Place, name: &str) -> Result<Made, WebError> {
    let look: Look = serde_urlencoded::from_str(&site.visitor.query).unwrap_or_default();
    let wanted = Wanted::read(name, &look, &SUBJECTS)?;
    let item = site.parameter("item");
    let body = wanted.paint(site.visitor.language, |wanted, frame| {
        let chart = wanted.chart();
        match chart.subject() {
            SubjectKind::Published => of_question(place, item.as_deref(), |subject| chart.draw(subject, frame)),
            SubjectKind::PublishedChange => beside(site, place, item.as_deref(), |subject| chart.draw(subject, frame)),
            SubjectKind::Answers => of_states(place, item.as_deref(), |subject| chart.draw(subject, frame)),
            _ => of_rates(place, |subject| chart.draw(subject, frame)),
        }
    })?;
    Ok(Made::file(wanted.media_type(), body, None))
}

/// The room for a chart of a question, or of who answered; none if it can't be drawn.
pub(super) fn extents(site: &Site, place: &Place, name: &str, item: Option<&str>) -> Option<Extents> {
    at_sizes(site, place, name, item, |subject, chart| {
        let words = Words(site.visitor.language);
        let source = words.t("chart-data-source").plain();
        Extents::of_subject(words, &source, chart, subject)
    })
}

/// Whether a chart of a question fits a preview on social media.
pub(super) fn is_preview(site: &Site, place: &Place, name: &str, item: &str) -> bool {
    let words = Words(place.language);
    let (text, source) = (chart_text(words), words.t("chart-data-source").plain());
    let frame = Frame { size: Size::SOCIAL, theme: Theme::Light, text: &text, source: &source };
    at_sizes(site, place, name, Some(item), |subject, chart| chart.extent(subject, &frame).ok()).is_some()
}

fn at_sizes<T>(
    site: &Site,
    place: &Place,
    name: &str,
    item: Option<&str>,
    give: impl FnOnce(&Subject<'_>, &dyn Chart) -> Option<T>,
) -> Option<T> {
    let chart = find(name)?;
    let given = |subject: &Subject<'_>| Ok(give(subject, chart));
    match chart.subject() {
        SubjectKind::Published => of_question(place, item, given),
        SubjectKind::PublishedChange => beside(site, place, item, given),
        SubjectKind::Answers => of_states(place, item, given),
        _ => of_rates(place, given),
    }
    .ok()?
}

/// Who answered, by region.
fn of_rates<T>(place: &Place, draw: impl FnOnce(&Subject<'_>) -> Result<T, ChartError>) -> Result<T, WebError> {
    let (cycle, mut rates) = (&place.content().counts.cycle, place.content().rates.clone());
    rates.groups.retain(|rate| rate.group.as_ref().is_some_and(|group| group.breakdown == "region"));
    Ok(draw(&Subject::Response(ResponseSubject { cycle, rates: &rates }))?)
}

fn of_question<T>(
    place: &Place,
    item: Option<&str>,
    draw: impl FnOnce(&Subject<'_>) -> Result<T, ChartError>,
) -> Result<T, WebError> {
    let question = question(place, item)?;
    let counted = Counted::find(place, question);
    let lines: Vec<PublishedLine> = counted
        .lines(0)
        .into_iter()
        .map(|line| PublishedLine { label: line.label, count: line.count, of: line.of })
        .collect();
    let (title, cycle) = (title(place, question), &place.content().counts.cycle);
    let cycles = [PublishedCycle { cycle, lines: &lines }];
    let subject = PublishedSubject { cycles: &cycles, key: question.code.as_str(), title: &title, concordance: None };
    Ok(draw(&Subject::Published(subject))?)
}

/// What is published of a question beside what is published of the cycle before.
fn beside<T>(
    site: &Site,
    place: &Place,
    item: Option<&str>,
    draw: impl FnOnce(&Subject<'_>) -> Result<T, ChartError>,
) -> Result<T, WebError> {
    let missing = || ServiceError::not_found("measure");
    let question = question(place, item)?;
    let before = before::of(site, place)?.ok_or_else(missing)?;
    let before::Drawn { lines, verdict, reason } =
        before::lines(&site.page(), place, question, &before).ok_or_else(missing)?;
    let [earlier, later] = &before.changes.get().cycles;
    let cycles =
        [PublishedCycle { cycle: earlier, lines: &lines[0] }, PublishedCycle { cycle: later, lines: &lines[1] }];
    let (title, concordance) = (title(place, question), Some((verdict, reason.as_str())));
    let subject = PublishedSubject { cycles: &cycles, key: question.code.as_str(), title: &title, concordance };
    Ok(draw(&Subject::PublishedChange(subject))?)
}

fn question<'p>(place: &'p Place, item: Option<&str>) -> Result<&'p Question, ServiceError> {
    item.and_then(|code| place.questionnaire().question(code)).ok_or(ServiceError::not_found("measure"))
}

/// A question as titles name it: with its number.
fn title(place: &Place, question: &Question) -> String {
    let text = place.questionnaire().question_text(question, place.language);
    format!("{} {}", question.number, text.label).trim().to_owned()
}

/// What each state answered, where that is public.
fn of_states<T>(
    place: &Place,
    item: Option<&str>,
    draw: impl FnOnce(&Subject<'_>) -> Result<T, ChartError>,
) -> Result<T, WebError> {
    let published = &place.content().counts;
    let is_public = |of: &&analysis::report::PublishedItem| of.publication == PublicationLevel::Public;
    let found = published.items.iter().find(|of| Some(of.identity.name.as_str()) == item).filter(is_public);
    let item = found.ok_or(ServiceError::not_found("measure"))?;
    let variables = place.questionnaire().variables();
    let variable =
        variables.iter().find(|of| of.name == item.identity.name).ok_or(ServiceError::not_found("measure"))?;
    let category = |code: &survey_model::code::OptionCode| MeasureCategory {
        code: code.clone(),
        label: place.questionnaire().category_label(variable, code, place.language),
        score: None,
        headline: false,
    };
    let categories: Vec<MeasureCategory> = item.codes.iter().map(category).collect();
    let states: Vec<_> = place
        .content()
        .states
        .iter()
        .map(|of| {
            let answer = match of.answers.get(&item.identity.item).and_then(Answer::value) {
                Some(Value::Choice(chosen)) => item.codes.iter().position(|code| code == chosen),
                _ => None,
            };
            (of.state, answer.map_or(StateAnswer::Missing, StateAnswer::Category))
        })
        .collect();
    let mut identity = item.identity.clone();
    identity.label = place.questionnaire().variable_label(variable, place.language);
    let subject =
        AnswersSubject { cycle: &published.cycle, identity: &identity, categories: &categories, states: &states };
    Ok(draw(&Subject::Answers(subject))?)
}

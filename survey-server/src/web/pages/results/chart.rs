//! Charts of a vintage, drawn of what is published.

use analysis::chart::{
    AnswersSubject, ChartError, PublishedLine, PublishedSubject, ResponseSubject, StateAnswer, Subject, SubjectKind,
};
use analysis::report::MeasureCategory;
use survey_model::answer::{Answer, Value};
use survey_model::question::PublicationLevel;

use super::counts::Counted;
use super::place::Place;
use crate::services::ServiceError;
use crate::web::error::WebError;
use crate::web::pages::chart::{Look, Wanted};
use crate::web::public::{Made, Site};

pub(super) fn make(site: &Site, place: &Place, name: &str) -> Result<Made, WebError> {
    let look: Look = serde_urlencoded::from_str(&site.visitor.query).unwrap_or_default();
    let wanted = Wanted::read(name, &look, &[SubjectKind::Response, SubjectKind::Published, SubjectKind::Answers])?;
    let item = site.parameter("item");
    let body = wanted.paint(site.visitor.language, |wanted, frame| {
        let chart = wanted.chart();
        match chart.subject() {
            SubjectKind::Published => of_question(place, item.as_deref(), |subject| chart.draw(subject, frame)),
            SubjectKind::Answers => of_states(place, item.as_deref(), |subject| chart.draw(subject, frame)),
            _ => {
                let (cycle, mut rates) = (&place.content().counts.cycle, place.content().rates.clone());
                rates.groups.retain(|rate| rate.group.as_ref().is_some_and(|group| group.breakdown == "region"));
                Ok(chart.draw(&Subject::Response(ResponseSubject { cycle, rates: &rates }), frame)?)
            }
        }
    })?;
    Ok(Made::file(wanted.media_type(), body, None))
}

type Drawn = Result<analysis::chart::Drawing, ChartError>;

fn of_question(
    place: &Place,
    item: Option<&str>,
    draw: impl FnOnce(&Subject<'_>) -> Drawn,
) -> Result<analysis::chart::Drawing, WebError> {
    let question =
        item.and_then(|code| place.questionnaire().question(code)).ok_or(ServiceError::not_found("measure"))?;
    let counted = Counted::find(place, question);
    let lines: Vec<PublishedLine> = counted
        .lines(0)
        .into_iter()
        .map(|line| PublishedLine { label: line.label, count: line.count, of: line.of })
        .collect();
    let text = place.questionnaire().question_text(question, place.language);
    let title = format!("{} {}", question.number, text.label);
    let published = &place.content().counts;
    let subject =
        PublishedSubject { cycle: &published.cycle, key: question.code.as_str(), title: title.trim(), lines: &lines };
    Ok(draw(&Subject::Published(subject))?)
}

/// What each state answered, where that is public.
fn of_states(
    place: &Place,
    item: Option<&str>,
    draw: impl FnOnce(&Subject<'_>) -> Drawn,
) -> Result<analysis::chart::Drawing, WebError> {
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

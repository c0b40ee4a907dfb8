//! One item over all cycles, each brought to the last one's answers.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::comparison::{By, Options};
use analysis::report::{Distribution, Trend, TrendPoint, TrendSlice, Trends};
use askama::Template;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use crate::services::ServiceError;
use crate::services::cycle::{self, CycleView};
use crate::services::trend::{Trended, trend};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::figure::refusal_code;
use crate::web::visitor::Visitor;
use crate::web::words::{Message, Words};

#[derive(Debug, Template)]
#[template(path = "pages/trend.html")]
struct TrendPage {
    page: Page,
    /// Every cycle of the series, and whether it was chosen.
    cycles: Vec<(String, bool)>,
    groupings: Vec<(&'static str, bool)>,
    /// The address of the chart without its ending, and its query.
    chart: Option<(String, String)>,
    /// Where the charts of what each Member State answered are, and the last cycle, of which they are; none if there are too many options.
    answers: Option<(String, CycleLabel)>,
    is_synthetic: bool,
    trends: Trends,
    trend: Trend,
    slices: Vec<SliceView>,
}

/// The item in one group or in all.
#[derive(Debug)]
struct SliceView {
    group: Option<Message>,
    /// What each line of the table is of: an answer, or the mean.
    lines: Vec<LineView>,
    /// How many answered in every cycle that has answers.
    matched: Option<usize>,
    tests: Vec<TestView>,
}

#[derive(Debug)]
struct LineView {
    answer: Option<String>,
    /// By cycle: a figure, or why there is none.
    points: Vec<PointView>,
}

#[derive(Debug)]
enum PointView {
    Figure { value: String, interval: Option<(String, String)>, n: usize },
    Refused(Message),
}

/// A test among those who answered in all cycles.
#[derive(Debug)]
struct TestView {
    answer: Option<String>,
    method: &'static str,
    p_value: Option<String>,
    agreement: Option<String>,
}

/// Shows one item over cycles: those chosen, or all closed ones of the latest series.
///
/// # Errors
/// [`WebError`] if there is no such item or cycle, or the cycles can't be followed.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<Vec<(String, String)>>,
) -> Result<HttpResponse, WebError> {
    let (asked, trended) = load(&state, visitor.language, &question).await?;
    let Asked { all, chosen, by } = asked;
    let found = trended.trends.trend(&name).cloned().ok_or(ServiceError::not_found("measure"))?;
    let words = visitor.words();
    let series = trended.cycles.last().map(|view| view.questionnaire.name().series.clone());
    let of_series = all.iter().filter(|view| Some(&view.questionnaire.name().series) == series.as_ref());
    ok(&TrendPage {
        page: Page::new(&visitor),
        chart: chart(&found, &chosen),
        answers: answers(&found, &chosen),
        cycles: of_series.map(|view| (view.cycle.label.to_string(), chosen.contains(&view.cycle.label))).collect(),
        groupings: Grouping::ALL.iter().map(|grouping| (grouping.code(), by == Some(*grouping))).collect(),
        slices: found.slices.iter().map(|slice| slice_view(words, &found, slice)).collect(),
        trend: found,
        is_synthetic: trended.trends.cycles.iter().any(|cycle| cycle.synthetic),
        trends: trended.trends,
    })
}

/// What an address asks for.
pub(super) struct Asked {
    all: Vec<CycleView>,
    chosen: Vec<CycleLabel>,
    by: Option<Grouping>,
}

/// What an address asks for, and the trends over it.
pub(super) async fn load(
    state: &State,
    language: Language,
    question: &[(String, String)],
) -> Result<(Asked, Trended), WebError> {
    let all = state.block(cycle::list).await?;
    let (chosen, by) = read(question, &all)?;
    let options =
        Options { breakdowns: by.map(By::from).into_iter().collect(), language, further: false, ..Options::default() };
    let labels = chosen.clone();
    let trended = state.block(move |platform| trend(platform, &labels, &now().into(), &options)).await?;
    Ok((Asked { all, chosen, by }, trended))
}

/// The last of the cycles that an address asks for.
pub(super) async fn last_cycle(state: &State, question: &[(String, String)]) -> Result<CycleLabel, WebError> {
    let all = state.block(cycle::list).await?;
    let (chosen, _) = read(question, &all)?;
    let of_chosen = all.iter().rfind(|view| chosen.contains(&view.cycle.label));
    Ok(of_chosen.map(|view| view.cycle.label.clone()).ok_or(ServiceError::not_found("cycle"))?)
}

/// More options than these can't be told apart on a map.
const MOST_OPTIONS: usize = 7;

fn answers(trend: &Trend, chosen: &[CycleLabel]) -> Option<(String, CycleLabel)> {
    let fits = (1..=MOST_OPTIONS).contains(&trend.categories.len());
    let last = chosen.last().filter(|_| fits)?;
    Some((format!("/trends/{}/charts", trend.identity.name), last.clone()))
}

/// The address of the chart without its ending, and its query; none for numbers, which have no shares.
fn chart(trend: &Trend, chosen: &[CycleLabel]) -> Option<(String, String)> {
    let cycles: Vec<(&str, &str)> = chosen.iter().map(|label| ("cycle", label.as_str())).collect();
    let query = serde_urlencoded::to_string(cycles).unwrap_or_default();
    (!trend.categories.is_empty()).then(|| (format!("/trends/{}/charts/trend", trend.identity.name), query))
}

/// The cycles and the grouping that an address asks for.
fn read(question: &[(String, String)], all: &[CycleView]) -> Result<(Vec<CycleLabel>, Option<Grouping>), WebError> {
    let bad = |parameter, given: &str| WebError::BadAddress { parameter, given: given.chars().take(80).collect() };
    let (mut chosen, mut by) = (Vec::new(), None);
    for (key, value) in question.iter().filter(|(_, value)| !value.is_empty()) {
        match key.as_str() {
            "cycle" => chosen.push(value.parse().map_err(|_| bad("cycle", value))?),
            "by" => by = Some(Grouping::from_code(value).ok_or_else(|| bad("by", value))?),
            _ => {}
        }
    }
    if !chosen.is_empty() {
        return Ok((chosen, by));
    }
    // Before there are two cycles, no item can be followed.
    let usual = usual(all);
    if usual.len() < 2 { Err(ServiceError::not_found("measure").into()) } else { Ok((usual, by)) }
}

/// The closed cycles of the series that was asked last; if there are not two, all of it.
fn usual(all: &[CycleView]) -> Vec<CycleLabel> {
    let closed: Vec<&CycleView> = all.iter().filter(|view| view.cycle.status == CycleStatus::Closed).collect();
    let found = of_last_series(&closed);
    if found.len() < 2 { of_last_series(&all.iter().collect::<Vec<_>>()) } else { found }
}

fn of_last_series(cycles: &[&CycleView]) -> Vec<CycleLabel> {
    let series = |view: &CycleView| view.questionnaire.name().series.clone();
    let last = cycles.last().map(|view| series(view));
    let of_series = cycles.iter().filter(|view| Some(series(view)) == last);
    of_series.map(|view| view.cycle.label.clone()).collect()
}

fn slice_view(words: Words, trend: &Trend, slice: &TrendSlice) -> SliceView {
    let standing = trend.categories.iter().enumerate().filter(|(_, category)| category.headline);
    let of_answer = |(at, category): (usize, &analysis::report::MeasureCategory)| LineView {
        answer: Some(label(words, trend, category.code.as_str())),
        points: slice.points.iter().map(|point| self::point(words, point, Some(at))).collect(),
    };
    let mut lines: Vec<LineView> = standing.map(of_answer).collect();
    let has_mean = slice.points.iter().any(|point| matches!(point, TrendPoint::Answers(of) if of.mean.is_some()));
    if has_mean || lines.is_empty() {
        lines.push(LineView {
            answer: None,
            points: slice.points.iter().map(|point| self::point(words, point, None)).collect(),
        });
    }
    SliceView {
        group: slice.group.as_ref().map(|group| words.of("group", &group.group)),
        lines,
        matched: slice.matched.as_ref().map(|matched| matched.n),
        tests: tests(words, trend, slice),
    }
}

fn point(words: Words, point: &TrendPoint, category: Option<usize>) -> PointView {
    let answers: &Distribution = match point {
        TrendPoint::Refused(refused) => {
            return PointView::Refused(words.t(format!("refusal-{}", refusal_code(refused.why))));
        }
        TrendPoint::Answers(answers) => answers,
    };
    let estimate = match category {
        Some(at) => answers.shares.get(at).and_then(|share| share.estimate),
        None => answers.mean,
    };
    let show = |value: f64| match category {
        Some(_) => words.percent(value).plain(),
        None => words.number(value, 2),
    };
    PointView::Figure {
        value: estimate.map_or_else(|| "–".to_owned(), |estimate| show(estimate.value)),
        interval: estimate.map(|estimate| (show(estimate.low), show(estimate.high))),
        n: answers.valid,
    }
}

fn tests(words: Words, trend: &Trend, slice: &TrendSlice) -> Vec<TestView> {
    let Some(matched) = &slice.matched else { return Vec::new() };
    let p_value = |p: f64| if p < 0.0001 { format!("< {}", words.number(0.0001, 4)) } else { words.number(p, 4) };
    let cochran = matched.shares.iter().map(|share| TestView {
        answer: Some(label(words, trend, share.category.as_str())),
        method: "cochran_q",
        p_value: share.cochran.ok().map(|found| p_value(found.p_value)),
        agreement: None,
    });
    let friedman = matched.friedman.iter().map(|found| TestView {
        answer: None,
        method: "friedman",
        p_value: found.as_ref().ok().map(|found| p_value(found.test.p_value)),
        agreement: found.as_ref().ok().map(|found| words.number(found.w, 3)),
    });
    cochran.chain(friedman).collect()
}

/// An answer in words; whether an option was chosen, and ranks, have none in the questionnaire.
fn label(words: Words, trend: &Trend, code: &str) -> String {
    let label = trend.categories.iter().find(|of| of.code.as_str() == code).map_or(code, |of| &of.label);
    let message = words.of("category", code);
    if label == code && message.exists() { message.to_string() } else { label.to_owned() }
}

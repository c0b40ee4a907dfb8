//! Charts as pictures, drawn from the same figures as the tables beside them.

use std::ops::RangeInclusive;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use analysis::chart::png::PngError;
use analysis::chart::{
    self, ChartError, ChartText, Drawing, Frame, IndexSubject, MeasureSubject, MeasuresSubject, Size, StateIndex,
    Subject, SubjectKind, Theme, TrendSubject,
};
use analysis::report::{IndexOfState, Measure};
use serde::Deserialize;
use survey_model::language::Language;

use super::explorer::{self, Choice};
use super::{index, trend};
use crate::services::ServiceError;
use crate::services::comparison::Compared;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

mod answers;
mod extents;
mod response;

pub(in crate::web::pages) use extents::Extents;
pub(in crate::web::pages) use response::extents as extents_of_monitor;
pub use response::of_monitor;

/// The file formats of charts.
#[derive(Debug, Clone, Copy)]
enum Picture {
    Svg,
    Png,
    /// The table behind the picture.
    Csv,
}

/// How a chart is to look: the part of an address that all charts have.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Look {
    /// The width in pixels, for a picture as high as what it shows.
    width: Option<String>,
    /// A size by name: `page`, `phone`, `slide` or `social`.
    size: Option<String>,
    /// `light` or `dark`.
    theme: Option<String>,
    /// How many pixels of a PNG there are for each of the picture's own, 1 to 4.
    scale: Option<String>,
}

/// The widths that charts are drawn for, in pixels: from a small phone to a wide poster.
const WIDTHS: RangeInclusive<u32> = 320..=2400;

/// How a chart is wanted.
pub(super) struct Wanted {
    chart: &'static dyn chart::Chart,
    picture: Picture,
    size: Size,
    theme: Theme,
    scale: u32,
}

/// A chart of a comparison: of a section's measures, or of one measure.
///
/// # Errors
/// [`WebError`] if there is no such chart, or nothing that it may show.
pub async fn of_comparison(
    state: Data<State>,
    visitor: Visitor,
    name: Path<String>,
    question: Query<explorer::Question>,
    look: Query<Look>,
) -> Result<HttpResponse, WebError> {
    let measure = question.one("measure").map(str::to_owned);
    let kind = if measure.is_some() { SubjectKind::Measure } else { SubjectKind::Measures };
    let wanted = Wanted::read(&name, &look, &[kind])?;
    let explorer::Found { choice, compared, .. } =
        explorer::found(&state, visitor.language, &question, Vec::new()).await?;
    let (words, look) = (visitor.words(), wanted.sent_as());
    let kept_as = format!("{} {}", visitor.language.code(), visitor.address());
    if let Some(kept) = state.rendered.find(&compared, &kept_as) {
        return Ok(look.send(kept));
    }
    let figures = Arc::clone(&compared);
    let body = painted(&state, wanted, visitor.language, move |wanted, frame| {
        let source = choice.source_line(words);
        let frame = &Frame { source: &source, ..*frame };
        match measure {
            Some(name) => of_measure(wanted, frame, &choice, &figures, &name),
            None => of_measures(wanted, frame, &choice, &figures),
        }
    })
    .await?;
    state.rendered.keep(&compared, kept_as, body.clone());
    Ok(look.send(body))
}

/// The chart of a cycle's index.
///
/// # Errors
/// [`WebError`] if there is no such chart or cycle, or no index is declared.
pub async fn of_index(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    look: Query<Look>,
) -> Result<HttpResponse, WebError> {
    let (label, name) = path.into_inner();
    let wanted = Wanted::read(&name, &look, &[SubjectKind::Index])?;
    let language = visitor.language;
    let indices = state.block(move |platform| index::of_page(platform, &label, language)).await?.indices;
    draw(&state, wanted, language, move |wanted, frame| {
        let (scoring, cycle) = (&indices.scoring, &indices.cycle);
        let of_state = |of: &IndexOfState| Some(StateIndex { state: of.state, value: of.index?, rank: of.rank });
        let states: Vec<StateIndex> = cycle.states.iter().filter_map(of_state).collect();
        let bounds: Vec<f64> = scoring.tiers.iter().map(|tier| tier.from).filter(|from| *from > 0.0).collect();
        let names: Vec<String> = scoring.tiers.iter().map(|tier| tier.name.clone()).collect();
        let subject = IndexSubject {
            cycle: &cycle.cycle,
            key: &scoring.code,
            heading: &scoring.name,
            tiers: &bounds,
            names: &names,
            states: &states,
            without: cycle.states.len() - states.len(),
        };
        Ok(wanted.chart.draw(&Subject::Index(subject), frame)?)
    })
    .await
}

/// The chart of an item over cycles, or of what each Member State answered to it in the last of them.
///
/// # Errors
/// As the page of the trend; [`WebError`] if there is no such chart, or nothing that it may show.
pub async fn of_trend(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Vec<(String, String)>>,
    look: Query<Look>,
) -> Result<HttpResponse, WebError> {
    let (item, name) = path.into_inner();
    let wanted = Wanted::read(&name, &look, &[SubjectKind::Trend, SubjectKind::Answers])?;
    if wanted.chart.subject() == SubjectKind::Answers {
        let cycle = trend::last_cycle(&state, &question).await?;
        return answers::of_item(&state, wanted, visitor.language, cycle, item).await;
    }
    let (_, trended) = trend::load(&state, visitor.language, &question).await?;
    draw(&state, wanted, visitor.language, move |wanted, frame| {
        let trends = &trended.trends;
        let trend = trends.trend(&item).ok_or(ServiceError::not_found("measure"))?;
        Ok(wanted.chart.draw(&Subject::Trend(TrendSubject { trends, trend }), frame)?)
    })
    .await
}

fn of_measure(
    wanted: &Wanted,
    frame: &Frame<'_>,
    choice: &Choice,
    compared: &Compared,
    name: &str,
) -> Result<Drawing, WebError> {
    let comparison = &compared.comparison;
    let measure = comparison.measure(name).ok_or(ServiceError::not_found("measure"))?;
    let subject = MeasureSubject { comparison, measure, basis: choice.basis, group: choice.group.as_ref() };
    Ok(wanted.chart.draw(&Subject::Measure(subject), frame)?)
}

fn of_measures(wanted: &Wanted, frame: &Frame<'_>, choice: &Choice, compared: &Compared) -> Result<Drawing, WebError> {
    with_measures(frame.text.language, choice, compared, |subject| wanted.chart.draw(subject, frame))
}

/// Gives what a chart of the measures of a choice is drawn from.
pub(super) fn with_measures<T>(
    language: Language,
    choice: &Choice,
    compared: &Compared,
    give: impl FnOnce(&Subject<'_>) -> Result<T, ChartError>,
) -> Result<T, WebError> {
    let comparison = &compared.comparison;
    let measures: Vec<&Measure> = choice.shown(comparison);
    let heading = match (&choice.section, measures.first()) {
        (None, _) => compared.to.questionnaire.title(language),
        (Some(_), Some(first)) => first.identity.section_title.as_str(),
        (Some(_), None) => return Err(ServiceError::not_found("section").into()),
    };
    let key = choice.section.as_deref().unwrap_or("all");
    let subject = MeasuresSubject {
        comparison,
        measures: &measures,
        key,
        heading,
        basis: choice.basis,
        group: choice.group.as_ref(),
    };
    Ok(give(&Subject::Measures(subject))?)
}

impl Picture {
    const fn media_type(self) -> (&'static str, &'static str) {
        match self {
            Self::Svg => ("image/svg+xml", "svg"),
            Self::Png => ("image/png", "png"),
            Self::Csv => ("text/csv; charset=utf-8", "csv"),
        }
    }
}

impl Wanted {
    /// The picture, or the table behind it.
    pub(super) fn paint(
        &self,
        language: Language,
        draw: impl FnOnce(&Self, &Frame<'_>) -> Result<Drawing, WebError>,
    ) -> Result<Vec<u8>, WebError> {
        let text = chart_text(Words(language));
        let source = Words(language).t("chart-data-source").plain();
        let drawing = draw(self, &Frame { size: self.size, theme: self.theme, text: &text, source: &source })?;
        match self.picture {
            Picture::Svg => Ok(drawing.svg.into_bytes()),
            Picture::Png => chart::png::render(&drawing, self.scale).map_err(unpainted),
            Picture::Csv => Ok(drawing.csv()?),
        }
    }

    fn sent_as(&self) -> SentAs {
        let (media_type, ending) = self.picture.media_type();
        SentAs { media_type, disposition: format!("inline; filename=\"{}.{ending}\"", self.chart.name()) }
    }

    /// The kind of chart.
    pub(super) const fn chart(&self) -> &'static dyn chart::Chart {
        self.chart
    }

    /// The media type of the picture.
    pub(super) const fn media_type(&self) -> &'static str {
        self.picture.media_type().0
    }

    /// What a name such as `change.svg` and a look ask for; without an ending it is an SVG.
    pub(super) fn read(name: &str, look: &Look, subjects: &[SubjectKind]) -> Result<Self, WebError> {
        let (name, ending) = name.rsplit_once('.').unwrap_or((name, "svg"));
        let picture = match ending {
            "svg" => Picture::Svg,
            "png" => Picture::Png,
            "csv" => Picture::Csv,
            _ => return Err(WebError::NoSuchPage),
        };
        let chart =
            chart::find(name).filter(|chart| subjects.contains(&chart.subject())).ok_or(WebError::NoSuchPage)?;
        let width = parameter("width", look.width.as_deref(), |given| {
            given.parse().ok().filter(|width| WIDTHS.contains(width)).map(Size::wide)
        })?;
        let size = parameter("size", look.size.as_deref(), Size::named)?;
        let theme = parameter("theme", look.theme.as_deref(), Theme::named)?;
        let scale = parameter("scale", look.scale.as_deref(), |given| {
            given.parse().ok().filter(|scale| (1..=4).contains(scale))
        })?;
        Ok(Self {
            chart,
            picture,
            size: size.or(width).unwrap_or(Size::PAGE),
            theme: theme.unwrap_or_default(),
            // Pictures with a height are as large as they are to be; others are sharp at twice their size.
            scale: scale.unwrap_or(if size.is_some_and(|size| size.height.is_some()) { 1 } else { 2 }),
        })
    }
}

/// A parameter of the address, if it is there.
fn parameter<T>(
    parameter: &'static str,
    given: Option<&str>,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, WebError> {
    let bad = |given: &str| WebError::BadAddress { parameter, given: given.chars().take(80).collect() };
    given.map(|given| read(given).ok_or_else(|| bad(given))).transpose()
}

async fn draw(
    state: &Data<State>,
    wanted: Wanted,
    language: Language,
    draw: impl FnOnce(&Wanted, &Frame<'_>) -> Result<Drawing, WebError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let sent_as = wanted.sent_as();
    Ok(sent_as.send(painted(state, wanted, language, draw).await?))
}

/// The picture; pixels are made behind their gate.
async fn painted(
    state: &Data<State>,
    wanted: Wanted,
    language: Language,
    draw: impl FnOnce(&Wanted, &Frame<'_>) -> Result<Drawing, WebError> + Send + 'static,
) -> Result<Bytes, WebError> {
    let place = match wanted.picture {
        Picture::Svg | Picture::Csv => None,
        Picture::Png => Some(state.pictures.enter().await?),
    };
    let paint = move |_: &crate::services::Platform| {
        let _place = place;
        wanted.paint(language, draw)
    };
    state.block(paint).await.map(Bytes::from)
}

/// As which file a picture is sent.
struct SentAs {
    media_type: &'static str,
    disposition: String,
}

impl SentAs {
    fn send(self, body: Bytes) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response.content_type(self.media_type).insert_header(("content-disposition", self.disposition)).body(body)
    }
}

fn unpainted(error: PngError) -> WebError {
    match error {
        PngError::TooLarge { .. } => WebError::PictureTooLarge(error),
        PngError::Scale(_) | PngError::Svg(_) | PngError::Encoding(_) => {
            tracing::error!(%error, "a chart can't be rasterised");
            WebError::Interrupted
        }
    }
}

/// The words of charts from the catalogues. What a chart puts in stands in braces, which the messages get as they are.
#[must_use]
pub fn chart_text(words: Words) -> ChartText {
    ChartText::translated(words.0, |key| {
        let english = ChartText::ENGLISH.iter().find(|(known, _)| *known == key).map(|(_, english)| *english)?;
        let message = placeholders(english)
            .fold(words.of("chart", key), |message, name| message.with(name, format!("{{{name}}}")));
        message.exists().then(|| message.plain())
    })
}

fn placeholders(english: &'static str) -> impl Iterator<Item = &'static str> {
    english.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

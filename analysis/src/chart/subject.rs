//! What a chart is drawn from.

use std::fmt;

use super::{ChartError, Frame, origin};
use crate::report::{
    Basis, Compared, Comparison, CycleSummary, Group, GroupPart, Measure, Outcome, ResponseRates, Slice,
};

mod index;
mod published;
mod response;
mod states;
mod trend;

pub use index::{IndexSubject, StateIndex};
pub use published::{PublishedCycle, PublishedLine, PublishedSubject};
pub use response::{CycleTimeline, StatusSubject, TimelineSubject};
pub use states::{AnswersSubject, StateAnswer};
pub use trend::TrendSubject;

/// What a chart is drawn from: parts of a report.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Subject<'a> {
    /// Who answered in a cycle.
    Response(ResponseSubject<'a>),
    /// One measure of a comparison.
    Measure(MeasureSubject<'a>),
    /// Several measures of a comparison.
    Measures(MeasuresSubject<'a>),
    /// One column over all cycles.
    Trend(TrendSubject<'a>),
    /// How the answers of cycles came in.
    Timeline(TimelineSubject<'a>),
    /// Where the response of each Member State stands.
    Status(StatusSubject<'a>),
    /// What each Member State answered.
    Answers(AnswersSubject<'a>),
    /// The index of each Member State.
    Index(IndexSubject<'a>),
    /// The published answers to one question in one cycle.
    Published(PublishedSubject<'a>),
    /// The published answers to one question in two cycles.
    PublishedChange(PublishedSubject<'a>),
}

/// The kinds of [`Subject`], so that a page can tell which charts fit what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubjectKind {
    /// [`Subject::Response`].
    Response,
    /// [`Subject::Measure`].
    Measure,
    /// [`Subject::Measures`].
    Measures,
    /// [`Subject::Trend`].
    Trend,
    /// [`Subject::Timeline`].
    Timeline,
    /// [`Subject::Status`].
    Status,
    /// [`Subject::Answers`].
    Answers,
    /// [`Subject::Index`].
    Index,
    /// [`Subject::Published`].
    Published,
    /// [`Subject::PublishedChange`].
    PublishedChange,
}

/// Who answered in a cycle.
#[derive(Debug, Clone, Copy)]
pub struct ResponseSubject<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// How many answered.
    pub rates: &'a ResponseRates,
}

/// One measure of a comparison, on one basis, for one group or for all.
#[derive(Debug, Clone, Copy)]
pub struct MeasureSubject<'a> {
    /// The report that the measure belongs to.
    pub comparison: &'a Comparison,
    /// The measure.
    pub measure: &'a Measure,
    /// Whose answers count.
    pub basis: Basis,
    /// The group; none for all together.
    pub group: Option<&'a Group>,
}

/// Several measures of a comparison, on one basis, for one group or for all.
#[derive(Debug, Clone, Copy)]
pub struct MeasuresSubject<'a> {
    /// The report that the measures belong to.
    pub comparison: &'a Comparison,
    /// The measures, in any order; refused ones are listed with the reason.
    pub measures: &'a [&'a Measure],
    /// A short code of the selection, such as the section's; it makes the chart's element ids unique within a page.
    pub key: &'a str,
    /// What the measures have in common, in words: the section's title.
    pub heading: &'a str,
    /// Whose answers count.
    pub basis: Basis,
    /// The group; none for all together.
    pub group: Option<&'a Group>,
}

/// Makes a function for each kind of subject that gives it, or an error that says what a chart is drawn from.
macro_rules! kinds {
    ($($function:ident: $kind:ident($subject:ident);)*) => {
        impl<'a> Subject<'a> {
            $(pub(super) fn $function(&self, chart: &'static str) -> Result<$subject<'a>, ChartError> {
                match self {
                    Self::$kind(subject) => Ok(*subject),
                    _ => Err(ChartError::WrongSubject { chart, wanted: SubjectKind::$kind }),
                }
            })*
        }
    };
}

kinds! {
    response: Response(ResponseSubject);
    measure: Measure(MeasureSubject);
    measures: Measures(MeasuresSubject);
    trend: Trend(TrendSubject);
    timeline: Timeline(TimelineSubject);
    status: Status(StatusSubject);
    answers: Answers(AnswersSubject);
    index: Index(IndexSubject);
}

impl<'a> Subject<'a> {
    /// What is published of a question, in one cycle or in two.
    pub(super) fn published(
        &self,
        chart: &'static str,
        wanted: SubjectKind,
    ) -> Result<PublishedSubject<'a>, ChartError> {
        match (self, wanted) {
            (Self::Published(subject), SubjectKind::Published)
            | (Self::PublishedChange(subject), SubjectKind::PublishedChange) => Ok(*subject),
            _ => Err(ChartError::WrongSubject { chart, wanted }),
        }
    }
}

impl<'a> MeasureSubject<'a> {
    pub(super) fn slice(&self) -> Result<&'a Slice, ChartError> {
        let missing = || ChartError::NoFigures { measure: self.measure.identity.name.clone() };
        self.measure.slice(self.basis, self.group).ok_or_else(missing)
    }

    /// The figures of a measure with categories; a refusal says why in the frame's words.
    pub(super) fn categorical(&self, frame: &Frame<'_>) -> Result<&'a Compared, ChartError> {
        let measure = self.measure.identity.name.clone();
        match &self.measure.outcome {
            Outcome::Refused(refused) => {
                let reason = origin::with_reason(frame, frame.text.refusal(refused.why), self.measure);
                Err(ChartError::Refused { measure, reason })
            }
            Outcome::Compared(compared) if compared.categories.is_empty() => Err(ChartError::NoCategories { measure }),
            Outcome::Compared(compared) => Ok(compared),
        }
    }

    /// Whose answers count, in words.
    pub(super) fn scope(&self, frame: &Frame<'_>) -> String {
        scope(frame, self.comparison, self.basis, self.group)
    }

    pub(super) fn key(&self) -> String {
        key(&self.measure.identity.name, self.basis, self.group)
    }
}

impl MeasuresSubject<'_> {
    /// Whose answers count, in words.
    pub(super) fn scope(&self, frame: &Frame<'_>) -> String {
        scope(frame, self.comparison, self.basis, self.group)
    }

    pub(super) fn key(&self) -> String {
        key(self.key, self.basis, self.group)
    }
}

fn scope(frame: &Frame<'_>, comparison: &Comparison, basis: Basis, group: Option<&Group>) -> String {
    let text = frame.text;
    let mut parts = vec![text.basis(basis).to_owned(), text.respondents(comparison.respondents).to_owned()];
    parts.extend(group.map(|group| name(frame, comparison, group)));
    text.list(&parts)
}

/// A group in words: by the catalogue or else as the report has it.
fn name(frame: &Frame<'_>, comparison: &Comparison, group: &Group) -> String {
    let breakdown = comparison.breakdowns.iter().find(|breakdown| breakdown.name == group.breakdown);
    let parts = breakdown.and_then(|breakdown| breakdown.group(&group.group)).map(|group| group.parts.as_slice());
    let name = |part: &GroupPart| part.label.clone().unwrap_or_else(|| frame.text.group_of(&part.code).to_owned());
    match parts {
        Some(parts) => parts.iter().map(name).collect::<Vec<_>>().join(" · "),
        None => frame.text.group(group).to_owned(),
    }
}

fn key(name: &str, basis: Basis, group: Option<&Group>) -> String {
    let group =
        group.map(|group| format!("-{}-{}", group.breakdown, group.group).replace('/', "-")).unwrap_or_default();
    format!("{name}-{}{group}", basis.code())
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Response => "the response rates of a cycle",
            Self::Measure => "one measure of a comparison",
            Self::Measures => "several measures of a comparison",
            Self::Trend => "one column over all cycles",
            Self::Timeline => "the days on which answers came in",
            Self::Status => "where the response of each Member State stands",
            Self::Answers => "what each Member State answered to one item",
            Self::Index => "the index of each Member State",
            Self::Published => "the published answers to one question",
            Self::PublishedChange => "the published answers to one question in two cycles",
        })
    }
}

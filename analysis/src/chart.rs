//! Charts, drawn from [`report`](crate::report) structs only: what a chart shows is what the table beside it says.
//!
//! [`CHARTS`] lists every kind, one file each. A chart takes a [`Subject`] (the figures) and a [`Frame`] (size, words,
//! source) and gives a [`Drawing`]: the SVG, its title, its description and the same figures as a table. The same input
//! gives the same bytes.
//!
//! To add a kind: write `chart/<name>.rs` with a unit struct that implements [`Chart`], put it into [`CHARTS`], add its
//! words to `chart/text.rs`. A chart lays marks into a scene, in coordinates from where reading starts; only
//! `chart/canvas.rs` knows the drawing library, and mirrors the scene for right-to-left languages.

mod axis;
mod bar;
mod bounds;
mod canvas;
mod change;
mod distribution;
mod diverging;
mod drawing;
mod ends;
mod error;
mod fit;
mod flow;
mod font;
mod frame;
mod index;
mod missing;
mod number;
mod origin;
mod page;
mod palette;
pub mod png;
mod published;
mod regions;
mod responses_by_region;
mod rows;
mod scene;
mod sheet;
mod stack;
mod stacked;
mod states;
mod subject;
mod text;
mod timeline;
mod transitions;
mod trend;
mod world;
mod wrap;

pub use bounds::BoundsChart;
pub use change::ChangeChart;
pub use distribution::DistributionChart;
pub use diverging::DivergingChart;
pub use drawing::Drawing;
pub use error::ChartError;
pub use flow::FlowChart;
pub use frame::{Frame, Size};
pub use index::IndexChart;
pub use missing::MissingChart;
pub use page::Page;
pub use palette::Theme;
pub use published::PublishedChart;
pub use regions::RegionsChart;
pub use responses_by_region::ResponsesByRegion;
pub use stacked::StackedChart;
pub use states::StatesChart;
pub use subject::{
    AnswersSubject, CycleTimeline, IndexSubject, MeasureSubject, MeasuresSubject, PublishedCycle, PublishedLine,
    PublishedSubject, ResponseSubject, StateAnswer, StateIndex, StatusSubject, Subject, SubjectKind, TimelineSubject,
    TrendSubject,
};
pub use text::ChartText;
pub use timeline::ResponseTimeline;
pub use transitions::TransitionsChart;
pub use trend::TrendChart;

/// A kind of chart.
pub trait Chart: Sync {
    /// The stable code that addresses and file names use: `responses-by-region`.
    fn name(&self) -> &'static str;

    /// What it is drawn from.
    fn subject(&self) -> SubjectKind;

    /// Lays it out, at the frame's width and as high as it takes.
    ///
    /// # Errors
    /// [`ChartError`] if the subject is of another kind, or holds nothing that this chart may show.
    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError>;

    /// Draws it in the frame's size.
    ///
    /// # Errors
    /// As [`Self::lay_out`], and [`ChartError::TooMuch`] if it doesn't fit a given height.
    fn draw(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Drawing, ChartError> {
        fit::fitted(frame, |frame| self.lay_out(subject, frame))
    }

    /// The width and the height that the drawing would have, in pixels, for pages that leave room for it.
    ///
    /// # Errors
    /// As [`Self::draw`].
    fn extent(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<(u32, u32), ChartError> {
        fit::extent(frame, |frame| self.lay_out(subject, frame))
    }
}

/// Every kind of chart, in the order in which pages offer them.
pub static CHARTS: &[&dyn Chart] = &[
    &ResponsesByRegion,
    &ResponseTimeline,
    &StatesChart::MAP_RESPONSE,
    &StatesChart::TILES_RESPONSE,
    &ChangeChart,
    &StackedChart,
    &DivergingChart,
    &MissingChart,
    &BoundsChart,
    &DistributionChart,
    &PublishedChart::ONE,
    &PublishedChart::CHANGE,
    &RegionsChart,
    &TransitionsChart,
    &FlowChart,
    &StatesChart::MAP_CHANGE,
    &StatesChart::TILES_CHANGE,
    &StatesChart::MAP_ANSWERS,
    &StatesChart::TILES_ANSWERS,
    &TrendChart,
    &IndexChart,
];

/// The chart with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static dyn Chart> {
    CHARTS.iter().copied().find(|chart| chart.name() == name)
}

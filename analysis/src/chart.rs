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
mod canvas;
mod change;
mod distribution;
mod drawing;
mod error;
mod font;
mod frame;
mod number;
mod origin;
mod palette;
pub mod png;
mod responses_by_region;
mod rows;
mod scene;
mod sheet;
mod subject;
mod text;
mod transitions;
mod wrap;

pub use change::ChangeChart;
pub use distribution::DistributionChart;
pub use drawing::Drawing;
pub use error::ChartError;
pub use frame::Frame;
pub use responses_by_region::ResponsesByRegion;
pub use subject::{MeasureSubject, MeasuresSubject, ResponseSubject, Subject, SubjectKind};
pub use text::ChartText;
pub use transitions::TransitionsChart;

/// A kind of chart.
pub trait Chart: Sync {
    /// The stable code that addresses and file names use: `responses-by-region`.
    fn name(&self) -> &'static str;

    /// What it is drawn from.
    fn subject(&self) -> SubjectKind;

    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] if the subject is of another kind, or holds nothing that this chart may show.
    fn draw(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Drawing, ChartError>;
}

/// Every kind of chart, in the order in which pages offer them.
pub static CHARTS: &[&dyn Chart] = &[&ResponsesByRegion, &DistributionChart, &ChangeChart, &TransitionsChart];

/// The chart with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static dyn Chart> {
    CHARTS.iter().copied().find(|chart| chart.name() == name)
}

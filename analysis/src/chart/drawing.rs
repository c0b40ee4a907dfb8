//! A finished chart.

/// A finished chart: the picture, and the same figures as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The picture as a complete `<svg>` element, without an XML declaration, so that it can stand within a page.
    pub svg: String,
    /// What the chart shows, as it stands above it.
    pub title: String,
    /// What the chart shows and rests on, in sentences, for those who do not see it.
    pub description: String,
    /// The figures: the first row is the header, all rows have the same number of cells.
    pub table: Vec<Vec<String>>,
    /// The width of the picture in pixels.
    pub width: u32,
    /// The height of the picture in pixels.
    pub height: u32,
}

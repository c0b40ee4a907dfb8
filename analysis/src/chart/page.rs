//! A chart that is laid out and not yet painted.

use super::canvas::{self, Heading};
use super::scene::Scene;
use super::{ChartError, Drawing, Theme};

/// A chart that is laid out and not yet painted: only what [`Chart::draw`](super::Chart::draw) needs.
#[derive(Debug)]
pub struct Page {
    pub(super) scene: Scene,
    /// How far down it reaches.
    pub(super) bottom: f64,
    /// From which mark on its notes are, which stand at the foot.
    pub(super) foot: usize,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) table: Vec<Vec<String>>,
    pub(super) language: &'static str,
    /// Whether reading starts at the right.
    pub(super) mirrored: bool,
}

impl Page {
    pub(super) fn height(&self) -> f64 {
        (self.bottom + 14.0).ceil()
    }

    /// The picture, in its own size or brought to another whose proportions it is made for.
    pub(super) fn paint(mut self, theme: Theme, size: Option<(u32, u32)>) -> Result<Drawing, ChartError> {
        let inner = (self.scene.width, size.map_or(self.height(), |size| self.fill(size)));
        let (width, height) = size.unwrap_or((inner.0 as u32, inner.1 as u32));
        let heading = Heading {
            id: &self.id,
            title: &self.title,
            description: &self.description,
            language: self.language,
            mirrored: self.mirrored,
            theme,
        };
        let svg = canvas::paint(&self.scene, inner, (width, height), &heading)?;
        Ok(Drawing { svg, title: self.title, description: self.description, table: self.table, width, height })
    }

    /// Moves the notes to the foot of a picture of these proportions; returns its height.
    fn fill(&mut self, (width, height): (u32, u32)) -> f64 {
        let full = self.scene.width * f64::from(height) / f64::from(width);
        let spare = full - self.height();
        let foot = self.foot.min(self.scene.marks.len());
        let (plot, notes) = self.scene.marks.split_at_mut(foot);
        notes.iter_mut().for_each(|mark| mark.lower(spare));
        // What is shown stands a little above the middle of the room that is left.
        let head = plot.len().min(self.scene.head);
        plot[head..].iter_mut().for_each(|mark| mark.lower(spare * 0.4));
        full
    }
}

//! A document's parts with their threads.

use super::filter::Filter;
use crate::services::consultation::{Part, RoundView, Thread};
use crate::web::page::Page;

/// A part of the document with what was said about it.
#[derive(Debug)]
pub(super) struct PartView {
    /// Its place on the page.
    pub(super) anchor: String,
    /// Empty for the whole document.
    pub(super) address: String,
    pub(super) number: String,
    pub(super) label: String,
    pub(super) details: Vec<String>,
    pub(super) depth: usize,
    pub(super) threads: Vec<Thread>,
    /// How many comments there are in it and below it, for a section.
    pub(super) comments: usize,
    /// Whether its form is open.
    pub(super) is_open: bool,
}

impl PartView {
    /// How far it is set in: a section and its questions are not.
    pub(super) fn indent(&self) -> usize {
        self.depth.saturating_sub(1).min(3)
    }

    /// Whether it is the whole document or a section.
    pub(super) fn is_section(&self) -> bool {
        self.depth == 0
    }
}

/// The whole document, then its parts in order; with a filter, only those that have something to show.
pub(super) fn parts(page: &Page, view: &RoundView, filter: &Filter, open: Option<&str>) -> Vec<PartView> {
    let whole = Part {
        address: String::new(),
        number: String::new(),
        label: page.t("consultation-whole").to_string(),
        details: Vec::new(),
        depth: 0,
    };
    let all: Vec<Part> = std::iter::once(whole).chain(view.document.parts.iter().cloned()).collect();
    let mut parts: Vec<PartView> = all.into_iter().map(|part| part_view(view, filter, open, part)).collect();
    count(&mut parts);
    parts.retain(|part| !filter.is_on() || !part.threads.is_empty() || part.is_open);
    parts
}

fn part_view(view: &RoundView, filter: &Filter, open: Option<&str>, part: Part) -> PartView {
    let is_about = |thread: &&Thread| thread.comment.comment.part == part.address && filter.shows(thread);
    let threads: Vec<Thread> = view.threads.iter().filter(is_about).cloned().collect();
    PartView {
        anchor: if part.address.is_empty() { "whole".to_owned() } else { format!("part-{}", part.address) },
        is_open: open == Some(part.address.as_str()),
        comments: threads.len(),
        address: part.address,
        number: part.number,
        label: part.label,
        details: part.details,
        depth: part.depth,
        threads,
    }
}

/// Adds to each section the comments of what is below it.
fn count(parts: &mut [PartView]) {
    let mut below = 0;
    for part in parts.iter_mut().rev() {
        below += part.threads.len();
        if part.depth == 0 {
            part.comments = below;
            below = 0;
        }
    }
}

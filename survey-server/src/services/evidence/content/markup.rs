//! Signs that a text is meant for a browser.

/// What no plain text or table has; in small letters.
const SIGNS: [&[u8]; 9] =
    [b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<iframe", b"<?xml", b"<!entity"];

/// The longest sign, in bytes.
const LONGEST: usize = 9;

/// Looks for signs in a text that comes piece by piece.
#[derive(Debug, Default)]
pub(super) struct Markup {
    /// The end of what was read, in small letters: a sign may begin in it.
    end: Vec<u8>,
}

impl Markup {
    /// Whether there is a sign in the next piece, or across the last two.
    pub(super) fn is_in(&mut self, piece: &[u8]) -> bool {
        self.end.extend(piece.iter().map(u8::to_ascii_lowercase));
        let mut starts = self.end.iter().enumerate().filter(|(_, byte)| **byte == b'<').map(|(at, _)| at);
        let has_sign = starts.any(|at| SIGNS.iter().any(|sign| self.end[at..].starts_with(sign)));
        let kept = self.end.len().saturating_sub(LONGEST - 1);
        self.end.drain(..kept);
        has_sign
    }
}

//! Breaks text into lines by its measured width, in all six languages.

use super::scene::Ink;

/// Marks that may not begin a line.
const CLOSING: &str = "，。、；：！？）」』》”’%,.;:!?)]}…";
/// Marks that may not end one.
const OPENING: &str = "（「『《“‘([{";

/// The lines of a text that are no wider than `width`: broken at spaces and between ideographs, and within a word only
/// if it fills a line by itself.
pub(super) fn wrap(text: &str, ink: Ink, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text).into_iter().flat_map(|piece| fitting(piece, ink, width)) {
        if !line.is_empty() && ink.width(&line) + ink.width(piece.trim_end()) > width {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(&piece);
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// Parts between which a line may be broken, spaces at their ends.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last = None;
    // Not `split_whitespace`: a no-break space is no place to break a line.
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    for c in words.join(" ").chars() {
        match pieces.last_mut() {
            Some(piece) if !last.is_some_and(|last| may_break(last, c)) => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        last = Some(c);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before == ' ' || is_ideograph(before) || is_ideograph(after) || "，。、；：！？）".contains(before)
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A piece, or parts of it if it is wider than a line.
fn fitting(piece: String, ink: Ink, width: f64) -> Vec<String> {
    if ink.width(piece.trim_end()) <= width {
        return vec![piece];
    }
    let mut parts = vec![String::new()];
    for c in piece.chars() {
        let full = parts
            .last()
            .is_some_and(|part| !part.is_empty() && ink.width(part) + ink.width(c.encode_utf8(&mut [0; 4])) > width);
        if full {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const INK: Ink = Ink::new(14.0, super::super::palette::INK);

    #[test]
    fn lines_are_no_wider_than_asked_for() {
        let text = "Awareness-raising campaigns on cybersecurity held by the administration in the last four years";
        let lines = wrap(text, INK, 150.0);
        assert!(lines.len() > 3);
        assert!(lines.iter().all(|line| INK.width(line) <= 150.0));
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn chinese_is_broken_anywhere_but_before_a_closing_mark() {
        let lines = wrap("贵国是否举办过网络安全公众宣传活动，包括面向儿童的活动？", INK, 98.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| !line.starts_with(['，', '？'])));
    }

    #[test]
    fn a_long_word_is_cut() {
        let lines = wrap(&"x".repeat(100), INK, 100.0);
        assert!(lines.len() > 5 && lines.iter().all(|line| INK.width(line) <= 100.0));
    }

    #[test]
    fn nothing_has_no_lines() {
        assert!(wrap("  ", INK, 100.0).is_empty());
    }
}

//! What a translation must carry over unchanged: placeholders, mark-up, and addresses of the web and of people.

use std::fmt;

use crate::language::Language;

mod scan;

/// What a translation lacks of one sort of marks, or has too many of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    sort: Sort,
    missing: Vec<String>,
    extra: Vec<String>,
}

/// The sorts of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// `${CODE}` or `{name}`.
    Placeholder,
    /// `<tag>`, `**`, addresses.
    Markup,
}

impl Difference {
    /// The stable code of the obstacle.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.sort {
            Sort::Placeholder => "translation-placeholder",
            Sort::Markup => "translation-markup",
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed = |marks: &[String]| marks.iter().map(|mark| format!("`{mark}`")).collect::<Vec<_>>().join(", ");
        f.write_str("the translation must carry over what stands in the source: ")?;
        match (self.missing.as_slice(), self.extra.as_slice()) {
            (missing, []) => write!(f, "{} is lacking", listed(missing)),
            ([], extra) => write!(f, "{} is not there", listed(extra)),
            (missing, extra) => write!(f, "{} is lacking, {} is not there", listed(missing), listed(extra)),
        }
    }
}

/// What the marks of a translation differ in from those of its source; their order may.
///
/// A part of a web address that names a language (`/en/`) may name the other one.
#[must_use]
pub fn differences(source: &str, from: Language, target: &str, to: Language) -> Vec<Difference> {
    let (source, target) = (scan::marks(source), scan::marks(target));
    let placeholders = difference(Sort::Placeholder, &source.placeholders, &target.placeholders, str::to_owned);
    let neutral = |mark: &str| without_language(mark, from, to);
    placeholders.into_iter().chain(difference(Sort::Markup, &source.markup, &target.markup, neutral)).collect()
}

fn difference(
    sort: Sort,
    source: &[String],
    target: &[String],
    key: impl Fn(&str) -> String + Copy,
) -> Option<Difference> {
    let (missing, extra) = (without(source, target, key), without(target, source, key));
    (!missing.is_empty() || !extra.is_empty()).then_some(Difference { sort, missing, extra })
}

/// The marks that the other text doesn't have, counting each as often as it stands there.
fn without(marks: &[String], others: &[String], key: impl Fn(&str) -> String) -> Vec<String> {
    let mut others: Vec<String> = others.iter().map(|mark| key(mark)).collect();
    let is_lacking = |mark: &&String| match others.iter().position(|other| *other == key(mark)) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    };
    marks.iter().filter(is_lacking).cloned().collect()
}

/// A web address with its parts that name one of the languages made the same.
fn without_language(mark: &str, from: Language, to: Language) -> String {
    let is_language = |part: &str| [from, to].iter().any(|language| part.eq_ignore_ascii_case(language.code()));
    let parts = mark.split('/').map(|part| if is_language(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

//! The common code list of two sides, after their maps.

use std::collections::BTreeMap;

use survey_model::code::OptionCode;
use survey_model::variable::Category;

/// Options of a version → options of the common code list; those not named stay as they are.
pub(crate) type Map = BTreeMap<OptionCode, OptionCode>;

/// The common code of an option.
pub(crate) fn mapped<'a>(map: Option<&'a Map>, code: &'a OptionCode) -> &'a OptionCode {
    map.and_then(|map| map.get(code)).unwrap_or(code)
}

/// A version's code list after its map: each common code once, in the order of first appearance, with a score.
///
/// The score is that of the option which bears the common code itself; other options of the version only come in when none does.
pub(crate) fn after_map(categories: &[Category], map: Option<&Map>) -> Vec<Category> {
    let mut list: Vec<Category> = Vec::new();
    for category in categories {
        let code = mapped(map, &category.code);
        let own = *code == category.code;
        match list.iter_mut().find(|known| known.code == *code) {
            Some(known) if own => known.score = category.score,
            Some(_) => {}
            None => list.push(Category { code: code.clone(), score: category.score }),
        }
    }
    list
}

/// The code list of both sides, in the later one's order and with its scores; fails with the codes that only one side has.
pub(crate) fn common(earlier: &[Category], later: &[Category]) -> Result<Vec<Category>, OptionsDiffer> {
    let only = |these: &[Category], those: &[Category]| -> Vec<OptionCode> {
        these.iter().map(|c| &c.code).filter(|code| those.iter().all(|c| c.code != **code)).cloned().collect()
    };
    let differ = OptionsDiffer { earlier: only(earlier, later), later: only(later, earlier) };
    if differ.earlier.is_empty() && differ.later.is_empty() { Ok(later.to_vec()) } else { Err(differ) }
}

/// The codes that only one side has.
#[derive(Debug, PartialEq)]
pub(crate) struct OptionsDiffer {
    pub(crate) earlier: Vec<OptionCode>,
    pub(crate) later: Vec<OptionCode>,
}

/// Where each category of a version stands in the common list; empty if everything stays where it is.
pub(super) fn places(categories: &[Category], map: Option<&Map>, common: &[Category]) -> Vec<u16> {
    let place = |category: &Category| {
        let code = mapped(map, &category.code);
        (0..).zip(common).find(|(_, known)| known.code == *code).map_or(0, |(at, _)| at)
    };
    let places: Vec<u16> = categories.iter().map(place).collect();
    if (0..).zip(&places).all(|(at, place): (u16, _)| at == *place) { Vec::new() } else { places }
}

/// The categories that stand for a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// One of them, by position.
    One(usize),
    /// Each for itself: none of the answers is the one that matters.
    Each,
}

impl Standing {
    /// `yes`, rank `1`, else the highest score; without any of them, no answer says more than another.
    pub(crate) fn of(categories: &[Category], is_rank: bool) -> Self {
        let named = if is_rank { "1" } else { "yes" };
        let by_name = categories.iter().position(|category| category.code.as_str() == named);
        by_name.or_else(|| highest_score(categories)).map_or(Self::Each, Self::One)
    }

    /// Whether the category at a position is one of them.
    pub(crate) fn includes(self, at: usize) -> bool {
        self == Self::Each || self == Self::One(at)
    }
}

fn highest_score(categories: &[Category]) -> Option<usize> {
    let scores: Option<Vec<f64>> = categories.iter().map(|category| category.score).collect();
    let scores = scores?;
    let highest = scores.iter().copied().max_by(f64::total_cmp)?;
    scores.iter().position(|score| *score == highest)
}

//! Two sides made one: the common code list, and both sides' cells in its terms.

use survey_model::concordance::Combine;
use survey_model::variable::{Category, Level};

use super::code_list::{OptionsDiffer, common};
use super::operand::Operand;
use super::values::Values;

/// Two sides in common terms.
pub(super) struct Harmonised<'a> {
    pub(super) earlier: Values<'a>,
    pub(super) later: Values<'a>,
}

/// Why two sides cannot be made one.
#[derive(Debug, PartialEq)]
pub(super) enum Obstacle {
    Levels { earlier: &'static str, later: &'static str },
    Options(OptionsDiffer),
    NotYesNo,
    NotNumbers,
}

/// What is checked before anything is computed: the common code list.
pub(super) fn common_categories(earlier: &Operand<'_>, later: &Operand<'_>) -> Result<Vec<Category>, Obstacle> {
    check_combination(earlier)?;
    check_combination(later)?;
    let (one, two) = (earlier.columns[0].0, later.columns[0].0);
    if form(&one.level) != form(&two.level) {
        return Err(Obstacle::Levels { earlier: one.level.name(), later: two.level.name() });
    }
    common(&earlier.categories(), &later.categories()).map_err(Obstacle::Options)
}

pub(super) fn harmonise<'a>(earlier: &Operand<'a>, later: &Operand<'a>, categories: &[Category]) -> Harmonised<'a> {
    Harmonised { earlier: earlier.values(categories), later: later.values(categories) }
}

/// Several columns can be combined if they are all numbers (sum), or all yes or no after the map (any, all).
fn check_combination(operand: &Operand<'_>) -> Result<(), Obstacle> {
    if operand.columns.len() < 2 {
        return Ok(());
    }
    let all = |test: &dyn Fn(&Level) -> bool| operand.columns.iter().all(|(variable, _)| test(&variable.level));
    if operand.combine == Some(Combine::Sum) {
        return if all(&|level| matches!(level, Level::Numeric)) { Ok(()) } else { Err(Obstacle::NotNumbers) };
    }
    let mut codes: Vec<String> = operand.categories().iter().map(|category| category.code.to_string()).collect();
    codes.sort();
    let categorical = all(&|level| !level.categories().is_empty());
    if categorical && codes == ["no", "yes"] { Ok(()) } else { Err(Obstacle::NotYesNo) }
}

/// Nominal and ordinal categories can be compared with each other; other levels only with their like.
fn form(level: &Level) -> &'static str {
    match level {
        Level::Nominal(_) | Level::Ordinal(_) => "categories",
        Level::Numeric | Level::Date | Level::Text => level.name(),
    }
}

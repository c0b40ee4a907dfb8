//! Columns of the later version, each brought to terms that it shares with an earlier one.

use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Concordance, Verdict};
use survey_model::variable::Variable;

use super::measure::{Planned, Task};
use super::values::Values;
use super::{ComparisonError, Options, Side, check_versions, plan};
use crate::report::Refused;

/// What the concordance says of one or several columns of the later version.
pub(crate) struct Bridge<'a> {
    /// The column's name; of what was refused as a whole, the item's.
    pub(crate) name: String,
    /// The items of the later version that it is about.
    pub(crate) items: &'a [ItemCode],
    /// Whether they may be compared.
    pub(crate) verdict: Verdict,
    /// Both sides in common terms, or why there are none.
    pub(crate) outcome: Result<Bridged<'a>, Refused>,
}

/// Both sides of a bridge in common terms.
pub(crate) struct Bridged<'a> {
    /// The later version's columns; several if they became one.
    pub(crate) columns: Vec<&'a Variable>,
    /// The common code list; empty for numbers.
    pub(crate) codes: Vec<OptionCode>,
    /// For each common code, the later version's options that count as it.
    pub(crate) joined: Vec<Vec<OptionCode>>,
    pub(crate) earlier: Values<'a>,
    pub(crate) later: Values<'a>,
    /// What was done to make the two sides one, in English.
    pub(crate) maps: String,
}

/// The bridge that speaks of a column of the later version: of the column itself, else of an item that was refused as a whole.
pub(crate) fn bridge_of<'b, 'a>(bridges: &'b [Bridge<'a>], variable: &Variable) -> Option<&'b Bridge<'a>> {
    let is_of_column = |bridge: &&Bridge<'_>| match &bridge.outcome {
        Ok(bridged) => bridged.columns.iter().any(|column| column.name == variable.name),
        Err(_) => bridge.name == variable.name,
    };
    let is_of_item = |bridge: &&Bridge<'_>| bridge.outcome.is_err() && bridge.items.contains(&variable.item);
    bridges.iter().find(is_of_column).or_else(|| bridges.iter().find(is_of_item))
}

/// The bridges from an earlier cycle to a later one.
///
/// # Errors
/// [`ComparisonError::OtherVersions`] if the concordance is not the one between their versions.
pub(crate) fn bridges<'a>(
    earlier: Side<'a>,
    later: Side<'a>,
    concordance: &'a Concordance,
    options: &Options,
) -> Result<Vec<Bridge<'a>>, ComparisonError> {
    check_versions(earlier, later, concordance)?;
    let bridge = |planned: Planned<'a>| {
        let items = planned.later_items();
        let (identity, verdict, task) = planned.into_task();
        Bridge { name: identity.name, items, verdict, outcome: task.map(|task| task.bridged()) }
    };
    Ok(plan::plan(earlier, later, concordance, options).into_iter().map(bridge).collect())
}

impl<'a> Task<'a> {
    fn bridged(&self) -> Bridged<'a> {
        let codes: Vec<OptionCode> = self.shown().iter().map(|category| category.code.clone()).collect();
        Bridged {
            columns: self.later_columns(),
            joined: codes.iter().map(|code| self.joined(code)).collect(),
            codes,
            earlier: self.earlier(),
            later: self.later(),
            maps: self.maps(),
        }
    }
}

//! One of the two cycles.

use std::collections::BTreeMap;

use survey_model::code::{ItemCode, OptionCode};
use survey_model::member_state::Iso3;
use survey_model::variable::{Category, Cell, Part, Variable};

use super::{PublicSide, sum};
use crate::comparison::{after_map, mapped};
use crate::disclosure::PublishedCount;
use crate::report::PublishedItem;

/// Options of a version → options of the common code list.
type Map = BTreeMap<OptionCode, OptionCode>;

/// A cycle with the public answers of each state as cells, one for each column of the questionnaire.
pub(super) struct Side<'a> {
    of: PublicSide<'a>,
    states: BTreeMap<Iso3, Vec<Cell>>,
}

/// A published column, and how its answers are brought to the common code list.
pub(super) struct Column<'a> {
    pub(super) item: &'a PublishedItem,
    pub(super) variable: &'a Variable,
    pub(super) map: Option<&'a Map>,
}

impl<'a> Side<'a> {
    pub(super) fn new(of: PublicSide<'a>) -> Self {
        let cells = of.cycle.get().states.iter().map(|state| (state.state, of.questionnaire.cells(&state.answers)));
        Self { of, states: cells.collect() }
    }

    /// The published columns that are no entries of a repeat group.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&'a PublishedItem, &'a Variable)> {
        let variables = self.of.questionnaire.variables();
        let own = move |item: &'a PublishedItem| {
            let variable = variables.iter().find(|of| of.name == item.identity.name)?;
            (!matches!(variable.part, Part::Entry { .. })).then_some((item, variable))
        };
        self.of.cycle.get().counts.items.iter().filter_map(own)
    }

    /// What is published of a column.
    pub(super) fn published(&self, variable: &Variable) -> Option<&'a PublishedItem> {
        self.of.cycle.get().counts.items.iter().find(|item| item.identity.name == variable.name)
    }

    /// The columns of an item that mean the same as a part of an item of either side, in common terms.
    pub(super) fn alike(&self, item: &ItemCode, map: &Map, part: &Part, of: &Map) -> Vec<&'a Variable> {
        let is_alike = |variable: &&Variable| match (&variable.part, part) {
            (Part::Option(one), Part::Option(two)) | (Part::Rank(one), Part::Rank(two)) => {
                mapped(Some(map), one) == mapped(Some(of), two)
            }
            (one, two) => one == two,
        };
        let variables = self.of.questionnaire.variables().iter();
        variables.filter(|variable| variable.item == *item).filter(is_alike).collect()
    }

    /// Which answer each state gave for everybody to read, in common terms.
    pub(super) fn answers(&self, column: &Column<'_>) -> BTreeMap<Iso3, OptionCode> {
        let at = self.of.questionnaire.variables().iter().position(|of| of.name == column.variable.name);
        let answer = |(state, cells): (&Iso3, &Vec<Cell>)| match cells.get(at?) {
            Some(Cell::Category(category)) => {
                let code = &column.variable.level.categories().get(usize::from(*category))?.code;
                Some((*state, mapped(column.map, code).clone()))
            }
            _ => None,
        };
        self.states.iter().filter_map(answer).collect()
    }
}

impl Column<'_> {
    /// The code list after the map.
    pub(super) fn categories(&self) -> Vec<Category> {
        after_map(self.variable.level.categories(), self.map)
    }

    /// How many gave an answer of the common code list.
    pub(super) fn count(&self, code: &OptionCode) -> PublishedCount {
        let all = self.item.slices.first().into_iter().flat_map(|slice| self.item.codes.iter().zip(&slice.counts));
        sum(all.filter(|(of, _)| mapped(self.map, of) == code).map(|(_, count)| *count))
    }

    /// How many gave any answer.
    pub(super) fn answered(&self) -> PublishedCount {
        self.item.slices.first().map_or(PublishedCount::Withheld, |slice| slice.answered)
    }
}

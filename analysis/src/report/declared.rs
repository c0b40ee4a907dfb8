//! What states say of their own changes: of the country, of an earlier answer, or of how the question is read.

use std::collections::BTreeMap;

use serde::Serialize;
use survey_model::code::ItemCode;
use survey_model::member_state::Iso3;
use survey_model::remark::Nature;

use super::{Basis, Comparison, Measure};

/// The states that say the same of their changes to one measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Declared {
    /// What they say.
    pub nature: Nature,
    /// The states, by code.
    pub states: Vec<Iso3>,
}

/// What states say of their changes, by the items of the later cycle.
pub type Natures = BTreeMap<ItemCode, Vec<(Iso3, Nature)>>;

/// What can be said of a change, in the order in which tables show it.
pub const NATURES: [Nature; 3] = [Nature::RealChange, Nature::Correction, Nature::OtherReading];

impl Comparison {
    /// Notes at each measure what those who moved say of it. A state that says something of an item and gave the same answer to this column is left out; of numbers,
    /// everybody who says something has moved.
    #[must_use]
    pub fn with_natures(mut self, natures: &Natures) -> Self {
        for measure in &mut self.measures {
            measure.declared = declared(measure, natures);
        }
        self
    }
}

fn declared(measure: &Measure, natures: &Natures) -> Vec<Declared> {
    let said = natures.get(&measure.identity.item).filter(|_| measure.compared().is_some());
    let moved = measure.slice(Basis::MatchedPanel, None).and_then(|slice| slice.transitions.as_ref());
    let has_moved = |state: &Iso3| moved.is_none_or(|moved| moved.movers().any(|of| of == *state));
    let of = |nature: Nature| {
        let states = said.into_iter().flatten().filter(|(state, of)| *of == nature && has_moved(state));
        Declared { nature, states: states.map(|(state, _)| *state).collect() }
    };
    NATURES.into_iter().map(of).filter(|of| !of.states.is_empty()).collect()
}

impl Measure {
    /// What a state says of its change.
    #[must_use]
    pub fn nature_of(&self, state: Iso3) -> Option<Nature> {
        self.declared.iter().find(|of| of.states.contains(&state)).map(|of| of.nature)
    }
}

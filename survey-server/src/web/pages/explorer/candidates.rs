//! What the parts of an address may name: for looking them up, and for offering the nearest where one is wrong.

use std::collections::BTreeSet;

use analysis::report::Basis;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::member_state::Grouping;
use survey_model::questionnaire::Questionnaire;

use crate::services::Platform;
use crate::services::cycle::CycleView;
use crate::services::dataset::LANGUAGE;

/// What two cycles have that an address may name.
#[derive(Debug, Clone)]
pub(super) struct Candidates {
    /// The codes of sections of either version.
    pub(super) sections: Vec<String>,
    /// The codes of items, and the names of columns, of either version.
    pub(super) items: Vec<String>,
    /// What figures can be broken down by.
    pub(super) breakdowns: Vec<String>,
    /// Those of them that both versions have, for offers.
    pub(super) shared_breakdowns: Vec<String>,
}

impl Candidates {
    pub(super) fn of(cycles: &[CycleView], from: &CycleLabel, to: &CycleLabel) -> Self {
        let find = |label: &CycleLabel| cycles.iter().find(|view| view.cycle.label == *label);
        let versions: Vec<&Questionnaire> =
            [to, from].into_iter().filter_map(find).map(|view| &*view.questionnaire).collect();
        let sections = versions.iter().flat_map(|version| version.sections());
        let items = versions.iter().flat_map(|version| version.items()).map(|item| item.code.to_string());
        let columns = versions.iter().flat_map(|version| version.variables()).map(|column| column.name.clone());
        let lists = |version: &Questionnaire| {
            let lists = version.variables().iter().filter(|column| !column.level.categories().is_empty());
            lists.map(|column| column.name.clone()).collect::<Vec<_>>()
        };
        let (later, earlier) = (versions.first().copied().map(lists), versions.last().copied().map(lists));
        let (later, earlier) = (later.unwrap_or_default(), earlier.unwrap_or_default());
        let shared = later.iter().filter(|name| earlier.contains(name)).cloned();
        Self {
            sections: unique(sections.map(|section| section.code.to_string())),
            items: unique(items.chain(columns)),
            shared_breakdowns: unique(Self::fixed_breakdowns().into_iter().chain(shared)),
            breakdowns: unique(Self::fixed_breakdowns().into_iter().chain(later.clone())),
        }
    }

    /// The breakdowns that every cycle has.
    fn fixed_breakdowns() -> Vec<String> {
        let groupings = Grouping::ALL.map(|grouping| grouping.code().to_owned());
        let others = ["stakeholder", "provenance", LANGUAGE].map(str::to_owned);
        groupings.into_iter().chain(others).collect()
    }

    pub(super) fn bases() -> Vec<String> {
        Basis::ALL.map(|basis| basis.code().to_owned()).to_vec()
    }

    pub(super) fn groups() -> Vec<String> {
        Grouping::ALL.into_iter().flat_map(|grouping| grouping.groups()).map(|group| (*group).to_owned()).collect()
    }

    pub(super) fn sources() -> Vec<String> {
        Provenance::ALL.iter().map(|source| source.code().to_owned()).collect()
    }

    /// Any day may be named; today's shows how one is written.
    pub(super) fn days() -> Vec<String> {
        vec![Platform::today().to_string()]
    }
}

fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(name.clone())).collect()
}

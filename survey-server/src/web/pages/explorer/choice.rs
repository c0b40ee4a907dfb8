//! What the explorer is to show: all of it optional, nothing unknown, and all of it in the address.

use analysis::comparison::By;
use analysis::report::{Basis, Comparison, Group, Measure};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, Provenance};
use survey_model::member_state::Grouping;

use super::candidates::Candidates;
use super::question::{Question, Reader};
use super::sort::Sort;
use super::wrong::{Fault, Wrong};
use crate::services::cycle::CycleView;
use crate::web::words::Words;

/// What was chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The earlier cycle.
    pub from: CycleLabel,
    /// The later cycle.
    pub to: CycleLabel,
    /// Whose answers count.
    pub basis: Basis,
    /// The breakdown.
    pub by: Option<By>,
    /// One group only.
    pub group: Option<Group>,
    /// One section only.
    pub section: Option<String>,
    /// Some items or columns only; empty for all.
    pub items: Vec<String>,
    /// Whence the answers come; empty for all.
    pub sources: Vec<Provenance>,
    /// The day after which answers are not known.
    pub as_of: Option<NaiveDate>,
    /// In which order.
    pub sort: Sort,
}

impl Choice {
    /// Whether a measure is chosen.
    #[must_use]
    pub fn is_shown(&self, measure: &Measure) -> bool {
        let identity = &measure.identity;
        let is_of_section = match &self.section {
            Some(section) => identity.section.as_ref().is_some_and(|of| of.as_str() == section),
            None => true,
        };
        is_of_section && (self.items.is_empty() || self.is_item(identity.item.as_str()) || self.is_item(&identity.name))
    }

    /// The measures that are chosen, in the order that is chosen.
    #[must_use]
    pub fn shown<'c>(&self, comparison: &'c Comparison) -> Vec<&'c Measure> {
        let mut shown: Vec<&Measure> = comparison.measures.iter().filter(|measure| self.is_shown(measure)).collect();
        self.sort.apply(&mut shown, comparison, self.basis, self.group.as_ref());
        shown
    }

    /// Whether an item is among those that are chosen.
    #[must_use]
    pub fn is_item(&self, code: &str) -> bool {
        self.items.iter().any(|item| item == code)
    }

    /// Whether this group is chosen.
    #[must_use]
    pub fn is_group(&self, code: &str) -> bool {
        self.group.as_ref().is_some_and(|group| group.group == code)
    }

    /// Whether the figures are broken down by this, first or second.
    #[must_use]
    pub fn is_by(&self, place: &usize, code: &str) -> bool {
        self.by.as_ref().is_some_and(|by| by.parts().get(*place).is_some_and(|part| part.to_string() == code))
    }

    /// Whether answers of this provenance are chosen by name.
    #[must_use]
    pub fn is_source(&self, source: &Provenance) -> bool {
        self.sources.contains(source)
    }

    /// Whether something is chosen that most people leave alone.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.group.is_some() || !self.items.is_empty() || !self.sources.is_empty() || self.as_of.is_some()
    }

    /// The last moment of the day as of which answers are known.
    #[must_use]
    pub fn moment(&self) -> Option<DateTime<Utc>> {
        let next = self.as_of?.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN).and_utc();
        Some(next - TimeDelta::microseconds(1))
    }

    /// An address under which the same choice is asked for.
    #[must_use]
    pub fn address(&self, path: &str, ending: &str) -> String {
        format!("{path}{ending}?{}", serde_urlencoded::to_string(self.pairs()).unwrap_or_default())
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs =
            vec![("from", self.from.to_string()), ("to", self.to.to_string()), ("basis", self.basis.code().to_owned())];
        pairs.extend(self.by.as_ref().map(|by| ("by", by.to_string())));
        pairs.extend(self.group.as_ref().map(|group| ("group", group.group.clone())));
        pairs.extend(self.section.clone().map(|section| ("section", section)));
        pairs.extend(self.items.iter().map(|item| ("item", item.clone())));
        pairs.extend(self.sources.iter().map(|source| ("source", source.code().to_owned())));
        pairs.extend(self.as_of.map(|day| ("as_of", day.to_string())));
        pairs.extend((self.sort != Sort::default()).then(|| ("sort", self.sort.code().to_owned())));
        pairs
    }

    /// The page of the explorer for the same choice in another order.
    #[must_use]
    pub fn sorted(&self, sort: &Sort) -> String {
        Self { sort: *sort, ..self.clone() }.address("/explorer", "")
    }

    /// The page of a measure for the same choice.
    #[must_use]
    pub fn measure(&self, name: impl AsRef<str>) -> String {
        self.address("/explorer/", name.as_ref())
    }

    /// A file for the same choice.
    #[must_use]
    pub fn file(&self, name: impl AsRef<str>) -> String {
        self.address("/explorer/files/", name.as_ref())
    }

    /// Where the figures of this choice come from, for under a chart: also whose answers are left out.
    #[must_use]
    pub fn source_line(&self, words: Words) -> String {
        let source = words.t("chart-data-source").plain();
        if self.sources.is_empty() {
            return source;
        }
        let named: Vec<String> = self.sources.iter().map(|of| words.of("provenance", of.code()).plain()).collect();
        words.t("explorer-sources-only").with("source", source).with("sources", named.join("; ")).plain()
    }

    /// How files of this choice are named: whoever has one must see whose answers it leaves out.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let sources = self.sources.iter().map(|source| source.code().to_owned());
        let as_of = self.as_of.map(|day| format!("as-of-{day}"));
        let parts = [self.from.to_string(), self.to.to_string()].into_iter().chain(sources).chain(as_of);
        parts.collect::<Vec<_>>().join("-")
    }

    /// Reads an address; nothing if there are not two cycles.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn read(path: &str, question: &Question, cycles: &[CycleView]) -> Result<Option<Self>, Vec<Wrong>> {
        let mut reader = Reader::new(question);
        let Some((from, to)) = read_cycles(&mut reader, cycles) else {
            let wrongs = reader.wrongs(path);
            return if wrongs.is_empty() { Ok(None) } else { Err(wrongs) };
        };
        let candidates = Candidates::of(cycles, &from, &to);
        let choice = Self {
            basis: reader.one("basis", &Candidates::bases(), basis).unwrap_or(Basis::MatchedPanel),
            by: read_by(&mut reader, question, &candidates),
            group: reader.one("group", &Candidates::groups(), group),
            section: reader.one("section", &candidates.sections, among(&candidates.sections)),
            items: reader.several("item", &candidates.items, among(&candidates.items)),
            sources: reader.several("source", &Candidates::sources(), Provenance::from_code),
            as_of: reader.one("as_of", &Candidates::days(), |text| text.parse().ok()),
            sort: reader.one("sort", &Sort::codes(), Sort::from_code).unwrap_or_default(),
            from,
            to,
        };
        let wrongs = reader.wrongs(path);
        if wrongs.is_empty() { Ok(Some(choice)) } else { Err(wrongs) }
    }
}

fn among(known: &[String]) -> impl Fn(&str) -> Option<String> {
    |text| known.iter().find(|known| *known == text).cloned()
}

fn basis(code: &str) -> Option<Basis> {
    Basis::ALL.into_iter().find(|basis| basis.code() == code)
}

/// The codes of groups are all different, so that one finds its grouping.
fn group(code: &str) -> Option<Group> {
    let groupings = Grouping::ALL.into_iter();
    let mut all = groupings.flat_map(|grouping| grouping.groups().iter().map(move |group| (grouping, *group)));
    all.find(|(_, group)| *group == code).map(|(grouping, group)| Group::of_states(grouping, group))
}

/// One breakdown, or two that are combined: in one part of the address or, as a form sends them, in two.
fn read_by(reader: &mut Reader<'_>, question: &Question, candidates: &Candidates) -> Option<By> {
    let known = &candidates.breakdowns;
    let first = reader.one("by", &candidates.shared_breakdowns, |text| {
        let parts: Vec<&str> = text.split('/').collect();
        let is_known = parts.len() <= 2 && parts.iter().all(|part| known.iter().any(|known| known == part));
        (is_known && parts.first() != parts.get(1)).then(|| text.to_owned())
    });
    let second = reader.one("and", &candidates.shared_breakdowns, among(known));
    match (first, second) {
        (Some(first), Some(second)) if first.contains('/') => {
            reader.fault(Fault::Unknown { parameter: "and", given: second }, &[]);
            Some(By::read(&first))
        }
        (Some(first), Some(second)) if first != second => Some(By::read(&format!("{first}/{second}"))),
        (Some(one), _) | (None, Some(one)) if question.one("by").is_none() || question.one("by") == Some(&one) => {
            Some(By::read(&one))
        }
        (first, _) => first.map(|first| By::read(&first)),
    }
}

/// The two cycles that are asked for, or the usual ones, the earlier one first whichever way round they were chosen.
fn read_cycles(reader: &mut Reader<'_>, cycles: &[CycleView]) -> Option<(CycleLabel, CycleLabel)> {
    let labels: Vec<String> = cycles.iter().map(|view| view.cycle.label.to_string()).collect();
    let find =
        |text: &str| cycles.iter().find(|view| view.cycle.label.as_str() == text).map(|view| view.cycle.label.clone());
    let (from, to) = (reader.one("from", &labels, find), reader.one("to", &labels, find));
    let (usual_from, usual_to) = usual(cycles)?;
    let (from, to) = match (from, to) {
        (Some(from), Some(to)) if from == to => {
            let others: Vec<String> = labels.into_iter().filter(|label| label != to.as_str()).collect();
            reader.fault(Fault::SameCycle { given: to.to_string() }, &others);
            (from, to)
        }
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from.clone(), beside(cycles, &from, 1).unwrap_or(usual_to)),
        (None, Some(to)) => (beside(cycles, &to, -1).unwrap_or(usual_from), to),
        (None, None) => (usual_from, usual_to),
    };
    Some(in_order(cycles, from, to))
}

/// The cycle after another one or before it; if there is none on that side, the one on the other.
fn beside(cycles: &[CycleView], one: &CycleLabel, step: isize) -> Option<CycleLabel> {
    let at = cycles.iter().position(|view| view.cycle.label == *one)?;
    let other = [step, -step].into_iter().find_map(|step| cycles.get(at.checked_add_signed(step)?));
    other.map(|view| view.cycle.label.clone())
}

fn in_order(cycles: &[CycleView], from: CycleLabel, to: CycleLabel) -> (CycleLabel, CycleLabel) {
    let position = |label: &CycleLabel| cycles.iter().position(|view| view.cycle.label == *label);
    match (position(&from), position(&to)) {
        (Some(one), Some(other)) if one > other => (to, from),
        _ => (from, to),
    }
}

/// The two latest cycles that are closed, else the two latest.
fn usual(cycles: &[CycleView]) -> Option<(CycleLabel, CycleLabel)> {
    let labels = |cycles: Vec<&CycleView>| match cycles.as_slice() {
        [.., from, to] => Some((from.cycle.label.clone(), to.cycle.label.clone())),
        _ => None,
    };
    let closed = cycles.iter().filter(|view| view.cycle.status == CycleStatus::Closed).collect();
    labels(closed).or_else(|| labels(cycles.iter().collect()))
}

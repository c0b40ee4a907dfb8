//! Somebody who reads every number that is published, and narrows down the others by everything that is known of how they hang together.

use std::collections::BTreeMap;

use analysis::disclosure::{LeastCount, PublicCycle, PublicState};
use analysis::report::{PublicChanges, PublicOutcome, PublishedItem, PublishedSlice};
use survey_model::member_state::Grouping;
use survey_model::question::PublicationLevel;

/// Above every count of these studies.
const MANY: i64 = 1000;

/// The groupings in which counts are published.
const GROUPINGS: [Grouping; 2] = [Grouping::Region, Grouping::Development];

/// The name of how many answered.
const TOTAL: &str = "total";

/// A number: vintage, column, grouping and group, answer or total.
type Name = (usize, String, String, String);

/// What the sum of some numbers is at least and at most of the sum of others: `lower ≤ Σ plus − Σ minus ≤ upper`.
struct Known {
    terms: Vec<(usize, i64)>,
    lower: i64,
    upper: i64,
}

#[derive(Default)]
pub(crate) struct Attacker {
    at: BTreeMap<Name, usize>,
    bounds: Vec<(i64, i64)>,
    known: Vec<Known>,
    withheld: Vec<usize>,
    /// Counts by both groupings of answers that are not public, each with how many answered.
    crossed: Vec<(usize, usize)>,
}

fn group(slice: &PublishedSlice) -> String {
    slice.group.as_ref().map_or_else(String::new, |group| format!("{}={}", group.breakdown, group.group))
}

impl Attacker {
    fn number(&mut self, name: Name) -> usize {
        let next = self.bounds.len();
        let at = *self.at.entry(name).or_insert(next);
        if at == next {
            self.bounds.push((0, MANY));
        }
        at
    }

    fn equal(&mut self, whole: usize, parts: Vec<usize>) {
        let terms = parts.into_iter().map(|part| (part, 1)).chain([(whole, -1)]).collect();
        self.known.push(Known { terms, lower: 0, upper: 0 });
    }

    /// That a number is no greater than another.
    fn at_most(&mut self, less: usize, more: usize) {
        self.known.push(Known { terms: vec![(more, 1), (less, -1)], lower: 0, upper: MANY });
    }

    /// Everything that one vintage says.
    pub(crate) fn read(&mut self, vintage: usize, of: &PublicCycle) {
        for item in &of.counts.items {
            for slice in &item.slices {
                self.slice(vintage, item, slice);
            }
            self.add_up(vintage, item);
            self.cross(vintage, item, of);
        }
        for slice in of.counts.items.first().map(|item| item.slices.clone()).unwrap_or_default() {
            self.tie(vintage, of, &group(&slice));
        }
    }

    /// Everything that stands beside each other of two cycles, which were read as vintages 0 and 1. `parts` says what an answer was made of.
    pub(crate) fn compare(&mut self, changes: &PublicChanges, parts: impl Fn(&str, &str) -> Vec<String>) {
        for change in &changes.items {
            let PublicOutcome::Counted(counts) = &change.outcome else { continue };
            let column = &change.identity.name;
            for cycle in [0, 1] {
                let name = |code: &str| (cycle, column.clone(), String::new(), code.to_owned());
                let total = self.number(name(TOTAL));
                self.read_sum(vec![total], counts.answered[cycle].count());
                for line in &counts.lines {
                    let parts = parts(column, line.code.as_str()).iter().map(|code| self.number(name(code))).collect();
                    self.read_sum(parts, line.counts[cycle].count());
                }
            }
        }
    }

    fn read_sum(&mut self, parts: Vec<usize>, shown: Option<usize>) {
        let Some(shown) = shown.map(|count| i64::try_from(count).unwrap()) else { return };
        self.known.push(Known { terms: parts.into_iter().map(|part| (part, 1)).collect(), lower: shown, upper: shown });
    }

    fn slice(&mut self, vintage: usize, item: &PublishedItem, slice: &PublishedSlice) {
        let name = |code: &str| (vintage, item.identity.name.clone(), group(slice), code.to_owned());
        let total = self.number(name("total"));
        let mut parts = Vec::new();
        for (code, count) in item.codes.iter().zip(&slice.counts) {
            let at = self.number(name(code.as_str()));
            parts.push(at);
            self.see(at, count.count());
        }
        self.see(total, slice.answered.count());
        self.equal(total, parts);
    }

    fn see(&mut self, at: usize, count: Option<usize>) {
        match count {
            Some(count) => self.bounds[at] = (i64::try_from(count).unwrap(), i64::try_from(count).unwrap()),
            None => self.withheld.push(at),
        }
    }

    /// The groups of a grouping make the whole; of those in no group there are none among the states of these studies.
    fn add_up(&mut self, vintage: usize, item: &PublishedItem) {
        for breakdown in ["region", "development"] {
            let of = |slice: &&PublishedSlice| slice.group.as_ref().is_some_and(|group| group.breakdown == breakdown);
            let groups: Vec<String> = item.slices.iter().filter(of).map(group).collect();
            for code in item.codes.iter().map(|code| code.as_str()).chain(["total"]) {
                let name = |group: &str| (vintage, item.identity.name.clone(), group.to_owned(), code.to_owned());
                let parts = groups.iter().map(|group| self.number(name(group))).collect();
                let whole = self.number(name(""));
                self.equal(whole, parts);
            }
        }
    }

    /// Who belongs to which group of both groupings is known of every state that answered.
    fn cross(&mut self, vintage: usize, item: &PublishedItem, of: &PublicCycle) {
        let day = "2022-01-01".parse().unwrap();
        let group = |state: &PublicState, grouping: Grouping| state.state.state().group(grouping, day);
        let mut classes: BTreeMap<[&str; 2], i64> = BTreeMap::new();
        for state in &of.states {
            *classes.entry(GROUPINGS.map(|grouping| group(state, grouping))).or_default() += 1;
        }
        let class = |[region, status]: &[&str; 2]| format!("{region} and {status}");
        let codes: Vec<&str> = item.codes.iter().map(|code| code.as_str()).chain([TOTAL]).collect();
        for code in &codes {
            let name = |group: String| (vintage, item.identity.name.clone(), group, (*code).to_owned());
            for (at, grouping) in GROUPINGS.iter().enumerate() {
                for group in grouping.groups() {
                    let within = classes.keys().filter(|of| of[at] == *group);
                    let parts = within.map(|of| self.number(name(class(of)))).collect();
                    let whole = self.number(name(format!("{}={group}", grouping.code())));
                    self.equal(whole, parts);
                }
            }
        }
        for (of, states) in &classes {
            let numbers: Vec<usize> = codes
                .iter()
                .map(|code| self.number((vintage, item.identity.name.clone(), class(of), (*code).to_owned())))
                .collect();
            let Some((total, parts)) = numbers.split_last() else { continue };
            self.bounds[*total].1 = self.bounds[*total].1.min(*states);
            self.equal(*total, parts.to_vec());
            if item.publication != PublicationLevel::Public {
                self.crossed.extend(parts.iter().map(|part| (*part, *total)));
            }
        }
    }

    /// Whether nothing of the table of a number is shown. Then the number is not withheld to protect another one of it.
    fn is_whole(&self, (vintage, column, group, _): &Name) -> bool {
        let breakdown = |group: &str| group.split_once('=').map(|(breakdown, _)| breakdown.to_owned());
        let mut of_table = self.at.iter().filter(|((of, name, within, code), _)| {
            (*of, name) == (*vintage, column) && code != TOTAL && breakdown(within) == breakdown(group)
        });
        of_table.all(|(_, at)| self.withheld.contains(at))
    }

    /// Whether a number is so small, or so much all of its group, that it tells what one of them said.
    fn tells(&self, (vintage, column, group, code): &Name) -> bool {
        let value = |code: &str| self.bounds[self.at[&(*vintage, column.clone(), group.clone(), code.to_owned())]];
        value(code).1 < i64::try_from(LeastCount::DEFAULT.get()).unwrap() || value(code) == value(TOTAL)
    }

    /// The counts of those who are in a group of each grouping that are known, and so few, or so much alike, that they tell what one of them said.
    pub(crate) fn crossed(&self) -> Vec<String> {
        let least = i64::try_from(LeastCount::DEFAULT.get()).unwrap();
        let tells = |(part, total): &&(usize, usize)| {
            let ((low, high), total) = (self.bounds[*part], self.bounds[*total]);
            low == high && low > 0 && (low < least || total == (low, low))
        };
        let name = |at: usize| self.at.iter().find(|(_, known)| **known == at).map(|(name, _)| format!("{name:?}"));
        self.crossed.iter().filter(tells).filter_map(|(part, _)| name(*part)).collect()
    }

    /// What the questionnaire says: who was asked what, that places are given once, that the same people answer all columns.
    fn tie(&mut self, vintage: usize, of: &PublicCycle, group: &str) {
        let columns = |item: &str| -> Vec<String> {
            let all = of.counts.items.iter().filter(|column| column.identity.item.as_str() == item);
            all.map(|column| column.identity.name.clone()).collect()
        };
        let name = |column: &str, code: &str| (vintage, column.to_owned(), group.to_owned(), code.to_owned());
        for (gate, follower) in [("NEEDED", "NEEDS"), ("HELD", "NEEDS_CHOSEN")] {
            let followers = columns(follower);
            for pair in followers.windows(2) {
                let [one, two] = [0, 1].map(|at| self.number(name(&pair[at], "total")));
                self.equal(one, vec![two]);
            }
            if let (false, Some(first)) = (columns(gate).is_empty(), followers.first()) {
                let (asked, answered) = (self.number(name(gate, "yes")), self.number(name(first, "total")));
                self.at_most(answered, asked);
            }
        }
        let ranked = columns("NEEDS");
        for place in ["1", "2", "3"] {
            let parts: Vec<usize> = ranked.iter().map(|column| self.number(name(column, place))).collect();
            if let Some(first) = ranked.first() {
                let total = self.number(name(first, "total"));
                self.equal(total, parts);
            }
        }
        // Whoever answers a multiple choice has chosen something.
        let chosen = columns("NEEDS_CHOSEN");
        if let Some(first) = chosen.first() {
            let total = self.number(name(first, "total"));
            let mut terms: Vec<(usize, i64)> = vec![(total, -1)];
            terms.extend(chosen.iter().map(|column| (self.number(name(column, "yes")), 1)));
            self.known.push(Known { terms, lower: 0, upper: MANY });
        }
    }

    /// Narrows everything down until nothing gets narrower.
    pub(crate) fn think(&mut self) {
        loop {
            let before = self.bounds.clone();
            for known in &self.known {
                for (at, sign) in &known.terms {
                    let others = known.terms.iter().filter(|(other, _)| other != at);
                    let (low, high) = others.fold((0, 0), |(low, high), (other, sign)| {
                        let (least, most) = self.bounds[*other];
                        if *sign > 0 { (low + least, high + most) } else { (low - most, high - least) }
                    });
                    let (low, high) = (known.lower - high, known.upper - low);
                    let (low, high) = if *sign > 0 { (low, high) } else { (-high, -low) };
                    let bounds = &mut self.bounds[*at];
                    *bounds = (bounds.0.max(low), bounds.1.min(high));
                    assert!(bounds.0 <= bounds.1, "what is published contradicts itself");
                }
            }
            if self.bounds == before {
                return;
            }
        }
    }

    /// The withheld counts of answers that there is only one possibility for, but for 0, by which nobody is told of. How many answered at all
    /// is no answer: where only one group has respondents, that follows from who has responded, and so does that its counts are those of all.
    pub(crate) fn determined(&self) -> Vec<String> {
        let of = |at: &usize| self.at.iter().find(|(_, known)| *known == at).map(|(name, _)| name);
        let value = |name: &Name| self.at.get(name).map(|at| self.bounds[*at]);
        let is_all = |(vintage, column, group, code): &Name| {
            let of = |group: &str, code: &str| value(&(*vintage, column.clone(), group.to_owned(), code.to_owned()));
            of(group, "total") == of("", "total")
                && !self.withheld.contains(&self.at[&(*vintage, column.clone(), String::new(), code.clone())])
        };
        let is_determined = |at: &&usize| self.bounds[**at].0 == self.bounds[**at].1 && self.bounds[**at].0 > 0;
        let names = self.withheld.iter().filter(is_determined).filter_map(of);
        let is_told = |name: &&Name| !is_all(name) && (!self.is_whole(name) || self.tells(name));
        names.filter(|name| name.3 != TOTAL).filter(is_told).map(|name| format!("{name:?}")).collect()
    }
}

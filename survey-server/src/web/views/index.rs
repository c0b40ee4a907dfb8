//! Indices in words: every score with what it rests on, and what is left out with the reason.

use analysis::estimate::{Alpha, NotComputable};
use analysis::index::RankRange;
use analysis::report::{
    Breakdown, BridgedIndices, CycleIndices, Estimate, GroupOfIndex, IndexOfState, Indices, LeftOut, LeftOutReason,
    PillarOfIndex, ScoringSummary,
};
use survey_model::member_state::Iso3;

use super::figure::refusal_code;
use crate::web::words::{Message, Words};

/// A Member State in the ranking.
#[derive(Debug)]
pub struct StateLine {
    /// The state's name.
    pub name: &'static str,
    /// Its rank, and with how many others it shares it; none without an index.
    pub rank: Option<(usize, usize)>,
    /// The ranks that it has with other weights, if they are not all the same.
    pub ranks: Option<(String, String)>,
    /// The index from 0 to 100.
    pub index: Option<String>,
    /// The name of its tier.
    pub tier: Option<String>,
    /// How many items have an answer.
    pub answered: usize,
    /// Each pillar from 0 to 100.
    pub pillars: Vec<String>,
}

/// A pillar with what its items say together.
#[derive(Debug)]
pub struct PillarLine {
    /// Its name; none for the whole index.
    pub name: Option<String>,
    /// Its weight in the index.
    pub weight: Option<String>,
    /// How many items it has.
    pub items: usize,
    /// The mean from 0 to 100, with its interval.
    pub mean: Option<(String, String, String)>,
    /// Cronbach's alpha with its interval and how many states it rests on.
    pub alpha: Option<(String, String, String, usize)>,
    /// Why there is no alpha.
    pub why_none: Message,
}

/// What the cycles have in common.
#[derive(Debug)]
pub struct BridgeView {
    /// The mean of each cycle.
    pub cycles: Vec<CycleLine>,
    /// The change from each earlier cycle to the last.
    pub changes: Vec<ChangeView>,
    /// Each state that has an index in any of the cycles, with what it has in each.
    pub states: Vec<(&'static str, Vec<String>)>,
    /// Friedman's test over three cycles or more.
    pub friedman: Option<(usize, Option<(String, String)>)>,
    /// The items that are in it, those that became one together: how they are called, and the concordances' verdicts.
    pub items: Vec<(String, Vec<&'static str>)>,
    /// How many items of the scoring are in it.
    pub compared: usize,
    /// What is not in it.
    pub left_out: Vec<LeftOutView>,
    /// Whether tiers are left out with it.
    pub lacks_items: bool,
}

/// A cycle on the items that all have in common.
#[derive(Debug)]
pub struct CycleLine {
    /// The cycle.
    pub label: String,
    /// How many states have an index.
    pub states: usize,
    /// The mean from 0 to 100, with its interval.
    pub mean: Option<(String, String, String)>,
}

/// The states of a group.
#[derive(Debug)]
pub struct GroupLine {
    /// The group.
    pub name: Message,
    /// How many of its states have an index.
    pub states: usize,
    /// The mean from 0 to 100, with its interval; none for fewer than two.
    pub mean: Option<(String, String, String)>,
}

/// The change from an earlier cycle to the last.
#[derive(Debug)]
pub struct ChangeView {
    /// The earlier cycle.
    pub from: String,
    /// How many states have an index in both.
    pub states: usize,
    /// The mean change in points, with its interval.
    pub mean: Option<(String, String, String)>,
    /// The p-value of the signed-rank test.
    pub p_value: Option<String>,
}

/// An item that is not in the bridged index.
#[derive(Debug)]
pub struct LeftOutView {
    /// The question.
    pub label: String,
    /// The pillar.
    pub pillar: String,
    /// The cycle because of which it is left out.
    pub cycle: String,
    /// Why.
    pub why: Message,
}

/// Makes views of indices in a language.
#[derive(Debug, Clone, Copy)]
pub struct Indexer {
    /// The words of the page.
    pub words: Words,
}

impl Indexer {
    /// The ranking of a cycle.
    #[must_use]
    pub fn states(self, scoring: &ScoringSummary, cycle: &CycleIndices) -> Vec<StateLine> {
        cycle.states.iter().map(|state| self.state(scoring, state)).collect()
    }

    fn state(self, scoring: &ScoringSummary, of: &IndexOfState) -> StateLine {
        let is_range = |rank: &RankRange| rank.best != rank.worst;
        let tier = of.tier.and_then(|tier| scoring.tiers.get(tier.checked_sub(1)?));
        StateLine {
            name: self.name(of.state),
            rank: of.rank.map(|rank| (rank.rank, of.tied_with)),
            ranks: of.rank.filter(is_range).map(|rank| (rank.best.to_string(), rank.worst.to_string())),
            index: of.index.map(|index| self.score(index)),
            tier: tier.map(|tier| tier.name.clone()),
            answered: of.answered.iter().sum(),
            pillars: of.pillars.iter().map(|score| self.or_none(*score)).collect(),
        }
    }

    /// The whole index, then each pillar.
    #[must_use]
    pub fn pillars(self, indices: &Indices) -> Vec<PillarLine> {
        let (scoring, cycle) = (&indices.scoring, &indices.cycle);
        let line = |of: Option<&PillarOfIndex>, items, mean, alpha: Result<Alpha, NotComputable>| PillarLine {
            name: of.map(|pillar| pillar.name.clone()),
            weight: of.map(|pillar| self.words.exact(pillar.weight)),
            items,
            mean: self.mean(mean),
            alpha: alpha.ok().map(|alpha| {
                let number = |value| self.words.left_to_right(self.words.number(value, 2));
                let [value, low, high] = [alpha.value, alpha.low, alpha.high].map(number);
                (value, low, high, alpha.n)
            }),
            why_none: self.words.of("index-alpha", why_no_alpha(alpha)),
        };
        let pillars = cycle.pillars.iter().map(|pillar| {
            let named = scoring.pillars.iter().find(|of| of.code == pillar.code);
            line(named, pillar.items, pillar.mean, pillar.alpha)
        });
        std::iter::once(line(None, cycle.items, cycle.mean, cycle.alpha)).chain(pillars).collect()
    }

    /// Each breakdown by groups of states, by its name.
    #[must_use]
    pub fn groups(self, indices: &Indices) -> Vec<(Message, Vec<GroupLine>)> {
        let line = |of: &GroupOfIndex| GroupLine {
            name: self.words.of("group", &of.group.group),
            states: of.indexed,
            mean: self.mean(of.mean),
        };
        let lines = |breakdown: &Breakdown| {
            let groups = indices.cycle.groups.iter().filter(|of| of.group.breakdown == breakdown.name);
            (self.words.of("grouping", &breakdown.name), groups.map(line).collect())
        };
        indices.breakdowns.iter().map(lines).collect()
    }

    /// What becomes of missing answers, in words.
    #[must_use]
    pub fn rules(self, scoring: &ScoringSummary) -> Vec<Message> {
        let missing = match scoring.missing.strip_prefix("needs-share ").and_then(|share| share.parse().ok()) {
            Some(share) => self.words.t("index-missing-share").with("share", self.words.percent(share)),
            None => self.words.t("index-missing-zero"),
        };
        vec![missing, self.words.of("index-not-relevant", scoring.not_relevant)]
    }

    /// What the cycles have in common.
    #[must_use]
    pub fn bridge(self, indices: &Indices, bridged: &BridgedIndices) -> BridgeView {
        let cycle = |of: &CycleIndices| CycleLine {
            label: of.cycle.label.to_string(),
            states: of.states.iter().filter(|state| state.index.is_some()).count(),
            mean: self.mean(of.mean),
        };
        let change = |of: &analysis::report::IndexChange| ChangeView {
            from: of.from.clone(),
            states: of.states.len(),
            mean: of.mean.map(|mean| {
                let signed = |points: f64| self.words.signed(points * 100.0, 1);
                (signed(mean.value), signed(mean.low), signed(mean.high))
            }),
            p_value: of.test.ok().map(|test| self.p_value(test.p_value)),
        };
        let friedman = bridged.friedman.map(|found| {
            let told = found.ok().map(|of| (self.p_value(of.test.p_value), self.words.number(of.w, 3)));
            (bridged.in_all, told)
        });
        BridgeView {
            cycles: bridged.cycles.iter().map(cycle).collect(),
            changes: bridged.changes.iter().map(change).collect(),
            states: self.states_over(&bridged.cycles),
            friedman,
            compared: bridged.items.iter().map(|item| item.columns.len()).sum(),
            items: bridged.items.iter().map(|item| (label(&indices.scoring, &item.columns), verdicts(item))).collect(),
            left_out: bridged.left_out.iter().map(|out| self.left_out(&indices.scoring, out)).collect(),
            lacks_items: bridged.cycles.iter().flat_map(|of| &of.states).all(|state| state.tier.is_none()),
        }
    }

    /// Every state that has an index in one of the cycles, in the order of the last one's ranking.
    fn states_over(self, cycles: &[CycleIndices]) -> Vec<(&'static str, Vec<String>)> {
        let index = |cycle: &CycleIndices, state: Iso3| {
            cycle.states.iter().find(|of| of.state == state).and_then(|of| of.index)
        };
        let mut states: Vec<Iso3> = Vec::new();
        for state in cycles.iter().rev().flat_map(|cycle| &cycle.states).filter(|state| state.index.is_some()) {
            if !states.contains(&state.state) {
                states.push(state.state);
            }
        }
        let line =
            |state: &Iso3| (self.name(*state), cycles.iter().map(|cycle| self.or_none(index(cycle, *state))).collect());
        states.iter().map(line).collect()
    }

    fn left_out(self, scoring: &ScoringSummary, out: &LeftOut) -> LeftOutView {
        let why = match out.why {
            LeftOutReason::Refused(why) => self.words.of("refusal", refusal_code(why)),
            LeftOutReason::ScoredApart => self.words.t("index-scored-apart"),
            LeftOutReason::ScoresJoined => self.words.t("index-scores-joined"),
        };
        let pillar = scoring.pillars.iter().find(|pillar| pillar.code == out.pillar);
        LeftOutView {
            label: out.label.clone(),
            pillar: pillar.map(|pillar| pillar.name.clone()).unwrap_or_default(),
            cycle: out.cycle.clone(),
            why,
        }
    }

    fn name(self, state: Iso3) -> &'static str {
        state.state().name(self.words.0)
    }

    fn mean(self, mean: Option<Estimate>) -> Option<(String, String, String)> {
        mean.map(|mean| (self.score(mean.value), self.score(mean.low), self.score(mean.high)))
    }

    fn score(self, part: f64) -> String {
        self.words.number(part * 100.0, 1)
    }

    fn or_none(self, part: Option<f64>) -> String {
        part.map_or_else(|| "–".to_owned(), |part| self.score(part))
    }

    /// `p = 0.0123`, as a whole, so that it is read from the left in every language.
    fn p_value(self, p: f64) -> String {
        let number = self.words.number(p.max(0.0001), 4);
        if p < 0.0001 { format!("p < {number}") } else { format!("p = {number}") }
    }
}

/// Why there is no alpha, as far as it can be said in words.
fn why_no_alpha(alpha: Result<Alpha, NotComputable>) -> &'static str {
    match alpha {
        Err(NotComputable::NoVariation) => "no-variation",
        _ => "too-few",
    }
}

/// The questions of an item, several if they became one.
fn label(scoring: &ScoringSummary, columns: &[String]) -> String {
    let items = || scoring.pillars.iter().flat_map(|pillar| &pillar.items);
    let labels = columns.iter().filter_map(|column| items().find(|item| item.name == *column));
    labels.map(|item| item.label.as_str()).collect::<Vec<_>>().join(" + ")
}

fn verdicts(item: &analysis::report::BridgedItem) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = item.concordance.iter().map(|verdict| verdict.code()).collect();
    codes.dedup();
    codes
}

//! What is published of a country's region, beside the country's own answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use analysis::disclosure::{Levels, PublicCycle, PublishedCount};
use analysis::report::{PublishedItem, PublishedSlice};
use chrono::{DateTime, Utc};
use survey_model::answer::{Answer, Value};
use survey_model::code::{CycleLabel, ItemCode, OptionCode};
use survey_model::member_state::{Grouping, MemberState};
use survey_model::question::PublicationLevel;
use survey_model::variable::{Level, Part, Variable};

use crate::services::publication::Edition;
use crate::services::{Platform, ServiceError};

/// What is published of a country's region, item by item.
#[derive(Debug)]
pub struct Region {
    /// The region's code.
    pub group: &'static str,
    /// The vintage that it is taken from.
    pub vintage: u32,
    /// The submissions that were known at this moment.
    pub known_at: DateTime<Utc>,
    /// How many states of the region answered.
    pub states: usize,
    /// By item; what has neither a list of answers nor a number is absent.
    pub items: BTreeMap<ItemCode, Beside>,
}

/// What is published of the answers of a region to one item.
#[derive(Debug)]
pub enum Beside {
    /// How many gave each answer of a list.
    Answers {
        /// The counts.
        counts: Vec<OptionCount>,
        /// How many answered.
        answered: PublishedCount,
        /// Whether the list has an order.
        is_ordered: bool,
    },
    /// How many chose each option of several.
    Options {
        /// The counts, each with how many answered.
        counts: Vec<(OptionCode, PublishedCount, PublishedCount)>,
    },
    /// Numbers of which each is public.
    Numbers {
        /// The median; none if nobody in the region gave one.
        median: Option<f64>,
        /// How many.
        answered: usize,
    },
    /// Nothing is published of it.
    Nothing,
}

/// How many gave an answer.
#[derive(Debug, Clone)]
pub struct OptionCount {
    /// The answer.
    pub code: OptionCode,
    /// Its points, if it has any.
    pub score: Option<f64>,
    /// How many gave it.
    pub count: PublishedCount,
}

/// The latest vintage of a cycle that everybody may see; none if there is none.
pub(super) fn edition(platform: &Platform, cycle: &CycleLabel) -> Result<Option<Arc<Edition>>, ServiceError> {
    let (listing, _) = platform.shelf().listing(platform)?;
    let Some(latest) = listing.find(cycle).and_then(|listed| listed.latest()) else { return Ok(None) };
    match platform.shelf().edition(platform, &listing, cycle, latest.vintage) {
        Ok(edition) => Ok(Some(edition)),
        // What can't be shown to everybody is not shown here.
        Err(ServiceError::Refused { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Region {
    /// What a vintage holds of the region of a state.
    pub(super) fn of(edition: &Edition, levels: &Levels, state: &MemberState) -> Self {
        let public = edition.content().get();
        let group = region(public, state);
        let mut items: BTreeMap<ItemCode, Beside> = BTreeMap::new();
        for variable in edition.questionnaire().variables() {
            add(&mut items, variable, levels, public, group);
        }
        let states = public.states.iter().filter(|of| region(public, of.state.state()) == group).count();
        Self { group, vintage: edition.vintage(), known_at: *edition.known_at(), states, items }
    }
}

fn region(public: &PublicCycle, state: &MemberState) -> &'static str {
    state.group(Grouping::Region, public.rates.groups_as_of)
}

fn add(
    items: &mut BTreeMap<ItemCode, Beside>,
    variable: &Variable,
    levels: &Levels,
    public: &PublicCycle,
    group: &'static str,
) {
    let item = variable.item.clone();
    match (&variable.part, &variable.level) {
        (Part::Whole, Level::Nominal(_) | Level::Ordinal(_)) => {
            items.insert(item, answers(variable, public, group).unwrap_or(Beside::Nothing));
        }
        (Part::Whole, Level::Numeric) => {
            let is_public = levels.of(&item) == PublicationLevel::Public;
            let beside = if is_public { numbers(&item, public, group) } else { Beside::Nothing };
            items.insert(item, beside);
        }
        (Part::Option(option), _) => {
            let of = |(published, slice): (&PublishedItem, &PublishedSlice)| {
                let yes = published.codes.iter().position(|code| code.as_str() == "yes")?;
                Some((option.clone(), *slice.counts.get(yes)?, slice.answered))
            };
            let count = slice(variable, public, group).and_then(of);
            match (items.entry(item).or_insert(Beside::Options { counts: Vec::new() }), count) {
                (Beside::Options { counts }, Some(count)) => counts.push(count),
                (beside, None) => *beside = Beside::Nothing,
                (_, Some(_)) => {}
            }
        }
        _ => {}
    }
}

fn slice<'p>(
    variable: &Variable,
    public: &'p PublicCycle,
    group: &str,
) -> Option<(&'p PublishedItem, &'p PublishedSlice)> {
    let item = public.counts.items.iter().find(|item| item.identity.name == variable.name)?;
    let is_of = |slice: &&PublishedSlice| {
        slice.group.as_ref().is_some_and(|of| of.breakdown == Grouping::Region.code() && of.group == group)
    };
    Some((item, item.slices.iter().find(is_of)?))
}

fn answers(variable: &Variable, public: &PublicCycle, group: &str) -> Option<Beside> {
    let (item, slice) = slice(variable, public, group)?;
    let score = |code: &OptionCode| variable.level.categories().iter().find(|of| of.code == *code)?.score;
    let counted = |(code, count): (&OptionCode, &PublishedCount)| OptionCount {
        code: code.clone(),
        score: score(code),
        count: *count,
    };
    let counts = item.codes.iter().zip(&slice.counts).map(counted).collect();
    Some(Beside::Answers { counts, answered: slice.answered, is_ordered: matches!(variable.level, Level::Ordinal(_)) })
}

fn numbers(item: &ItemCode, public: &PublicCycle, group: &str) -> Beside {
    let of_region = public.states.iter().filter(|of| region(public, of.state.state()) == group);
    let number = |answer: &Answer| match answer.value() {
        Some(Value::Number(number)) => Some(number.get()),
        _ => None,
    };
    let mut given: Vec<f64> = of_region.filter_map(|of| of.answers.get(item).and_then(number)).collect();
    given.sort_by(f64::total_cmp);
    Beside::Numbers { median: median(&given), answered: given.len() }
}

/// The median of numbers in order; none of none.
pub(super) fn median(sorted: &[f64]) -> Option<f64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(lower, upper))
}

impl Beside {
    /// The two answers in the middle of an ordered list, mostly the same; none if a count is withheld, or nobody answered.
    #[must_use]
    pub fn middle(&self) -> Option<[&OptionCount; 2]> {
        let Self::Answers { counts, is_ordered: true, .. } = self else { return None };
        let known: Vec<usize> = counts.iter().map(|of| of.count.count()).collect::<Option<_>>()?;
        let all: usize = known.iter().sum();
        let at = |place: usize| {
            let mut before = 0;
            counts.iter().zip(&known).find_map(|(of, count)| {
                before += count;
                (place < before).then_some(of)
            })
        };
        Some([at(all.checked_sub(1)? / 2)?, at(all / 2)?])
    }
}

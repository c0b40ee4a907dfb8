//! Which Member States answer in which round: about 60 and 75, of them 40 in both.

use survey_model::language::Language;
use survey_model::member_state::{Grouping, MemberState};

use super::draw::Draw;

const IN_BOTH: usize = 40;
const FIRST_ONLY: usize = 20;
const SECOND_ONLY: usize = 35;

/// The states that answer in a round (0: the first, 1: the second), by code.
pub(super) fn of_round(draw: &Draw, round: usize) -> Vec<&'static MemberState> {
    let willing = by_willingness(draw);
    let only = if round == 0 { 0..FIRST_ONLY } else { FIRST_ONLY..FIRST_ONLY + SECOND_ONLY };
    let (both, others) = willing.split_at(IN_BOTH.min(willing.len()));
    let mut states: Vec<_> = both.iter().chain(others.get(only).unwrap_or_default()).copied().collect();
    states.sort_by_key(|state| state.iso3);
    states
}

/// Member States, those that answer most readily first: fewer of the least developed, as in real surveys.
fn by_willingness(draw: &Draw) -> Vec<&'static MemberState> {
    let mut states: Vec<(f64, &MemberState)> = MemberState::all()
        .iter()
        .filter(|state| state.is_member)
        .map(|state| (draw.part(&[state.iso3.as_str(), "willing"]) * ease(state), state))
        .collect();
    states.sort_by(|a, b| b.0.total_cmp(&a.0));
    states.into_iter().map(|(_, state)| state).collect()
}

/// How easily a state answers, as a factor.
fn ease(state: &MemberState) -> f64 {
    let day = chrono::NaiveDate::from_ymd_opt(2014, 1, 1).unwrap_or_default();
    match (state.group(Grouping::Development, day), state.group(Grouping::Ldc, day)) {
        ("developed", _) => 1.1,
        (_, "ldc") => 0.8,
        _ => 1.0,
    }
}

/// How far a state is in raising awareness, from 0 to 1, growing from round to round.
pub(super) fn maturity(draw: &Draw, state: &MemberState, round: usize) -> f64 {
    let own = draw.part(&[state.iso3.as_str(), "maturity"]);
    let gain = 0.12 + 0.3 * draw.part(&[state.iso3.as_str(), "gain"]);
    let start = 0.05 + 0.45 * own + 0.2 * (ease(state) - 0.8) / 0.3;
    let rounds = if round == 0 { 0.0 } else { 1.0 };
    (start + gain * rounds).clamp(0.02, 0.98)
}

/// The state's name, for made-up texts.
pub(super) fn name(state: &MemberState) -> &str {
    state.name(Language::En)
}

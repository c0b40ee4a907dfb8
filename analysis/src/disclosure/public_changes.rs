//! The published counts of two cycles beside each other.
//!
//! Everything here is made of what is published of each cycle by itself, so that it tells nobody more: whoever wants to can put the two beside each other by hand. What would
//! need the answers themselves, such as who among those that answered for aggregates only changed the answer, can't be had from this.

use survey_model::code::OptionCode;
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::question::PublicationLevel;
use survey_model::questionnaire::Questionnaire;
use survey_model::variable::{Part, Variable};

use self::side::{Column, Side};
use super::{PublicCycle, Publishable, PublishedCount};
use crate::comparison::{common, refusal_by_verdict};
use crate::estimate::PairedCounts;
use crate::report::{
    PublicChange, PublicChanges, PublicCounts, PublicLine, PublicOutcome, PublishedItem, RefusalReason,
};

mod side;

/// What is published of a cycle, with what the cycle asked.
#[derive(Debug, Clone, Copy)]
pub struct PublicSide<'a> {
    /// What is published.
    pub cycle: &'a Publishable<PublicCycle>,
    /// What was asked.
    pub questionnaire: &'a Questionnaire,
}

/// Puts what is published of a cycle beside what is published of an earlier one, as far as the concordance lets it.
#[must_use]
pub fn public_changes(
    earlier: PublicSide<'_>,
    later: PublicSide<'_>,
    concordance: &Concordance,
) -> Publishable<PublicChanges> {
    let sides = [Side::new(earlier), Side::new(later)];
    let change = |(item, variable): (&PublishedItem, &Variable)| {
        let entry = concordance.entries.iter().find(|entry| entry.later.contains(&variable.item))?;
        Some(PublicChange {
            identity: item.identity.clone(),
            verdict: entry.verdict,
            reason: entry.reason.trim().to_owned(),
            outcome: outcome(&sides, entry, item, variable),
        })
    };
    let items = sides[1].columns().filter_map(change).collect();
    let cycles = [earlier, later].map(|side| side.cycle.get().counts.cycle.clone());
    Publishable::new(PublicChanges { cycles, items })
}

/// Why two columns are not put beside each other.
type Obstacle = PublicOutcome;

fn outcome(sides: &[Side<'_>; 2], entry: &Entry, item: &PublishedItem, variable: &Variable) -> PublicOutcome {
    paired(sides, entry, item, variable).map_or_else(|obstacle| obstacle, |columns| counted(sides, &columns))
}

/// The columns of both cycles that mean the same, on one code list.
fn paired<'s>(
    sides: &'s [Side<'_>; 2],
    entry: &'s Entry,
    item: &'s PublishedItem,
    variable: &'s Variable,
) -> Result<[Column<'s>; 2], Obstacle> {
    if let Some(refused) = refusal_by_verdict(entry) {
        return Err(PublicOutcome::Refused(refused.why));
    }
    if matches!(entry.verdict, Verdict::Split | Verdict::Merged) {
        return Err(PublicOutcome::Combined);
    }
    let before = entry.later.iter().position(|of| *of == variable.item).and_then(|at| entry.earlier.get(at));
    let before = before.ok_or(PublicOutcome::Refused(RefusalReason::NoColumn))?;
    let earlier = sides[0].alike(before, &entry.earlier_map, &variable.part, &entry.later_map);
    let later = sides[1].alike(&variable.item, &entry.later_map, &variable.part, &entry.later_map);
    let one = match (earlier.as_slice(), later.as_slice()) {
        ([one], [_]) => *one,
        ([], _) if variable.part == Part::Whole => return Err(PublicOutcome::Refused(RefusalReason::LevelsDiffer)),
        ([], _) => return Err(PublicOutcome::Refused(RefusalReason::New)),
        // Whoever chose two options that became one would be counted twice.
        _ => return Err(PublicOutcome::Combined),
    };
    let published = sides[0].published(one).ok_or(PublicOutcome::Unpublished)?;
    // The maps recode the answers of whole columns; options have columns of their own.
    let map = |map| (variable.part == Part::Whole).then_some(map);
    let columns = [
        Column { item: published, variable: one, map: map(&entry.earlier_map) },
        Column { item, variable, map: map(&entry.later_map) },
    ];
    let [one, two] = [0, 1].map(|at| columns[at].categories());
    common(&one, &two).map_err(|_| PublicOutcome::Refused(RefusalReason::OptionsDiffer))?;
    Ok(columns)
}

fn counted(sides: &[Side<'_>; 2], columns: &[Column<'_>; 2]) -> PublicOutcome {
    let is_public = columns.iter().all(|column| column.item.publication == PublicationLevel::Public);
    let named = is_public.then(|| [0, 1].map(|at| sides[at].answers(&columns[at])));
    let line = |code: &OptionCode| PublicLine {
        code: code.clone(),
        counts: [0, 1].map(|at| columns[at].count(code)),
        named: named.as_ref().map(|[one, two]| {
            let both = one.iter().filter_map(|(state, before)| Some((before == code, two.get(state)? == code)));
            moves(both)
        }),
    };
    let lines = columns[1].categories().iter().map(|category| line(&category.code)).collect();
    PublicOutcome::Counted(PublicCounts { answered: [0, 1].map(|at| columns[at].answered()), lines })
}

fn moves(pairs: impl Iterator<Item = (bool, bool)>) -> PairedCounts {
    let none = PairedCounts { both: 0, entered: 0, left: 0, neither: 0 };
    pairs.fold(none, |mut counts, pair| {
        *match pair {
            (true, true) => &mut counts.both,
            (false, true) => &mut counts.entered,
            (true, false) => &mut counts.left,
            (false, false) => &mut counts.neither,
        } += 1;
        counts
    })
}

/// The sum of counts, if all of them are shown.
fn sum(counts: impl Iterator<Item = PublishedCount>) -> PublishedCount {
    let counts: Option<Vec<usize>> = counts.map(PublishedCount::count).collect();
    counts.map_or(PublishedCount::Withheld, |counts| PublishedCount::Count(counts.into_iter().sum()))
}

//! What everybody may see of a cycle: an attacker who reads all of it, in two vintages, learns no restricted answer.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "public_cycle/attacker.rs"]
mod attacker;
#[path = "public_cycle/study.rs"]
mod study;

use analysis::disclosure::{LeastCount, Levels, PublicCycle, PublishedCount};
use analysis::estimate::PairedCounts;
use analysis::report::{PublicChange, PublicChanges, PublicOutcome};
use attacker::Attacker;
use proptest::prelude::*;
use study::{Drawn, STATES, TWO_REGIONS, publish, publish_cycles, publish_of, questionnaire};
use survey_model::question::PublicationLevel::{AggregateOnly, NotShared, Public};

#[test]
fn a_question_is_as_closed_as_those_that_it_is_tied_to() {
    let levels = Levels::of_questionnaire(&questionnaire());
    let of = |code: &str| levels.of(&code.parse().unwrap());
    assert_eq!([of("HELD"), of("STORY"), of("NEEDED"), of("UNIT")], [Public, Public, AggregateOnly, NotShared]);
    assert_eq!([of("NEED_STORY"), of("AFTER_UNIT"), of("UNKNOWN")], [AggregateOnly, NotShared, NotShared]);
    let questionnaire = questionnaire();
    let group = questionnaire.question("ACTIVITIES").unwrap();
    let fields: Vec<_> = group.kind.fields().iter().map(|field| levels.of_field(group, field)).collect();
    assert_eq!(fields, [Public, Public, Public, Public, Public, NotShared]);
}

#[test]
fn a_second_vintage_leaves_out_what_would_tell_who_was_added() {
    let first: Vec<Drawn> = (0..20).map(|at| Drawn::plain(at % 2 == 0, at % 3 == 0)).collect();
    let mut second = first.clone();
    second.push(Drawn::plain(false, true));
    let [before, after] = publish(&first, &second);
    let is_shown = |of: &PublicCycle, name: &str| of.counts.items.iter().any(|item| item.identity.name == name);
    assert!(is_shown(&before, "NEEDED") && !is_shown(&after, "NEEDED"), "one answer was added");
    assert!(after.kept_from_earlier.contains(&"NEEDED".to_owned()));
    assert!(is_shown(&after, "HELD"), "what is public anyway is renewed");
    let [_, same] = publish(&first, &first);
    assert!(
        is_shown(&same, "NEEDED") && same.kept_from_earlier.is_empty(),
        "where nothing has changed, nothing is told"
    );
}

#[test]
fn two_groupings_beside_each_other_do_not_tell_who_is_in_both() {
    // In both regions and of both statuses enough gave each answer, but the developed states of Asia-Pacific are two.
    let all: Vec<Drawn> = (0..TWO_REGIONS.len()).map(|at| Drawn::plain(true, at % 2 == 0)).collect();
    let [published, _] = publish_of(&TWO_REGIONS, &all, &all);
    let item = published.counts.items.iter().find(|item| item.identity.name == "NEEDED").unwrap();
    let shown = |breakdown: &str| {
        let of = item.slices.iter().filter(|of| of.group.as_ref().is_some_and(|group| group.breakdown == breakdown));
        of.flat_map(|slice| &slice.counts).filter(|count| count.count().is_some()).count()
    };
    assert!(shown("region") > 0 && shown("development") == 0, "{:?}", item.slices);
    let held = published.counts.items.iter().find(|item| item.identity.name == "HELD").unwrap();
    assert!(
        held.slices.iter().flat_map(|slice| &slice.counts).all(|count| count.count().is_some()),
        "what is public is shown"
    );
}

fn counted<'c>(changes: &'c PublicChanges, name: &str) -> &'c analysis::report::PublicCounts {
    let change: &PublicChange = changes.items.iter().find(|of| of.identity.name == name).unwrap();
    match &change.outcome {
        PublicOutcome::Counted(counts) => counts,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn what_is_public_says_who_moved_and_what_is_not_says_counts_only() {
    use PublishedCount::Count;
    let earlier: Vec<Drawn> = (0..18).map(|at| Drawn::plain(at % 3 == 0, at % 2 == 0)).collect();
    let later: Vec<Drawn> = (0..20).map(|at| Drawn::plain(at % 3 == 0 || at == 1, at % 2 == 0)).collect();
    let (_, changes) = publish_cycles(&earlier, &later);
    let held = counted(&changes, "HELD");
    assert_eq!((held.answered, held.lines[0].counts), ([Count(18), Count(20)], [Count(6), Count(8)]));
    // The two states that answered only the second time are in the later count and not among those that moved.
    assert_eq!(held.lines[0].named, Some(PairedCounts { both: 6, entered: 1, left: 0, neither: 11 }));
    let needed = counted(&changes, "NEEDED");
    assert_eq!(needed.lines[0].counts, [Count(9), Count(10)]);
    assert!(needed.lines.iter().all(|line| line.named.is_none()), "nobody is told who moved");
    let units = counted(&changes, "UNIT_KIND");
    let codes: Vec<&str> = units.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes, ["small", "large"], "two options became one");
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let one = (any::<[bool; 4]>(), 0..3_usize, 0..6_usize, any::<[bool; 3]>());
    let one = one.prop_map(|(flags, unit, order, chosen)| Drawn { flags, unit, order, chosen });
    // Few and much alike, so that there is much to hide.
    prop::collection::vec(one, 1..STATES.len())
}

/// Changes some of the answers, and lets some be added or left out.
fn changed(first: &[Drawn], changes: &[(usize, bool)]) -> Vec<Drawn> {
    let mut second = first.to_vec();
    for (at, flag) in changes {
        let at = at % second.len();
        second[at].flags[1] = *flag;
    }
    second
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_restricted_count_is_determined_and_no_restricted_answer_is_shown(
        first in drawn(),
        changes in prop::collection::vec((0..STATES.len(), any::<bool>()), 0..4),
    ) {
        let published = publish(&first, &changed(&first, &changes));
        let shown = serde_json::to_string(&published).unwrap();
        prop_assert!(!shown.contains("SECRET"), "a text that is not for everybody");
        for state in published.iter().flat_map(|of| &of.states) {
            let items: Vec<&str> = state.answers.keys().map(|item| item.as_str()).collect();
            prop_assert!(items.iter().all(|item| ["HELD", "STORY", "ACTIVITIES"].contains(item)), "{items:?}");
        }
        let mut attacker = Attacker::default();
        published.iter().enumerate().for_each(|(vintage, of)| attacker.read(vintage, of));
        attacker.think();
        prop_assert_eq!(attacker.determined(), Vec::<String>::new(), "{:?}", first);
        prop_assert_eq!(attacker.crossed(), Vec::<String>::new(), "{:?}", first);
    }

    #[test]
    fn two_cycles_beside_each_other_tell_no_more_than_each_by_itself(first in drawn(), second in drawn()) {
        let (cycles, changes) = publish_cycles(&first, &second);
        let mut attacker = Attacker::default();
        cycles.iter().enumerate().for_each(|(cycle, of)| attacker.read(cycle, of));
        attacker.compare(&changes, |column, code| match (column, code) {
            ("UNIT_KIND", "large") => vec!["middle".to_owned(), "large".to_owned()],
            _ => vec![code.to_owned()],
        });
        attacker.think();
        prop_assert_eq!(attacker.determined(), Vec::<String>::new(), "{:?} {:?}", first, second);
        prop_assert_eq!(attacker.crossed(), Vec::<String>::new(), "{:?} {:?}", first, second);
        let named = changes.items.iter().filter(|change| match &change.outcome {
            PublicOutcome::Counted(counts) => counts.lines.iter().any(|line| line.named.is_some()),
            _ => false,
        });
        prop_assert!(named.clone().all(|change| change.identity.name == "HELD"), "only of public answers it is told who moved");
    }

    #[test]
    fn what_is_public_is_shown_as_it_is(first in drawn()) {
        let [published, _] = publish(&first, &first);
        let held = published.counts.items.iter().find(|item| item.identity.name == "HELD").unwrap();
        let yes = first.iter().filter(|of| of.flags[0]).count();
        prop_assert_eq!(held.slices[0].counts[0].count(), Some(yes));
        prop_assert_eq!(published.states.len(), first.len());
        prop_assert_eq!(published.counts.least_count, LeastCount::DEFAULT.get());
    }
}

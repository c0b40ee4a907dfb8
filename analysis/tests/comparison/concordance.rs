//! What each verdict of the concordance does.

use analysis::comparison::Options;
use analysis::report::{Basis, Measure, Outcome, RefusalReason};
use survey_model::concordance::{Combine, Entry, Verdict};
use survey_model::variable::Level;

use crate::columns::{Cycle, compared, entry, list, map, measure, option, rank, whole, yes_no, yes_partial_no};

fn refusal(measure: &Measure) -> (RefusalReason, &str) {
    match &measure.outcome {
        Outcome::Refused(refused) => (refused.why, &refused.sentence),
        Outcome::Compared(_) => panic!("{} was compared", measure.identity.name),
    }
}

/// The counts of each category in the earlier and the later cycle, all respondents.
fn counts(measure: &Measure) -> Vec<(String, usize, usize)> {
    let slice = measure.slice(Basis::AllRespondents, None).unwrap();
    let pairs = slice.earlier.shares.iter().zip(&slice.later.shares);
    pairs.map(|(one, two)| (one.code.to_string(), one.count, two.count)).collect()
}

fn row(code: &str, earlier: usize, later: usize) -> (String, usize, usize) {
    (code.to_owned(), earlier, later)
}

#[test]
fn a_recoded_scale_takes_the_later_order_and_scores() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA BRA JPN PER")
        .column(whole("Q", Level::Ordinal(list("1=1 2=2 3=3 4=4 5=5"))), "5 4 3 2 1");
    let later = Cycle::new("2018-2021", 2, "KEN FRA BRA JPN PER")
        .column(whole("Q4", Level::Ordinal(list("very=4 fairly=3 little=2 not=1"))), "very very very little not");
    let recoded =
        Entry { earlier_map: map("5=very 4=very 3=fairly 2=little 1=not"), ..entry(Verdict::Recoded, "Q", "Q4") };
    let measure = measure(&earlier.build(), &later.build(), recoded);
    assert_eq!(counts(&measure), [row("very", 2, 3), row("fairly", 1, 0), row("little", 1, 1), row("not", 1, 1)]);
    assert_eq!(measure.maps, "earlier: 1 → not, 2 → little, 3 → fairly, 4 → very, 5 → very");
    let compared = measure.compared().unwrap();
    assert_eq!(compared.categories.iter().map(|c| c.score.unwrap()).collect::<Vec<_>>(), [4.0, 3.0, 2.0, 1.0]);
    assert!(compared.categories[0].headline);
    assert_eq!((measure.identity.level, measure.identity.name.as_str()), ("ordinal", "Q4"));
}

#[test]
fn yes_partial_no_becomes_yes_no_by_the_later_map() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA BRA").column(yes_no("Q"), "no no yes").build();
    let later = Cycle::new("2018-2021", 2, "KEN FRA BRA").column(yes_partial_no("Q2"), "partial no yes").build();
    let entry = Entry { later_map: map("partial=yes"), ..entry(Verdict::Recoded, "Q", "Q2") };
    let measure = measure(&earlier, &later, entry);
    assert_eq!(counts(&measure), [row("yes", 1, 2), row("no", 2, 1)]);
    assert_eq!((measure.maps.as_str(), measure.identity.level), ("later: partial → yes", "nominal"));
}

#[test]
fn options_that_the_maps_do_not_bring_together_are_refused_by_name() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(yes_no("Q"), "no").build();
    let later = Cycle::new("2018-2021", 2, "KEN").column(yes_partial_no("Q"), "partial").build();
    let measure = measure(&earlier, &later, entry(Verdict::Identical, "Q", "Q"));
    let sentence = "The versions offer different options, and the concordance does not bring them together. Only the later version has partial.";
    assert_eq!(refusal(&measure), (RefusalReason::OptionsDiffer, sentence));
}

#[test]
fn broken_new_and_dropped_items_are_refused_with_the_reviewers_reason() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(yes_no("OLD"), "no").column(yes_no("B"), "no").build();
    let later = Cycle::new("2018-2021", 2, "KEN").column(yes_no("B2"), "no").column(yes_no("NEW"), "yes").build();
    let entries =
        vec![entry(Verdict::Dropped, "OLD", ""), entry(Verdict::New, "", "NEW"), entry(Verdict::Broken, "B", "B2")];
    let comparison = compared(&earlier, &later, entries, &Options::default());
    let told: Vec<_> = comparison.measures.iter().map(|m| (m.identity.name.as_str(), refusal(m).0)).collect();
    // In the order of the later version, dropped items last.
    assert_eq!(told, [("B2", RefusalReason::Broken), ("NEW", RefusalReason::New), ("OLD", RefusalReason::Dropped)]);
    let sentence = refusal(&comparison.measures[0]).1;
    assert_eq!(
        sentence,
        "Not comparable: the answers to the two versions do not mean the same. the reviewer's reason."
    );
}

#[test]
fn a_split_item_is_compared_if_any_of_its_parts_is_yes() {
    let states = "KEN FRA BRA JPN";
    let earlier = Cycle::new("2014-2017", 1, states).column(yes_no("Q"), "yes no no no").build();
    let later = Cycle::new("2018-2021", 2, states)
        .column(yes_no("A"), "yes no [dont_know] [dont_know]")
        .column(yes_no("B"), "no no yes no")
        .build();
    let any = Entry { combine: Some(Combine::Any), ..entry(Verdict::Split, "Q", "A B") };
    let measure = measure(&earlier, &later, any);
    assert_eq!((measure.identity.name.as_str(), measure.maps.as_str()), ("Q", "later: any of A, B"));
    assert_eq!(counts(&measure), [row("yes", 1, 2), row("no", 3, 1)]);
    // A `no` beside a missing answer decides nothing.
    let later = &measure.slice(Basis::AllRespondents, None).unwrap().later;
    assert_eq!((later.valid, later.missing[3].count), (3, 1));
}

#[test]
fn merged_items_are_compared_if_all_are_yes() {
    let states = "KEN FRA BRA JPN";
    let earlier = Cycle::new("2014-2017", 1, states)
        .column(yes_no("A"), "yes yes [withheld] [withheld]")
        .column(yes_no("B"), "yes no no yes")
        .build();
    let later = Cycle::new("2018-2021", 2, states).column(yes_no("Q"), "yes yes yes yes").build();
    let all = Entry { combine: Some(Combine::All), ..entry(Verdict::Merged, "A B", "Q") };
    let measure = measure(&earlier, &later, all);
    assert_eq!(counts(&measure), [row("yes", 1, 4), row("no", 2, 0)]);
    assert_eq!(measure.slice(Basis::AllRespondents, None).unwrap().earlier.missing[5].count, 1);
}

#[test]
fn numbers_are_merged_by_their_sum_if_none_is_missing() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA")
        .column(whole("A", Level::Numeric), "1 2")
        .column(whole("B", Level::Numeric), "10 [not_answered]")
        .build();
    let later = Cycle::new("2018-2021", 2, "KEN FRA").column(whole("Q", Level::Numeric), "12 20").build();
    let sum = Entry { combine: Some(Combine::Sum), ..entry(Verdict::Merged, "A B", "Q") };
    let slice = measure(&earlier, &later, sum).slice(Basis::MatchedPanel, None).unwrap().clone();
    assert_eq!(
        (slice.earlier.valid, slice.earlier.numeric.unwrap().mean, slice.later.numeric.unwrap().mean),
        (1, 11.0, 12.0)
    );
}

#[test]
fn what_cannot_be_combined_is_refused() {
    let earlier =
        Cycle::new("2014-2017", 1, "KEN").column(yes_partial_no("A"), "yes").column(yes_no("B"), "no").build();
    let later = Cycle::new("2018-2021", 2, "KEN").column(yes_no("Q"), "yes").build();
    let with = |combine| Entry { combine, ..entry(Verdict::Merged, "A B", "Q") };
    assert_eq!(refusal(&measure(&earlier, &later, with(None))).0, RefusalReason::NotCombined);
    assert_eq!(refusal(&measure(&earlier, &later, with(Some(Combine::Any)))).0, RefusalReason::Uncombinable);
    assert_eq!(refusal(&measure(&earlier, &later, with(Some(Combine::Sum)))).0, RefusalReason::Uncombinable);
    let mapped = Entry { earlier_map: map("partial=no"), ..with(Some(Combine::Any)) };
    assert_eq!(counts(&measure(&earlier, &later, mapped)), [row("yes", 1, 1), row("no", 0, 0)]);
}

#[test]
fn multiple_choice_is_compared_option_by_option() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA")
        .column(option("Q", "children"), "yes no")
        .column(option("Q", "old"), "no no")
        .build();
    let later = Cycle::new("2018-2021", 2, "KEN FRA")
        .column(option("Q", "children"), "yes yes")
        .column(option("Q", "fresh"), "no yes")
        .build();
    let comparison = compared(&earlier, &later, vec![entry(Verdict::Reworded, "Q", "Q")], &Options::default());
    let told: Vec<_> =
        comparison.measures.iter().map(|m| (m.identity.name.as_str(), m.verdict, m.compared().is_some())).collect();
    let expected =
        [("Q.children", Verdict::Reworded, true), ("Q.fresh", Verdict::New, false), ("Q.old", Verdict::Dropped, false)];
    assert_eq!(told, expected);
    assert_eq!(counts(&comparison.measures[0]), [row("yes", 1, 2), row("no", 1, 0)]);
}

#[test]
fn options_that_became_one_count_if_any_was_chosen() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA").column(option("Q", "under_13"), "yes no").build();
    let later = Cycle::new("2018-2021", 2, "KEN FRA")
        .column(option("Q", "under_9"), "yes no")
        .column(option("Q", "9_12"), "no yes")
        .build();
    let recoded = Entry { later_map: map("under_9=under_13 9_12=under_13"), ..entry(Verdict::Recoded, "Q", "Q") };
    let measure = measure(&earlier, &later, recoded);
    assert_eq!(
        (measure.identity.name.as_str(), measure.maps.as_str()),
        ("Q.under_13", "later: any of Q.under_9, Q.9_12")
    );
    assert_eq!(counts(&measure), [row("yes", 1, 2), row("no", 1, 0)]);
}

#[test]
fn rankings_are_compared_option_by_option_and_only_among_the_same_options() {
    let earlier =
        Cycle::new("2014-2017", 1, "KEN FRA").column(rank("R", "a"), "1 2").column(rank("R", "b"), "2 1").build();
    let later = Cycle::new("2018-2021", 2, "KEN FRA")
        .column(rank("R", "a"), "1 1")
        .column(rank("R", "b"), "2 unranked")
        .build();
    let comparison = compared(&earlier, &later, vec![entry(Verdict::Identical, "R", "R")], &Options::default());
    assert_eq!(counts(&comparison.measures[0]), [row("1", 1, 2), row("2", 1, 0), row("unranked", 0, 0)]);
    assert!(comparison.measures[0].compared().unwrap().categories[0].headline);

    let other =
        Cycle::new("2018-2021", 2, "KEN FRA").column(rank("R", "a"), "1 1").column(rank("R", "c"), "2 2").build();
    assert_eq!(
        refusal(&measure(&earlier, &other, entry(Verdict::Identical, "R", "R"))).0,
        RefusalReason::OptionsDiffer
    );
}

#[test]
fn items_that_are_numbers_here_and_choices_there_or_not_in_the_data_are_refused() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(whole("Q", Level::Numeric), "3").build();
    let later = Cycle::new("2018-2021", 2, "KEN").column(yes_no("Q"), "no").column(option("M", "a"), "yes").build();
    let why = |earlier_item: &str, later_item: &str| {
        let measure = measure(&earlier, &later, entry(Verdict::Identical, earlier_item, later_item));
        (refusal(&measure).0, refusal(&measure).1.to_owned())
    };
    assert_eq!(
        why("Q", "Q"),
        (
            RefusalReason::LevelsDiffer,
            "The earlier answers are numeric and the later ones nominal: they cannot be compared.".to_owned()
        )
    );
    assert_eq!(why("Q", "M").0, RefusalReason::LevelsDiffer);
    assert_eq!(why("GONE", "Q").0, RefusalReason::NoColumn);
}

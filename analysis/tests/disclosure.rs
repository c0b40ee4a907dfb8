//! What the public sees, and that nobody can compute what it doesn't.

use analysis::disclosure::{
    Answers, ByGroup, LeastCount, PublishedCount, TwoWay, breakdowns, count_answers, named, one_way, strictest, two_way,
};
use analysis::estimate::NotComputable;
use proptest::prelude::*;
use survey_model::question::PublicationLevel::{AggregateOnly, NotShared, Public};

const fn unnamed(unnamed: usize) -> Answers {
    Answers { named: 0, unnamed }
}

fn rows(counts: &[Vec<usize>]) -> Vec<Vec<Answers>> {
    counts.iter().map(|row| row.iter().copied().map(unnamed).collect()).collect()
}

fn shown(counts: &[PublishedCount]) -> Vec<Option<usize>> {
    counts.iter().map(|count| count.count()).collect()
}

#[test]
fn an_answer_is_published_at_the_stricter_of_two_levels() {
    assert_eq!(strictest(AggregateOnly, None), AggregateOnly);
    assert_eq!(strictest(Public, Some(NotShared)), NotShared);
    assert_eq!(strictest(AggregateOnly, Some(Public)), AggregateOnly);
    assert_eq!(named(Public, "yes").map(|answer| answer.into_inner()), Some("yes"));
    assert_eq!(named(AggregateOnly, "yes"), None);
}

#[test]
fn what_is_not_shared_counts_nowhere() {
    let answers = [(Public, 0), (AggregateOnly, 0), (NotShared, 0), (AggregateOnly, 1), (Public, 9)];
    assert_eq!(count_answers(2, answers), [Answers { named: 1, unnamed: 1 }, unnamed(1)]);
}

#[test]
fn public_answers_are_shown_however_few_they_are() {
    let public = [Answers { named: 1, unnamed: 0 }, Answers { named: 0, unnamed: 0 }];
    let table = one_way(&public, LeastCount::DEFAULT).into_inner();
    assert_eq!((shown(&table.counts), table.total.count()), (vec![Some(1), Some(0)], Some(1)));
}

#[test]
fn a_small_count_takes_the_next_smallest_with_it() {
    let table = one_way(&[20, 2, 9, 7].map(unnamed), LeastCount::DEFAULT).into_inner();
    assert_eq!((shown(&table.counts), table.total.count()), (vec![Some(20), None, Some(9), None], Some(38)));
}

#[test]
fn two_counts_of_one_could_be_told_from_their_sum() {
    let table = one_way(&[20, 1, 1, 7].map(unnamed), LeastCount::DEFAULT).into_inner();
    assert_eq!(shown(&table.counts), [Some(20), None, None, None]);
}

#[test]
fn what_all_answered_is_not_shown() {
    let table = one_way(&[0, 9, 0].map(unnamed), LeastCount::DEFAULT).into_inner();
    assert_eq!((shown(&table.counts), table.total.count()), (vec![None, None, None], Some(9)));
}

#[test]
fn public_answers_do_not_hide_the_others() {
    // Everybody knows which four are public; the fifth was not meant to be known.
    let table = one_way(&[Answers { named: 4, unnamed: 1 }, unnamed(8)], LeastCount::DEFAULT).into_inner();
    assert_eq!(shown(&table.counts), [None, None]);
}

#[test]
fn a_table_by_region_withholds_a_rectangle() {
    let table = two_way(&rows(&[vec![10, 2, 12], vec![9, 8, 11], vec![10, 10, 10]]), LeastCount::DEFAULT).unwrap();
    let TwoWay { counts, row_totals, column_totals, total } = table.into_inner();
    assert_eq!(shown(&counts[0]), [None, None, Some(12)]);
    assert_eq!(shown(&counts[1]), [None, None, Some(11)]);
    assert_eq!(shown(&counts[2]), [Some(10), Some(10), Some(10)]);
    assert_eq!((shown(&row_totals), total.count()), (vec![Some(24), Some(28), Some(30)], Some(82)));
    assert_eq!(shown(&column_totals), [Some(29), Some(20), Some(33)]);
}

#[test]
fn breakdowns_share_one_distribution() {
    let by_region = rows(&[vec![10, 2], vec![9, 8], vec![10, 10]]);
    let by_development = rows(&[vec![20, 9], vec![9, 11]]);
    let found = breakdowns(&[by_region.clone(), by_development], LeastCount::DEFAULT).unwrap().into_inner();
    assert_eq!(shown(&found.all.counts), [Some(29), Some(20)]);
    assert_eq!(
        found.groupings[0].counts.iter().map(|row| shown(row)).collect::<Vec<_>>(),
        [vec![None, None], vec![None, None], vec![Some(10), Some(10)]]
    );
    assert!(found.groupings[1].counts.iter().flatten().all(|count| count.count().is_some()));
    let others = rows(&[vec![29, 21]]);
    assert_eq!(breakdowns(&[by_region, others], LeastCount::DEFAULT), Err(NotComputable::TotalsDiffer));
    assert_eq!(breakdowns(&[], LeastCount::DEFAULT), Err(NotComputable::NoCases));
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(two_way(&[], LeastCount::DEFAULT), Err(NotComputable::NoCases));
    assert_eq!(two_way(&rows(&[vec![]]), LeastCount::DEFAULT), Err(NotComputable::NoCases));
    assert_eq!(two_way(&rows(&[vec![1], vec![]]), LeastCount::DEFAULT), Err(NotComputable::LengthsDiffer));
    assert!(LeastCount::new(1).is_err() && LeastCount::new(5).is_ok());
    assert_eq!(one_way(&[], LeastCount::DEFAULT).get().total, PublishedCount::Count(0));
}

/// A table with its totals: the last row and column.
fn grid(counts: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let width = counts[0].len();
    let totals = (0..width).map(|column| counts.iter().map(|row| row[column]).sum()).collect();
    let with_total = |row: &Vec<usize>| row.iter().copied().chain([row.iter().sum()]).collect();
    counts.iter().chain([&totals]).map(with_total).collect()
}

fn published_grid(table: &TwoWay) -> Vec<Vec<Option<usize>>> {
    let rows = table.counts.iter().zip(&table.row_totals);
    let with_total = |(row, total): (&Vec<PublishedCount>, &PublishedCount)| {
        shown(row).into_iter().chain([total.count()]).collect::<Vec<_>>()
    };
    let last = shown(&table.column_totals).into_iter().chain([table.total.count()]).collect();
    rows.map(with_total).chain([last]).collect()
}

/// Every table that differs by at most one in each withheld count, and agrees with all that is shown.
///
/// What isn't 0 is known not to be, unless even the counts of 0 are withheld.
fn tables_that_agree(truth: &[Vec<usize>], published: &[Vec<Option<usize>>]) -> Vec<Vec<Vec<usize>>> {
    let mut tables = vec![truth.to_vec()];
    let all = published[..truth.len()].iter().all(|row| row[..truth[0].len()].iter().all(Option::is_none));
    for (row, column) in (0..truth.len()).flat_map(|row| (0..truth[0].len()).map(move |column| (row, column))) {
        if published[row][column].is_some() {
            continue;
        }
        let count = truth[row][column];
        let values = count.saturating_sub(1).max(if all { 0 } else { count.min(1) })..=count + 1;
        let with = |table: &Vec<Vec<usize>>, value| {
            let mut table = table.clone();
            table[row][column] = value;
            table
        };
        tables = tables
            .iter()
            .flat_map(|table| values.clone().map(|value| with(table, value)).collect::<Vec<_>>())
            .collect();
    }
    let agrees = |counts: &Vec<Vec<usize>>| {
        let of = |grid: &[Vec<usize>], row: usize, column: usize| grid[row][column];
        let found = grid(counts);
        (0..found.len()).all(|row| {
            (0..found[0].len())
                .all(|column| published[row][column].is_none_or(|shown| shown == of(&found, row, column)))
        })
    };
    tables.into_iter().filter(agrees).collect()
}

/// What everybody knows of a breakdown who knows the item's distribution.
fn grid_with_known_totals(table: &ByGroup, counts: &[Vec<usize>]) -> Vec<Vec<Option<usize>>> {
    let rows = table.counts.iter().zip(&table.totals);
    let with_total = |(row, total): (&Vec<PublishedCount>, &PublishedCount)| {
        shown(row).into_iter().chain([total.count()]).collect::<Vec<_>>()
    };
    let known = grid(counts).pop().unwrap_or_default().into_iter().map(Some).collect();
    rows.map(with_total).chain([known]).collect()
}

fn small_tables(least: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    let count = prop_oneof![0..4_usize, 0..12_usize];
    (least..=3_usize, least..=3_usize).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_withheld_count_of_a_table_can_be_computed_from_what_is_shown(counts in small_tables(1)) {
        let table = two_way(&rows(&counts), LeastCount::DEFAULT).unwrap().into_inner();
        let (truth, published) = (grid(&counts), published_grid(&table));
        let candidates: Vec<Vec<Vec<usize>>> = tables_that_agree(&counts, &published).iter().map(|table| grid(table)).collect();
        for (row, column) in (0..truth.len()).flat_map(|row| (0..truth[0].len()).map(move |column| (row, column))) {
            let count = truth[row][column];
            match published[row][column] {
                Some(shown) => prop_assert!(shown == count && (count == 0 || count >= 3)),
                None => prop_assert!(candidates.iter().any(|table| table[row][column] != count), "{truth:?} {published:?}"),
            }
        }
    }

    #[test]
    fn no_withheld_count_of_a_breakdown_can_be_computed_though_all_totals_of_answers_are_known(counts in small_tables(2)) {
        let published = breakdowns(&[rows(&counts)], LeastCount::DEFAULT).unwrap().into_inner();
        let published = grid_with_known_totals(&published.groupings[0], &counts);
        let (truth, tables) = (grid(&counts), tables_that_agree(&counts, &published));
        let candidates: Vec<Vec<Vec<usize>>> = tables.iter().map(|table| grid(table)).collect();
        for (row, column) in (0..counts.len()).flat_map(|row| (0..counts[0].len()).map(move |column| (row, column))) {
            let count = truth[row][column];
            match published[row][column] {
                Some(shown) => prop_assert!(shown == count && (count == 0 || count >= 3)),
                // A column without answers is known to be empty.
                None if truth[counts.len()][column] == 0 => {}
                None => prop_assert!(candidates.iter().any(|table| table[row][column] != count), "{truth:?} {published:?}"),
            }
        }
    }

    #[test]
    fn no_withheld_count_of_a_distribution_can_be_computed_from_what_is_shown(counts in prop::collection::vec(0..8_usize, 1..7)) {
        let answers: Vec<Answers> = counts.iter().copied().map(unnamed).collect();
        let table = one_way(&answers, LeastCount::DEFAULT).into_inner();
        let withheld = |at: &usize| table.counts[*at] == PublishedCount::Withheld;
        let can_shrink = |at: &usize| counts[*at] >= 2;
        for at in (0..counts.len()).filter(withheld) {
            let others = (0..counts.len()).filter(|other| *other != at).filter(withheld);
            let total_free = table.total == PublishedCount::Withheld;
            let one_more = total_free || others.clone().any(|other| can_shrink(&other));
            let one_less = can_shrink(&at) && (total_free || others.clone().count() > 0);
            prop_assert!(one_more || one_less, "{counts:?} {table:?}");
        }
        prop_assert!((0..counts.len()).all(|at| withheld(&at) || counts[at] == 0 || counts[at] >= 3));
    }

    #[test]
    fn a_large_table_of_public_answers_is_shown_whole(counts in prop::collection::vec(prop::collection::vec(0..9_usize, 10), 1..40)) {
        let public: Vec<Vec<Answers>> =
            counts.iter().map(|row| row.iter().map(|named| Answers { named: *named, unnamed: 0 }).collect()).collect();
        let table = two_way(&public, LeastCount::DEFAULT).unwrap().into_inner();
        prop_assert!(published_grid(&table).iter().flatten().all(Option::is_some));
    }
}

//! What is said of one share beyond its difference and the exact test.

use crate::estimate::nonresponse::{Answered, worst_case, worst_case_change};
use crate::estimate::overlap::{Overlap, Part, decompose, overlap_difference, overlap_test};
use crate::estimate::paired::{self, OddsRatioMethod, SquareTable};
use crate::estimate::{
    Confidence, Continuity, NotComputable, PairedCounts, asymptotic_mcnemar, mid_p_mcnemar, newcombe_independent,
};
use crate::report::{ChangeBounds, Overlapping, PairedShare, TableTests};

/// Every method for pairs; none without pairs.
pub(super) fn paired_share(
    pairs: PairedCounts,
    members: Option<usize>,
    confidence: Confidence,
) -> Option<Box<PairedShare>> {
    let (entered, left) = (pairs.entered, pairs.left);
    (pairs.pairs() > 0).then(|| {
        Box::new(PairedShare {
            mid_p: mid_p_mcnemar(entered, left),
            asymptotic: asymptotic_mcnemar(entered, left, Continuity::Uncorrected),
            corrected: asymptotic_mcnemar(entered, left, Continuity::Corrected),
            tango: paired::tango(pairs, confidence),
            wald: paired::wald(pairs, confidence),
            finite: members.map(|members| paired::finite_difference(pairs, members, confidence)),
            cohens_g: paired::cohens_g(entered, left),
            odds_ratio: paired::discordant_odds_ratio(entered, left, OddsRatioMethod::Wilson, confidence),
        })
    })
}

/// Everyone with a valid answer in either cycle, from the counts of each and of those in both.
pub(super) fn overlap(
    matched: PairedCounts,
    (yes, n): (usize, usize),
    (later_yes, later_n): (usize, usize),
) -> Result<Overlap, NotComputable> {
    let rest = |whole: usize, part: usize| whole.checked_sub(part).ok_or(NotComputable::PartExceedsWhole);
    let earlier = Part { yes: rest(yes, matched.earlier())?, n: rest(n, matched.pairs())? };
    let later = Part { yes: rest(later_yes, matched.later())?, n: rest(later_n, matched.pairs())? };
    Overlap::new(matched, earlier, later)
}

/// Every method for those of whom some answered twice; members of the earlier and the later cycle, where it is known how many there are.
pub(super) fn overlapping(
    overlap: &Overlap,
    members: Option<(usize, usize)>,
    confidence: Confidence,
) -> Box<Overlapping> {
    let (earlier, later) = (overlap.earlier(), overlap.later());
    let finite = |(one, two): (usize, usize)| {
        // States that enter or leave a group between the cycles are members of it in one of them.
        overlap_difference(overlap, Some(one.max(two).max(overlap.respondents())), confidence)
    };
    Box::new(Overlapping {
        answered: [overlap.matched().pairs(), overlap.earlier_only().n, overlap.later_only().n],
        independent: newcombe_independent((earlier.yes, earlier.n), (later.yes, later.n), confidence),
        finite: members.map(finite),
        test: overlap_test(overlap),
        decomposition: decompose(overlap),
        bounds: members.map(|(one, two)| bounds(earlier, one, later, two)),
    })
}

fn bounds(earlier: Part, was: usize, later: Part, is: usize) -> Result<ChangeBounds, NotComputable> {
    let (earlier, later) = (Answered::new(earlier.yes, earlier.n, was)?, Answered::new(later.yes, later.n, is)?);
    let change = worst_case_change(earlier, later);
    Ok(ChangeBounds { earlier: worst_case(earlier), later: worst_case(later), change })
}

/// The tests of a table of three categories or more; of two the tests of a share say the same.
pub(super) fn table_tests(rows: &[Vec<usize>]) -> Option<TableTests> {
    let table = SquareTable::new(rows).ok().filter(|table| table.size() > 2 && table.pairs() > 0)?;
    Some(TableTests {
        stuart_maxwell: paired::stuart_maxwell(&table),
        bhapkar: paired::bhapkar(&table),
        bowker: paired::bowker(&table),
    })
}

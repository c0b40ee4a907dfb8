//! A distribution with its total.

use serde::Serialize;

use super::network::{Edge, protect};
use super::{Answers, LeastCount, Publishable, PublishedCount};

/// A distribution that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OneWay {
    /// How many gave each answer.
    pub counts: Vec<PublishedCount>,
    /// How many answered.
    pub total: PublishedCount,
}

/// The distribution of answers as everybody may see it.
///
/// ```
/// use analysis::disclosure::{Answers, LeastCount, one_way};
///
/// let answers = [20, 2, 9, 7].map(|unnamed| Answers { named: 0, unnamed });
/// let table = one_way(&answers, LeastCount::DEFAULT).into_inner();
/// // The 2 could be computed from the total if the 7 were shown.
/// assert_eq!(table.counts.iter().map(|count| count.count()).collect::<Vec<_>>(), [Some(20), None, Some(9), None]);
/// ```
#[must_use]
pub fn one_way(answers: &[Answers], least: LeastCount) -> Publishable<OneWay> {
    const ROW: usize = 0;
    const FREE: usize = 1;
    let withheld = small_or_telling(answers, least);
    let total = Answers::sum(answers.iter().copied());
    // How many answered is known wherever everybody did, as who has responded is public: nothing rests on hiding it.
    let edge = |(of, withheld): (&Answers, bool)| Edge {
        row: ROW,
        // Nothing but the total binds the counts: their other ends are one.
        column: FREE,
        count: of.unnamed,
        backwards: false,
        withheld,
    };
    let mut edges: Vec<Edge> = answers.iter().zip(withheld).map(edge).collect();
    protect(2, &mut edges);
    let counts = answers.iter().zip(&edges).map(|(of, edge)| PublishedCount::of(of.all(), edge.withheld)).collect();
    // Where nobody's answer can be another one, as each was given once, only not knowing how many answered helps.
    let is_told = edges.iter().any(|edge| edge.withheld) && edges.iter().all(|edge| !edge.withheld || edge.count < 2);
    let total = PublishedCount::of(total.all(), is_told || least.is_small(total.unnamed));
    Publishable::new(OneWay { counts, total })
}

/// Which counts of a row give something away by themselves: small ones, and all empty ones beside the only one that isn't.
pub(super) fn small_or_telling(row: &[Answers], least: LeastCount) -> Vec<bool> {
    let telling = row.len() > 1 && row.iter().filter(|answers| answers.unnamed > 0).count() == 1;
    row.iter().map(|answers| telling || least.is_small(answers.unnamed)).collect()
}

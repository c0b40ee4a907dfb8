//! How far those who did not answer would have to differ to undo a finding.

use serde::Serialize;

use super::super::{NotComputable, root};
use super::Answered;

/// Which of those who did not answer are taken to differ from those who did, each in the direction that works against the finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deviant {
    /// Those of the earlier cycle.
    Earlier,
    /// Those of the later cycle.
    Later,
    /// Those of both cycles, by as much.
    Both,
}

impl Deviant {
    /// Every scenario.
    pub const ALL: [Self; 3] = [Self::Earlier, Self::Later, Self::Both];
}

/// A line of the table: by how much they differ, and the change among all members that would then be true.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SensitivityRow {
    /// How far the share among those who did not answer lies from that of those who did, 0 to 1.
    pub difference: f64,
    /// The change if those of the earlier cycle differ.
    pub earlier: f64,
    /// The change if those of the later cycle differ.
    pub later: f64,
    /// The change if those of both do.
    pub both: f64,
}

/// The change among all members if those who did not answer differ by so much; as among the respondents if by 0.
///
/// A pattern-mixture model with a sensitivity parameter: R. J. A. Little and D. B. Rubin (2019), "Statistical Analysis with Missing Data", 3rd
/// edition, chapter 15. Shares end at 0 and 1.
///
/// # Examples
/// ```
/// use analysis::estimate::nonresponse::{Answered, Deviant, change_if};
///
/// // R: if the absent of the later cycle said yes by 20 points less often, 5.9 of the 14.5 points are left.
/// let (earlier, later) = (Answered::new(40, 100, 194)?, Answered::new(60, 110, 194)?);
/// assert_eq!(format!("{:.6}", change_if(earlier, later, Deviant::Later, 0.0)?), "0.145455");
/// assert_eq!(format!("{:.6}", change_if(earlier, later, Deviant::Later, 0.2)?), "0.058857");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] if nobody answered in a cycle, [`NotComputable::NothingMoved`] if there is no change to work against,
/// [`NotComputable::OutOfRange`] unless the difference lies between 0 and 1.
pub fn change_if(earlier: Answered, later: Answered, deviant: Deviant, difference: f64) -> Result<f64, NotComputable> {
    if !(0.0..=1.0).contains(&difference) {
        return Err(NotComputable::OutOfRange);
    }
    Finding::new(earlier, later).map(|finding| finding.change(deviant, difference))
}

/// The table for some differences.
///
/// # Examples
/// ```
/// use analysis::estimate::nonresponse::{Answered, sensitivity_table};
///
/// // R.
/// let (earlier, later) = (Answered::new(40, 100, 194)?, Answered::new(60, 110, 194)?);
/// let row = sensitivity_table(earlier, later, &[0.0, 0.2])?[1];
/// assert_eq!(format!("{:.6} {:.6} {:.6}", row.earlier, row.later, row.both), "0.048547 0.058857 -0.038051");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// As [`change_if`].
pub fn sensitivity_table(
    earlier: Answered,
    later: Answered,
    differences: &[f64],
) -> Result<Vec<SensitivityRow>, NotComputable> {
    let row = |difference: &f64| {
        let change = |deviant| change_if(earlier, later, deviant, *difference);
        let (one, two, both) = (change(Deviant::Earlier)?, change(Deviant::Later)?, change(Deviant::Both)?);
        Ok(SensitivityRow { difference: *difference, earlier: one, later: two, both })
    };
    differences.iter().map(row).collect()
}

/// The smallest difference with which no change is left among all members; none if no difference does that.
///
/// The tipping point of X. Yan, S. Lee and N. Li (2009), Journal of Biopharmaceutical Statistics 19:1085-1098, for the direction of a change.
///
/// ```
/// use analysis::estimate::nonresponse::{Answered, Deviant, tipping};
///
/// let (earlier, later) = (Answered::new(40, 100, 194)?, Answered::new(60, 100, 194)?);
/// // From 40 to 60 %: if those who did not answer said yes by 20.6 points more often before, and less often later, nothing changed.
/// let difference = tipping(earlier, later, Deviant::Both)?.unwrap();
/// assert!((difference - 0.2 * 194.0 / (2.0 * 94.0)).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] if nobody answered in a cycle, [`NotComputable::NothingMoved`] if there is no change to undo.
pub fn tipping(earlier: Answered, later: Answered, deviant: Deviant) -> Result<Option<f64>, NotComputable> {
    let finding = Finding::new(earlier, later)?;
    let left = |difference: f64| finding.change(deviant, difference) * finding.direction();
    Ok((left(1.0) <= 0.0).then(|| root::falling(0.0, 1.0, left)))
}

/// A change among those who answered.
struct Finding {
    was: f64,
    is: f64,
    earlier: Answered,
    later: Answered,
}

impl Finding {
    fn new(earlier: Answered, later: Answered) -> Result<Self, NotComputable> {
        let (was, is) = (earlier.share().ok_or(NotComputable::NoCases)?, later.share().ok_or(NotComputable::NoCases)?);
        if was == is { Err(NotComputable::NothingMoved) } else { Ok(Self { was, is, earlier, later }) }
    }

    fn direction(&self) -> f64 {
        (self.is - self.was).signum()
    }

    fn change(&self, deviant: Deviant, difference: f64) -> f64 {
        let against = |applies: bool| if applies { difference * self.direction() } else { 0.0 };
        let absent_was = (self.was + against(deviant != Deviant::Later)).clamp(0.0, 1.0);
        let absent_is = (self.is - against(deviant != Deviant::Earlier)).clamp(0.0, 1.0);
        let all = |rate: f64, answered: f64, absent: f64| answered + (1.0 - rate) * (absent - answered);
        all(self.later.rate(), self.is, absent_is) - all(self.earlier.rate(), self.was, absent_was)
    }
}

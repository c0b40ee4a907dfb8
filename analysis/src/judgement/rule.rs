//! What a verdict demands.

use crate::estimate::{Confidence, smallest_telling};

/// What a verdict demands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// The level of the test.
    pub confidence: Confidence,
    /// How large a difference of those who did not answer a change must withstand, as a share from 0 to 1.
    pub withstands: f64,
}

impl Default for Rule {
    /// 95 %, and ten points of difference.
    fn default() -> Self {
        Self { confidence: Confidence::DEFAULT, withstands: 0.1 }
    }
}

impl Rule {
    /// The rule in English, as reports show it.
    #[must_use]
    pub fn text(&self) -> String {
        let least = smallest_telling(self.confidence);
        let alpha = self.confidence.alpha();
        format!(
            "Can't be told: the versions can't be compared on the item; fewer than {least} respondents \
             have an answer in both cycles; there is no test. Otherwise no change is shown unless the test of those who answered in both \
             cycles gives p < {alpha} (adjusted, if the item is one of a family). If it does, it still can't be told if all respondents \
             together show a change the other way, if the mean of those in both cycles moved the other way than the ranks that were tested, or if those who did not answer would undo the change by differing from those who did by \
             less than {:.1} points in both cycles: percentage points of a share, and of a mean percent of the range of what can be answered. Otherwise the item improved or worsened, by the direction of the change, or changed, if nobody \
             declared which way is better. The test is the exact one of McNemar for a share, Wilcoxon's signed-rank test with Pratt's zeros for scales and \
             numbers, and that of Stuart and Maxwell where no answer says more than another; what the absent could hide is known of shares, \
             and of means if the range is.",
            self.withstands * 100.0
        )
    }
}

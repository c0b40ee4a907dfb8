//! The rule by which a change gets its verdict.

use crate::estimate::{Confidence, smallest_telling};
use crate::report::{ChangeVerdict, Difference, Test};

/// The rule in English, as reports show it.
#[must_use]
pub fn rule_text(confidence: Confidence) -> String {
    let (smallest, percent) = (smallest_telling(confidence), confidence.level() * 100.0);
    let alpha = confidence.alpha();
    format!(
        "Too few to tell: fewer than {smallest} valid answers in either cycle (on the matched panel: fewer than {smallest} pairs), because then \
         even a move of everyone the same way could not be told from chance. Otherwise, on the matched panel, a share rose or fell if the \
         exact McNemar test gives p < {alpha}; on all respondents a share, and on both bases a mean, rose or fell if the {percent} % \
         interval of the difference leaves out 0. Otherwise: no change shown, which is not the same as no change. Nothing is corrected for \
         the number of questions looked at."
    )
}

/// The verdict on a share that has a test.
pub(super) fn by_test(n: usize, test: &Test, confidence: Confidence) -> ChangeVerdict {
    if n < smallest_telling(confidence) {
        return ChangeVerdict::TooFewToTell;
    }
    if test.p_value >= confidence.alpha() {
        return ChangeVerdict::NoChangeShown;
    }
    if test.entered > test.left { ChangeVerdict::Rose } else { ChangeVerdict::Fell }
}

/// The verdict on a share or a mean by the interval of its difference; `n` is the smaller of the two bases.
pub(super) fn by_interval(n: usize, difference: Option<&Difference>, confidence: Confidence) -> ChangeVerdict {
    match difference {
        None => ChangeVerdict::TooFewToTell,
        Some(_) if n < smallest_telling(confidence) => ChangeVerdict::TooFewToTell,
        Some(difference) if difference.low > 0.0 => ChangeVerdict::Rose,
        Some(difference) if difference.high < 0.0 => ChangeVerdict::Fell,
        Some(_) => ChangeVerdict::NoChangeShown,
    }
}

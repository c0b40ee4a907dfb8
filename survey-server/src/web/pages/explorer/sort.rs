//! In which order the explorer shows items.

use analysis::report::{Basis, Comparison, Group, Measure};

/// In which order the explorer shows items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As the later questionnaire asks.
    #[default]
    Questionnaire,
    /// The largest change first, up or down.
    Change,
    /// The smallest adjusted p-value first.
    Significance,
    /// What most have answered first.
    Size,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Questionnaire, Self::Change, Self::Significance, Self::Size];

    /// The code, for addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Change => "change",
            Self::Significance => "significance",
            Self::Size => "size",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    pub(super) fn codes() -> Vec<String> {
        Self::ALL.map(|sort| sort.code().to_owned()).to_vec()
    }

    /// Puts measures in order; what has no figure comes last, and equals stay as the questionnaire has them.
    pub(super) fn apply(self, measures: &mut [&Measure], comparison: &Comparison, basis: Basis, group: Option<&Group>) {
        match self {
            Self::Questionnaire => {}
            Self::Change => order(measures, |measure| {
                let slice = measure.slice(basis, group)?;
                let sizes = slice.headlines().filter_map(|change| change.difference).map(|of| of.value.abs());
                sizes.max_by(f64::total_cmp).map(|size| -size)
            }),
            Self::Significance => order(measures, |measure| {
                let adjusted = comparison.verdict(&measure.identity.name)?.adjusted?;
                Some(adjusted.by(comparison.family.adjustment))
            }),
            Self::Size => order(measures, |measure| {
                let count = measure.slice(basis, group)?.later.valid;
                u32::try_from(count).ok().map(|count| -f64::from(count))
            }),
        }
    }
}

fn order(measures: &mut [&Measure], key: impl Fn(&Measure) -> Option<f64>) {
    measures.sort_by_cached_key(|measure| {
        let key = key(measure).unwrap_or(f64::INFINITY);
        Ordered(key)
    });
}

/// A number by which things are ordered.
#[derive(PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

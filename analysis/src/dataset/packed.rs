//! A categorical cell in two bytes, or in one.

use survey_model::missing::Missing;

/// The position of a category, or a missing reason, in two bytes.
///
/// Comparisons run over millions of these; the six highest numbers stand for the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Packed(u16);

impl Packed {
    /// How many categories a column can have.
    pub const MOST: usize = FIRST_REASON as usize;

    /// The first category.
    pub const FIRST: Self = Self(0);

    /// The category at a position; `None` from [`Packed::MOST`] up.
    #[must_use]
    pub const fn category(position: u16) -> Option<Self> {
        if position < FIRST_REASON { Some(Self(position)) } else { None }
    }

    /// A missing reason.
    #[must_use]
    pub const fn reason(reason: Missing) -> Self {
        Self(FIRST_REASON + reason as u16)
    }

    /// The position of the category, or the reason why there is none.
    ///
    /// # Errors
    /// The missing reason, which is a regular outcome here.
    pub fn read(self) -> Result<u16, Missing> {
        match self.0.checked_sub(FIRST_REASON) {
            None => Ok(self.0),
            Some(reason) => Err(Missing::ALL[usize::from(reason)]),
        }
    }

    /// The cell's place in a table of `categories` counts followed by one per missing reason.
    pub(crate) fn slot(self, categories: usize) -> usize {
        match self.0.checked_sub(FIRST_REASON) {
            None => usize::from(self.0),
            Some(reason) => categories + usize::from(reason),
        }
    }

    /// Whether it is one of the first so many categories, or a reason.
    pub(super) const fn is_within(self, categories: u16) -> bool {
        (self.0 < categories) | (self.0 >= FIRST_REASON)
    }

    /// Whether there is a category.
    #[must_use]
    pub const fn is_valid(self) -> bool {
        self.0 < FIRST_REASON
    }
}

/// The same in one byte, for code lists that are short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Narrow(u8);

impl Narrow {
    /// How many categories it can tell apart.
    pub(super) const MOST: usize = FIRST_NARROW as usize;

    /// The first category.
    pub(super) const FIRST: Self = Self(0);

    /// The cell, if its category is none too far back in its list.
    pub(super) const fn of(cell: Packed) -> Option<Self> {
        if cell.0 < FIRST_NARROW as u16 || cell.0 >= FIRST_REASON { Some(Self::truncated(cell)) } else { None }
    }

    /// The lower byte, which tells everything of the cells of a short list.
    #[inline(always)]
    pub(super) const fn truncated(cell: Packed) -> Self {
        Self(cell.0 as u8)
    }

    /// The cell in two bytes.
    #[inline(always)]
    pub(super) const fn wide(self) -> Packed {
        Packed(if self.0 < FIRST_NARROW { self.0 as u16 } else { self.0 as u16 | 0xff00 })
    }

    /// Whether it is one of the first so many categories, or a reason.
    pub(super) const fn is_within(self, categories: u16) -> bool {
        ((self.0 as u16) < categories) | (self.0 >= FIRST_NARROW)
    }
}

/// The lower byte of [`FIRST_REASON`].
const FIRST_NARROW: u8 = FIRST_REASON as u8;

/// `u16::MAX` is the last of the six reasons.
const FIRST_REASON: u16 = u16::MAX - 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_and_the_outermost_categories_come_back() {
        for reason in Missing::ALL {
            assert_eq!(Packed::reason(reason).read(), Err(reason));
        }
        for position in [0, 1, FIRST_REASON - 1] {
            assert_eq!(Packed::category(position).map(Packed::read), Some(Ok(position)));
        }
        assert_eq!(Packed::category(FIRST_REASON), None);
    }
}

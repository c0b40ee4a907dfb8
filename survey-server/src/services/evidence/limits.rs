//! How much evidence is taken.

/// How much evidence is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceLimits {
    /// The largest file, in bytes.
    pub file: u64,
    /// How many files and links a response may have.
    pub count: usize,
    /// How many bytes all files of a response may have.
    pub total: u64,
}

/// A mebibyte, which people call a megabyte.
pub(super) const MEGABYTE: u64 = 1024 * 1024;

impl EvidenceLimits {
    /// Limits in megabytes of 1,048,576 bytes.
    #[must_use]
    pub const fn of_megabytes(file: u32, count: u32, total: u32) -> Self {
        Self { file: file as u64 * MEGABYTE, count: count as usize, total: total as u64 * MEGABYTE }
    }
}

impl Default for EvidenceLimits {
    fn default() -> Self {
        Self::of_megabytes(50, 200, 500)
    }
}

//! Chance that is the same on every machine and in every version: hashes of a seed and a name.

use sha2::{Digest, Sha256};

/// Draws numbers by name; the same name always gives the same number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draw {
    seed: &'static str,
}

impl Draw {
    pub(super) const fn new(seed: &'static str) -> Self {
        Self { seed }
    }

    /// A number from 0 up to but without 1.
    pub(super) fn part(&self, name: &[&str]) -> f64 {
        let mut hasher = Sha256::new();
        for part in std::iter::once(&self.seed).chain(name) {
            hasher.update(part.as_bytes());
            hasher.update([0]);
        }
        let bytes: [u8; 4] = hasher.finalize().first_chunk().copied().unwrap_or_default();
        f64::from(u32::from_be_bytes(bytes)) / 4_294_967_296.0
    }

    /// A whole number from 0 up to but without `below`.
    pub(super) fn whole(&self, name: &[&str], below: usize) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "below is small and the part is within 0 and 1"
        )]
        let drawn = (self.part(name) * below as f64) as usize;
        drawn.min(below.saturating_sub(1))
    }

    /// Whether something of this probability happens.
    pub(super) fn happens(&self, name: &[&str], probability: f64) -> bool {
        self.part(name) < probability
    }
}

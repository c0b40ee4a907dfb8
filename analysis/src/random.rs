//! Numbers that look random and are the same on every machine: for runs of weights and for simulations.

/// The generator `SplitMix64` of G. L. Steele, D. Lea and C. H. Flood (2014), OOPSLA, pages 453-472.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator whose numbers follow from a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, 1.
    pub const fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number from 0 up to, but not including, `end`; 0 if `end` is.
    pub const fn below(&mut self, end: usize) -> usize {
        // The high half of the product; the bias is below `end` in 2⁶⁴.
        ((self.bits() as u128 * end as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::SplitMix64;

    /// The first numbers of the seed 1234567, as implementations in many languages print them.
    #[test]
    fn the_generator_gives_what_others_give() {
        let mut generator = SplitMix64::new(1_234_567);
        let numbers = [(); 3].map(|()| generator.bits());
        assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_below_an_end_are_below_it() {
        let mut generator = SplitMix64::new(1);
        assert!((0..1_000).all(|_| generator.below(7) < 7));
        assert_eq!(generator.below(0), 0);
        assert!((0..1_000).all(|_| (0.0..1.0).contains(&generator.share())));
    }
}

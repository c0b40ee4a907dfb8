//! Respondents drawn by chance.

use analysis::random::SplitMix64;

/// The states of a population, each with its answer, of which some answer.
pub(crate) struct Population<T> {
    states: Vec<T>,
}

impl<T: Copy> Population<T> {
    /// So many states with each answer.
    pub(crate) fn new(answers: &[(T, usize)]) -> Self {
        Self { states: answers.iter().flat_map(|(answer, count)| vec![*answer; *count]).collect() }
    }

    /// The answers of `n` different states.
    pub(crate) fn some(&self, n: usize, generator: &mut SplitMix64) -> Vec<T> {
        let mut left = self.states.clone();
        (0..n.min(left.len())).map(|_| left.swap_remove(generator.below(left.len()))).collect()
    }

    /// The answers of `n` states of a population so large that nobody is drawn twice.
    pub(crate) fn of_very_many(&self, n: usize, generator: &mut SplitMix64) -> Vec<T> {
        (0..n).map(|_| self.states[generator.below(self.states.len())]).collect()
    }
}

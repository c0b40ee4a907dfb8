//! How far long work has come, told to whoever shows it.

/// Hears of progress: how much is done, and how much there is if that is known.
pub trait Progress: Sync {
    /// Called now and then while work goes on.
    fn advance(&self, done: usize, total: Option<usize>);
}

/// Shows nothing.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn advance(&self, _: usize, _: Option<usize>) {}
}

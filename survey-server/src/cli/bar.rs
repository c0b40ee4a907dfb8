//! A progress bar, where a person is watching.

use std::io::IsTerminal;

use indicatif::ProgressBar;

use crate::services::progress::Progress;

/// Shows progress on the terminal; nothing if the error output is not one.
#[derive(Debug)]
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new() -> Self {
        Self(if std::io::stderr().is_terminal() { ProgressBar::no_length() } else { ProgressBar::hidden() })
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn advance(&self, done: usize, total: Option<usize>) {
        if let Some(total) = total {
            self.0.set_length(total as u64);
        }
        self.0.set_position(done as u64);
    }
}

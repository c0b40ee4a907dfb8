//! The program as tests start it: the same `run` as the real one, in a binary that Cargo builds for this crate's tests.

use std::process::ExitCode;

fn main() -> ExitCode {
    survey_server::cli::run()
}

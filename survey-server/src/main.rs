//! The program: see `survey-server --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    survey_server::cli::run()
}

//! Whole stories, from a questionnaire to a comparison.

#![expect(clippy::unwrap_used, reason = "a test stops where it must not go on")]

mod accessibility;
mod arrival;
mod autosave;
mod browser;
mod demo;
mod explorer;
mod form;
mod keyboard;
mod logs;
mod new_version;
mod offline;
mod oidc;
mod preview;
mod real_data;
mod screen_reader;
mod together;

/// The program that Cargo built for these tests.
const PROGRAM: &str = env!("CARGO_BIN_EXE_survey-server-under-test");

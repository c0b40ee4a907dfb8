//! The command line, as its users meet it.

#![expect(clippy::unwrap_used, reason = "a test stops where it must not go on")]

mod account;
mod audit;
mod bad_input;
mod check;
mod compare;
mod compare_files;
mod cycle;
mod describe;
mod import;
mod index;
mod mail;
mod nomination;
mod oidc;
mod preview;
mod privacy;
#[cfg(unix)]
mod private_files;
mod questionnaire;
mod questionnaire_new;
mod result_files;
mod routes;
mod secret_key;
mod translations;
mod versions;
mod wrong_use;
mod xlsform;

/// The program that Cargo built for these tests.
const PROGRAM: &str = env!("CARGO_BIN_EXE_survey-server-under-test");

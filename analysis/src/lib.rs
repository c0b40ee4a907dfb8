#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

/// The program that computes figures, with its version: every result carries it.
pub const SOFTWARE: &str = concat!("survey-server ", env!("CARGO_PKG_VERSION"));

pub mod chart;
pub mod comparison;
pub mod dataset;
pub mod description;
pub mod disclosure;
pub mod estimate;
pub mod export;
pub mod files;
pub mod finding;
pub mod import;
pub mod index;
pub mod judgement;
pub mod random;
pub mod report;
pub mod response_rate;
pub mod table;

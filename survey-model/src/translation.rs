//! Translations: the texts of a questionnaire as cells that remember the source text they were made from.

mod cell;
mod edit;
pub mod files;
pub mod marks;
mod order;

pub use cell::{Status, TranslationCell, cells};

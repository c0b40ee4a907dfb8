//! Translations: the texts of a questionnaire as cells that remember the source text they were made from, a translator's
//! file out and back in.

mod cell;
mod changes;
mod context;
mod edit;
pub mod exchange;
pub mod files;
mod kept;
pub mod marks;
mod order;

pub use cell::{Status, TranslationCell, cells};
pub use changes::{Change, ChangeKind, Changes};
pub use context::Context;

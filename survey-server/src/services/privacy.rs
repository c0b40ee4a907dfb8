//! Personal data: what there is, handed out to the person, erased on request, and removed when it is old.
//!
//! [`REGISTRY`] lists every column that has personal data, in one place; the page `/privacy` is made from it, and a test holds it to the tables of
//! both databases. What a country has answered is the country's and stays; whoever wrote it is forgotten.

mod erasure;
mod export;
mod registry;
mod retention;

pub use erasure::{Erased, erase, erase_as_operator};
pub use export::{export, export_as_operator};
pub use registry::{Category, Entry, Erasure, REGISTRY, WITHOUT_PERSONAL_DATA};
pub use retention::{Removed, USUAL_DAYS, apply};

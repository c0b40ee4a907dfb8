//! The catalogues: every message that is used exists, none is unused, and all languages have the same ones.

mod codes;
mod languages;
mod lists;
mod source;
mod used;

//! The expression language: its vectors on the server and in the page's script, and what can be asked of an expression.

mod inspection;
mod properties;
mod random;
mod script;
mod vectors;

//! `audit verify` and `audit export`: whoever tampers with the database past its triggers is found out.

mod answers;
mod chain;
mod origins;
mod rights;
mod study;
mod submissions;

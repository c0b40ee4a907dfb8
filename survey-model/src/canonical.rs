//! Canonical JSON: one way only to write a document, so that its hash proves it.
//!
//! Keys in order of their Unicode code points, no white space, numbers as `serde_json` writes them (the shortest
//! digits that read back as the same number), as in RFC 8785 but for the exponents of very large numbers.

use std::fmt::Write;

use serde::Serialize;

/// A document as canonical JSON.
///
/// Only for documents of this crate, whose keys are text and whose numbers are finite: others become `null`.
#[must_use]
pub fn json<T: Serialize>(document: &T) -> String {
    // `serde_json::Value` keeps objects in a `BTreeMap`, which is what puts the keys in order.
    serde_json::to_value(document).unwrap_or_default().to_string()
}

/// Bytes as hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

//! Says which encoding a file seems to be in when it isn't UTF-8, and how to save it as UTF-8.

use encoding_rs::WINDOWS_1252;

/// How to get UTF-8 out of the programs that people use.
const ADVICE: &str =
    "save it as UTF-8 (in Excel “CSV UTF-8 (Comma delimited)”, in LibreOffice the character set “Unicode (UTF-8)”)";

/// The byte order mark of UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Why a file that begins so is no CSV in an encoding that reads ASCII as ASCII: a problem's code and message.
#[must_use]
pub fn refuse(head: &[u8]) -> Option<(&'static str, String)> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(("not-csv", "this is a workbook of a spreadsheet, not CSV; save it as “CSV UTF-8”".to_owned()));
    }
    let name = wide(head)?;
    Some(("encoding", format!("the file seems to be {name}; {ADVICE}")))
}

/// The name of an encoding of two or four bytes per character, by its mark or by where its NUL bytes are.
fn wide(head: &[u8]) -> Option<&'static str> {
    match head {
        [0xff, 0xfe, 0, 0, ..] => Some("UTF-32 (little endian)"),
        [0, 0, 0xfe, 0xff, ..] => Some("UTF-32 (big endian)"),
        [0xff, 0xfe, ..] => Some("UTF-16 (little endian)"),
        [0xfe, 0xff, ..] => Some("UTF-16 (big endian)"),
        _ => wide_without_mark(head.get(..1024.min(head.len())).unwrap_or_default()),
    }
}

/// A heading is ASCII, so that in UTF-16 nearly every other byte is NUL.
fn wide_without_mark(head: &[u8]) -> Option<&'static str> {
    let nul = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, half) = (nul(0), nul(1), head.len() / 2);
    match half {
        0 => None,
        _ if second * 4 > half * 3 && first == 0 => Some("UTF-16 (little endian, without a byte order mark)"),
        _ if first * 4 > half * 3 && second == 0 => Some("UTF-16 (big endian, without a byte order mark)"),
        _ => None,
    }
}

/// A cell as text.
///
/// # Errors
/// The sentence that says why it is not UTF-8.
pub fn decode(cell: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(cell).map_err(|error| match error.error_len() {
        None => format!(
            "the cell is not UTF-8, or the file is cut off in the middle of a character; {}; {ADVICE}",
            guess(cell)
        ),
        Some(_) => format!("the cell is not UTF-8; {}; {ADVICE}", guess(cell)),
    })
}

/// What a cell would be in the encoding of Western European Windows, so that the rest of the file can be checked nevertheless.
pub(super) fn decode_as_western(cell: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(cell).0.into_owned()
}

/// Among the letters of a Western language, bytes beyond ASCII stand alone or in pairs; in other scripts they make up the words.
fn guess(cell: &[u8]) -> String {
    let longest_run = cell.split(u8::is_ascii).map(<[u8]>::len).max().unwrap_or_default();
    if longest_run > 2 {
        return "it seems to be an encoding of one region (such as Windows-1251, Windows-1256 or GBK)".to_owned();
    }
    // Latin-1 has control characters where Windows-1252 has signs such as the curly apostrophe.
    let name =
        if cell.iter().any(|byte| (0x80..0xa0).contains(byte)) { "Windows-1252" } else { "Latin-1 (Windows-1252)" };
    let text: String = decode_as_western(cell).chars().take(40).collect();
    format!("it seems to be {name}, in which it reads “{text}”")
}

//! Office documents: ZIP files of whose parts two small ones say what they are.

use std::fs::File;

use super::zip::{Part, parts};
use super::{FileKind, Refusal};

/// The largest list of the parts' types, in bytes.
const LARGEST_LIST: u64 = 512 * 1024;

/// The main part of each kind as the list of types names it (ECMA-376, part 1, 11.3.10, 12.3.23, 13.3.6).
const MAIN: [(&str, FileKind); 3] = [
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind::Docx),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind::Xlsx),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind::Pptx),
];

pub(super) fn look(file: &mut File, size: u64) -> Result<FileKind, Refusal> {
    let parts = parts(file, size)?;
    if parts.iter().any(is_macro) {
        return Err(Refusal::Macros);
    }
    let find = |name: &str| parts.iter().find(|part| part.name == name);
    match (find("[Content_Types].xml"), find("mimetype")) {
        (Some(list), None) => of_types(&list.read(file, LARGEST_LIST)?),
        // The first part, not packed (OpenDocument 1.3, part 2, 3.3).
        (None, Some(own)) if own.is_first() && own.is_stored() => of_own(&own.read(file, 100)?),
        _ => Err(Refusal::Type),
    }
}

fn of_types(list: &[u8]) -> Result<FileKind, Refusal> {
    let list = std::str::from_utf8(list).map_err(|_| Refusal::Packing)?;
    if list.contains("macroEnabled") || list.contains("vbaProject") {
        return Err(Refusal::Macros);
    }
    let main = MAIN.iter().filter(|(main, _)| list.contains(main)).map(|(_, kind)| *kind).collect::<Vec<_>>();
    match main.as_slice() {
        [kind] => Ok(*kind),
        _ => Err(Refusal::Type),
    }
}

fn of_own(media_type: &[u8]) -> Result<FileKind, Refusal> {
    let is_own = |kind: &FileKind| kind.media_type().as_bytes() == media_type;
    [FileKind::Odt, FileKind::Ods].into_iter().find(is_own).ok_or(Refusal::Type)
}

/// What the parts of no document end with: programs, and pages for browsers.
const PROGRAMS: [&str; 12] =
    [".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".html", ".htm"];

/// Programs within documents: Visual Basic and the sheets of Excel 4; Basic and scripts of `LibreOffice`; files that are programs.
fn is_macro(part: &Part) -> bool {
    let name = part.name.to_lowercase();
    name.ends_with("vbaproject.bin")
        || PROGRAMS.iter().any(|ending| name.ends_with(ending))
        || name.contains("macrosheets/")
        || name.contains("activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
}

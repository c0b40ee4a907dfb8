//! What a file is, by its content. Nobody's word is taken for it, and nothing of it is unpacked but two small parts of an office document.

mod markup;
mod office;
mod text;
mod zip;

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use self::markup::Markup;
use super::kind::FileKind;
use super::name::FileName;
use crate::services::ServiceError;

/// Why a file is not taken.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is nothing that is taken, or what it is can't be told.
    Type,
    /// It holds macros.
    Macros,
    /// It is packed so that unpacking it could harm whoever does, or in a way that can't be looked into.
    Packing,
    /// It needs a password.
    Password,
    /// It may be a text, and is not written in UTF-8.
    Encoding,
    /// It can't be read back.
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The kind of a file, which its name has to agree with.
pub(super) fn check(file: &mut File, size: u64, name: &FileName) -> Result<FileKind, ServiceError> {
    let extension = name.extension();
    let is_text = matches!(extension.as_str(), "csv" | "txt");
    let found = look(file, size).map_err(|refusal| match refusal {
        // Whatever is not known might be a text in another encoding.
        Refusal::Encoding if !is_text => refused(Refusal::Type),
        other => refused(other),
    })?;
    // Nothing in a text says whether it is a table.
    let found = if found == FileKind::Text && extension == "csv" { FileKind::Csv } else { found };
    if found.extensions().contains(&extension.as_str()) {
        return Ok(found);
    }
    let usual = found.extensions()[0];
    let message =
        format!("the name of the file does not end as its content does, which is .{usual}; give it its right name");
    Err(ServiceError::refused("evidence-extension", message))
}

fn look(file: &mut File, size: u64) -> Result<FileKind, Refusal> {
    let head = part(file, 0, size.min(16))?;
    match head.as_slice() {
        [b'%', b'P', b'D', b'F', b'-', ..] => pdf(file, size),
        // Each picture with the beginning of its first part: the mark alone, anything could stand behind.
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R'] => Ok(FileKind::Png),
        [0xff, 0xd8, 0xff, 0xc0..=0xfe, ..] => Ok(FileKind::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', b'V', b'P', b'8', b' ' | b'L' | b'X'] => {
            Ok(FileKind::Webp)
        }
        [b'P', b'K', 3, 4, ..] => office::look(file, size),
        // A workbook or document of before 2007, which may hold macros anywhere; also one that needs a password.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Refusal::Type),
        _ => text::look(file).map(|()| FileKind::Text),
    }
}

/// A PDF ends with its mark; readers look for it within the last 1,024 bytes (ISO 32000-1, annex H, note 18). A page for browsers that hides behind the first
/// mark begins at once.
fn pdf(file: &mut File, size: u64) -> Result<FileKind, Refusal> {
    if Markup::default().is_in(&part(file, 0, size.min(1024))?) {
        return Err(Refusal::Type);
    }
    let tail = part(file, size.saturating_sub(1024), size.min(1024))?;
    let is_whole = tail.windows(5).any(|window| window == b"%%EOF");
    if is_whole { Ok(FileKind::Pdf) } else { Err(Refusal::Type) }
}

/// So many bytes from a place on; fewer if the file ends before.
fn part(file: &mut File, from: u64, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.by_ref().take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn refused(refusal: Refusal) -> ServiceError {
    let allowed = FileKind::listed();
    match refusal {
        Refusal::Type => ServiceError::refused(
            "evidence-type",
            format!(
                "files of this kind are not taken; these are: {allowed}. Web pages and drawings in SVG can be printed as PDF"
            ),
        ),
        Refusal::Macros => {
            ServiceError::refused("evidence-macros", "the file holds macros; save it without them, or as PDF")
        }
        Refusal::Packing => ServiceError::refused(
            "evidence-packing",
            "the file is packed in an unusual way and was not opened; save it anew with your office program, or as PDF",
        ),
        Refusal::Password => {
            ServiceError::refused("evidence-password", "the file needs a password; save it without one")
        }
        Refusal::Encoding => ServiceError::refused(
            "evidence-encoding",
            "the text is not written in UTF-8; save it anew so: Excel calls it CSV UTF-8",
        ),
        Refusal::Io(error) => super::store::unavailable(&error),
    }
}

//! Small files of every kind, right and wrong.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A PDF document, as far as anybody looks.
pub(crate) fn pdf(text: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj\n({text})\nendobj\ntrailer\n%%EOF\n").into_bytes()
}

pub(crate) fn png() -> Vec<u8> {
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89".to_vec()
}

pub(crate) fn jpeg() -> Vec<u8> {
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01".to_vec()
}

pub(crate) fn webp() -> Vec<u8> {
    b"RIFF\x24\0\0\0WEBPVP8 ".to_vec()
}

/// A part of a ZIP file: its name, its content, and what its table says that it unpacks to.
pub(crate) struct Part<'p> {
    pub(crate) name: &'p str,
    pub(crate) content: Vec<u8>,
    pub(crate) is_packed: bool,
    pub(crate) said: Option<u32>,
    pub(crate) flags: u16,
}

impl<'p> Part<'p> {
    pub(crate) fn new(name: &'p str, content: impl AsRef<[u8]>) -> Self {
        Self { name, content: content.as_ref().to_vec(), is_packed: true, said: None, flags: 0 }
    }
}

/// A ZIP file, written by hand so that it can lie.
pub(crate) fn zip(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut file, mut table) = (Vec::new(), Vec::new());
    for part in parts {
        let at = u32::try_from(file.len()).expect("a small file");
        let bytes = if part.is_packed { deflated(&part.content) } else { part.content.clone() };
        let mut head = Vec::new();
        for short in [20, part.flags, if part.is_packed { 8 } else { 0 }, 0, 0] {
            head.extend(short.to_le_bytes());
        }
        let size = |length: usize| u32::try_from(length).expect("a small part").to_le_bytes();
        head.extend(0_u32.to_le_bytes());
        head.extend(size(bytes.len()));
        head.extend(part.said.map_or(size(part.content.len()), u32::to_le_bytes));
        head.extend(u16::try_from(part.name.len()).expect("a short name").to_le_bytes());
        head.extend(0_u16.to_le_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&head);
        file.extend(part.name.as_bytes());
        file.extend(&bytes);
        table.extend(b"PK\x01\x02\x14\0");
        table.extend(&head);
        table.extend([0; 10]);
        table.extend(at.to_le_bytes());
        table.extend(part.name.as_bytes());
    }
    let count = u16::try_from(parts.len()).expect("few parts").to_le_bytes();
    let (from, length) = (file.len() as u32, table.len() as u32);
    file.extend(&table);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count);
    file.extend(count);
    file.extend(length.to_le_bytes());
    file.extend(from.to_le_bytes());
    file.extend([0, 0]);
    file
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";

/// An office document whose main part has a type, with other parts beside it.
pub(crate) fn office(main: &str, others: Vec<Part<'_>>) -> Vec<u8> {
    let list = format!(r#"<Types><Override PartName="/main.xml" ContentType="{OFFICE}{main}.main+xml"/></Types>"#);
    let mut parts = vec![Part::new("[Content_Types].xml", list), Part::new("main.xml", "<x/>")];
    parts.extend(others);
    zip(&parts)
}

pub(crate) fn docx() -> Vec<u8> {
    office("wordprocessingml.document", Vec::new())
}

pub(crate) fn xlsx() -> Vec<u8> {
    office("spreadsheetml.sheet", Vec::new())
}

pub(crate) fn pptx() -> Vec<u8> {
    office("presentationml.presentation", Vec::new())
}

/// A document of `LibreOffice` with a type of its own.
pub(crate) fn open_document(kind: &str) -> Vec<u8> {
    let own = format!("application/vnd.oasis.opendocument.{kind}");
    let first = Part { is_packed: false, ..Part::new("mimetype", own) };
    zip(&[first, Part::new("content.xml", "<x/>")])
}

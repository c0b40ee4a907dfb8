//! The kinds of files that are taken: documents, pictures and tables that can't run anything.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    Webp,
    /// Plain text.
    Text,
    /// A table as text.
    Csv,
    /// A document of Word.
    Docx,
    /// A workbook of Excel.
    Xlsx,
    /// Slides of `PowerPoint`.
    Pptx,
    /// A text document of `LibreOffice`.
    Odt,
    /// A spreadsheet of `LibreOffice`.
    Ods,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Csv,
        Self::Text,
    ];

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// What its names may end with, in small letters; the usual one first.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Text => &["txt"],
            Self::Csv => &["csv"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
        }
    }

    /// The endings of all kinds, as pages list them: `PDF, DOCX, …`.
    #[must_use]
    pub fn listed() -> String {
        let all: Vec<String> = Self::ALL.iter().map(|kind| kind.extensions()[0].to_uppercase()).collect();
        all.join(", ")
    }

    /// What a browser's dialog offers: `.pdf,.docx,…`.
    #[must_use]
    pub fn accepted() -> String {
        let dotted = |kind: &Self| kind.extensions().iter().map(|of| format!(".{of}")).collect::<Vec<_>>().join(",");
        Self::ALL.iter().map(dotted).collect::<Vec<_>>().join(",")
    }
}

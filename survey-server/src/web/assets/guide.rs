//! The pictures of the guide for focal points, taken from the demonstration by `tests/examples/guide_pictures/`.

use survey_model::language::Language;

use super::Asset;

/// A picture of the guide in one language.
#[derive(Debug)]
pub struct Picture {
    /// The language of the page that it shows.
    pub language: Language,
    /// What it shows.
    pub name: &'static str,
    /// Its width in points of a page; it has half as many pixels again.
    pub width: u32,
    /// Its height in points of a page.
    pub height: u32,
    /// The picture.
    pub asset: Asset,
}

impl Picture {
    fn new(language: Language, name: &'static str, content: &[u8]) -> Self {
        let (width, height) = size(content).unwrap_or_default();
        let asset = Asset::compressed(&format!("guide-{}-{name}", language.code()), "webp", content);
        Self { language, name, width: width * 2 / 3, height: height * 2 / 3, asset }
    }
}

/// Width and height of a WebP that is compressed with loss: two numbers of 14 bits after the frame's mark (RFC 9649, 2.5, and RFC 6386, 9.1).
fn size(webp: &[u8]) -> Option<(u32, u32)> {
    let mark = webp.windows(3).position(|bytes| bytes == [0x9D, 0x01, 0x2A])?;
    let number = |at: usize| Some(u32::from(u16::from_le_bytes(webp.get(at..at + 2)?.try_into().ok()?) & 0x3FFF));
    Some((number(mark + 3)?, number(mark + 5)?))
}

macro_rules! pictures {
    ($($language:ident $code:literal),+; $names:tt) => { [$(pictures!(@each $language $code $names)),+] };
    (@each $language:ident $code:literal [$($name:literal),+]) => {
        [$(Picture::new(
            Language::$language,
            $name,
            include_bytes!(concat!("../../../pictures/guide/", $code, "/", $name, ".webp")),
        )),+]
    };
}

/// Every picture of the guide in every language.
pub(super) fn pictures() -> Vec<Picture> {
    pictures!(Ar "ar", En "en", Es "es", Fr "fr", Ru "ru", Zh "zh";
        ["sections", "contributors", "before", "review", "clarification"])
    .into_iter()
    .flatten()
    .collect()
}

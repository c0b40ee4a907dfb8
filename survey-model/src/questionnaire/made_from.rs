//! The source texts that translations were made from: whole in files, those of stale cells only in a questionnaire.

use super::Document;
use super::document::TextDocument;

impl Document {
    /// The source texts that the translations of a language were made from, whether they are still the present ones or not.
    ///
    /// For a normalised document, as that of a questionnaire is.
    #[must_use]
    pub fn made_from(&self, language: &str) -> TextDocument {
        let (nothing, mut whole) = (TextDocument::default(), TextDocument::default());
        let remembered = self.translated_from.get(language).unwrap_or(&nothing);
        for (address, _) in self.text.get(language).unwrap_or(&nothing).cells() {
            let made_from = Some(address.get(remembered)).filter(|text| !text.is_empty());
            address.set(&mut whole, made_from.unwrap_or_else(|| address.get(self.source_texts())).to_owned());
        }
        whole
    }

    /// Keeps of the remembered source texts those of stale cells only, so that a version without stale cells has one form.
    pub(super) fn normalise(&mut self) {
        let nothing = TextDocument::default();
        let mut translated_from = std::mem::take(&mut self.translated_from);
        for (code, made_from) in &mut translated_from {
            let texts = self.text.get(code).unwrap_or(&nothing);
            let mut kept = TextDocument::default();
            for (address, text) in made_from.cells() {
                if text != address.get(self.source_texts()) && !address.get(texts).trim().is_empty() {
                    address.set(&mut kept, text.to_owned());
                }
            }
            *made_from = kept;
        }
        translated_from.retain(|_, made_from| *made_from != TextDocument::default());
        self.translated_from = translated_from;
    }

    fn source_texts(&self) -> &TextDocument {
        static NOTHING: TextDocument = TextDocument::new();
        self.languages.first().and_then(|code| self.text.get(code)).unwrap_or(&NOTHING)
    }
}

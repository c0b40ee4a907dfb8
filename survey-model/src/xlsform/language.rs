//! The language of a column: `label::English (en)`.

use crate::language::Language;

/// How the language is written after the name of a column.
pub(super) fn heading(language: Language) -> String {
    format!("{} ({})", language.own_name(), language.code())
}

/// The language that a heading means: by the code in parentheses, or by its code or its name alone.
pub(super) fn read(text: &str) -> Option<Language> {
    let text = text.trim();
    if let Some((_, tag)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        return by_tag(tag);
    }
    let is_name = |language: &Language| {
        english_name(*language).eq_ignore_ascii_case(text) || language.own_name().to_lowercase() == text.to_lowercase()
    };
    by_tag(text).or_else(|| Language::ALL.into_iter().find(is_name))
}

/// The language of a tag such as `zh-Hans`.
fn by_tag(tag: &str) -> Option<Language> {
    let first = tag.trim().split(['-', '_']).next().unwrap_or_default();
    Language::from_code(&first.to_ascii_lowercase())
}

const fn english_name(language: Language) -> &'static str {
    match language {
        Language::Ar => "Arabic",
        Language::En => "English",
        Language::Es => "Spanish",
        Language::Fr => "French",
        Language::Ru => "Russian",
        Language::Zh => "Chinese",
    }
}

/// “Other” and “Please specify”, which `or_other` adds to a question.
pub(super) const fn other(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Ar => ("غير ذلك", "يُرجى التحديد."),
        Language::En => ("Other", "Please specify."),
        Language::Es => ("Otro", "Especifíquese."),
        Language::Fr => ("Autre", "Veuillez préciser."),
        Language::Ru => ("Другое", "Просьба указать."),
        Language::Zh => ("其他", "请具体说明。"),
    }
}

//! The six official languages of the United Nations, in which questionnaires and pages exist.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of questionnaires and pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

impl Language {
    /// Every language, in the order of their codes.
    pub const ALL: [Self; 6] = [Self::Ar, Self::En, Self::Es, Self::Fr, Self::Ru, Self::Zh];

    /// The BCP 47 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    /// The language with this BCP 47 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Zh => "中文",
        }
    }

    /// The direction of its script, as HTML's `dir` wants it.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::Es | Self::Fr | Self::Ru | Self::Zh => "ltr",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

//! What a form or a file gives for one item, before it is known to be an answer.

use std::collections::BTreeMap;

use crate::character::is_blank;

/// What was given for one item.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// The texts, one per field of a form that bears the item's name.
    pub values: Vec<String>,
    /// The code of a missing reason.
    pub missing: Option<String>,
    /// The entries of a repeat group, each by field.
    pub entries: Vec<BTreeMap<String, Given>>,
}

impl Given {
    /// One text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { values: vec![text.to_owned()], ..Self::default() }
    }

    /// Several texts.
    #[must_use]
    pub fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self { values: texts.into_iter().map(str::to_owned).collect(), ..Self::default() }
    }

    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.missing.as_deref().is_none_or(str::is_empty)
            && self.values.iter().all(|text| is_blank(text))
            && self.entries.iter().all(|entry| entry.values().all(Self::is_blank))
    }
}

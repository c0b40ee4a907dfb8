//! Entries of a concordance with the words of their items.

use std::collections::BTreeMap;

use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::crosswalk::Standing;
use survey_model::concordance::{Combine, Entry, Verdict};
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::questionnaire::document::EntryDocument;

/// An entry as a page shows it.
#[derive(Debug)]
pub struct EntryLine {
    /// The verdict.
    pub verdict: Verdict,
    /// The items of either version, the earlier one's first.
    pub sides: [Vec<ItemLine>; 2],
    /// How options of either version are led to common ones, the earlier one's first.
    pub maps: [Vec<(String, String)>; 2],
    /// How several items make one.
    pub combine: Option<Combine>,
    /// Why the verdict is what it is, in the language in which it was written.
    pub reason: String,
    /// Who answers for it.
    pub reviewer: String,
    /// Whether somebody does.
    pub standing: Standing,
    /// Whether its form comes back with what somebody typed.
    pub is_retyped: bool,
}

/// An item with its words.
#[derive(Debug)]
pub struct ItemLine {
    /// Its code.
    pub code: ItemCode,
    /// Its label.
    pub label: String,
    /// The language of its words.
    pub language: Language,
    /// Its options: code and label.
    pub options: Vec<(String, String)>,
}

impl EntryLine {
    /// An entry with the words of its items; `composed` says whether it follows from others.
    #[must_use]
    pub fn new(entry: &Entry, versions: [&Questionnaire; 2], language: Language, composed: bool) -> Self {
        let [earlier, later] = versions;
        let items = |items: &[ItemCode], of: &Questionnaire| {
            items.iter().map(|item| ItemLine::new(item, of, language)).collect()
        };
        let map = |map: &BTreeMap<OptionCode, OptionCode>| {
            map.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect()
        };
        Self {
            verdict: entry.verdict,
            sides: [items(&entry.earlier, earlier), items(&entry.later, later)],
            maps: [map(&entry.earlier_map), map(&entry.later_map)],
            combine: entry.combine,
            reason: entry.reason.clone(),
            reviewer: entry.reviewer.clone(),
            standing: Standing::of(entry, composed),
            is_retyped: false,
        }
    }

    /// The codes of one side's items, as a form has them.
    #[must_use]
    pub fn codes(&self, side: usize) -> String {
        let items = self.sides.get(side).map(Vec::as_slice).unwrap_or_default();
        items.iter().map(|item| item.code.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// One side's map, as a form has it.
    #[must_use]
    pub fn map(&self, side: usize) -> String {
        let pairs = self.maps.get(side).map(Vec::as_slice).unwrap_or_default();
        pairs.iter().map(|(from, to)| format!("{from} = {to}")).collect::<Vec<_>>().join("\n")
    }

    /// Whether an entry of a form names one of its items.
    #[must_use]
    pub fn is_of(&self, typed: &EntryDocument) -> bool {
        let names =
            |side: usize, codes: &[String]| self.sides[side].iter().any(|item| codes.contains(&item.code.to_string()));
        names(0, &typed.earlier) || names(1, &typed.later)
    }

    /// Shows what somebody typed in place of what is known, so that nothing has to be typed again.
    pub fn retype(&mut self, typed: &EntryDocument) {
        let map = |map: &BTreeMap<String, String>| map.iter().map(|(from, to)| (from.clone(), to.clone())).collect();
        self.verdict = Verdict::from_code(&typed.verdict).unwrap_or(self.verdict);
        self.maps = [map(&typed.earlier_map), map(&typed.later_map)];
        self.combine = typed.combine.as_deref().and_then(Combine::from_code);
        self.reason.clone_from(&typed.reason);
        self.is_retyped = true;
    }

    /// Whether somebody has to look at it now.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.standing == Standing::Proposed || self.is_retyped
    }

    /// What the entry is called within its page.
    #[must_use]
    pub fn anchor(&self) -> String {
        let face = self.sides.iter().rev().find_map(|side| side.first());
        face.map(|item| item.code.to_string()).unwrap_or_default()
    }
}

impl ItemLine {
    fn new(item: &ItemCode, questionnaire: &Questionnaire, language: Language) -> Self {
        let language = questionnaire.language_for(language);
        let question = questionnaire.question_of(item);
        let options = question.and_then(|question| Some((question, question.options()?)));
        let options = options.map(|(question, list)| {
            let label = |code: &OptionCode| questionnaire.option_label(question, code, language).to_owned();
            list.options().iter().map(|option| (option.code.to_string(), label(&option.code))).collect()
        });
        Self {
            code: item.clone(),
            label: questionnaire.item_label(item, language),
            language,
            options: options.unwrap_or_default(),
        }
    }
}

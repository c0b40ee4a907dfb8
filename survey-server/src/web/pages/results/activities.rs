//! The register of activities: the entries of the questionnaire's repeat groups. What can be chosen by follows from the kinds of their fields.

use std::collections::BTreeMap;

use analysis::disclosure::PublicState;
use askama::Template;
use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode, QuestionCode};
use survey_model::question::{Kind, Question};

use super::place::Place;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site};
use crate::web::views::answer::{AnswerView, Reader};

/// So many entries are on a page.
const PER_PAGE: usize = 50;

/// One entry of a state's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'p> {
    pub(super) state: &'p PublicState,
    pub(super) group: &'p Question,
    pub(super) fields: &'p BTreeMap<QuestionCode, Answer>,
}

/// What a visitor looks for.
#[derive(Debug, Default)]
pub(super) struct Sought {
    state: Option<String>,
    text: String,
    year: Option<i32>,
    /// Options by the codes of fields.
    options: Vec<(String, String)>,
    /// What was asked for that there isn't: the parameter and what was given.
    wrong: Vec<(String, String)>,
    page: usize,
}

#[derive(Debug, Template)]
#[template(path = "pages/results-activities.html")]
struct Activities {
    page: Page,
    place: Place,
    choices: Vec<Choice>,
    states: Vec<(String, String, bool)>,
    sought: Sought,
    entries: Vec<EntryView>,
    found: usize,
    at: usize,
    pages: usize,
    query: String,
}

/// A field to choose by.
#[derive(Debug)]
struct Choice {
    code: String,
    label: String,
    /// Code, label and whether it is chosen.
    options: Vec<(String, String, bool)>,
}

#[derive(Debug)]
struct EntryView {
    state: String,
    state_name: String,
    title: String,
    fields: Vec<(String, AnswerView)>,
}

/// The repeat groups of which anything may be public.
pub(super) fn groups(place: &Place) -> impl Iterator<Item = &Question> {
    let levels = analysis::disclosure::Levels::of_questionnaire(place.questionnaire());
    let is_public = move |question: &&Question| {
        levels.of(&ItemCode::of(&question.code)) == survey_model::question::PublicationLevel::Public
    };
    place.questionnaire().questions().filter(|question| matches!(question.kind, Kind::RepeatGroup(_))).filter(is_public)
}

/// Every entry, by states.
pub(super) fn entries(place: &Place) -> Vec<Entry<'_>> {
    let groups: Vec<&Question> = groups(place).collect();
    let mut all = Vec::new();
    for state in &place.content().states {
        for group in &groups {
            if let Some(Answer::Value(Value::Entries(entries))) = state.answers.get(&ItemCode::of(&group.code)) {
                all.extend(entries.iter().map(|fields| Entry { state, group, fields }));
            }
        }
    }
    all
}

impl Sought {
    /// What the address asks for; what there isn't is left out and told.
    pub(super) fn read(site: &Site, place: &Place) -> Self {
        let mut sought = Self { page: 1, ..Self::default() };
        let fields: Vec<&Question> = groups(place).flat_map(|group| group.kind.fields()).collect();
        for (name, value) in site.parameters().into_iter().filter(|(_, value)| !value.trim().is_empty()) {
            let is_known = match name.as_str() {
                "state" => {
                    let known = place.content().states.iter().any(|of| of.state.as_str() == value);
                    sought.state = known.then(|| value.clone());
                    known
                }
                "q" => {
                    sought.text = value.trim().chars().take(200).collect();
                    true
                }
                "year" => {
                    sought.year = value.trim().parse().ok();
                    sought.year.is_some()
                }
                "page" => {
                    let number = value.parse().ok().filter(|number| *number > 0);
                    sought.page = number.unwrap_or(1);
                    number.is_some()
                }
                "lang" => true,
                code => match fields.iter().find(|field| field.code.as_str() == code) {
                    Some(field) => {
                        let known = field
                            .options()
                            .is_some_and(|list| list.options().iter().any(|of| of.code.as_str() == value));
                        sought.options.extend(known.then(|| (code.to_owned(), value.clone())));
                        known
                    }
                    None => true,
                },
            };
            if !is_known {
                sought.wrong.push((name.chars().take(40).collect(), value.chars().take(80).collect()));
            }
        }
        sought
    }

    pub(super) fn has(&self, entry: &Entry<'_>) -> bool {
        let is_state = self.state.as_ref().is_none_or(|state| entry.state.state.as_str() == state);
        let has_option = |(code, option): &(String, String)| entry.chosen(code).any(|of| of.as_str() == option);
        let lower = self.text.to_lowercase();
        let has_text = self.text.is_empty() || entry.texts().any(|text| text.to_lowercase().contains(&lower));
        is_state && has_text && self.options.iter().all(has_option) && self.year.is_none_or(|year| entry.spans(year))
    }

    fn is_option(&self, code: &str, option: &OptionCode) -> bool {
        self.options.iter().any(|(of, chosen)| of == code && chosen == option.as_str())
    }
}

impl<'p> Entry<'p> {
    fn value(&self, code: &str) -> Option<&'p Value> {
        self.fields.iter().find(|(of, _)| of.as_str() == code).and_then(|(_, answer)| answer.value())
    }

    fn chosen(&self, code: &str) -> impl Iterator<Item = &'p OptionCode> {
        let options: &[OptionCode] = match self.value(code) {
            Some(Value::Choice(option)) => std::slice::from_ref(option),
            Some(Value::Choices(options) | Value::Ranking(options)) => options,
            _ => &[],
        };
        options.iter()
    }

    fn texts(&self) -> impl Iterator<Item = &'p str> {
        self.fields.values().filter_map(|answer| match answer.value() {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether it goes on in a year: between its first and its last, if it has two; one that is not there does not bound it.
    fn spans(&self, year: i32) -> bool {
        let years: Vec<&Question> = self.group.kind.fields().iter().filter(|field| is_year(field)).collect();
        let number = |field: &&Question| match self.value(field.code.as_str()) {
            Some(Value::Number(number)) => Some(number.get()),
            _ => None,
        };
        let year = f64::from(year);
        match years.as_slice() {
            [] => false,
            [only] => number(only) == Some(year),
            [first, .., last] => {
                let (first, last) = (number(first), number(last));
                (first.is_some() || last.is_some())
                    && first.is_none_or(|first| first <= year)
                    && last.is_none_or(|last| year <= last)
            }
        }
    }

    /// What it is called: the first text in it.
    pub(super) fn title(&self) -> String {
        let first = self.group.kind.fields().iter().find(|field| matches!(field.kind, Kind::Text(_)));
        match first.and_then(|field| self.value(field.code.as_str())) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }
}

/// Whether a number is a year: its limits say so.
fn is_year(field: &Question) -> bool {
    matches!(&field.kind, Kind::Number(number) if number.min.is_some_and(|min| min >= 1800.0) && number.max.is_some_and(|max| max <= 2200.0))
}

pub(super) fn make(site: &Site, place: &Place) -> Result<Made, WebError> {
    let (page, sought) = (site.page(), Sought::read(site, place));
    let all = entries(place);
    let mut states: Vec<(String, String, bool)> = Vec::new();
    for entry in &all {
        let code = entry.state.state.to_string();
        if states.last().is_none_or(|(last, ..)| *last != code) {
            let is_chosen = sought.state.as_deref() == Some(code.as_str());
            states.push((code, entry.state.state.state().name(page.words.0).to_owned(), is_chosen));
        }
    }
    states.sort_by_key(|(_, name, _)| name.to_lowercase());
    let found: Vec<&Entry<'_>> = all.iter().filter(|entry| sought.has(entry)).collect();
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let at = sought.page.min(pages);
    let reader = Reader::new(place.questionnaire(), page.words);
    let shown = found.iter().skip((at - 1) * PER_PAGE).take(PER_PAGE);
    let entries = shown.map(|entry| view(&reader, entry)).collect();
    let others =
        site.parameters().into_iter().filter(|(name, value)| name != "page" && name != "lang" && !value.is_empty());
    let query = serde_urlencoded::to_string(others.collect::<Vec<_>>()).unwrap_or_default();
    let choices = choices(place, &sought);
    let (place, found) = (place.clone(), found.len());
    Made::page(&Activities { page, place, choices, states, sought, entries, found, at, pages, query })
}

fn choices(place: &Place, sought: &Sought) -> Vec<Choice> {
    let choice = |(group, field): (&Question, &Question)| {
        let text = place.questionnaire().field_text(group, field, place.language);
        let list = field.options()?;
        let option = |of: &survey_model::code_list::QuestionOption| {
            let label = place.questionnaire().option_label_in(field, text, &of.code, place.language).to_owned();
            (of.code.to_string(), label, sought.is_option(field.code.as_str(), &of.code))
        };
        let options = list.options().iter().map(option).collect();
        Some(Choice { code: field.code.to_string(), label: text.label.clone(), options })
    };
    groups(place)
        .flat_map(|group| group.kind.fields().iter().map(move |field| (group, field)))
        .filter_map(choice)
        .collect()
}

fn view(reader: &Reader<'_>, entry: &Entry<'_>) -> EntryView {
    let title = entry.title();
    let shown = reader.entry(entry.group, entry.fields);
    let state = entry.state.state;
    // The first text stands above already.
    let first = entry.group.kind.fields().iter().find(|field| matches!(field.kind, Kind::Text(_)));
    let label = first.map(|field| reader.questionnaire.field_text(entry.group, field, reader.language).label.clone());
    let fields = shown.into_iter().filter(|(of, _)| title.is_empty() || Some(of) != label.as_ref()).collect();
    EntryView { state: state.to_string(), state_name: state.state().name(reader.words.0).to_owned(), title, fields }
}

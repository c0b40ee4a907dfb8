//! A question of each kind, as it is empty, as it is filled in, and as it is filled in wrongly.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::question::{Given, Question};
use survey_model::questionnaire::{Questionnaire, Section, Source, read_sources};
use survey_model::remark::{GivenRemark, MOST_CHARACTERS, Nature};

use crate::services::ServiceError;
use crate::services::response::Reach;
use crate::web::views::answer::Reader;
use crate::web::views::evidence::EvidenceLine;
use crate::web::views::question::{Beside, BesideItem, Earlier, NOTHING, Shown};
use crate::web::views::section::SectionView;
use crate::web::words::Words;

/// A questionnaire with every kind of question.
const DOCUMENT: &str = include_str!("../../../../../questionnaires/examples/every-kind.toml");

/// What stands before each of its codes, and is replaced so that no two specimens share a code.
const PREFIX: &str = "KIND_";

/// What is filled in rightly, by item without its prefix.
const RIGHT: &[(&str, &[&str])] = &[
    ("SINGLE", &["other"]),
    ("OTHER", &["Smart Africa 🌍 منظمة"]),
    ("LAW", &["partial"]),
    ("CHANNELS", &["website", "radio"]),
    ("IMPORTANCE", &["very"]),
    ("SEVERITY.phishing", &["severe"]),
    ("SEVERITY.spam", &["minor"]),
    ("NEEDS", &["skills", "funding"]),
    ("TIME", &["12.5"]),
    ("SHARE", &["45.6"]),
    ("DATE", &["2021-03-15"]),
    ("LESSONS", &["Begin with schools.\nMeasure before and after."]),
    ("URL", &["https://www.example.org/law"]),
];

/// What is filled in wrongly, wherever that is possible.
const WRONG: &[(&str, &[&str])] = &[
    ("OTHER", &["A name that is longer than the sixty characters which fit in here"]),
    ("CHANNELS", &["website", "none"]),
    ("NEEDS", &["skills", "skills"]),
    ("TIME", &["-3"]),
    ("SHARE", &["140"]),
    ("DATE", &["1990-02-01"]),
    ("URL", &["the law of 2021"]),
];

/// How far a question is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldState {
    /// Nothing is filled in.
    Empty,
    /// Everything is, and is right.
    Answered,
    /// Something is, and is wrong.
    Wrong,
}

impl FieldState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Answered, Self::Wrong];

    /// The end of its message's id.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Answered => "answered",
            Self::Wrong => "wrong",
        }
    }

    fn texts(self, code: &str) -> &'static [&'static str] {
        let all = match self {
            Self::Empty => &[],
            Self::Answered => RIGHT,
            Self::Wrong => WRONG,
        };
        all.iter().find(|(of, _)| *of == code).map(|(_, texts)| *texts).unwrap_or_default()
    }

    fn given(self, code: &str) -> Given {
        match (self, code) {
            (Self::Empty, "ACTIVITIES") => entries([("", "")]),
            (Self::Answered, "ACTIVITIES") => entries([("Safer Internet Day", "2019"), ("Radio spots", "2021")]),
            (Self::Wrong, "ACTIVITIES") => entries([("", "1890")]),
            _ => Given::texts(self.texts(code).iter().copied()),
        }
    }
}

fn entries<const N: usize>(entries: [(&str, &str); N]) -> Given {
    let entry = |(title, year): (&str, &str)| {
        BTreeMap::from([("TITLE".to_owned(), Given::text(title)), ("YEAR".to_owned(), Given::text(year))])
    };
    Given { entries: entries.into_iter().map(entry).collect(), ..Given::default() }
}

/// Every kind of question in a state and a language.
///
/// # Errors
/// [`ServiceError`] if the questionnaire can't be read, which its tests rule out.
pub(super) fn section(words: Words, state: FieldState) -> Result<SectionView, ServiceError> {
    let prefix = format!("{}_{}_", words.0.code(), state.code()).to_uppercase();
    let source = Source { name: "every-kind.toml".to_owned(), text: DOCUMENT.replace(PREFIX, &prefix) };
    let questionnaire = read_sources(&[source]).map_err(|problems| ServiceError::corrupt(format!("{problems:?}")))?;
    let section = questionnaire.sections().first().ok_or_else(|| ServiceError::not_found("section"))?;
    let shown = shown(section, &prefix, state);
    let answers = shown.answers(NOTHING, section);
    let mut view = SectionView::new(&questionnaire, words, section, &shown, &answers, &Reach::Whole);
    for (question, view) in section.questions.iter().zip(&mut view.questions) {
        if question.required && state == FieldState::Answered {
            view.beside = Some(beside(&questionnaire, words, question));
            view.evidence = Some(evidence(words));
            view.history = Some("#".to_owned());
        }
    }
    Ok(view)
}

fn shown(section: &Section, prefix: &str, state: FieldState) -> Shown {
    let mut shown = Shown::of(NOTHING, section, None);
    for item in section.items() {
        let given = state.given(item.code.as_str().trim_start_matches(prefix));
        if let Err(fault) = item.question.kind.parse(&given, &item.question.missing) {
            shown.faults.push((item.code.clone(), fault));
        }
        shown.given.insert(item.code, given);
    }
    shown
}

/// What was said in another cycle, and is said now.
fn beside(questionnaire: &Questionnaire, words: Words, question: &Question) -> Beside {
    let before = OptionCode::parse("ministry").ok().map(|option| Answer::Value(Value::Choice(option)));
    let nature = |nature: &Nature| (nature.code(), words.of("remark-nature", nature.code()), *nature == Nature::ALL[0]);
    let item = BesideItem {
        item: ItemCode::of(&question.code),
        row: String::new(),
        given: GivenRemark::default(),
        levels: Vec::new(),
        before: before.map(|answer| Earlier::Answer(Reader::new(questionnaire, words).answer(question, &answer))),
        natures: Nature::ALL.iter().map(nature).collect(),
        is_unsaid: true,
        is_implausible: true,
    };
    Beside {
        items: vec![item],
        is_open: true,
        max: MOST_CHARACTERS,
        cycle: Some("2018-2021".to_owned()),
        correction: None,
        can_take_over: true,
        found: None,
        sources: None,
    }
}

fn evidence(words: Words) -> Vec<EvidenceLine> {
    let size = words.t("evidence-kilobytes").with("size", words.number(412.0, 0));
    let line = |label: &str, size| EvidenceLine { href: "#".to_owned(), label: label.to_owned(), size };
    vec![line("strategy-2024.pdf", Some(size)), line("https://www.example.org/law", None)]
}

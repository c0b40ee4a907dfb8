//! What can be said beside the answers to a question: how they stand to those of the cycle before, a comment, and that an answer is published less openly.

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::question::{PublicationLevel, Question};
use survey_model::questionnaire::Questionnaire;
use survey_model::remark::{GivenRemark, MOST_CHARACTERS, Nature};
use survey_model::source::{GivenSource, MOST_SOURCES};

use super::Shown;
use crate::services::desk_research::Research;
use crate::services::prior::{Before, Prior};
use crate::services::response::ResponseView;
use crate::web::views::answer::{AnswerView, Reader};
use crate::web::views::source::SourcesView;
use crate::web::words::{Message, Words};

/// What can be said beside the answers to a question.
#[derive(Debug)]
pub struct Beside {
    /// The items; those of a matrix by rows.
    pub items: Vec<BesideItem>,
    /// Whether anything is said, asked or wrong, so that it is shown at once.
    pub is_open: bool,
    /// So many characters fit into a text.
    pub max: usize,
    /// The cycle before, if something was answered then.
    pub cycle: Option<String>,
    /// Where a correction of that cycle is asked for.
    pub correction: Option<String>,
    /// Whether an answer of that cycle can be taken over.
    pub can_take_over: bool,
    /// What the secretariat has found for a state that has not answered.
    pub found: Option<Found>,
    /// Where the answer was found, to be filled in; none beside answers of a state that has taken nothing over.
    pub sources: Option<SourceFields>,
}

/// What the secretariat has found in public sources.
#[derive(Debug)]
pub struct Found {
    /// The answers, those of a matrix with their rows.
    pub answers: Vec<(String, AnswerView)>,
    /// Where they were found.
    pub sources: SourcesView,
    /// Whether any of them differs from the answers of the state.
    pub can_take_over: bool,
}

/// The fields for the sources of a question.
#[derive(Debug)]
pub struct SourceFields {
    /// The item that keeps them: the first of the question.
    pub item: ItemCode,
    /// What is filled in, with room for one more where the secretariat looks for sources.
    pub given: Vec<GivenSource>,
    /// Whether the secretariat looks for them.
    pub is_research: bool,
}

/// What can be said beside one answer.
#[derive(Debug)]
pub struct BesideItem {
    /// The item.
    pub item: ItemCode,
    /// The row of a matrix; empty for other questions.
    pub row: String,
    /// What is filled in.
    pub given: GivenRemark,
    /// The question's own level and those that are stricter: code, words and whether it is chosen; none if nothing is stricter.
    pub levels: Vec<(&'static str, Message, bool)>,
    /// What was answered in the cycle before.
    pub before: Option<Earlier>,
    /// The natures to choose from: code, words and whether it is chosen; none if nothing can be compared.
    pub natures: Vec<(&'static str, Message, bool)>,
    /// Whether the saved answer differs from the one before and nobody has said why.
    pub is_unsaid: bool,
    /// Whether the saved answer is one that the questionnaire finds unlikely after the one before.
    pub is_implausible: bool,
}

/// What was answered in the cycle before.
#[derive(Debug)]
pub enum Earlier {
    /// This.
    Answer(AnswerView),
    /// Something that can't be compared, for this reason.
    NotComparable(String),
}

/// What the items of a section have beside them.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'v> {
    /// The response.
    pub view: &'v ResponseView,
    /// The cycle before.
    pub prior: Option<&'v Prior>,
    /// What the secretariat has found.
    pub research: Option<&'v Research>,
    /// The words of the page.
    pub words: Words,
}

impl Beside {
    /// What can be said beside the answers to a question, with what is.
    #[must_use]
    pub fn new(around: Surroundings<'_>, question: &Question, shown: &Shown) -> Self {
        let items: Vec<BesideItem> =
            super::items_of(question).into_iter().map(|item| BesideItem::new(around, question, item, shown)).collect();
        let is_wrong = |item: &BesideItem| {
            shown
                .faults
                .iter()
                .any(|(of, fault)| *of == item.item && fault.each().iter().any(|fault| fault.code() == "in-remark"))
        };
        let is_said = |given: &GivenRemark| {
            let nature = if given.nature == Nature::Confirmed.code() { "" } else { &given.nature };
            let texts = [&given.comment, &given.note, &given.publication];
            !nature.is_empty() || given.confirmed || texts.iter().any(|text| !text.is_empty())
        };
        let is_asked = |item: &BesideItem| item.is_unsaid || (item.is_implausible && !item.given.confirmed);
        let is_open = items.iter().any(|item| is_said(&item.given) || is_asked(item) || is_wrong(item));
        let has_before = items.iter().any(|item| item.before.is_some());
        let prior = around.prior.filter(|_| has_before);
        let can_take_over = |prior: &Prior| {
            items.iter().any(|item| {
                let remark = around.view.remark(&item.item);
                prior.carried(&item.item).is_some_and(|before| {
                    around.view.answers.get(&item.item) != Some(before) || remark.nature != Some(Nature::Confirmed)
                })
            })
        };
        Self {
            is_open,
            max: MOST_CHARACTERS,
            cycle: prior.map(|prior| prior.cycle.to_string()),
            correction: prior.map(|prior| format!("/responses/{}", prior.response)),
            can_take_over: prior.is_some_and(can_take_over),
            found: around.research.and_then(|research| Found::new(around, question, research)),
            sources: SourceFields::new(around, question, shown),
            items,
        }
    }
}

impl Found {
    fn new(around: Surroundings<'_>, question: &Question, research: &Research) -> Option<Self> {
        let (questionnaire, items) = (around.view.questionnaire(), super::items_of(question));
        let reader = Reader::new(questionnaire, around.words);
        let text = questionnaire.question_text(question, reader.language);
        let row = |item: &ItemCode| item.row().and_then(|row| text.row.get(row)).cloned().unwrap_or_default();
        let said: Vec<(&ItemCode, &Answer)> =
            items.iter().filter_map(|item| Some((item, research.answer(item)?))).collect();
        let sources: Vec<_> = items.iter().flat_map(|item| research.sources(item)).cloned().collect();
        let differs = |(item, answer): &(&ItemCode, &Answer)| around.view.answers.get(*item) != Some(*answer);
        (!said.is_empty()).then(|| Self {
            sources: SourcesView::new(around.words, &sources),
            can_take_over: said.iter().any(differs),
            answers: said.into_iter().map(|(item, answer)| (row(item), reader.answer(question, answer))).collect(),
        })
    }
}

impl SourceFields {
    fn new(around: Surroundings<'_>, question: &Question, shown: &Shown) -> Option<Self> {
        let item = super::items_of(question).into_iter().next()?;
        let is_research = around.view.response.is_research();
        let mut given = shown.remarks.get(&item).map(|remark| remark.sources.clone()).unwrap_or_default();
        if is_research && given.len() < MOST_SOURCES {
            given.push(GivenSource::default());
        }
        (!given.is_empty()).then_some(Self { item, given, is_research })
    }
}

impl BesideItem {
    fn new(around: Surroundings<'_>, question: &Question, item: ItemCode, shown: &Shown) -> Self {
        let (view, words) = (around.view, around.words);
        let questionnaire = view.questionnaire();
        let given = shown.remarks.get(&item).cloned().unwrap_or_default();
        let text = questionnaire.question_text(question, questionnaire.language_for(words.0));
        let row = item.row().and_then(|row| text.row.get(row)).cloned().unwrap_or_default();
        let before = around.prior.and_then(|prior| earlier(prior, questionnaire, words, question, &item));
        let now =
            view.answers.get(&item).cloned().unwrap_or(Answer::Missing(survey_model::missing::Missing::NotAnswered));
        let is_of = |is: &dyn Fn(&Prior) -> bool| around.prior.is_some_and(is);
        let has_nature = view.remark(&item).nature.is_some_and(|nature| nature != Nature::Confirmed);
        let can_compare = is_of(&|prior| prior.carried(&item).is_some());
        let is_unsaid = is_of(&|prior| prior.is_changed(&item, question, &now)) && !has_nature;
        // What was confirmed once is not what stands there now.
        let nature = if is_unsaid && given.nature == Nature::Confirmed.code() { "" } else { &given.nature };
        Self {
            levels: match view.response.is_research() {
                true => Vec::new(),
                false => levels(words, question.publication, &given.publication),
            },
            natures: if can_compare { natures(words, nature) } else { Vec::new() },
            is_unsaid,
            is_implausible: is_of(&|prior| prior.is_implausible(&item, question, &now)),
            row,
            given,
            before,
            item,
        }
    }
}

fn earlier(prior: &Prior, now: &Questionnaire, words: Words, question: &Question, item: &ItemCode) -> Option<Earlier> {
    Some(match prior.items.get(item)? {
        Before::NotComparable { reason } => Earlier::NotComparable(reason.clone()),
        Before::Comparable { carried: Some(answer), .. } => {
            Earlier::Answer(Reader::new(now, words).answer(question, answer))
        }
        Before::Comparable { item, given, carried: None } => {
            let then = prior.questionnaire.question_of(item)?;
            Earlier::Answer(Reader::new(&prior.questionnaire, words).answer(then, given))
        }
    })
}

fn levels(words: Words, own: PublicationLevel, chosen: &str) -> Vec<(&'static str, Message, bool)> {
    let stricter = PublicationLevel::ALL.into_iter().filter(|level| *level > own);
    let stricter = stricter.map(|level| (level.code(), words.of("remark-level", level.code()), level.code() == chosen));
    let own = ("", words.of("remark-level-own", own.code()), false);
    let all: Vec<_> = std::iter::once(own).chain(stricter).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

/// That it is still true is said by a button; once it is said, it stays among the choices.
fn natures(words: Words, chosen: &str) -> Vec<(&'static str, Message, bool)> {
    let offered = Nature::ALL.iter().filter(|nature| **nature != Nature::Confirmed || chosen == nature.code());
    let offered =
        offered.map(|nature| (nature.code(), words.of("remark-nature", nature.code()), nature.code() == chosen));
    std::iter::once(("", words.t("remark-nature-none"), false)).chain(offered).collect()
}

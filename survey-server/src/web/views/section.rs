//! A section as a form shows it, whether its answers are somebody's response or nobody's.

use survey_model::answer::Answers;
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Section};

use super::question::{FaultLine, Maker, QuestionView, Shown, paragraphs, rules};
use crate::services::Platform;
use crate::services::response::Reach;
use crate::web::words::Words;

/// A section of a form.
#[derive(Debug)]
pub struct SectionView {
    /// Its code.
    pub code: String,
    /// The language of the questionnaire's texts.
    pub language: Language,
    /// Its number.
    pub number: usize,
    /// How many sections there are.
    pub of: usize,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub introduction: Vec<String>,
    /// Its questions.
    pub questions: Vec<QuestionView>,
    /// What is wrong on the page.
    pub faults: Vec<FaultLine>,
    /// What the script needs to show and hide questions; nothing if nothing ever changes.
    pub rules: Option<String>,
    /// Whether any of its questions is asked.
    pub is_asked: bool,
}

impl SectionView {
    /// A section with what is shown in its fields, judged together with answers that include it; those beyond the reader's reach stay here.
    #[must_use]
    pub fn new(
        questionnaire: &Questionnaire,
        words: Words,
        section: &Section,
        shown: &Shown,
        answers: &Answers,
        reach: &Reach,
    ) -> Self {
        let language = questionnaire.language_for(words.0);
        let text = questionnaire.section_text(section, language);
        let evaluation = questionnaire.evaluate(answers, Platform::today());
        let questions = Maker::new(questionnaire, words, shown, &evaluation).questions(section);
        Self {
            code: section.code.to_string(),
            language,
            number: section.number,
            of: questionnaire.sections().len(),
            title: text.title.clone(),
            introduction: paragraphs(&text.introduction),
            faults: questions.iter().flat_map(|question| question.faults.clone()).collect(),
            rules: rules(section, &evaluation, |item| reach.has_item(questionnaire, item)),
            is_asked: evaluation.is_section_relevant(section),
            questions,
        }
    }
}

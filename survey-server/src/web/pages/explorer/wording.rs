//! In which words both versions asked, and which of the words differ.

use survey_model::code::{CycleLabel, ItemCode};
use survey_model::difference::{Op, Words, words_between};
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;

use crate::services::comparison::Compared;

/// How a version asked.
#[derive(Debug)]
pub(super) struct Wording {
    /// The cycle that asked it.
    pub cycle: String,
    /// The version.
    pub version: String,
    /// The language of the words.
    pub language: Language,
    /// The items that the concordance holds together.
    pub asked: Vec<Asked>,
}

/// One item as a version asked it.
#[derive(Debug)]
pub(super) struct Asked {
    /// The question's number.
    pub number: String,
    /// The question.
    pub label: String,
    /// The options.
    pub options: Vec<String>,
}

/// The items of both versions that the concordance holds together.
pub(super) fn items(compared: &Compared, item: &ItemCode) -> [Vec<ItemCode>; 2] {
    let concordance = &compared.concordance;
    match concordance.of_later(item).or_else(|| concordance.of_earlier(item)) {
        Some(entry) => [entry.earlier.clone(), entry.later.clone()],
        None => [vec![item.clone()], vec![item.clone()]],
    }
}

/// The words of both versions.
pub(super) fn wordings(compared: &Compared, item: &ItemCode, language: Language) -> [Wording; 2] {
    let [earlier, later] = items(compared, item);
    [
        wording(&compared.from.cycle.label, &compared.from.questionnaire, &earlier, language),
        wording(&compared.to.cycle.label, &compared.to.questionnaire, &later, language),
    ]
}

/// The questions of both versions as one text, with what was taken out and put in; nothing if they are the same, or can't be held against each other.
pub(super) fn differences([earlier, later]: &[Wording; 2]) -> Vec<Vec<Words>> {
    let ([one], [other]) = (earlier.asked.as_slice(), later.asked.as_slice()) else { return Vec::new() };
    if earlier.language != later.language {
        return Vec::new();
    }
    let options = [&one.options, &other.options].map(|options| options.join(" · "));
    let both = [words_between(&one.label, &other.label), words_between(&options[0], &options[1])];
    let differs = |words: &Vec<Words>| words.iter().any(|run| run.op != Op::Kept);
    both.into_iter().filter(differs).collect()
}

fn wording(cycle: &CycleLabel, questionnaire: &Questionnaire, items: &[ItemCode], language: Language) -> Wording {
    let language = questionnaire.language_for(language);
    let asked = |item: &ItemCode| {
        let question = questionnaire.question_of(item)?;
        let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
        let label = |code| questionnaire.option_label(question, code, language).to_owned();
        Some(Asked {
            number: question.number.clone(),
            label: questionnaire.item_label(item, language),
            options: options.iter().map(|option| label(&option.code)).collect(),
        })
    };
    Wording {
        cycle: cycle.to_string(),
        version: questionnaire.name().to_string(),
        language,
        asked: items.iter().filter_map(asked).collect(),
    }
}

//! What is published of a region beside an answer, in words.

use analysis::disclosure::PublishedCount;
use survey_model::answer::{Answer, Value};
use survey_model::code::OptionCode;
use survey_model::question::Question;
use survey_model::questionnaire::Questionnaire;

use crate::services::profile::{Beside, OptionCount};
use crate::web::views::answer::Reader;
use crate::web::words::{Message, Words};

/// A line about a region.
#[derive(Debug)]
pub(super) struct BesideLine {
    pub(super) text: Message,
    /// How many of how many, for a bar.
    pub(super) part: Option<(usize, usize)>,
}

impl BesideLine {
    const fn plain(text: Message) -> Self {
        Self { text, part: None }
    }
}

/// What stands beside an answer; nothing for what has neither a list of answers nor a number, or was not asked.
pub(super) fn lines(reader: &Reader<'_>, question: &Question, answer: &Answer, beside: &Beside) -> Vec<BesideLine> {
    let words = reader.words;
    let label = |code: &OptionCode| label(reader.questionnaire, question, code, reader);
    match beside {
        Beside::Nothing => vec![BesideLine::plain(words.t("profile-not-published"))],
        Beside::Answers { counts, answered, .. } => {
            let of_own = |of: &&OptionCount| matches!(answer.value(), Some(Value::Choice(given)) if *given == of.code);
            let same = counts.iter().find(of_own).map(|of| share(reader, of.count, *answered, None));
            let median = beside.middle().map(|[lower, upper]| {
                let text = words.t("profile-median").with("median", label(&lower.code));
                let both =
                    || words.t("profile-medians").with("lower", label(&lower.code)).with("upper", label(&upper.code));
                BesideLine::plain(if lower.code == upper.code { text } else { both() })
            });
            same.into_iter().chain(median).collect()
        }
        Beside::Options { counts } => {
            let Some(Value::Choices(chosen)) = answer.value() else { return Vec::new() };
            let of_own = counts.iter().filter(|(code, ..)| chosen.contains(code));
            of_own.map(|(code, count, answered)| share(reader, *count, *answered, Some(label(code)))).collect()
        }
        Beside::Numbers { median: None, .. } => Vec::new(),
        Beside::Numbers { median: Some(median), answered } => {
            let text = words.t("profile-median-number").with("median", words.exact(*median)).with("count", *answered);
            let distance = match answer.value() {
                Some(Value::Number(own)) => Some(own.get() - median),
                _ => None,
            };
            let decimals = distance.map_or(0, |distance| usize::from(distance.fract() != 0.0));
            let distance =
                distance.map(|distance| words.t("profile-distance").with("distance", words.signed(distance, decimals)));
            std::iter::once(text).chain(distance).map(BesideLine::plain).collect()
        }
    }
}

/// How many gave the same answer, or chose an option.
fn share(reader: &Reader<'_>, count: PublishedCount, of: PublishedCount, option: Option<String>) -> BesideLine {
    let words = reader.words;
    let known = count.count().zip(of.count()).filter(|(_, of)| *of > 0);
    let text = match (known, option) {
        (None, None) => words.t("profile-same-withheld"),
        (None, Some(option)) => words.t("profile-option-withheld").with("option", option),
        (Some(known), None) => with_share(words, words.t("profile-same"), known),
        (Some(known), Some(option)) => with_share(words, words.t("profile-option").with("option", option), known),
    };
    BesideLine { text, part: known }
}

fn with_share(words: Words, text: Message, (count, of): (usize, usize)) -> Message {
    #[expect(clippy::cast_precision_loss, reason = "counts of states")]
    let share = words.percent(count as f64 / of as f64);
    text.with("count", count).with("of", of).with("share", share)
}

fn label(questionnaire: &Questionnaire, question: &Question, code: &OptionCode, reader: &Reader<'_>) -> String {
    let text = questionnaire.question_text(question, reader.language);
    questionnaire.option_label_in(question, text, code, reader.language).to_owned()
}

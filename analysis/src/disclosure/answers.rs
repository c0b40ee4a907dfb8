//! Answers by the level at which they may be published.

use survey_model::question::PublicationLevel;

use super::Publishable;

/// The answers in one count, without those that are not shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Those that everybody may see with the state's name.
    pub named: usize,
    /// Those that were given for aggregates only.
    pub unnamed: usize,
}

impl Answers {
    /// All of them.
    #[must_use]
    pub const fn all(self) -> usize {
        self.named + self.unnamed
    }

    pub(super) fn sum(answers: impl Iterator<Item = Self>) -> Self {
        answers
            .fold(Self::default(), |sum, one| Self { named: sum.named + one.named, unnamed: sum.unnamed + one.unnamed })
    }
}

/// The level of an answer: the stricter of its question's and of the one that the state chose for it.
#[must_use]
pub fn strictest(question: PublicationLevel, answer: Option<PublicationLevel>) -> PublicationLevel {
    answer.map_or(question, |answer| question.max(answer))
}

/// An answer with its state's name, if everybody may see it so.
#[must_use]
pub fn named<T>(level: PublicationLevel, answer: T) -> Option<Publishable<T>> {
    (level == PublicationLevel::Public).then(|| Publishable::new(answer))
}

/// How many gave each answer of a code list, by level; answers that are not shared, or beyond the list, count nowhere.
#[must_use]
pub fn count_answers(categories: usize, answers: impl IntoIterator<Item = (PublicationLevel, usize)>) -> Vec<Answers> {
    let mut counts = vec![Answers::default(); categories];
    for (level, category) in answers {
        match (level, counts.get_mut(category)) {
            (PublicationLevel::Public, Some(count)) => count.named += 1,
            (PublicationLevel::AggregateOnly, Some(count)) => count.unnamed += 1,
            (PublicationLevel::NotShared, _) | (_, None) => {}
        }
    }
    counts
}

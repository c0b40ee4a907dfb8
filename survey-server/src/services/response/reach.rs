//! How much of a response somebody sees.

use survey_model::code::{ItemCode, SectionCode};
use survey_model::questionnaire::{Questionnaire, Section};

use crate::services::Actor;
use crate::services::policy::{self, Action, Resource};
use crate::storage::response::Response;

/// The sections of a response that its reader may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    Whole,
    /// These only: whatever is asked or not because of others is known, what the others answer is not shown.
    Sections(Vec<SectionCode>),
}

impl Reach {
    /// What the policy leaves to an actor.
    pub(super) fn of(actor: &Actor, response: &Response) -> Self {
        let whole = Resource::Response(response.respondent_id, response.id);
        let reads_all = [Action::ReadWholeResponse, Action::ReadSubmission];
        if reads_all.into_iter().any(|action| policy::allows(actor, action, whole)) {
            return Self::Whole;
        }
        let is_of = |(of, _): &&(_, SectionCode)| *of == response.id;
        Self::Sections(actor.sections.iter().filter(is_of).map(|(_, section)| section.clone()).collect())
    }

    /// Whether a section is within it.
    #[must_use]
    pub fn has(&self, section: &SectionCode) -> bool {
        match self {
            Self::Whole => true,
            Self::Sections(sections) => sections.contains(section),
        }
    }

    /// Whether the section of an item is within it; what is no question of its own, as a field of an entry, has no section.
    #[must_use]
    pub fn has_item(&self, questionnaire: &Questionnaire, item: &ItemCode) -> bool {
        let is_of = |section: &&Section| section.questions.iter().any(|of| of.code.as_str() == item.question());
        questionnaire.sections().iter().find(is_of).is_none_or(|section| self.has(&section.code))
    }
}

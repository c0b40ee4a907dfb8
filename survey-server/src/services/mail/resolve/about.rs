//! What a letter is about.

use chrono::NaiveDate;
use survey_model::answer::Answers;
use survey_model::code::SectionCode;
use survey_model::cycle::ResponseStatus;
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::respondent::Respondent;

use crate::services::account::Account;
use crate::services::cycle::{self, CycleView};
use crate::services::mail::content::Content;
use crate::services::response::life;
use crate::services::{Platform, ServiceError, deadline, respondent};
use crate::storage::response::Response;
use crate::storage::{self, Connection, CycleId, ResponseId, answer};

/// The cycle, the respondent and the response that a letter is about.
pub(super) struct About {
    pub(super) cycle: CycleView,
    respondent: Respondent,
    response: Option<Response>,
    deadline: Option<NaiveDate>,
}

impl About {
    pub(super) fn response(platform: &Platform, conn: &mut Connection, id: ResponseId) -> Result<Self, ServiceError> {
        let response = storage::response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
        let (cycle, respondent) = (response.cycle_id, response.respondent_id);
        Self::of(platform, conn, cycle, respondent, Some(response))
    }

    pub(super) fn cycle(
        platform: &Platform,
        conn: &mut Connection,
        id: CycleId,
        to: &Account,
    ) -> Result<Self, ServiceError> {
        let respondent = to.respondent_id.ok_or(ServiceError::not_found("respondent"))?;
        let response = storage::response::find_of(conn, id, respondent)?;
        Self::of(platform, conn, id, respondent, response)
    }

    fn of(
        platform: &Platform,
        conn: &mut Connection,
        cycle: CycleId,
        id: storage::RespondentId,
        response: Option<Response>,
    ) -> Result<Self, ServiceError> {
        let stored = storage::cycle::find_by_id(conn, cycle)?.ok_or(ServiceError::not_found("cycle"))?;
        let respondent = storage::respondent::find_by_id(conn, id)?.ok_or(ServiceError::not_found("respondent"))?;
        let deadline = match &response {
            Some(response) => life::last_day(conn, &stored, response)?.0,
            None => deadline::of(conn, &stored, id)?,
        };
        Ok(Self { cycle: cycle::view(platform, conn, stored)?, respondent, response, deadline })
    }

    fn questionnaire(&self) -> &Questionnaire {
        &self.cycle.questionnaire
    }

    /// Names state and cycle in a letter.
    pub(super) fn add_to(&self, content: &mut Content) {
        let label = self.cycle.cycle.label.as_str();
        content.named.state = respondent::name(&self.respondent, content.language);
        content.named.cycle = label.to_owned();
        content.named.date = self.deadline;
        content.is_synthetic |= self.cycle.cycle.synthetic;
        let state = content.named.state.clone();
        content.list("member-state", state);
        content.list("cycle", label);
    }

    pub(super) fn add_deadline(&self, content: &mut Content) {
        if let Some(day) = self.deadline {
            content.list_day("deadline", day);
        }
    }

    pub(super) fn titles(&self, sections: &[SectionCode], language: Language) -> Vec<String> {
        let known = sections.iter().filter_map(|code| self.questionnaire().section(code.as_str()));
        known.map(|section| self.title(section, language)).collect()
    }

    fn title(&self, section: &Section, language: Language) -> String {
        let language = self.questionnaire().language_for(language);
        format!("{}. {}", section.number, self.questionnaire().section_text(section, language).title)
    }

    /// The sections in which something that is asked has no answer yet; none for what is signed off.
    pub(super) fn sections_left(&self, conn: &mut Connection, language: Language) -> Result<Vec<String>, ServiceError> {
        let answers: Answers = match &self.response {
            Some(response) if response.status == ResponseStatus::InProgress => {
                answer::list(conn, response.id)?.into_iter().map(|row| (row.item, row.answer)).collect()
            }
            _ => return Ok(Vec::new()),
        };
        let evaluation = self.questionnaire().evaluate(&answers, Platform::today());
        let sections = self.questionnaire().sections().iter();
        let left = sections.filter(|section| !evaluation.progress(section).is_complete());
        Ok(left.map(|section| self.title(section, language)).collect())
    }
}

//! Looks up what a letter names: people, states, cycles, titles, deadlines, and the link for what comes next.

use chrono::{NaiveDate, TimeDelta};
use survey_model::answer::Answers;
use survey_model::code::SectionCode;
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::respondent::Respondent;

use super::content::{Action, Content, Named};
use super::{Letter, MailMessage, Mailer, ReminderKind};
use crate::services::account::{Account, AccountStatus};
use crate::services::cycle::{self, CycleView};
use crate::services::email_address::EmailAddress;
use crate::services::one_time_link::{self, Purpose};
use crate::services::{Platform, Role, ServiceError, deadline, monitor, respondent};
use crate::storage::response::Response;
use crate::storage::{
    self, AccountId, Connection, CycleId, ResponseId, account, answer, coordination_body, now, submission,
};

/// Why a letter can't go to anybody, as a code.
#[derive(Debug)]
pub(super) enum Undeliverable {
    /// It has become superfluous.
    Superfluous(&'static str),
    /// It can't be sent.
    Impossible(&'static str),
    /// The database does not do its part.
    Error(ServiceError),
}

impl<E: Into<ServiceError>> From<E> for Undeliverable {
    fn from(error: E) -> Self {
        match error.into() {
            // What the letter is about is gone, or can't be read: that won't get better by waiting.
            ServiceError::NotFound { .. } | ServiceError::Storage(storage::StorageError::Corrupt { .. }) => {
                Self::Impossible("unreadable")
            }
            other => Self::Error(other),
        }
    }
}

/// What stands for a secret where a letter is only looked at.
pub(super) const MASK: &str = "••••••••••••••••";

/// A letter ready to be laid out, and where to send it.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) content: Content,
    pub(super) name: String,
    pub(super) address: EmailAddress,
    /// The secret in its link, which must not get into any record.
    pub(super) secret: Option<String>,
}

/// Whether a letter is sent, so that its link has to work, or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purport {
    Send,
    Look,
}

/// Looks up everything that a message says, and makes its link if it is sent.
pub(super) fn resolve(
    platform: &Platform,
    conn: &mut Connection,
    mailer: &Mailer,
    message: &MailMessage,
    purport: Purport,
) -> Result<Resolved, Undeliverable> {
    let letter = Letter::of(message)?;
    let to = account::find(conn, message.account_id)?.ok_or(ServiceError::not_found("account"))?;
    if purport == Purport::Send {
        check_needed(conn, &letter, &to, message)?;
    }
    let address = address(&letter, &to)?;
    let mut content = content(platform, conn, &letter, &to, message)?;
    let secret = add_action(conn, mailer, &letter, &to, purport, &mut content)?;
    Ok(Resolved { content, name: to.name, address, secret })
}

/// Whether a letter still has its purpose: people are disabled, sign in and sign off while letters wait.
fn check_needed(
    conn: &mut Connection,
    letter: &Letter,
    to: &Account,
    message: &MailMessage,
) -> Result<(), Undeliverable> {
    if matches!(to.status, AccountStatus::Disabled | AccountStatus::Erased) {
        return Err(Undeliverable::Superfluous("account-disabled"));
    }
    let is_needed = match letter {
        Letter::Invitation { .. } => to.status == AccountStatus::Invited,
        Letter::Reminder { cycle, .. } => is_reminder_needed(conn, *cycle, to)?,
        // Whoever asked for it may have been somebody who knew the former password.
        Letter::PasswordReset | Letter::EmailChange { .. } => {
            let credential = storage::credential::find(conn, to.id)?;
            credential.is_none_or(|credential| credential.password_changed_at <= message.created_at)
        }
        Letter::ContributorInvitation { response, sections, .. } => {
            let delegated = storage::section_delegation::list_to(conn, to.id)?;
            delegated.iter().any(|of| of.response_id == *response && sections.contains(&of.section))
        }
        _ => true,
    };
    if is_needed { Ok(()) } else { Err(Undeliverable::Superfluous("no-longer-needed")) }
}

fn is_reminder_needed(conn: &mut Connection, id: CycleId, to: &Account) -> Result<bool, ServiceError> {
    let Some(respondent) = to.respondent_id else { return Ok(false) };
    let cycle = storage::cycle::find_by_id(conn, id)?.ok_or(ServiceError::not_found("cycle"))?;
    let response = storage::response::find_of(conn, id, respondent)?;
    let is_submitted = response.is_some_and(|response| monitor::is_submitted(response.status));
    let is_over = deadline::of(conn, &cycle, respondent)?.is_some_and(|day| day < Platform::today());
    Ok(cycle.status == CycleStatus::Open && !is_submitted && !is_over)
}

fn address(letter: &Letter, to: &Account) -> Result<EmailAddress, Undeliverable> {
    let of_account = || to.email.as_deref().map(EmailAddress::parse).transpose();
    match letter.own_address() {
        Some(address) => Ok(address.clone()),
        None => of_account().ok().flatten().ok_or(Undeliverable::Impossible("no-address")),
    }
}

/// What comes next for whoever gets a letter.
enum Next {
    /// A link that can be used once.
    Link(Purpose, Option<String>),
    /// A page of the platform.
    Page(String),
    Nothing,
}

fn next(letter: &Letter, to: &Account) -> Next {
    match letter {
        Letter::Invitation { .. } => Next::Link(Purpose::Invitation, None),
        Letter::ContributorInvitation { .. } if to.status == AccountStatus::Invited => {
            Next::Link(Purpose::Invitation, None)
        }
        Letter::PasswordReset => Next::Link(Purpose::PasswordReset, None),
        Letter::EmailChange { address } => Next::Link(Purpose::EmailChange, Some(address.to_string())),
        Letter::Receipt { response, number } => Next::Page(format!("/responses/{response}/submissions/{number}")),
        Letter::ContributorInvitation { response, .. } | Letter::ClarificationRequest { response, .. } => {
            Next::Page(format!("/responses/{response}"))
        }
        Letter::Reminder { .. } | Letter::DeadlineExtended { .. } => Next::Page("/dashboard".to_owned()),
        Letter::EmailChanged { .. }
        | Letter::PasswordChanged
        | Letter::SecondFactorRemoved
        | Letter::SignInLocked
        | Letter::DelegationWithdrawn { .. } => Next::Nothing,
    }
}

fn lifetime(mailer: &Mailer, purpose: Purpose) -> TimeDelta {
    match purpose {
        Purpose::Invitation | Purpose::FirstAdministrator => mailer.lifetimes.invitation,
        Purpose::PasswordReset => mailer.lifetimes.password_reset,
        Purpose::EmailChange => mailer.lifetimes.email_change,
    }
}

/// Adds what comes next, with its link; gives the link's secret if there is one.
fn add_action(
    conn: &mut Connection,
    mailer: &Mailer,
    letter: &Letter,
    to: &Account,
    purport: Purport,
    content: &mut Content,
) -> Result<Option<String>, ServiceError> {
    let (address, secret) = match next(letter, to) {
        Next::Nothing => return Ok(None),
        Next::Page(path) => (path, None),
        Next::Link(purpose, payload) => {
            let lifetime = lifetime(mailer, purpose);
            content.list_time("valid-until", &(now() + lifetime));
            let secret = match purport {
                Purport::Send => one_time_link::mint(conn, Some(to.id), purpose, payload, lifetime)?.to_string(),
                Purport::Look => MASK.to_owned(),
            };
            (format!("/links/{secret}"), Some(secret))
        }
    };
    let is_known = matches!(letter, Letter::ContributorInvitation { .. }) && secret.is_none();
    let words = if is_known { "contributor-again" } else { letter.text() };
    content.action = Some(Action { words, address: format!("{}{address}", mailer.base_url) });
    Ok(secret)
}

fn content(
    platform: &Platform,
    conn: &mut Connection,
    letter: &Letter,
    to: &Account,
    message: &MailMessage,
) -> Result<Content, ServiceError> {
    let mut content = Content {
        language: to.language,
        name: to.name.clone(),
        text: letter.text(),
        role: None,
        named: Named::default(),
        facts: Vec::new(),
        action: None,
        is_synthetic: to.synthetic,
        is_sample: false,
    };
    match letter {
        Letter::Invitation { invited_by } => invitation(conn, &mut content, to, *invited_by)?,
        Letter::ContributorInvitation { invited_by, response, sections } => {
            invited_by_whom(conn, &mut content, *invited_by)?;
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            content.list_all("sections", about.titles(sections, to.language));
            about.add_deadline(&mut content);
        }
        Letter::Reminder { kind, cycle } => {
            let about = About::cycle(platform, conn, *cycle, to)?;
            about.add_to(&mut content);
            about.add_deadline(&mut content);
            if *kind != ReminderKind::NotStarted {
                let left = about.sections_left(conn, to.language)?;
                content.list_all("sections-left", left);
            }
        }
        Letter::Receipt { response, number } => {
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            receipt(conn, &mut content, *response, *number)?;
        }
        Letter::ClarificationRequest { response, questions, deadline } => {
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            let known = questions.iter().filter_map(|code| about.cycle.questionnaire.question(code.as_str()));
            content.list_all("questions", known.map(|question| question.number.clone()).collect());
            if let Some(day) = deadline {
                content.list_day("deadline", *day);
            }
        }
        Letter::DeadlineExtended { cycle, deadline } => {
            About::cycle(platform, conn, *cycle, to)?.add_to(&mut content);
            content.list_day("new-deadline", *deadline);
        }
        Letter::DelegationWithdrawn { response, sections } => {
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            content.list_all("sections", about.titles(sections, to.language));
        }
        Letter::EmailChange { address } => content.list_code("new-address", address.as_str()),
        Letter::EmailChanged { .. } | Letter::PasswordChanged | Letter::SecondFactorRemoved | Letter::SignInLocked => {
            content.list_time("time", &message.created_at);
        }
        Letter::PasswordReset => {}
    }
    Ok(content)
}

fn invitation(
    conn: &mut Connection,
    content: &mut Content,
    to: &Account,
    by: Option<AccountId>,
) -> Result<(), ServiceError> {
    content.role = Some(to.role.code());
    invited_by_whom(conn, content, by)?;
    if let Some(id) = to.respondent_id {
        let of = storage::respondent::find_by_id(conn, id)?.ok_or(ServiceError::not_found("respondent"))?;
        content.list("member-state", respondent::name(&of, to.language));
    }
    if let Some(id) = to.coordination_body_id.filter(|_| to.role == Role::CoordinationBody) {
        let body = coordination_body::find(conn, id)?.ok_or(ServiceError::not_found("body"))?;
        content.list("body", body.name);
    }
    Ok(())
}

/// Says who invites, unless it was the operator or somebody who has been erased since.
fn invited_by_whom(conn: &mut Connection, content: &mut Content, by: Option<AccountId>) -> Result<(), ServiceError> {
    let host = by.map(|id| account::find(conn, id)).transpose()?.flatten();
    if let Some(host) = host.filter(|host| host.status != AccountStatus::Erased) {
        content.list("invited-by", host.name);
    }
    Ok(())
}

fn receipt(conn: &mut Connection, content: &mut Content, id: ResponseId, number: u32) -> Result<(), ServiceError> {
    let submissions = submission::list(conn, id)?;
    let found = submissions.into_iter().find(|submission| submission.number == number);
    let submission = found.ok_or(ServiceError::not_found("submission"))?;
    content.named.number = number;
    content.list("submission", number.to_string());
    content.list_time("time", &submission.submitted_at);
    content.list_code("sha256", &submission.sha256);
    Ok(())
}

/// The cycle, the respondent and the response that a letter is about.
struct About {
    cycle: CycleView,
    respondent: Respondent,
    response: Option<Response>,
    deadline: Option<NaiveDate>,
}

impl About {
    fn response(platform: &Platform, conn: &mut Connection, id: ResponseId) -> Result<Self, ServiceError> {
        let response = storage::response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
        let (cycle, respondent) = (response.cycle_id, response.respondent_id);
        Self::of(platform, conn, cycle, respondent, Some(response))
    }

    fn cycle(platform: &Platform, conn: &mut Connection, id: CycleId, to: &Account) -> Result<Self, ServiceError> {
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
        let deadline = deadline::of(conn, &stored, id)?;
        Ok(Self { cycle: cycle::view(platform, conn, stored)?, respondent, response, deadline })
    }

    fn questionnaire(&self) -> &Questionnaire {
        &self.cycle.questionnaire
    }

    /// Names state and cycle in a letter.
    fn add_to(&self, content: &mut Content) {
        let label = self.cycle.cycle.label.as_str();
        content.named.state = respondent::name(&self.respondent, content.language);
        content.named.cycle = label.to_owned();
        content.named.date = self.deadline;
        content.is_synthetic |= self.cycle.cycle.synthetic;
        let state = content.named.state.clone();
        content.list("member-state", state);
        content.list("cycle", label);
    }

    fn add_deadline(&self, content: &mut Content) {
        if let Some(day) = self.deadline {
            content.list_day("deadline", day);
        }
    }

    fn titles(&self, sections: &[SectionCode], language: Language) -> Vec<String> {
        let known = sections.iter().filter_map(|code| self.questionnaire().section(code.as_str()));
        known.map(|section| self.title(section, language)).collect()
    }

    fn title(&self, section: &Section, language: Language) -> String {
        let language = self.questionnaire().language_for(language);
        format!("{}. {}", section.number, self.questionnaire().section_text(section, language).title)
    }

    /// The sections in which something that is asked has no answer yet; none for what is signed off.
    fn sections_left(&self, conn: &mut Connection, language: Language) -> Result<Vec<String>, ServiceError> {
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

//! What a letter tells: the facts that it lists, each looked up anew.

use super::about::About;
use super::sections;
use crate::services::account::{Account, AccountStatus};
use crate::services::mail::content::{Content, Named};
use crate::services::mail::{Letter, MailMessage, ReminderKind};
use crate::services::{Platform, Role, ServiceError, respondent};
use crate::storage::{
    self, AccountId, Connection, ResponseEventId, ResponseId, account, coordination_body, submission,
};

/// Everything that a message says, but for what comes next.
pub(super) fn content(
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
        Letter::InvitationBarred { invited_by, response } => {
            invited_by_whom(conn, &mut content, Some(*invited_by))?;
            About::response(platform, conn, *response)?.add_to(&mut content);
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
        Letter::ResponseReopened { response, event } | Letter::ResponseStands { response, event } => {
            About::response(platform, conn, *response)?.add_to(&mut content);
            step(conn, &mut content, *event)?;
        }
        Letter::ResponseValidated { response, number } => {
            About::response(platform, conn, *response)?.add_to(&mut content);
            content.list("submission", number.to_string());
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
        Letter::SectionDone { response } => {
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            content.list_all("sections", about.titles(&sections::done(conn, *response)?, to.language));
        }
        Letter::SectionReturned { response } => {
            let about = About::response(platform, conn, *response)?;
            about.add_to(&mut content);
            for (section, note) in sections::returned(conn, *response, to.id)? {
                content.list_all("sections", about.titles(&[section], to.language));
                if !note.is_empty() {
                    content.list("note", note);
                }
            }
        }
        Letter::EmailChange { address } => content.list_code("new-address", address.as_str()),
        Letter::EmailChanged { .. }
        | Letter::PasswordChanged
        | Letter::SecondFactorRemoved
        | Letter::RecoveryCodesRenewed
        | Letter::SignInLocked => {
            content.list_time("time", &message.created_at);
        }
        Letter::FocalPoint { account, .. } => focal_point(conn, &mut content, to, *account, message)?,
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

/// Lists what the secretariat said with a step.
fn step(conn: &mut Connection, content: &mut Content, id: ResponseEventId) -> Result<(), ServiceError> {
    let event = storage::response_event::find(conn, id)?.ok_or(ServiceError::not_found("step"))?;
    content.list("reason", event.reason);
    if let Some(day) = event.due_on {
        content.list_day("deadline", day);
    }
    Ok(())
}

/// Says about whom a letter is: by the address, too, because anybody can be given a name that sounds right.
fn focal_point(
    conn: &mut Connection,
    content: &mut Content,
    to: &Account,
    about: AccountId,
    message: &MailMessage,
) -> Result<(), ServiceError> {
    let id = to.respondent_id.ok_or(ServiceError::not_found("respondent"))?;
    let of = storage::respondent::find_by_id(conn, id)?.ok_or(ServiceError::not_found("respondent"))?;
    content.named.state = respondent::name(&of, to.language);
    content.list("member-state", content.named.state.clone());
    let about = account::find(conn, about)?.ok_or(ServiceError::not_found("account"))?;
    match about.status {
        AccountStatus::Erased => content.list("focal-point", content.words().t("erased-person").plain()),
        _ => content.list("focal-point", about.name),
    }
    if let Some(email) = about.email {
        content.list_code("email", email);
    }
    content.list_time("time", &message.created_at);
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

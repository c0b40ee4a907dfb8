//! `account invite`: people are invited by a link that can be used once.

use chrono::TimeDelta;
use clap::Subcommand;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::respondent::Respondent;

use super::{DatabaseArgs, Failure};
use crate::services::account::{self, NewAccount};
use crate::services::email_address::EmailAddress;
use crate::services::one_time_link::{self, Purpose};
use crate::services::person_name::PersonName;
use crate::services::{Role, ServiceError};

/// How long an invitation is good.
const LIFETIME: TimeDelta = TimeDelta::days(14);

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes an account for somebody, and prints the link by which the person chooses a password.
    Invite(Invite),
}

#[derive(Debug, clap::Args)]
pub(super) struct Invite {
    /// The person's e-mail address.
    email: String,
    /// The person's name.
    #[arg(long)]
    name: String,
    /// What the person does.
    #[arg(long, value_parser = ["focal_point", "rapporteur", "secretariat", "administrator", "coordination_body"])]
    role: String,
    /// The Member State that a focal point answers for: its code or its name.
    #[arg(long, required_if_eq("role", "focal_point"), value_name = "ISO3")]
    member_state: Option<String>,
    /// The body that somebody comments for, such as "ITU-T SG 17"; a new name makes it known.
    #[arg(long, required_if_eq("role", "coordination_body"))]
    body: Option<String>,
    /// In which language to write to the person.
    #[arg(long, default_value = "en")]
    language: String,
    /// The address at which people reach the server.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080", value_name = "URL")]
    public_url: String,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Invite(invite) => invite.run(),
        }
    }
}

impl Invite {
    fn run(self) -> Result<(), Failure> {
        let new = self.account()?;
        let link = self.database.open()?.database().write(move |conn| {
            let account = account::create(conn, &new)?;
            one_time_link::mint(conn, Some(account.id), Purpose::Invitation, None, LIFETIME)
        });
        let token = link.map_err(|error: ServiceError| Failure::from(error))?;
        say!("{}/invitations/{token}", self.public_url.trim_end_matches('/'));
        Ok(())
    }

    fn account(&self) -> Result<NewAccount, Failure> {
        let role =
            Role::from_code(&self.role).ok_or_else(|| Failure::usage(format!("`{}` is not a role", self.role)))?;
        let name = |text: &str| PersonName::parse(text).map_err(|error| Failure::usage(format!("`{text}`: {error}")));
        let email =
            EmailAddress::parse(&self.email).map_err(|error| Failure::usage(format!("`{}`: {error}", self.email)))?;
        let language = Language::from_code(&self.language).ok_or_else(|| {
            Failure::usage(format!("`{}` is not a language: ar, en, es, fr, ru or zh", self.language))
        })?;
        Ok(NewAccount {
            language,
            respondent: self.member_state.as_deref().map(administration).transpose()?,
            body: self.body.as_deref().map(name).transpose()?,
            is_lead: false,
            ..NewAccount::staff(email, name(&self.name)?, role)
        })
    }
}

fn administration(text: &str) -> Result<Respondent, Failure> {
    let state = MemberState::named(text).ok_or_else(|| {
        Failure::usage(format!("`{text}` is not a Member State; give its code, such as KEN, or its name"))
    })?;
    Ok(Respondent::administration(state.iso3))
}

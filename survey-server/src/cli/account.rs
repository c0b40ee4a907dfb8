//! `account invite`, `list`, `disable` and `enable`.

use chrono::TimeDelta;
use clap::Subcommand;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::respondent::Respondent;

use super::{DatabaseArgs, Failure, personal_data};
use crate::services::account::{Account, AccountStatus, NewAccount};
use crate::services::administration::{self, Filter};
use crate::services::email_address::EmailAddress;
use crate::services::notice;
use crate::services::one_time_link::{self, Purpose};
use crate::services::person_name::PersonName;
use crate::services::{Platform, Role, ServiceError, Who};
use crate::storage::{Connection, account};

/// How long an invitation is good.
const LIFETIME: TimeDelta = TimeDelta::days(14);

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes an account for somebody, and prints the link by which the person chooses a password.
    ///
    /// For somebody who is invited as the same already and has not come, it prints another link.
    Invite(Invite),
    /// Lists accounts by name.
    List {
        /// Only those of this role.
        #[arg(long, value_parser = parse_role)]
        role: Option<Role>,
        /// Only those that stand so: invited, active, disabled or erased.
        #[arg(long, value_parser = parse_status)]
        status: Option<AccountStatus>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Lets an account be used no more; its sessions and links end at once.
    Disable {
        /// The person's e-mail address.
        email: String,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Lets an account be used again.
    Enable {
        /// The person's e-mail address.
        email: String,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Writes everything that is kept about somebody as a JSON file, for the person.
    Export(personal_data::Export),
    /// Removes the personal data of somebody for good; what a country has answered stays.
    Erase(personal_data::Erase),
}

fn parse_role(text: &str) -> Result<Role, String> {
    Role::from_code(text).ok_or_else(|| one_of(Role::ALL.iter().map(|role| role.code())))
}

fn parse_status(text: &str) -> Result<AccountStatus, String> {
    AccountStatus::from_code(text).ok_or_else(|| one_of(AccountStatus::ALL.iter().map(|status| status.code())))
}

fn one_of<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    format!("possible values: {}", codes.collect::<Vec<_>>().join(", "))
}

#[derive(Debug, clap::Args)]
pub(super) struct Invite {
    /// The person's e-mail address.
    email: String,
    /// The person's name; the part of the address before the @ until somebody gives it.
    #[arg(long)]
    name: Option<String>,
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
    /// Queue a letter with the link as well; it goes once a server runs that sends mail.
    #[arg(long)]
    send: bool,
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
            Self::List { role, status, database } => list(&database.open_existing()?, role, status),
            Self::Disable { email, database } => {
                change(&database.open_existing()?, &email, administration::disable)?;
                say!("{email} can't sign in any more.");
                Ok(())
            }
            Self::Enable { email, database } => {
                change(&database.open_existing()?, &email, administration::enable)?;
                say!("{email} can sign in again.");
                Ok(())
            }
            Self::Export(export) => export.run(),
            Self::Erase(erase) => erase.run(),
        }
    }
}

fn list(platform: &Platform, role: Option<Role>, status: Option<AccountStatus>) -> Result<(), Failure> {
    let filter = Filter { role, status, text: String::new() };
    for known in administration::list_as_operator(platform, &filter)? {
        let state = known.respondent.map(|of| of.state.to_string());
        let whom = state.or(known.body).unwrap_or_default();
        let Account { name, email, role, status, .. } = known.account;
        let email = email.unwrap_or_else(|| "–".to_owned());
        let factor = if known.has_second_factor { "second factor" } else { "" };
        say!("{name}\t{email}\t{role}\t{whom}\t{status}\t{factor}");
    }
    Ok(())
}

fn change(
    platform: &Platform,
    email: &str,
    change: fn(&mut Connection, &Who, crate::storage::AccountId) -> Result<(), ServiceError>,
) -> Result<(), Failure> {
    let email = EmailAddress::parse(email).map_err(|error| Failure::usage(format!("`{email}`: {error}")))?;
    platform.database().write(move |conn| {
        let found = account::find_by_email(conn, email.as_str())?.ok_or(ServiceError::not_found("account"))?;
        change(conn, &Who::operator(), found.id)
    })?;
    Ok(())
}

impl Invite {
    fn run(self) -> Result<(), Failure> {
        let new = self.account()?;
        let is_sent = self.send;
        let made = self.database.open()?.database().write(move |conn| {
            let (account, is_again) = administration::invite_once_more(conn, &Who::operator(), &new)?;
            if is_sent {
                notice::invitation(conn, account.id, None)?;
            }
            let token = one_time_link::mint(conn, Some(account.id), Purpose::Invitation, None, LIFETIME)?;
            Ok((token, is_again))
        });
        let (token, is_again) = made.map_err(|error: ServiceError| Failure::from(error))?;
        if is_again {
            tell!("{} was invited before: this is another link; once one of them is used, the others end.", self.email);
        }
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
        let called = match &self.name {
            Some(given) => name(given)?,
            None => PersonName::of_address(&email).map_err(|error| Failure::usage(format!("--name: {error}")))?,
        };
        Ok(NewAccount {
            language,
            respondent: self.member_state.as_deref().map(administration).transpose()?,
            body: self.body.as_deref().map(name).transpose()?,
            is_lead: false,
            ..NewAccount::staff(email, called, role)
        })
    }
}

fn administration(text: &str) -> Result<Respondent, Failure> {
    let state = MemberState::named(text).ok_or_else(|| {
        Failure::usage(format!("`{text}` is not a Member State; give its code, such as KEN, or its name"))
    })?;
    Ok(Respondent::administration(state.iso3))
}

//! `access invite`, `list` and `revoke`: personal links.

use clap::Subcommand;
use survey_model::member_state::MemberState;
use survey_model::respondent::Respondent;

use super::{DatabaseArgs, Failure};
use crate::services::Role;
use crate::services::access::{self, Invitation};
use crate::storage::AccessLinkId;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Gives somebody a personal link; it is shown once and kept as a hash only.
    Invite {
        /// What the person does.
        #[arg(long, value_parser = ["focal_point", "rapporteur", "secretariat", "administrator", "coordination_body"])]
        role: String,
        /// The person's name, which is recorded with what the person saves.
        #[arg(long)]
        name: String,
        /// The Member State that a focal point answers for: its code or its name.
        #[arg(long, required_if_eq("role", "focal_point"))]
        state: Option<String>,
        /// The body that somebody comments for, such as "ITU-T SG 17"; a new name makes it known.
        #[arg(long, required_if_eq("role", "coordination_body"))]
        body: Option<String>,
        /// The address at which people reach the server.
        #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080", value_name = "URL")]
        public_url: String,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Lists the links that were given.
    List {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Makes a link invalid at once.
    Revoke {
        /// The link's id, as `access list` shows it.
        id: String,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Invite { role, name, state, body, public_url, database } => {
                let invitation = invitation(&role, name, state.as_deref(), body)?;
                invite(invitation, &public_url, &database)
            }
            Self::List { database } => list(&database),
            Self::Revoke { id, database } => revoke(&id, &database),
        }
    }
}

fn invitation(role: &str, name: String, state: Option<&str>, body: Option<String>) -> Result<Invitation, Failure> {
    let role = Role::from_code(role).ok_or_else(|| Failure::usage(format!("`{role}` is not a role")))?;
    if state.is_some() && role != Role::FocalPoint {
        return Err(Failure::usage("only a focal point answers for a state; leave out --state"));
    }
    if body.is_some() && role != Role::CoordinationBody {
        return Err(Failure::usage("only a coordination body's people comment for a body; leave out --body"));
    }
    let respondent = state.map(administration).transpose()?;
    Ok(Invitation { role, name, respondent, body })
}

fn invite(invitation: Invitation, address: &str, database: &DatabaseArgs) -> Result<(), Failure> {
    for token in access::invite(&database.open()?, vec![invitation])? {
        say!("{}/sign-in/{token}", address.trim_end_matches('/'));
    }
    Ok(())
}

fn administration(text: &str) -> Result<Respondent, Failure> {
    let state = MemberState::named(text).ok_or_else(|| {
        Failure::usage(format!("`{text}` is not a Member State; give its code, such as KEN, or its name"))
    })?;
    Ok(Respondent::administration(state.iso3))
}

fn list(database: &DatabaseArgs) -> Result<(), Failure> {
    let platform = database.open()?;
    let bodies = access::bodies(&platform)?;
    for link in access::list(&platform)? {
        let state =
            link.revoked_at.map_or_else(|| "valid".to_owned(), |at| format!("revoked {}", at.format("%Y-%m-%d")));
        let body = bodies.iter().find(|body| link.coordination_body_id == Some(body.id));
        say!(
            "{}  {:<17} {}{}  given {}  {state}",
            link.id,
            link.role.code(),
            link.name,
            body.map_or_else(String::new, |body| format!(" ({})", body.name)),
            link.created_at.format("%Y-%m-%d")
        );
    }
    Ok(())
}

fn revoke(id: &str, database: &DatabaseArgs) -> Result<(), Failure> {
    let id: AccessLinkId = id.parse().map_err(|_| Failure::usage(format!("`{id}` is not the id of a link")))?;
    access::revoke(&database.open()?, id)?;
    say!("The link is invalid now.");
    Ok(())
}

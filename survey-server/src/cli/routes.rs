//! `routes`: every address with its guard, and who comes in by it.

use std::collections::BTreeMap;

use clap::{Parser, ValueEnum};
use serde::Serialize;

use super::Failure;
use crate::routes::{Guard, ROUTES, Route};
use crate::services::Role;
use crate::services::policy::{self, Rule};

/// Lists every address of the server, with its guard and who may come in.
#[derive(Debug, Parser)]
pub(super) struct Routes {
    /// For whom: people, spreadsheets or programs.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Csv,
    Json,
}

/// The column for whoever is not signed in.
const PUBLIC: &str = "public";

/// One address as it is listed.
#[derive(Debug, Serialize)]
struct Line {
    method: &'static str,
    path: String,
    guard: &'static str,
    action: &'static str,
    /// By role, under which rule it comes in.
    roles: BTreeMap<&'static str, &'static str>,
    takes_files: bool,
    needs_form_token: bool,
}

impl Routes {
    pub(super) fn run(self) -> Result<(), Failure> {
        let lines: Vec<Line> = ROUTES.iter().map(line).collect();
        match self.format {
            Format::Text => lines.iter().for_each(tell_people),
            Format::Csv => say!("{}", csv(&lines).map_err(|error| Failure::Machine(error.to_string()))?),
            Format::Json => {
                let json = serde_json::to_string_pretty(&lines).map_err(|error| Failure::Machine(error.to_string()))?;
                say!("{json}");
            }
        }
        Ok(())
    }
}

fn line(route: &'static Route) -> Line {
    let of_role = |role: &Role| (role.code(), rule(route.guard, Some(*role)).code());
    let public = (PUBLIC, rule(route.guard, None).code());
    Line {
        method: route.method.as_str(),
        path: plain(route.path),
        guard: route.guard.code(),
        action: route.guard.action().map_or("", |action| action.code()),
        roles: Role::ALL.iter().map(of_role).chain([public]).collect(),
        takes_files: route.takes_files,
        needs_form_token: route.needs_token(),
    }
}

/// Under which rule a role, or else the public, comes in. Whoever is halfway through signing in is nobody's role yet.
fn rule(guard: Guard, role: Option<Role>) -> Rule {
    match (guard, role) {
        (Guard::Anybody, _) => Rule::All,
        (Guard::Public(action), _) => policy::public_rule(action),
        (Guard::SignedIn(action), Some(role)) => policy::rule(role, action),
        (Guard::SigningIn | Guard::SignedIn(_), _) => Rule::No,
    }
}

/// The path without what its variable parts have to look like.
fn plain(path: &str) -> String {
    path.replace(r":\d+}", "}")
}

fn tell_people(line: &Line) {
    let comes_in = |role: &&'static str| line.roles.get(role).copied().filter(|rule| *rule != Rule::No.code());
    let names = Role::ALL.iter().map(|role| role.code()).filter(|role| comes_in(role).is_some());
    let told = names.map(|role| match comes_in(&role) {
        Some("all") | None => role.to_owned(),
        Some(rule) => format!("{role} ({rule})"),
    });
    let who = match line.guard {
        "anybody" | PUBLIC => "everybody".to_owned(),
        "signing-in" => "whoever has still to show a second factor".to_owned(),
        _ => told.collect::<Vec<_>>().join(", "),
    };
    let files = if line.takes_files { "; takes files" } else { "" };
    let token = if line.needs_form_token { "; form token" } else { "" };
    say!("{:<4} {}\n       {} {}: {who}{files}{token}", line.method, line.path, line.guard, line.action);
}

fn csv(lines: &[Line]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).chain([PUBLIC]).collect();
    let ends = ["takes_files", "needs_form_token"];
    writer.write_record(["method", "path", "guard", "action"].iter().chain(&roles).chain(&ends))?;
    for line in lines {
        let rules = roles.iter().map(|role| line.roles.get(role).copied().unwrap_or_default());
        let ends = [line.takes_files, line.needs_form_token].map(|is| if is { "yes" } else { "no" });
        writer.write_record([line.method, &line.path, line.guard, line.action].into_iter().chain(rules).chain(ends))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
}

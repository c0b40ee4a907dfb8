//! `questionnaire preview`.

use std::io::ErrorKind;
use std::path::PathBuf;

use clap::Parser;
use survey_model::language::Language;

use super::diff::language;
use crate::application::build_preview;
use crate::cli::Failure;
use crate::services::preview::Preview;

/// Serves the form of a questionnaire in files, for its author: every change shows at once, nothing is stored.
#[derive(Debug, Parser)]
pub(in crate::cli) struct PreviewCommand {
    /// A folder with a questionnaire.toml, or a single file.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The port of this machine to serve at; 0 takes any that is free.
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// The language to begin with; the browser's unless you say otherwise.
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
}

impl PreviewCommand {
    pub(super) fn run(self) -> Result<(), Failure> {
        if !self.path.exists() {
            return Err(Failure::usage(format!("there is no file or folder {}", self.path.display())));
        }
        let preview = Preview::of(&self.path);
        let problems = preview.look().problems.len();
        actix_web::rt::System::new().block_on(async {
            let (port, server) = build_preview(preview, self.port).map_err(|error| self.unusable(&error))?;
            self.announce(port, problems);
            server.await.map_err(|error| Failure::Machine(error.to_string()))
        })
    }

    fn announce(&self, port: u16, problems: usize) {
        let query = self.lang.map(|language| format!("?lang={language}")).unwrap_or_default();
        say!("Preview of {} at http://127.0.0.1:{port}/{query}", self.path.display());
        match problems {
            0 => {}
            1 => say!("The files have a problem, which the page names."),
            several => say!("The files have {several} problems, which the page lists."),
        }
        say!("It follows every change of the files. Nothing is stored. Stop it with Ctrl+C.");
    }

    fn unusable(&self, error: &std::io::Error) -> Failure {
        let port = self.port;
        Failure::usage(match error.kind() {
            ErrorKind::AddrInUse => {
                format!("port {port} is in use; choose another one with --port, or any with --port 0")
            }
            _ => format!("port {port} can't be listened on: {error}"),
        })
    }
}

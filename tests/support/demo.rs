//! The demonstration, started as a user starts it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running demonstration; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Demo {
    child: Child,
    /// Where it serves: `http://127.0.0.1:PORT`.
    pub address: String,
    links: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Demo {
    /// Starts the demonstration on a free port; `binary` is `env!("CARGO_BIN_EXE_survey-server-under-test")`.
    #[must_use]
    pub fn start(binary: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = Command::new(binary)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder.path())
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("an output"));
        let lines: Vec<String> =
            out.lines().map(|line| line.expect("text")).take_while(|line| !line.starts_with("Stop it")).collect();
        let address =
            |line: &String| line.split_whitespace().last().filter(|word| word.starts_with("http")).map(str::to_owned);
        let mut links: Vec<String> = lines.iter().filter_map(address).collect();
        assert_eq!(links.len(), 8, "the demonstration announces itself:\n{}", lines.join("\n"));
        let address = links.remove(0).trim_end_matches('/').to_owned();
        Self { child, address, links, _folder: folder }
    }

    /// The focal point's link to sign in.
    #[must_use]
    pub fn focal_point(&self) -> &str {
        &self.links[0]
    }

    /// The link of a contributor of two sections to sign in.
    #[must_use]
    pub fn contributor(&self) -> &str {
        &self.links[1]
    }

    /// The rapporteur's link to sign in.
    #[must_use]
    pub fn rapporteur(&self) -> &str {
        &self.links[3]
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! The server, started as an operator starts it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

/// A running server; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Served {
    child: Child,
    /// Where it serves: `http://127.0.0.1:PORT`.
    pub address: String,
    log: Arc<Mutex<String>>,
}

impl Served {
    /// Starts the server on a free port and a database; `binary` is `env!("CARGO_BIN_EXE_survey-server-under-test")`.
    #[must_use]
    pub fn start(binary: &str, database: &str, arguments: &[&str], log_level: &str) -> Self {
        let mut child = Command::new(binary)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .env("DATABASE_URL", database)
            .env("RUST_LOG", log_level)
            .env("NO_COLOR", "1")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let log = Arc::new(Mutex::new(String::new()));
        let (errors, kept) = (child.stderr.take().expect("an error output"), Arc::clone(&log));
        std::thread::spawn(move || keep(errors, &kept));
        let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let mut said = lines.by_ref().map(|line| line.expect("text"));
        let line = said.find(|line| line.starts_with("Serving at ")).expect("it says where it serves");
        // The server must not block on an output that nobody reads.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: line.trim_start_matches("Serving at ").to_owned(), log }
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// What it has told its operator so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn keep(errors: impl Read, log: &Mutex<String>) {
    for line in BufReader::new(errors).lines().map_while(Result::ok) {
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push_str(&line);
        log.push('\n');
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

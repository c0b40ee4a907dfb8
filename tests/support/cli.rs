//! The command line as its users meet it: arguments in, text and an exit code out.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a command said.
#[derive(Debug)]
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// The standard output.
    pub out: String,
    /// The error output.
    pub err: String,
}

/// The program with a database and a folder of its own.
#[derive(Debug)]
pub struct Program {
    binary: PathBuf,
    database: String,
    folder: tempfile::TempDir,
}

impl Program {
    /// A program on the database at this address; `binary` is `env!("CARGO_BIN_EXE_survey-server-under-test")`.
    #[must_use]
    pub fn on(binary: &str, database: &str) -> Self {
        Self { binary: binary.into(), database: database.to_owned(), folder: tempfile::tempdir().expect("a folder") }
    }

    /// A program on an SQLite file in its own folder.
    #[must_use]
    pub fn on_file(binary: &str) -> Self {
        let mut program = Self::on(binary, "");
        program.database = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
        program
    }

    /// The platform on the program's database, for what a test needs and no command offers.
    #[must_use]
    pub fn platform(&self) -> survey_server::services::Platform {
        survey_server::services::Platform::open(&self.database).expect("the program has made its database")
    }

    /// The folder that the program runs in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into the folder and gives its name.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.folder().join(name), content).expect("a writable folder");
        name.to_owned()
    }

    /// Runs the program with arguments that are separated by spaces.
    #[must_use]
    pub fn run(&self, arguments: &str) -> Said {
        self.run_with(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program.
    #[must_use]
    pub fn run_with(&self, arguments: &[&str]) -> Said {
        self.run_on_threads(arguments, None)
    }

    /// Runs the program with so many threads for computing.
    #[must_use]
    pub fn run_on_threads(&self, arguments: &[&str], threads: Option<usize>) -> Said {
        let output = Command::new(&self.binary)
            .args(arguments)
            .env("DATABASE_URL", &self.database)
            .envs(threads.map(|threads| ("RAYON_NUM_THREADS", threads.to_string())))
            .current_dir(self.folder())
            .output()
            .expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Said { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs the program, which has to succeed, and gives its output.
    pub fn succeeds(&self, arguments: &str) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "survey-server {arguments}\n{}{}", said.out, said.err);
        said.out
    }
}

/// A path below the root of the project.
#[must_use]
pub fn project(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path).display().to_string()
}

//! A preview, started as an author starts it.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::app::{Page, Person};

/// A running preview of a file of its own; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Preview {
    child: Child,
    /// Where it serves: `http://127.0.0.1:PORT`.
    pub address: String,
    /// The file.
    pub file: PathBuf,
    /// Its author's browser.
    pub author: Person,
    folder: tempfile::TempDir,
}

impl Preview {
    /// Starts a preview on a free port; `binary` is `env!("CARGO_BIN_EXE_survey-server-under-test")`.
    #[must_use]
    pub fn of(binary: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("draft.toml");
        std::fs::write(&file, text).expect("a file");
        let mut child = Command::new(binary)
            .args(["questionnaire", "preview", "draft.toml", "--port", "0", "--lang", "en"])
            .current_dir(folder.path())
            .env("DATABASE_URL", "sqlite:must-not-be-made.sqlite3")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut out = BufReader::new(child.stdout.take().expect("an output"));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        let address = line.split_whitespace().find(|word| word.starts_with("http")).expect("it says where it serves");
        let address = address.trim_end_matches("/?lang=en").to_owned();
        let author = Person::new(&address);
        Self { child, address, file, author, folder }
    }

    /// Saves another text.
    pub fn save(&self, text: &str) {
        std::fs::write(&self.file, text).expect("the file can be written");
    }

    /// Opens an address.
    pub async fn get(&self, path: &str) -> Page {
        self.author.get(path).await
    }

    /// The files in the folder in which it runs.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    /// Waits until what the pages compare is another one than this.
    ///
    /// # Panics
    /// If nothing changes within ten seconds.
    pub async fn changed_from(&self, revision: &str) -> String {
        for _ in 0..200 {
            let now = self.get("/changes").await.body;
            if now != revision {
                return now;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the preview doesn't notice the change");
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

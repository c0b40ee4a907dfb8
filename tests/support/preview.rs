//! A preview, started as an author starts it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::app::{Page, Person};

/// A running preview of a file or a folder of its own; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Preview {
    child: Child,
    /// Where it serves: `http://127.0.0.1:PORT`.
    pub address: String,
    /// The file or the folder.
    pub file: PathBuf,
    /// Its author's browser.
    pub author: Person,
    folder: tempfile::TempDir,
}

impl Preview {
    /// Starts a preview of a file with this text; `binary` is `env!("CARGO_BIN_EXE_survey-server-under-test")`.
    #[must_use]
    pub fn of(binary: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("draft.toml"), text).expect("a file");
        Self::start(binary, folder, "draft.toml")
    }

    /// Starts a preview of a copy of a questionnaire's folder.
    #[must_use]
    pub fn of_folder(binary: &str, source: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(source, &folder.path().join("draft"));
        Self::start(binary, folder, "draft")
    }

    fn start(binary: &str, folder: tempfile::TempDir, path: &str) -> Self {
        let file = folder.path().join(path);
        let mut child = Command::new(binary)
            .args(["questionnaire", "preview", path, "--port", "0", "--lang", "en"])
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

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("a folder can be made");
    for entry in std::fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

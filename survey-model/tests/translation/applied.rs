//! Translations written into files: comments and order stay, and nothing is half applied.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use survey_model::language::Language;
use survey_model::questionnaire::read_path;
use survey_model::translation::exchange::{Format, read};
use survey_model::translation::{Changes, Status, cells, files};

use crate::questionnaires;

/// A folder of its own with these files.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(format!("survey-translation-{name}-{process}-{count}"));
        std::fs::create_dir_all(path.join("sources")).unwrap();
        Self(path)
    }

    fn copy_of_shipped() -> Self {
        let folder = Self::new("shipped");
        let shipped = questionnaires().join("cybersecurity-awareness/1.0.0");
        for name in ["questionnaire.toml", "en.toml", "fr.toml", "sources/fr.toml"] {
            std::fs::copy(shipped.join(name), folder.0.join(name)).unwrap();
        }
        folder
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Takes out the XLIFF file of French, changes it, and applies it.
fn apply(path: &Path, change: impl Fn(String) -> String) {
    let questionnaire = read_path(path).unwrap();
    let text = String::from_utf8(Format::Xliff.write(&questionnaire, Language::Fr).unwrap()).unwrap();
    let file = read("fr.xlf", change(text).as_bytes()).unwrap();
    let changes = Changes::of(&questionnaire, Language::Fr, &file).unwrap();
    files::apply(path, Language::Fr, &changes.texts()).unwrap();
}

#[test]
fn only_what_changed_is_another_line() {
    let folder = Folder::copy_of_shipped();
    let (before, records) = (folder.read("fr.toml"), folder.read("sources/fr.toml"));
    apply(&folder.0, |text| text.replace("<target>Oui</target>", "<target>Oui !</target>"));
    assert_eq!(folder.read("fr.toml"), before.replace("\"Oui\"", "\"Oui !\""));
    assert!(folder.read("sources/fr.toml") == records, "what it was made from is on record as before");
    assert!(!folder.0.join("fr.toml.new").exists());
}

#[test]
fn a_stale_translation_is_current_once_it_was_translated_again() {
    let folder = Folder::copy_of_shipped();
    let english = folder.read("en.toml").replacen("title = \"", "title = \"New: ", 1);
    std::fs::write(folder.0.join("en.toml"), english).unwrap();
    let count = |status| {
        let all = cells(&read_path(&folder.0).unwrap(), Language::Fr);
        all.iter().filter(|cell| cell.status == status).count()
    };
    assert_eq!((count(Status::Stale), count(Status::Current)), (1, 135));
    apply(&folder.0, |text| text.replacen("<target>", "<target>Nouveau : ", 1));
    assert_eq!((count(Status::Stale), count(Status::Current)), (0, 136));
    assert!(folder.read("sources/fr.toml").contains("title = \"New: "));
}

#[test]
fn a_language_is_begun_in_a_single_file_with_the_rest_left_alone() {
    let folder = Folder::new("single");
    let path = folder.0.join("form.toml");
    let english = "# Ours.\nformat = 1\nseries = 'form'\nversion = '1.0.0'\nlanguages = ['en', 'fr'] # two\n
[[section]]\ncode = 'main'\n
[[section.question]]\ncode = 'A'\nkind = 'single-choice'\noptions = [{ code = 'a' }]\n
[text]\nen.title = 'Form'\nen.section.main.title = 'Main'\nen.question.A = { label = 'A?', option = { a = 'A' } }\n";
    std::fs::write(&path, english).unwrap();
    apply(&path, |text| text.replace("</source>", "</source><target>«\u{a0}x\u{a0}»</target>"));
    let written = folder.read("form.toml");
    assert!(written.starts_with(english.trim_end()), "{written}");
    let questionnaire = read_path(&path).unwrap();
    assert_eq!(questionnaire.obstacles(), []);
    assert_eq!(questionnaire.title(Language::Fr), "«\u{a0}x\u{a0}»");
}

#[test]
fn a_text_that_would_break_the_questionnaire_leaves_every_file_as_it_was() {
    let folder = Folder::copy_of_shipped();
    let before = (folder.read("fr.toml"), folder.read("sources/fr.toml"));
    let questionnaire = read_path(&folder.0).unwrap();
    let address = cells(&questionnaire, Language::Fr)[0].address.clone();
    let text = files::NewText { address, text: "a\u{202e}b".to_owned() };
    let found = files::apply(&folder.0, Language::Fr, &[text]).unwrap_err();
    assert_eq!(found[0].code, "bad-character");
    assert_eq!((folder.read("fr.toml"), folder.read("sources/fr.toml")), before);
}

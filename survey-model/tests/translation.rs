//! A translator's file out and back in: nothing is lost, and nothing is taken that doesn't fit.

#![expect(clippy::unwrap_used, reason = "a test stops where it must not go on")]

#[path = "translation/applied.rs"]
mod applied;
#[path = "translation/marks.rs"]
mod marks;
#[path = "translation/refused.rs"]
mod refused;

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};
use survey_model::translation::exchange::{Format, read};
use survey_model::translation::{ChangeKind, Changes, Status, cells};

fn questionnaires() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires")
}

/// A draft in English and Arabic, with these labels of its question.
fn draft(english: &str, arabic: &str, made_from: &str) -> Questionnaire {
    let text = format!(
        "format = 1\nseries = 'form'\nversion = '1.2.3'\nlanguages = ['en', 'ar']\n
[[section]]\ncode = 'main'\n
[[section.question]]\ncode = 'A'\nkind = 'text'\n
[text.en]\ntitle = 'Form'\nsection.main.title = 'Main <part> & \"more\"'\nquestion.A.explanation = \"a\\n b \"\n
[text.en.question.A]\nlabel = '''{english}'''\n
[text.ar]\ntitle = 'استمارة'\n
[text.ar.question.A]\nlabel = '''{arabic}'''\n
[translated_from.ar]\ntitle = 'Form'\n
[translated_from.ar.question.A]\nlabel = '''{made_from}'''\n"
    );
    let text = text.replace("question.A.explanation = \"a\\n b \"\n", "");
    read_sources(&[Source { name: "form.toml".to_owned(), text }]).unwrap()
}

/// The file of a language, changed before it is taken back in.
fn back(
    questionnaire: &Questionnaire,
    language: Language,
    format: Format,
    change: impl Fn(String) -> String,
) -> Result<Changes, Vec<Problem>> {
    let bytes = format.write(questionnaire, language).unwrap();
    let bytes = match format {
        Format::Xliff => change(String::from_utf8(bytes).unwrap()).into_bytes(),
        Format::Xlsx => bytes,
    };
    read("file", &bytes).and_then(|file| Changes::of(questionnaire, language, &file))
}

#[test]
fn what_goes_out_and_comes_back_untouched_changes_nothing() {
    let examples = std::fs::read_dir(questionnaires().join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let shipped = ["1.0.0", "2.0.0"].map(|version| questionnaires().join("cybersecurity-awareness").join(version));
    for path in examples.chain(shipped) {
        let questionnaire = read_path(&path).unwrap();
        for language in questionnaire.languages().iter().skip(1) {
            for format in Format::ALL {
                let changes = back(&questionnaire, *language, format, |text| text).unwrap();
                assert_eq!((&changes.list[..], changes.untranslated), (&[][..], 0), "{path:?} {language} {format:?}");
                assert_eq!(changes.unchanged, cells(&questionnaire, *language).len());
            }
        }
    }
}

#[test]
fn a_language_that_nobody_has_begun_comes_out_whole() {
    let one = read_path(&questionnaires().join("examples/matrix.toml")).unwrap();
    let changes = back(&one, Language::Ru, Format::Xliff, |text| text).unwrap();
    assert_eq!((changes.list.len(), changes.unchanged), (0, 0));
    assert_eq!(changes.untranslated, cells(&one, Language::Ru).len());
    assert_eq!(cells(&one, Language::En), [], "the source language is not translated");
}

#[test]
fn what_a_translator_writes_is_a_change_and_what_is_empty_deletes_nothing() {
    let draft = draft("One?", "واحد؟", "Two?");
    let statuses: Vec<Status> = cells(&draft, Language::Ar).iter().map(|cell| cell.status).collect();
    assert_eq!(statuses, [Status::Current, Status::Missing, Status::Stale]);
    let changes = back(&draft, Language::Ar, Format::Xliff, |text| {
        text.replace("استمارة", " ").replace("واحد؟", "أحد؟").replace(
            "&amp; &quot;more&quot;</source>",
            "&amp; &quot;more&quot;</source><target>القسم &lt;part></target>",
        )
    })
    .unwrap();
    let kinds: Vec<_> = changes.list.iter().map(|change| (change.kind, change.address.to_string())).collect();
    let expected =
        [(ChangeKind::Added, "section.main.title".to_owned()), (ChangeKind::Changed, "question.A.label".to_owned())];
    assert_eq!(kinds, expected);
    assert_eq!((changes.untranslated, changes.unchanged), (1, 0));
    let after = changes.applied_to(&draft).unwrap();
    assert_eq!(after.obstacles(), []);
    assert_eq!(after.title(Language::Ar), "استمارة");
    assert_eq!(after.document().text["ar"].section["main"].title, "القسم <part>");
}

#[test]
fn a_translation_that_may_stay_is_confirmed_by_its_state() {
    let draft = draft("One?", "واحد؟", "Two?");
    let stale = "state=\"initial\" subState=\"survey:stale\"";
    let changes = back(&draft, Language::Ar, Format::Xliff, |text| text.replace(stale, "state=\"reviewed\"")).unwrap();
    assert_eq!(changes.list.iter().map(|change| change.kind).collect::<Vec<_>>(), [ChangeKind::Confirmed]);
    let after = changes.applied_to(&draft).unwrap();
    assert!(after.document().translated_from.is_empty());
    assert_eq!(after.obstacles().len(), 1, "the title of the section is still missing");
}

#[test]
fn a_translator_sees_where_a_text_stands_and_what_its_source_was() {
    let text =
        String::from_utf8(Format::Xliff.write(&draft("One?", "واحد؟", "Two & <b>?"), Language::Ar).unwrap()).unwrap();
    for wanted in [
        "srcLang=\"en\" trgLang=\"ar\"",
        "original=\"form@1.2.3\"",
        "trgDir=\"rtl\"",
        "<note category=\"section\">1. Main &lt;part&gt; &amp; &quot;more&quot;</note>",
        "<note category=\"earlier-source\">Two &amp; &lt;b&gt;?</note>",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_label_survives_both_formats(english in "[ -&(-~éא中\u{1f600}]{1,40}", arabic in "[ -&(-~éא中\u{1f600}]{1,40}") {
        prop_assume!(!english.trim().is_empty() && !arabic.trim().is_empty());
        let draft = draft(&english, &arabic, &english);
        for format in Format::ALL {
            let changes = back(&draft, Language::Ar, format, |text| text);
            prop_assert_eq!(changes.map(|changes| changes.list), Ok(Vec::new()));
        }
    }
}

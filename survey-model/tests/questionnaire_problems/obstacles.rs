//! What stands between a draft and its approval, which is no reason not to read it.

use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, read_sources};
use survey_model::translation::{Status, cells};

use crate::{places, source};

const DEFINITION: &str = "format = 1\nseries = 'form'\nversion = '2.0.0'\nlanguages = ['en', 'fr']\n
[[section]]\ncode = 'main'\n
[[section.question]]\ncode = 'A'\nkind = 'number'\nunit = 'u'\nconstraint = '. > 1'\n";

const ENGLISH: &str = "title = 'Form'\nsection.main.title = 'Main'\n
[question.A]\nlabel = 'A?'\nexplanation = 'Count all.'\nunit = 'things'\nconstraint_message = 'More.'\n";

const FRENCH: &str = "title = 'Formulaire'\nsection.main.title = 'Principale'\n
[question.A]\nlabel = 'A ?'\nexplanation = 'Comptez tout.'\nunit = 'choses'\nconstraint_message = 'Plus.'\n";

fn draft(french: &str, made_from: &str) -> Questionnaire {
    let sources = [
        source("v/questionnaire.toml", DEFINITION),
        source("v/en.toml", ENGLISH),
        source("v/fr.toml", french),
        source("v/sources/fr.toml", made_from),
    ];
    read_sources(&sources).expect("a draft")
}

fn statuses(draft: &Questionnaire) -> Vec<Status> {
    cells(draft, Language::Fr).into_iter().map(|cell| cell.status).collect()
}

#[test]
fn a_text_that_only_the_source_has_is_missing_also_where_it_is_optional() {
    let empty = draft("", "");
    let missing = "v/fr.toml:1 translation-missing".to_owned();
    assert_eq!(places(empty.obstacles()), vec![missing; 6]);
    let question = empty.question("A").expect("a question");
    assert_eq!(empty.question_text(question, Language::Fr).explanation, "Count all.", "the source is shown instead");
    assert_eq!(empty.title(Language::Fr), "Form");
    let partly = draft(&FRENCH.replace("'Comptez tout.'", "' '"), ENGLISH);
    assert_eq!(places(partly.obstacles()), ["v/fr.toml:6 translation-missing"]);
    assert_eq!(partly.title(Language::Fr), "Formulaire");
}

#[test]
fn a_translation_is_stale_once_its_source_changes_and_unrecorded_if_nobody_says_what_it_was() {
    let changed = draft(FRENCH, &ENGLISH.replace("'A?'", "'B?'").replace("title = 'Form'\n", ""));
    assert_eq!(places(changed.obstacles()), ["v/fr.toml:1 translation-unrecorded", "v/fr.toml:5 translation-stale"]);
    assert!(changed.obstacles()[1].message.contains("B?"), "{}", changed.obstacles()[1]);
    let expected =
        [Status::Unrecorded, Status::Current, Status::Stale, Status::Current, Status::Current, Status::Current];
    assert_eq!(statuses(&changed), expected);
}

#[test]
fn a_translation_of_what_the_source_does_not_say_any_more_is_stale() {
    let more = draft(&format!("{FRENCH}more = 'Encore.'\n"), &format!("{ENGLISH}more = 'More.'\n"));
    assert_eq!(places(more.obstacles()), ["v/fr.toml:9 translation-stale"]);
}

#[test]
fn only_stale_cells_are_remembered_so_that_a_version_without_them_has_one_hash() {
    let current = draft(FRENCH, ENGLISH);
    assert_eq!(current.obstacles(), []);
    assert!(current.document().translated_from.is_empty());
    let stale = draft(FRENCH, &ENGLISH.replace("'A?'", "'B?'"));
    assert_ne!(stale.canonical().1, current.canonical().1);
    let again = serde_json::from_str(&stale.canonical().0).expect("a document");
    let again = Questionnaire::from_document(again).expect("a draft");
    assert_eq!(again.canonical(), stale.canonical());
    assert_eq!(statuses(&again), statuses(&stale));
    let codes: Vec<_> = again.obstacles().iter().map(|obstacle| obstacle.code).collect();
    assert_eq!(codes, ["translation-stale"]);
}

#[test]
fn the_source_language_is_made_from_no_other_and_an_unknown_one_from_nothing() {
    for (record, code) in [("en", "text-unused"), ("de", "unknown-language")] {
        let sources = [
            source("v/questionnaire.toml", DEFINITION),
            source("v/en.toml", ENGLISH),
            source(&format!("v/sources/{record}.toml"), ENGLISH),
        ];
        let found = read_sources(&sources).expect_err("problems");
        assert_eq!(places(&found), [format!("v/sources/{record}.toml:1 {code}")]);
    }
}

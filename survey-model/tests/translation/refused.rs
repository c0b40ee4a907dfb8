//! Files that are not taken: another version or language, another source, marks lost, and files that lie.

use survey_model::language::Language;
use survey_model::translation::exchange::{Format, LARGEST, read};

use crate::{back, draft};

/// The codes of what is wrong with the file after this change.
fn codes(from: &str, to: &str) -> Vec<&'static str> {
    let draft = draft("See ${A}?", "انظر ${A}؟", "See ${A}?");
    let text = String::from_utf8(Format::Xliff.write(&draft, Language::Ar).unwrap()).unwrap();
    assert!(text.contains(from), "{from}\n{text}");
    let found = back(&draft, Language::Ar, Format::Xliff, |text| text.replacen(from, to, 1)).expect_err("problems");
    assert!(found.iter().all(|problem| problem.place.file.is_some() && problem.place.line.is_some()), "{found:?}");
    found.into_iter().map(|problem| problem.code).collect()
}

/// A file with these units, of the version and the languages that are wanted.
fn units(units: &str) -> Vec<(&'static str, usize)> {
    let draft = draft("See ${A}?", "انظر ${A}؟", "See ${A}?");
    let whole = String::from_utf8(Format::Xliff.write(&draft, Language::Ar).unwrap()).unwrap();
    let (head, _) = whole.split_once("<unit").expect("units");
    let found = back(&draft, Language::Ar, Format::Xliff, |_| format!("{head}{units}</file></xliff>"));
    found.expect_err("problems").into_iter().map(|problem| (problem.code, problem.message.len())).collect()
}

#[test]
fn a_file_cannot_fill_the_memory_with_its_problems() {
    let segment = format!("<segment><source>{}</source></segment>", "<ph/>".repeat(200_000));
    let found =
        units(&format!("<unit name=\"{}\">{segment}</unit><unit name=\"a\">{segment}</unit>", "a".repeat(100_000)));
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["translation-inline-code"; 2]);
    let coded = "<unit name=\"a\"><segment><source><ph/></source></segment></unit>".repeat(5_000);
    for many in [coded, "<unit name=\"title\"/>".repeat(5_000)] {
        let found = units(&many);
        assert_eq!((found.len(), found[1000].0), (1001, "too-many-problems"));
    }
}

#[test]
fn a_file_of_another_version_language_or_source_is_refused() {
    assert_eq!(codes("form@1.2.3", "form@1.2.4"), ["translation-file-other"]);
    assert_eq!(codes("trgLang=\"ar\"", "trgLang=\"fr\""), ["translation-file-other"]);
    assert_eq!(codes("srcLang=\"en\"", "srcLang=\"es\""), ["translation-file-other"]);
    assert_eq!(codes("<source>Form", "<source>A form"), ["translation-source-changed"]);
}

#[test]
fn texts_that_do_not_fit_are_refused_each_at_its_line() {
    assert_eq!(codes("name=\"title\"", "name=\"titel\""), ["translation-unknown-text"]);
    assert_eq!(
        codes("name=\"section.main.title\"", "name=\"title\""),
        ["translation-duplicate-text", "translation-source-changed"]
    );
    assert_eq!(codes("انظر ${A}", "انظر ${B}"), ["translation-placeholder"]);
    assert_eq!(codes("انظر ${A}", "انظر **${A}"), ["translation-markup"]);
    assert_eq!(codes("انظر", "\u{202e}انظر"), ["bad-character"]);
    assert_eq!(codes("انظر", "انظر\n"), ["bad-character"]);
    assert_eq!(codes("انظر", "<ph id=\"1\"/>"), ["translation-inline-code"]);
    let draft = draft("One?", "واحد؟", "Two?");
    let found =
        back(&draft, Language::Ar, Format::Xliff, |text| text.replace("\"title\"", "\"x\"").replace(">One?", ">Two?"));
    let places: Vec<_> = found.unwrap_err().into_iter().map(|p| (p.code, p.place.line, p.place.field)).collect();
    let field = |name: &str| Some(name.to_owned());
    let expected = [
        ("translation-unknown-text", Some(4), field("x")),
        ("translation-source-changed", Some(22), field("question.A.label")),
    ];
    assert_eq!(places, expected);
}

#[test]
fn what_is_no_translation_is_refused() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<xliff>&b;</xliff>";
    let deep = "<a>".repeat(100_000);
    let open = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\"><file original=\"x\">";
    let old = "<xliff version=\"1.2\"></xliff>";
    let entity = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\">&x;</xliff>";
    for text in ["", "a", "<", "<html/>", bomb, &deep, open, old, entity] {
        let found = read("file.xlf", text.as_bytes()).expect_err(text);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].code, found[0].place.line.is_some()), ("translation-file-format", true), "{text}");
    }
    assert_eq!(read("x", b"\xff\xfe").unwrap_err()[0].code, "encoding");
    assert_eq!(read("x", &vec![b' '; LARGEST + 1]).unwrap_err()[0].code, "file-too-large");
    assert_eq!(read("x", b"PK\x03\x04broken").unwrap_err().len(), 1);
}

#[test]
fn a_spreadsheet_with_formulas_or_without_our_columns_is_refused() {
    use rust_xlsxwriter::{Formula, Workbook};
    let draft = draft("One?", "واحد؟", "One?");
    let sheet = |fill: &dyn Fn(&mut rust_xlsxwriter::Worksheet)| {
        let mut workbook = Workbook::new();
        let texts = workbook.add_worksheet().set_name("texts").unwrap();
        fill(texts);
        let about = workbook.add_worksheet().set_name("about").unwrap();
        let rows = [["key", "value"], ["questionnaire", "form@1.2.3"], ["source language", "en"], ["language", "ar"]];
        about.write_row_matrix(0, 0, rows).unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        read("file.xlsx", &bytes).and_then(|file| survey_model::translation::Changes::of(&draft, Language::Ar, &file))
    };
    let heading = |texts: &mut rust_xlsxwriter::Worksheet| {
        texts.write_row(0, 0, ["text", "source", "translation"]).unwrap();
    };
    let right = sheet(&|texts| {
        heading(texts);
        texts.write_row(1, 0, ["title", "Form", "نموذج"]).unwrap();
    });
    assert_eq!(right.unwrap().list.len(), 1);
    let formula = sheet(&|texts| {
        heading(texts);
        texts.write_row(1, 0, ["title", "Form"]).unwrap();
        texts.write_formula(1, 2, Formula::new("=1+1").set_result("2")).unwrap();
        texts.write_row(2, 0, ["titel", "Form", "x"]).unwrap();
    });
    let found: Vec<_> = formula.unwrap_err().into_iter().map(|p| (p.code, p.place.field.unwrap())).collect();
    assert_eq!(found, [("spreadsheet-formula", "texts!C2".to_owned())]);
    let unknown = sheet(&|texts| {
        heading(texts);
        texts.write_row(1, 0, ["titel", "Form", "x"]).unwrap();
        texts.write_row(2, 0, ["title", "A form", "x"]).unwrap();
    });
    let found: Vec<_> = unknown.unwrap_err().into_iter().map(|p| (p.code, p.place.field.unwrap())).collect();
    let expected =
        [("translation-unknown-text", "texts!C2".to_owned()), ("translation-source-changed", "texts!C3".to_owned())];
    assert_eq!(found, expected);
    let columns = sheet(&|texts| {
        texts.write_row(0, 0, ["text", "source"]).unwrap();
    });
    assert_eq!(columns.unwrap_err()[0].code, "translation-file-format");
}

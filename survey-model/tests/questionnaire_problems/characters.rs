//! Characters that are not seen in the texts of a questionnaire.

use survey_model::questionnaire::read_sources;

use crate::source;

#[test]
fn every_text_of_every_language_is_searched_for_characters_that_cannot_be_shown() {
    let definition = "format = 1\nseries = 'form'\nversion = '2.0.0'\nlanguages = ['en']\n
[[code_list]]\ncode = 'list'\noptions = [{ code = 'a' }]\n
[[section]]\ncode = 'main'\n
[[section.question]]\ncode = 'Q'\nkind = 'matrix'\nrows = ['r']\ncode_list = 'list'\n
[[section.question]]\ncode = 'G'\nkind = 'repeat-group'\n
[[section.question.field]]\ncode = 'F'\nkind = 'number'\nunit = 'u'\nconstraint = '. > 1'\n
[[section.question.field]]\ncode = 'S'\nkind = 'single-choice'\noptions = [{ code = 'a' }]\n";
    let texts = |bad: &str, prose: &str| {
        format!(
            "title = \"T{bad}\"\nintroduction = \"T{prose}\"\ncode_list.list.a = \"A{bad}\"\n
[section.main]\ntitle = \"M{bad}\"\nintroduction = \"M{prose}\"\n
[question.Q]\nlabel = \"Q{bad}\"\nexplanation = \"E{prose}\"\nmore = \"M{prose}\"\nrow.r = \"R{bad}\"\n
[question.G]\nlabel = \"G{bad}\"\n
[question.G.field.F]\nlabel = \"F{bad}\"\nunit = \"U{bad}\"\nconstraint_message = \"C{bad}\"\n
[question.G.field.S]\nlabel = \"S{bad}\"\noption.a = \"A{bad}\"\n"
        )
    };
    let read = |english: String, french: String| {
        let sources = [source("questionnaire.toml", definition), source("en.toml", english), source("fr.toml", french)];
        read_sources(&sources).err().unwrap_or_default()
    };
    for bad in ["\\u0000", "\\u0085", "\\u202A", "\\u202E", "\\u2066", "\\u2069", "\\uFFFE", "\\uFFFF"] {
        for found in [read(texts(bad, bad), texts("", "")), read(texts("", ""), texts(bad, bad))] {
            assert_eq!(found.len(), 15, "{bad}: {found:?}");
            let named = bad.replace("\\u", "U+");
            assert!(found.iter().all(|p| p.code == "bad-character" && p.message.contains(&named)), "{found:?}");
        }
    }
    assert_eq!(read(texts("", "\\n\\t"), texts("é ע", "\\n")), []);
    assert_eq!(read(texts("\\n", ""), texts("\\t", "")).len(), 22);
}

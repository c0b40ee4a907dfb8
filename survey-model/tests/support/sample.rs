//! Small questionnaires for tests; what people read is made of the codes.

use std::collections::BTreeMap;

use survey_model::problem::Problem;
use survey_model::questionnaire::document::{Document, QuestionDocument, QuestionText, SectionText, TextDocument};
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

/// What every sample begins with: a list with an exclusive option, for every kind that takes one.
const HEAD: &str = r#"
format = 1
series = "sample"
version = "1.0.0"
languages = ["en"]

[[code_list]]
code = "abc"
options = [
    { code = "a", score = 3 }, { code = "b", score = 2 }, { code = "c", score = 1 },
    { code = "none", score = 0, exclusive = true },
]
"#;

/// The questionnaire of these sections.
pub(crate) fn questionnaire(sections: &str) -> Questionnaire {
    try_questionnaire(sections).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The questionnaire of these sections, or all its problems.
pub(crate) fn try_questionnaire(sections: &str) -> Result<Questionnaire, Vec<Problem>> {
    let mut document: Document = toml::from_str(&format!("{HEAD}\n{sections}")).expect("a document");
    document.text = BTreeMap::from([("en".to_owned(), texts(&document))]);
    let text = toml::to_string(&document).expect("a document is TOML");
    read_sources(&[Source { name: "sample.toml".to_owned(), text }])
}

/// The questionnaire of one section with one question, called `Q`, of these keys.
pub(crate) fn question(keys: &str) -> Questionnaire {
    questionnaire(&format!("[[section]]\ncode = \"main\"\n\n[[section.question]]\ncode = \"Q\"\n{keys}"))
}

fn texts(document: &Document) -> TextDocument {
    let labels = |options: &[survey_model::questionnaire::document::OptionDocument]| {
        options.iter().map(|option| (option.code.clone(), option.code.to_uppercase())).collect()
    };
    let mut code_list: BTreeMap<_, _> =
        document.code_list.iter().map(|list| (list.code.clone(), labels(&list.options))).collect();
    let yes_partial_no = ["yes", "partial", "no"].map(|code| (code.to_owned(), code.to_uppercase()));
    code_list.insert("yes_partial_no".to_owned(), BTreeMap::from(yes_partial_no));
    let section = |code: &String| (code.clone(), SectionText { title: code.clone(), ..SectionText::default() });
    TextDocument {
        title: "Sample".to_owned(),
        introduction: String::new(),
        code_list,
        section: document.section.iter().map(|found| section(&found.code)).collect(),
        question: document.section.iter().flat_map(|section| texts_of(&section.question)).collect(),
    }
}

fn texts_of(questions: &[QuestionDocument]) -> BTreeMap<String, QuestionText> {
    let text = |question: &QuestionDocument| QuestionText {
        label: question.code.clone(),
        constraint_message: format!("{} is not as it should be", question.code),
        unit: question.unit.clone().unwrap_or_default(),
        row: question.rows.iter().flatten().map(|row| (row.clone(), row.to_uppercase())).collect(),
        field: texts_of(question.field.as_deref().unwrap_or_default()),
        ..QuestionText::default()
    };
    questions.iter().map(|question| (question.code.clone(), text(question))).collect()
}

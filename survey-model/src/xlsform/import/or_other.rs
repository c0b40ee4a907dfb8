//! `or_other`: an option “Other”, and a question that asks which.

use super::Importer;
use super::row_type::Choice;
use super::tree::Node;
use crate::language::Language;
use crate::questionnaire::TextAddress;
use crate::questionnaire::document::{OptionDocument, QuestionDocument};
use crate::xlsform::language;

/// The option that is added.
const OTHER: &str = "other";

impl Importer<'_> {
    /// Adds the option to a question, whose options then are its own, and gives the question that asks which.
    pub(super) fn or_other(
        &mut self,
        node: &Node<'_>,
        choice: &Choice,
        keys: &[&str],
        question: &mut QuestionDocument,
    ) -> QuestionDocument {
        let labels = self.lists.find(&choice.list).map(|list| list.labels.clone()).unwrap_or_default();
        let options = self.lists.find(&choice.list).map(|list| list.options.clone()).unwrap_or_default();
        let mut languages: Vec<Language> = self.columns.languages();
        if languages.is_empty() {
            languages.push(self.settings.default_language);
        }
        let has_other = options.iter().any(|option| option.code == OTHER);
        question.code_list = None;
        let added = (!has_other).then(|| OptionDocument { code: OTHER.to_owned(), score: None, exclusive: false });
        question.options = Some(options.into_iter().chain(added).collect());
        let which = QuestionDocument {
            code: self.codes.unique(format!("{:.54}_OTHER", node.code)),
            kind: "text".to_owned(),
            under: keys.get(2).is_none().then(|| node.code.clone()),
            relevance: Some(format!("selected(${{{}}}, '{OTHER}')", node.code)),
            ..QuestionDocument::default()
        };
        for language in languages {
            let texts = self.texts.entry(language.code().to_owned()).or_default();
            for (option, label) in labels.get(&language).into_iter().flatten() {
                TextAddress::new(&[keys, &["option", option]].concat()).set(texts, label.clone());
            }
            let (other, specify) = language::other(language);
            if !has_other {
                TextAddress::new(&[keys, &["option", OTHER]].concat()).set(texts, other.to_owned());
            }
            let own = [&keys[..keys.len() - 1], &[which.code.as_str(), "label"]].concat();
            TextAddress::new(&own).set(texts, specify.to_owned());
        }
        let message = format!("`or_other` becomes the option `{OTHER}` and the question {}", which.code);
        self.notice("xlsform-assumed", self.columns.place(node.row, "type"), message);
        which
    }
}

//! Relevance and constraints in our codes.

use super::Importer;
use super::columns::Found;
use crate::expression::Expression;
use crate::xlsform::references::rewrite;

impl Importer<'_> {
    /// An expression in the codes that names became; `None` if there is none, or if it has no equivalent.
    pub(super) fn expression(&mut self, found: Option<Found<'_>>, group: Option<&str>) -> Option<String> {
        let (text, at) = found?;
        let text = if self.settings.is_own() { text.to_owned() } else { straight_quotes(text) };
        let mut unknown = Vec::new();
        let reference = |name: &str| {
            let code = self.codes.reference(group, name);
            if code.is_none() {
                unknown.push(format!("${{{name}}}"));
            }
            code.map(str::to_owned)
        };
        let expression = rewrite(&text, reference, |literal| self.lists.renamed(literal).map(str::to_owned));
        if !unknown.is_empty() {
            let message = format!("the form has no question {}; the expression is left out", unknown.join(", "));
            self.foreign("xlsform-expression", at, message);
            return None;
        }
        match Expression::parse(&expression) {
            Ok(_) => Some(expression),
            Err(error) => {
                let message =
                    format!("column {} of `{expression}`: {error}; the expression is left out", error.column());
                self.foreign("xlsform-expression", at, message);
                None
            }
        }
    }
}

/// Word processors turn quotation marks, which then quote nothing; `pyxform` turns them back too.
fn straight_quotes(text: &str) -> String {
    text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

/// Both conditions, where there are both.
pub(super) fn both(outer: Option<&str>, own: Option<String>) -> Option<String> {
    match (outer, own) {
        (Some(outer), Some(own)) => Some(format!("({outer}) and ({own})")),
        (outer, own) => own.or_else(|| outer.map(str::to_owned)),
    }
}

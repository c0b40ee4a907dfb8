//! A letter laid out: subject, plain text and HTML that say the same.

use askama::Template;
use survey_model::language::Language;

use super::content::{Content, Value};
use crate::words::Message;

/// A letter as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, on one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The page.
    pub html: String,
}

/// What both forms are made of.
#[derive(Debug, Template)]
#[template(path = "mail/letter.html")]
struct Page<'a> {
    content: &'a Content,
    subject: String,
    greeting: String,
    notes: Vec<String>,
    paragraphs: Vec<String>,
    facts: Vec<(String, &'a Value)>,
    action: Option<(String, &'a str)>,
    after: Vec<String>,
    base_url: &'a str,
}

impl Rendered {
    /// Lays a letter out; `base_url` is where the platform is.
    ///
    /// # Errors
    /// [`askama::Error`] if the page can't be written.
    pub fn of(content: &Content, base_url: &str) -> Result<Self, askama::Error> {
        let page = Page::new(content, base_url);
        Ok(Self { subject: page.subject.clone(), text: page.text(), html: page.render()? })
    }
}

impl<'a> Page<'a> {
    fn new(content: &'a Content, base_url: &'a str) -> Self {
        let words = content.words();
        let after = content.message("mail-after");
        let role = content.role.map(|role| said(&words.of("mail-as", role)));
        // Nothing isolated at the beginning of a line: its first letter tells programs from which side it runs.
        let labelled = |message: Message| words.t("mail-label").with("label", message.plain()).plain();
        let facts = content.facts.iter().map(|fact| (labelled(words.of("mail-fact", fact.label)), &fact.value));
        let notes = [
            content.is_sample.then(|| words.t("mail-sample")),
            content.is_synthetic.then(|| words.t("mail-synthetic")),
        ];
        Self {
            subject: one_line(&said(&content.message("mail-subject"))),
            greeting: said(&words.t("mail-greeting").with("name", one_line(&content.name))),
            notes: notes.iter().flatten().map(said).collect(),
            paragraphs: paragraphs(&content.message("mail-text")).into_iter().chain(role).collect(),
            action: content.action.as_ref().map(|a| (said(&words.of("mail-action", a.words)), a.address.as_str())),
            after: if after.exists() { paragraphs(&after) } else { Vec::new() },
            content,
            facts: facts.collect(),
            base_url,
        }
    }

    /// The side at which lines begin; programs that drop `dir` still obey this.
    const fn start(&self) -> &'static str {
        if matches!(self.content.language, Language::Ar) { "right" } else { "left" }
    }

    /// What makes a line run from the right that begins with no letter.
    const fn mark(&self) -> &'static str {
        if matches!(self.content.language, Language::Ar) { "\u{200F}" } else { "" }
    }

    fn t(&self, id: &str) -> String {
        said(&self.content.words().t(id))
    }

    /// The plain text; an address has a line for itself, so that nothing is taken for a part of it.
    fn text(&self) -> String {
        let mut blocks = vec![self.greeting.clone()];
        blocks.extend(self.notes.iter().map(|note| format!("*** {note}")));
        blocks.extend(self.paragraphs.iter().cloned());
        if !self.facts.is_empty() {
            let lines: Vec<String> = self.facts.iter().map(|(label, value)| self.line(label, value)).collect();
            blocks.push(lines.join("\n"));
        }
        blocks.extend(self.action.iter().map(|(words, address)| format!("{words}\n{address}")));
        blocks.extend(self.after.iter().cloned());
        blocks.push(format!("{}\n{}", self.t("mail-closing"), self.t("mail-signature")));
        blocks.push(format!("-- \n{}\n{}", self.t("mail-automatic"), self.base_url));
        blocks.join("\n\n") + "\n"
    }

    fn line(&self, label: &str, value: &Value) -> String {
        match value {
            Value::Text(text) => format!("{label} {}", self.isolated(text)),
            Value::Code(code) => format!("{label}\n{code}"),
            Value::List(texts) => {
                let items: Vec<String> =
                    texts.iter().map(|text| format!("{}- {}", self.mark(), self.isolated(text))).collect();
                format!("{label}\n{}", items.join("\n"))
            }
        }
    }

    /// A name with marks that keep its direction from the text around it, where the directions can differ.
    fn isolated(&self, text: &str) -> String {
        if self.content.language.direction() == "rtl" || text.contains(is_right_to_left) {
            format!("\u{2068}{text}\u{2069}")
        } else {
            text.to_owned()
        }
    }
}

/// A message's words. The invisible marks around what it names stay only where text of both directions can meet: elsewhere they
/// would be nothing but odd characters in the mail of somebody with an old program.
fn said(message: &Message) -> String {
    let text = message.to_string();
    if text.contains(is_right_to_left) { text } else { message.plain() }
}

fn paragraphs(message: &Message) -> Vec<String> {
    said(message).split("\n\n").map(|paragraph| paragraph.trim().to_owned()).collect()
}

/// A text without line breaks and other control characters: what goes into a header stays in it.
pub(super) fn one_line(text: &str) -> String {
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    visible.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Hebrew, Arabic and their neighbours.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

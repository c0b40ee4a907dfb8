//! Finds the marks in a text.

/// The marks of a text, in the order in which they stand.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) placeholders: Vec<String>,
    pub(super) markup: Vec<String>,
}

/// Every mark of a text.
pub(super) fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    let mut rest = text;
    // From one character that may begin a mark to the next: texts are long and marks are few.
    while let Some(at) = rest.find(['{', '$', 'h', '<', '*']) {
        rest = &rest[at..];
        let length = match placeholder(rest) {
            Some(length) => take(&mut marks.placeholders, rest, length),
            None => match web_address(rest).or_else(|| tag(rest)).or_else(|| strong(rest)) {
                Some(length) => take(&mut marks.markup, rest, length),
                None => 1,
            },
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    marks.markup.extend(mail_addresses(text));
    marks
}

fn take(marks: &mut Vec<String>, text: &str, length: usize) -> usize {
    marks.extend(text.get(..length).map(str::to_owned));
    length
}

/// The bytes of `{name}` or `${CODE}` at the beginning of a text.
fn placeholder(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("${").or_else(|| text.strip_prefix('{'))?;
    let end = inner.find(|c: char| !c.is_alphanumeric() && !"_.-".contains(c))?;
    (end > 0 && inner[end..].starts_with('}')).then_some(text.len() - inner.len() + end + 1)
}

/// The bytes of `<tag>` or `</tag>` at the beginning of a text.
fn tag(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic());
    let end = inner.find(['<', '>', '\n']).filter(|end| is_tag && inner[*end..].starts_with('>'))?;
    Some(text.len() - inner.len() + end + 1)
}

fn strong(text: &str) -> Option<usize> {
    text.starts_with("**").then_some(2)
}

/// The bytes of a web address at the beginning of a text, without the punctuation that ends a sentence.
fn web_address(text: &str) -> Option<usize> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    // In Chinese no space follows an address; what is not ASCII is percent-encoded within one.
    let ends = |c: char| !c.is_ascii() || c.is_whitespace() || "<>\"'()[]{}".contains(c);
    let end = text.find(ends).unwrap_or(text.len());
    Some(text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*']).len())
}

/// The addresses of people, which have an `@` in the middle.
fn mail_addresses(text: &str) -> impl Iterator<Item = String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._%+-@".contains(c);
    let words = text.split(move |c| !is_part(c)).map(|word| word.trim_matches(['.', '-']));
    let is_address = |word: &&str| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
    };
    words.filter(is_address).map(str::to_owned)
}

//! Classes of characters in a pattern, such as `[^a-z_]`.

use super::character::{escaped_character, literal, shorthand};
use super::translator::Translator;

impl Translator<'_> {
    pub(super) fn class(&mut self) -> Result<(), String> {
        let mut set = if self.rest.next_if_eq(&'^').is_some() { "[^" } else { "[" }.to_owned();
        let empty = set.len();
        loop {
            match self.rest.next().ok_or("a class has no closing `]`")? {
                ']' if set.len() > empty => break,
                '-' if set.len() == empty || self.rest.peek() == Some(&']') => set.push_str(&literal('-')),
                next @ (']' | '[' | '-') => {
                    return Err(format!("`{next}` needs a backslash before it in a class"));
                }
                '&' if self.rest.peek() == Some(&'&') => {
                    return Err("classes cannot be intersected with `&&`".to_owned());
                }
                next => set.push_str(&self.class_part(next)?),
            }
        }
        set.push(']');
        self.write(&set, true);
        Ok(())
    }

    /// One character of a class, a range of them, or a shorthand.
    fn class_part(&mut self, first: char) -> Result<String, String> {
        if first == '\\'
            && let Some(set) = self.rest.peek().copied().and_then(shorthand)
        {
            self.rest.next();
            return Ok(set.to_owned());
        }
        let least = self.class_character(first)?;
        // A `-` before the closing `]` is a literal one.
        let mut ahead = self.rest.clone();
        if ahead.next() != Some('-') || ahead.next() == Some(']') {
            return Ok(literal(least));
        }
        self.rest.next();
        let last = self.rest.next().ok_or("a class has no closing `]`")?;
        let most = self.class_character(last)?;
        if least > most {
            return Err(format!("the range `{least}-{most}` is the wrong way round"));
        }
        Ok(format!("{}-{}", literal(least), literal(most)))
    }

    fn class_character(&mut self, first: char) -> Result<char, String> {
        match first {
            '\\' => escaped_character(self.rest.next().ok_or("a backslash is at the end")?),
            '[' | '-' => Err(format!("`{first}` needs a backslash before it in a class")),
            _ => Ok(first),
        }
    }
}

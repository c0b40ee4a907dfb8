//! From a pattern to its portable form.

use std::iter::Peekable;
use std::str::Chars;

use super::character::{escaped_character, literal, shorthand};

/// Highest number in a counted repetition, `{1,1000}`.
const MAX_REPETITION: usize = 1000;

/// Groups within groups.
const MAX_GROUPS: usize = 10;

pub(super) struct Translator<'source> {
    pub(super) rest: Peekable<Chars<'source>>,
    portable: String,
    groups: usize,
    /// Whether what was last written can be repeated.
    repeatable: bool,
}

impl<'source> Translator<'source> {
    pub(super) fn new(source: &'source str) -> Self {
        Self { rest: source.chars().peekable(), portable: String::new(), groups: 0, repeatable: false }
    }

    pub(super) fn translate(mut self) -> Result<String, String> {
        while let Some(next) = self.rest.next() {
            self.part(next)?;
        }
        if self.groups > 0 { Err("a group has no closing `)`".to_owned()) } else { Ok(self.portable) }
    }

    fn part(&mut self, first: char) -> Result<(), String> {
        match first {
            '(' => self.open_group(),
            ')' => self.close_group(),
            '|' | '^' | '$' => {
                self.write(&first.to_string(), false);
                Ok(())
            }
            '*' | '+' | '?' => self.repeat(&first.to_string()),
            '{' => self.repeat_counted(),
            '[' => self.class(),
            '}' | ']' => Err(format!("`{first}` needs a backslash before it")),
            '.' => {
                self.write(r"[^\x0A\x0D]", true);
                Ok(())
            }
            '\\' => self.escaped(),
            _ => {
                self.write(&literal(first), true);
                Ok(())
            }
        }
    }

    pub(super) fn write(&mut self, portable: &str, repeatable: bool) {
        self.portable.push_str(portable);
        self.repeatable = repeatable;
    }

    fn open_group(&mut self) -> Result<(), String> {
        if self.rest.next_if_eq(&'?').is_some() && self.rest.next_if_eq(&':').is_none() {
            return Err("groups that begin with `(?` can only be `(?:`".to_owned());
        }
        self.groups += 1;
        if self.groups > MAX_GROUPS {
            return Err(format!("at most {MAX_GROUPS} groups can be nested"));
        }
        self.write("(?:", false);
        Ok(())
    }

    fn close_group(&mut self) -> Result<(), String> {
        self.groups = self.groups.checked_sub(1).ok_or("a `)` has no opening `(`")?;
        self.write(")", true);
        Ok(())
    }

    fn repeat(&mut self, portable: &str) -> Result<(), String> {
        if !self.repeatable {
            return Err(format!("`{portable}` has nothing to repeat"));
        }
        // Greedy or not makes no difference to whether a whole text matches.
        self.rest.next_if_eq(&'?');
        self.write(portable, false);
        Ok(())
    }

    fn repeat_counted(&mut self) -> Result<(), String> {
        let least = self.count()?;
        let most = if self.rest.next_if_eq(&',').is_none() {
            least
        } else if self.rest.peek() == Some(&'}') {
            None
        } else {
            self.count()?
        };
        let is_ordered = most.is_none_or(|most| least.is_some_and(|least| least <= most));
        if least.is_none() || !is_ordered || self.rest.next() != Some('}') {
            return Err("a counted repetition is `{2}`, `{2,}` or `{2,5}`".to_owned());
        }
        let digits = |count: Option<usize>| count.map(|count| count.to_string()).unwrap_or_default();
        self.repeat(&format!("{{{},{}}}", digits(least), digits(most)))
    }

    fn count(&mut self) -> Result<Option<usize>, String> {
        let mut count = None;
        while let Some(digit) = self.rest.peek().and_then(|next| next.to_digit(10)) {
            self.rest.next();
            let next = count.unwrap_or(0) * 10 + usize::try_from(digit).unwrap_or(0);
            if next > MAX_REPETITION {
                return Err(format!("a repetition can be counted up to {MAX_REPETITION}"));
            }
            count = Some(next);
        }
        Ok(count)
    }

    fn escaped(&mut self) -> Result<(), String> {
        let next = self.rest.next().ok_or("a backslash is at the end")?;
        let portable = match shorthand(next.to_ascii_lowercase()) {
            Some(set) if next.is_ascii_uppercase() => format!("[^{set}]"),
            Some(set) => format!("[{set}]"),
            None => literal(escaped_character(next)?),
        };
        self.write(&portable, true);
        Ok(())
    }
}
